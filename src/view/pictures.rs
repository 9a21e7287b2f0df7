//! The tab of pictures: the mind map, the strip of the structure, and the outline to be saved.

use maud::{Markup, html};

use super::icicle::icicle;
use super::mindmap::{Unfolded, mindmap};
use super::saves::saves;
use super::words::Words;
use crate::Report;

/// The depths that have a button; the last stands for all.
const DEPTHS: [(&str, &str); 4] = [("1", "map.first"), ("2", "map.second"), ("3", "map.third"), ("", "map.all")];

/// All pictures of the tab; nothing to draw where a text has no headings.
#[must_use]
pub fn pictures(report: &Report, text: &str, words: &Words, unfolded: &Unfolded) -> Markup {
    if report.outline.is_empty() {
        return html! { p class="empty" { (words.say("map.empty")) } };
    }
    html! {
        // As one, since it can move to where it has the whole window.
        div id="map-frame" {
            (head("map", "picture.map", words))
            (tools(unfolded, words))
            div id="map" role="region" tabindex="0" aria-label=(words.say("picture.map")) { (mindmap(report, text, words, unfolded)) }
            p class="muted aside" {
                (words.say("map.help")) " " button type="button" class="link" data-skip="outline" { (words.say("map.outline")) }
            }
        }
        (head("strip", "picture.strip", words))
        (icicle(report, text, words))
        (head("outline", "picture.outline", words))
        p class="muted aside" { (words.say("picture.outline_is")) }
    }
}

fn head(picture: &str, what: &'static str, words: &Words) -> Markup {
    html! { div class="picture-head" { h3 { (words.say(what)) } (saves(picture, what, words)) } }
}

/// How far the map is unfolded, whether it carries figures, and whether it takes the outline's room or the whole window.
fn tools(unfolded: &Unfolded, words: &Words) -> Markup {
    html! {
        div class="tools" {
            span role="group" aria-label=(words.say("map.unfold")) {
                span class="muted" { (words.say("map.unfold")) } " "
                @for (depth, label) in DEPTHS { button type="button" data-map-depth=(depth) { (words.say(label)) } }
            }
            button type="button" data-map-figures="" aria-pressed=(unfolded.figures) { (words.say("map.figures")) }
            button type="button" data-map-wide="" aria-pressed="false" { (words.say("map.wide")) }
            button type="button" data-map-whole="" { (words.say("map.whole")) }
            button type="button" data-map-leave="" { (words.say("map.leave")) kbd { "Esc" } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn every_picture_can_be_saved_both_ways() {
        let (report, text) = fixture::town();
        let html = pictures(&report, &text, &Words::new(Language::Chinese), &Unfolded::first(&report)).into_string();
        for picture in ["map", "strip", "outline"] {
            for kind in ["svg", "png"] {
                assert!(html.contains(&format!("data-picture=\"{picture}\" data-as=\"{kind}\"")), "{html}");
            }
        }
        let empty = pictures(&Report::default(), "", &Words::new(Language::Chinese), &Unfolded::first(&report));
        assert!(empty.into_string().starts_with("<p class=\"empty\">"));
    }
}
