//! The structure as a tree: each heading with its size, its statistics, and where it lies in the whole document.
//!
//! The rows stand side by side and tell their depth by `aria-level`: that is a valid tree, and folding is hiding rows.
//! Points (一是, 二是) are rows only below a heading that holds nothing else, folded at first; elsewhere they would
//! drown the headings.

use maud::{Markup, html};

use super::more;
use super::part::{OUTLINE_ROWS, Part};
use super::places::{FRONT, Places, chars, findings_in, front_chars, label, quantities_in};
use super::roles;
use super::share::Doing;
use super::words::Words;
use crate::Report;
use crate::report::{NodeKind, Section, Span};

/// The tree, its head line above it.
#[must_use]
pub fn outline(report: &Report, text: &str, words: &Words, part: Part<'_>) -> Markup {
    let rows = rows(report, text, words);
    let shown = part.rows(rows.len(), OUTLINE_ROWS, |id| rows.iter().position(|row| row.id == id));
    let more = more::rows("outline", "more.outline", &shown, rows.len(), words);
    let scale = Scale { bytes: text.len().max(1), chars: rows.iter().filter(|r| r.depth == 1).map(|r| r.chars).sum() };
    html! {
        @if shown.start > 0 { (more) }
        div class="outline-head" aria-hidden="true" {
            span { (words.say("outline.title")) }
            span { (words.say("outline.chars")) }
            span { (words.say("outline.quantities")) }
        }
        div role="tree" aria-label=(words.say("outline.label")) {
            @for (i, row) in rows[shown].iter().enumerate() { (row.markup(i == 0, &scale, report, words)) }
        }
        (more)
    }
}

/// What a whole bar, a whole share stand for.
struct Scale {
    bytes: usize,
    chars: usize,
}

/// One line of the tree.
pub(super) struct Row<'r> {
    id: &'r str,
    pub title: String,
    pub span: Span,
    pub chars: usize,
    pub point: bool,
    /// What its heading says that it does, and what besides.
    pub doing: Doing,
    /// 1 is the outermost.
    pub depth: usize,
    /// Its number among its siblings, and theirs.
    place: (usize, usize),
    /// Whether its children are rows and show; `None` where it has none.
    open: Option<bool>,
    /// Whether a folded row above hides it.
    hidden: bool,
}

/// All rows: what stands before the first heading, then the tree, depth first.
pub(super) fn rows<'r>(report: &'r Report, text: &str, words: &Words) -> Vec<Row<'r>> {
    let front = front(report, text, words);
    let first = usize::from(front.is_some());
    let count = report.outline.len() + first;
    let mut rows: Vec<Row> = front.into_iter().map(|row| Row { place: (1, count), ..row }).collect();
    let mut open: Vec<(&Section, usize, (usize, usize), bool)> = Vec::new();
    let siblings = |sections: &'r [Section], depth, first: usize, hidden| {
        let count = sections.len() + first;
        sections.iter().enumerate().map(move |(i, s)| (s, depth, (i + first + 1, count), hidden)).rev()
    };
    open.extend(siblings(&report.outline, 1, first, false));
    while let Some((section, depth, place, hidden)) = open.pop() {
        let children = children(section);
        let unfolded = children.first().map(|s| s.kind == NodeKind::Heading);
        rows.push(Row { depth, place, hidden, open: unfolded, ..row(section) });
        let headings: Vec<_> = siblings(children, depth + 1, 0, hidden || unfolded == Some(false)).collect();
        open.extend(headings);
    }
    rows
}

/// The children that are rows: the headings, or the points where there is nothing else.
pub(super) fn children(section: &Section) -> &[Section] {
    let points = section.children.iter().filter(|s| s.kind == NodeKind::Point).count();
    // A heading with both: the headings follow the points (its own paragraph comes first).
    let headings_from = section.children.iter().position(|s| s.kind == NodeKind::Heading).unwrap_or(0);
    if points == section.children.len() { &section.children } else { &section.children[headings_from..] }
}

fn row(section: &Section) -> Row<'_> {
    Row {
        id: &section.id,
        title: label(section),
        span: section.span,
        chars: section.chars as usize,
        point: section.kind == NodeKind::Point,
        doing: (section.role, section.also),
        depth: 1,
        place: (1, 1),
        open: None,
        hidden: false,
    }
}

/// What stands before the first heading; a text without headings stands there whole.
fn front<'r>(report: &Report, text: &str, words: &Words) -> Option<Row<'r>> {
    let end = report.outline.first().map_or(text.len(), |s| s.span.start as usize);
    let title = if report.outline.is_empty() { "outline.whole" } else { "outline.front" };
    let is_there = chars(&text[..end]) > 0;
    let span = Span::new(0, end);
    let chars = front_chars(report, text, span.end);
    let title = words.say(title).to_owned();
    let (doing, place) = ((None, None), (1, 1));
    let row = Row { id: FRONT, title, span, chars, point: false, doing, depth: 1, place, open: None, hidden: false };
    is_there.then_some(row)
}

