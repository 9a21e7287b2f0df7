//! The structure as a mind map, from left to right: what office people call 结构图.
//!
//! On the page the map is a tree like the outline, with the same keys, and the outline is its list. Sections fold by
//! their knobs; a large tree begins folded.

mod draw;
mod layout;
mod tree;

use maud::{Markup, html};

use self::draw::{PAGE, SHEET, draw};
pub use self::tree::Unfolded;
use self::tree::nodes;
use super::picture::Drawing;
use super::picture::measure::EM;
use super::summary::name;
use super::words::Words;
use crate::Report;

/// How wide the root's words are at most: on the page the room is for what hangs on it.
const ROOT: usize = 8 * EM;
const ROOT_ON_SHEET: usize = 12 * EM;

/// A sheet is as wide as its map, but no narrower than this: its words would be huge.
const NARROWEST: usize = 1_000;

/// The map on the page.
#[must_use]
pub fn mindmap(report: &Report, text: &str, words: &Words, unfolded: &Unfolded) -> Markup {
    let nodes = nodes(report, (&name(report, text, words), ROOT), unfolded, words);
    if nodes.is_empty() {
        return html! { p class="empty" { (words.say("map.empty")) } };
    }
    let Drawing { markup, width, height } = draw(&nodes, PAGE, Some(words));
    // Room around it for the ring that shows where the keyboard is.
    html! {
        svg role="tree" class="map" aria-label=(words.say("map.label")) viewBox=(format!("-4 -4 {} {}", width + 8, height + 8))
            width=(width + 8) height=(height + 8) { (markup) }
    }
}

/// The map on a sheet of paper, as far as it is unfolded on the page.
pub(super) fn on_sheet(report: &Report, root: &str, words: &Words, unfolded: &Unfolded) -> Option<Drawing> {
    let nodes = nodes(report, (root, ROOT_ON_SHEET), unfolded, words);
    let drawing = draw(&nodes, SHEET, None);
    let width = drawing.width.max(NARROWEST);
    (!nodes.is_empty()).then_some(Drawing { width, ..drawing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html(depth: usize) -> String {
        let (report, text) = fixture::town();
        let unfolded = Unfolded { depth, turned: Vec::new(), figures: false };
        mindmap(&report, &text, &Words::new(Language::Chinese), &unfolded).into_string()
    }

    #[test]
    fn is_a_tree_of_which_one_box_takes_the_tab_key() {
        let html = html(2);
        assert_eq!(html.matches("role=\"treeitem\"").count(), 6);
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
        assert!(html.contains("data-section=\"1.1\" aria-label=\"（一）矛盾化解\" aria-level=\"3\""), "{html}");
        assert!(!html.contains("style=") && !html.contains("foreignObject"), "{html}");
    }

    #[test]
    fn a_folded_box_says_how_many_it_hides() {
        let html = html(1);
        assert!(html.contains("aria-label=\"二、问题，2 个已折叠\""), "{html}");
        assert!(html.contains("aria-expanded=\"false\"") && html.contains(">2</text>"), "{html}");
    }

    #[test]
    fn a_text_without_headings_says_so() {
        let unfolded = Unfolded::first(&Report::default());
        let html = mindmap(&Report::default(), "一段话", &Words::new(Language::Chinese), &unfolded).into_string();
        assert!(html.contains("没有分节标题"), "{html}");
    }
}
