//! What the mind map shows: which sections are unfolded, and what stands in each box.

use crate::Report;
use crate::report::{Quantity, Section, Span};
use crate::view::number::figure;
use crate::view::outline::children;
use crate::view::picture::measure::{EM, cut, width, wrap};
use crate::view::places::{FRONT, label};
use crate::view::table::change;
use crate::view::words::Words;

/// The most boxes that are unfolded for a person who has not asked for more.
const CALM: usize = 60;

/// The most boxes that are unfolded at once: a page, or a printed sheet, bears no more.
const MOST: usize = 1_500;

/// So many boxes hang on one; what is left out is counted.
const SIBLINGS: usize = 60;

/// How wide a box's words are at most.
const LABEL: usize = 14 * EM;

/// How many lines a heading may take.
const LINES: usize = 4;

/// Figures that a box carries at most.
const FIGURES: usize = 6;

/// How far the mind map is unfolded, and whether its boxes carry their figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfolded {
    /// Boxes show down to this depth.
    pub depth: usize,
    /// Sections that a person has folded or unfolded since.
    pub turned: Vec<String>,
    /// Whether boxes carry their figures.
    pub figures: bool,
}

impl Unfolded {
    /// As the map is shown at first: two levels, or one where that would be too much.
    #[must_use]
    pub fn first(report: &Report) -> Self {
        let depth = if counted(report, 2, CALM) > CALM { 1 } else { 2 };
        Unfolded { depth, turned: Vec::new(), figures: false }
    }

    /// Down to a depth, or as near to it as can be shown.
    pub fn unfold(&mut self, report: &Report, depth: usize) {
        let deepest = (1..=depth).take_while(|&depth| depth == 1 || counted(report, depth, MOST) <= MOST);
        // Below the deepest heading nothing changes any more.
        self.depth = deepest.take(12).last().unwrap_or(1);
        self.turned.clear();
    }

    /// Folds a section, or unfolds it.
    pub fn turn(&mut self, id: &str) {
        match self.turned.iter().position(|turned| turned == id) {
            Some(at) => drop(self.turned.remove(at)),
            None => self.turned.push(id.to_owned()),
        }
    }

    fn shows(&self, id: &str, depth: usize) -> bool {
        (depth < self.depth) != self.turned.iter().any(|turned| turned == id)
    }
}

/// How many boxes there are down to a depth; counting ends soon behind `enough`.
fn counted(report: &Report, depth: usize, enough: usize) -> usize {
    let (mut count, mut open) = (0, vec![(&report.outline[..], 1)]);
    while let Some((sections, at)) = open.pop().filter(|_| count <= enough) {
        count += sections.len().min(SIBLINGS);
        if at < depth {
            open.extend(sections.iter().take(SIBLINGS).map(|section| (children(section), at + 1)));
        }
    }
    count
}

/// A box of the map.
pub(super) struct Node {
    /// The section that it stands for; `None` where it counts what is left out.
    pub id: Option<String>,
    /// Where its parent stands in the list.
    pub parent: Option<usize>,
    /// 0 is the root.
    pub depth: usize,
    /// Its number among its siblings, and theirs.
    pub place: (usize, usize),
    /// All its words.
    pub name: String,
    /// Its words as they are set.
    pub lines: Vec<String>,
    /// Its figures as they are set.
    pub figures: Vec<String>,
    /// How many hang on it, and whether they show; `None` where nothing does.
    pub below: Option<(usize, bool)>,
}

/// The boxes that show, depth first; none where there are no sections. The root has its words, and how wide they are at most.
pub(super) fn nodes(report: &Report, (root, most): (&str, usize), unfolded: &Unfolded, words: &Words) -> Vec<Node> {
    if report.outline.is_empty() {
        return Vec::new();
    }
    let mut grown = Grown { report, unfolded, words, nodes: vec![node(Some(FRONT.to_owned()), root.to_owned(), most)] };
    grown.below(&report.outline, 0);
    grown.nodes
}

struct Grown<'r> {
    report: &'r Report,
    unfolded: &'r Unfolded,
    words: &'r Words,
    nodes: Vec<Node>,
}

impl Grown<'_> {
    /// Hangs sections on the box at `parent`. How deep a report nests is bounded by the outline.
    fn below(&mut self, sections: &[Section], parent: usize) {
        let depth = self.nodes[parent].depth + 1;
        let all = sections.len().min(SIBLINGS + usize::from(sections.len() > SIBLINGS));
        for (i, section) in sections.iter().take(SIBLINGS).enumerate() {
            let children = children(section);
            let is_open = self.unfolded.shows(&section.id, depth);
            let at = self.nodes.len();
            self.nodes.push(Node {
                parent: Some(parent),
                depth,
                place: (i + 1, all),
                below: (!children.is_empty()).then_some((children.len(), is_open)),
                figures: self.figures(section, children.first().filter(|_| is_open)),
                ..node(Some(section.id.clone()), label(section), LABEL)
            });
            if is_open {
                self.below(children, at);
            }
        }
        if let Some(rest) = sections.len().checked_sub(SIBLINGS).filter(|&rest| rest > 0) {
            let name = self.words.fill("map.rest", &[("n", &rest)]);
            self.nodes.push(Node { parent: Some(parent), depth, place: (all, all), ..node(None, name, LABEL) });
        }
    }

    /// The figures of a section that stand in no box below it.
    fn figures(&self, section: &Section, below: Option<&Section>) -> Vec<String> {
        if !self.unfolded.figures {
            return Vec::new();
        }
        let span = Span { start: section.span.start, end: below.map_or(section.span.end, |first| first.span.start) };
        let all = &self.report.quantities;
        let before = |offset: u32| all.partition_point(|q| q.span.start < offset);
        let own = all.get(before(span.start)..before(span.end)).unwrap_or_default();
        let mut lines: Vec<String> = own.iter().take(FIGURES).map(|own| line(own, self.words)).collect();
        if own.len() > FIGURES {
            lines.push(self.words.fill("map.more_figures", &[("n", &(own.len() - FIGURES))]));
        }
        lines
    }
}