impl Row<'_> {
    /// The row; `first` is the one that the Tab key reaches.
    fn markup(&self, first: bool, scale: &Scale, report: &Report, words: &Words) -> Markup {
        let (quantities, findings) = (quantities_in(report, self.span), findings_in(report, self.span));
        html! {
            div role="treeitem" class=(self.class()) data-section=(self.id) data-depth=(self.depth.min(6))
                aria-level=(self.depth) aria-posinset=(self.place.0) aria-setsize=(self.place.1)
                aria-expanded=[self.open] aria-selected="false" tabindex=(if first { "0" } else { "-1" })
                hidden[self.hidden] {
                span class="row-title" {
                    (self.twisty())
                    @if self.doing.0.is_some() { (roles::badge(self.doing, words)) " " }
                    (self.title)
                }
                span class="unseen" { (self.told(scale, quantities, words)) }
                span class="row-count" aria-hidden="true" { (self.chars) }
                span class="row-count" aria-hidden="true" { @if quantities == 0 { "·" } @else { (quantities) } }
                (badges(findings, words))
                (self.track(scale))
            }
        }
    }

    fn class(&self) -> &'static str {
        if self.point { "is-point" } else { "is-heading" }
    }

    /// What folds and unfolds by mouse and finger; keys use the arrows.
    fn twisty(&self) -> Markup {
        html! { @if self.open.is_some() { span class="twisty" data-fold="" aria-hidden="true" {} } }
    }

    /// Where it lies and how long it is: a bar on a track that is the whole document.
    fn track(&self, scale: &Scale) -> Markup {
        // A bar thinner than this share of the track would not be seen.
        let width = self.span.len().max(scale.bytes / 200).max(1);
        html! {
            svg class="track" viewBox=(format!("0 0 {} 1", scale.bytes)) preserveAspectRatio="none" aria-hidden="true" {
                rect class="track-bar" x=(self.span.start.min((scale.bytes - width.min(scale.bytes)) as u32)) y="0" width=(width) height="1" {}
            }
        }
    }

    /// What is read out behind the title: `,343 字,占 12%,14 个数据`; the badges add `,1 个矛盾`. The name of the row is its content, so
    /// that what is seen and what is heard begin alike; the bare numbers are for the eye only.
    fn told(&self, scale: &Scale, quantities: usize, words: &Words) -> String {
        let share = (self.chars * 100 + scale.chars / 2) / scale.chars.max(1);
        let mut told = match self.doing.0 {
            Some(_) => words.fill("outline.told_role", &[("role", &roles::name(self.doing, words))]),
            None => String::new(),
        };
        told += &words.fill("outline.told", &[("chars", &self.chars), ("share", &share)]);
        told += &match quantities {
            0 => words.say("outline.told_no_quantities").to_owned(),
            n => words.fill("outline.told_quantities", &[("n", &n)]),
        };
        told
    }
}

/// What the row of the section `id` says of its findings.
#[must_use]
pub fn row_badges(report: &Report, words: &Words, id: &str) -> Markup {
    let places = Places::new(report);
    let sections = places.headings.iter().chain(&places.points);
    let end = report.outline.first().map_or(u32::MAX, |section| section.span.start);
    let span = sections.clone().find(|section| section.id == id).map_or(Span { start: 0, end }, |section| section.span);
    badges(findings_in(report, span), words)
}

/// ▲ contradictions and ○ hints, where there are any: for the eye, and to be read out.
fn badges((errors, hints): (usize, usize), words: &Words) -> Markup {
    let all = [("is-error", "▲", "outline.told_errors", errors), ("is-hint", "○", "outline.told_hints", hints)];
    html! {
        span class="row-badges" {
            @for (class, sign, told, n) in all.into_iter().filter(|(.., n)| *n > 0) {
                span class=(class) aria-hidden="true" { (sign) (n) }
                span class="unseen" { (words.fill(told, &[("n", &n)])) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html() -> String {
        let (report, text) = fixture::town();
        outline(&report, &text, &Words::new(Language::Chinese), Part::First).into_string()
    }

    #[test]
    fn rows_stand_in_order_and_one_takes_the_tab_key() {
        let html = html();
        let ids: Vec<_> = html.split("data-section=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
        assert_eq!(ids, ["0", "1", "1.1", "2", "2.1", "2.2"]);
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
    }

    #[test]
    fn points_are_folded_at_first() {
        let html = html();
        assert_eq!(html.matches(" hidden>").count(), 2, "{html}");
        assert!(html.contains("aria-expanded=\"true\"") && html.contains("aria-expanded=\"false\""));
    }

    #[test]
    fn the_name_says_it_all_and_counts_children() {
        let html = html();
        assert!(
            html.contains("（一）矛盾化解</span><span class=\"unseen\">，46 字，占 48%，4 个数据</span>"),
            "{html}"
        );
        assert!(html.contains("文头与前言</span><span class=\"unseen\">，12 字，占 13%，没有数据</span>"), "{html}");
    }

    #[test]
    fn the_rows_add_up_to_the_card() {
        let samples = [include_str!("../../www/sample.txt"), include_str!("../../tests/fixtures/syn-b.txt")];
        for text in samples {
            let report = crate::analyze(text, &crate::Options::default());
            let rows = rows(&report, text, &Words::new(Language::Chinese));
            let outer: Vec<_> = rows.iter().filter(|row| row.depth == 1).map(|row| row.chars).collect();
            assert_eq!(outer.iter().sum::<usize>(), report.summary.chars as usize);
            // And the front is the strip's, to the character.
            let segments = super::super::share::segments(&report, text);
            assert_eq!((outer[0], segments[0].id), (segments[0].chars, FRONT));
        }
    }

    #[test]
    fn the_bar_lies_where_the_section_lies() {
        let (report, text) = fixture::town();
        let html = outline(&report, &text, &Words::new(Language::Chinese), Part::First).into_string();
        let span = report.outline[1].span;
        let bar = format!("x=\"{}\" y=\"0\" width=\"{}\"", span.start, span.len());
        assert!(html.contains(&bar) && html.contains(&format!("viewBox=\"0 0 {} 1\"", text.len())), "{html}");
    }

    #[test]
    fn a_text_without_headings_is_one_row() {
        let words = Words::new(Language::Chinese);
        let html = outline(&Report::default(), "一段话", &words, Part::First).into_string();
        assert!(html.contains("全文（没有分节标题）") && html.matches("role=\"treeitem\"").count() == 1);
    }
}