fn node(id: Option<String>, name: String, most: usize) -> Node {
    let lines = wrap(&name, most, LINES);
    Node { id, parent: None, depth: 0, place: (1, 1), name, lines, figures: Vec::new(), below: None }
}

/// A figure in one line: what it counts, as far as there is room, and the number whole; of a change, which way it goes.
fn line(quantity: &Quantity, words: &Words) -> String {
    let change = change(quantity).map_or("", |id| words.say(id));
    let figure = format!("{change}{}", figure(quantity));
    let room = (LABEL + 2 * EM).saturating_sub(width(&figure));
    match &quantity.indicator {
        Some(name) => format!("{} {figure}", cut(name, room)),
        None => figure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn names(report: &Report, unfolded: &Unfolded) -> Vec<String> {
        let nodes = nodes(report, ("云溪镇2024年度报告", LABEL), unfolded, &Words::new(Language::Chinese));
        nodes.iter().map(|node| format!("{}{}", "-".repeat(node.depth), node.name)).collect()
    }

    /// So many sections, each with so many.
    fn wide(first: usize, second: usize) -> Report {
        let (mut report, _) = fixture::town();
        let mut section = report.outline.swap_remove(0);
        let child = section.children.swap_remove(0);
        section.children = (1..=second).map(|i| Section { id: format!("1.{i}"), ..child.clone() }).collect();
        report.outline = (1..=first).map(|i| Section { id: i.to_string(), ..section.clone() }).collect();
        report
    }

    #[test]
    fn begins_at_two_levels_with_the_document_as_root() {
        let (report, _) = fixture::town();
        let shown = names(&report, &Unfolded::first(&report));
        let all =
            ["云溪镇2024年度报告", "-一、主要情况", "--（一）矛盾化解", "-二、问题", "--一是队伍弱", "--二是宣传少"];
        assert_eq!(shown, all);
    }

    #[test]
    fn folds_and_unfolds_single_sections() {
        let (report, _) = fixture::town();
        let mut unfolded = Unfolded::first(&report);
        unfolded.turn("2");
        assert_eq!(names(&report, &unfolded).len(), 4);
        unfolded.turn("2");
        assert_eq!(names(&report, &unfolded).len(), 6);
        unfolded.unfold(&report, 1);
        assert_eq!(names(&report, &unfolded).len(), 3);
        unfolded.turn("2");
        assert_eq!(names(&report, &unfolded).len(), 5);
    }

    #[test]
    fn a_large_tree_begins_folded_and_never_shows_too_much() {
        let report = wide(20, 20);
        assert_eq!(names(&report, &Unfolded::first(&report)).len(), 21);
        let huge = wide(70, 70);
        let mut unfolded = Unfolded::first(&huge);
        assert_eq!(names(&huge, &unfolded).len(), 62);
        assert_eq!(names(&huge, &unfolded)[61], "-另有 10 个");
        unfolded.unfold(&huge, usize::MAX);
        assert_eq!(names(&huge, &unfolded).len(), 62);
        unfolded.turn("3");
        assert_eq!(names(&huge, &unfolded).len(), 123);
    }

    #[test]
    fn a_box_carries_the_figures_that_no_box_below_it_has() {
        let (report, _) = fixture::town();
        let carried = |depth| {
            let unfolded = Unfolded { depth, turned: Vec::new(), figures: true };
            let nodes = nodes(&report, ("", LABEL), &unfolded, &Words::new(Language::Chinese));
            nodes.iter().map(|node| node.figures.len()).collect::<Vec<_>>()
        };
        assert_eq!(carried(1), [0, 4, 1]);
        assert_eq!(carried(2), [0, 0, 4, 0, 1, 0]);
        let unfolded = Unfolded { depth: 2, turned: Vec::new(), figures: true };
        let nodes = nodes(&report, ("", LABEL), &unfolded, &Words::new(Language::Chinese));
        assert_eq!(nodes[2].figures, ["调处纠纷 130起", "口头协议 94起", "书面协议 36起", "资料 >1,200份"]);
        // What is more by 26 is not 26.
        assert_eq!(nodes[4].figures, ["增26人"]);
    }

    #[test]
    fn nothing_where_there_are_no_sections() {
        assert!(names(&Report::default(), &Unfolded::first(&Report::default())).is_empty());
    }
}
