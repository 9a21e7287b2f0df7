//! The structure as one strip (结构条): the first level above, the second below it, each as wide as its share of the
//! text, the darker the more figures a hundred characters hold. Its table says the same in numbers, and leads to the text.

use maud::{Markup, html};

use super::places::{FRONT, chars, front_chars, label, quantities_in};
use super::words::Words;
use crate::Report;
use crate::report::{NodeKind, Section, Span};

/// What the strip is divided into, so that widths are whole numbers of hundredths of a percent.
pub(super) const WHOLE: usize = 10_000;

/// Shades, and how many figures in ten thousand characters each begins with: none, up to one in a hundred, two, four.
pub(super) const STEPS: [usize; 4] = [1, 100, 200, 400];

/// What the shades are called.
pub(super) const SHADES: [&str; 5] = ["icicle.none", "icicle.few", "icicle.some", "icicle.many", "icicle.most"];

/// How wide a block must be for each character on it.
const MARKED: usize = 250;

/// Blocks that are drawn at most; of the first level, half as many.
const MOST: usize = 400;

/// A block of the strip.
pub(super) struct Piece<'r> {
    /// The section; `None` of what stands before the first.
    pub section: Option<&'r Section>,
    /// 0 above, 1 below.
    pub level: usize,
    /// Where it lies and how wide it is, in hundredths of a percent of the strip.
    pub from: usize,
    pub width: usize,
    /// Characters, and statistics.
    pub chars: usize,
    pub quantities: usize,
}

impl Piece<'_> {
    /// Which shade it has.
    pub fn shade(&self) -> usize {
        let dense = self.quantities * 10_000 / self.chars.max(1);
        STEPS.iter().filter(|&&step| dense >= step).count()
    }

    /// Figures in a hundred characters: `4.1`.
    pub fn density(&self) -> String {
        let tenths = (self.quantities * 1_000 + self.chars / 2) / self.chars.max(1);
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    /// Its share of the whole, in whole percent.
    pub fn percent(&self) -> String {
        if self.width < 50 { "<1%".to_owned() } else { format!("{}%", (self.width + 50) / 100) }
    }

    /// The heading's bare number; empty where it has none.
    pub fn mark(&self) -> &str {
        self.section.map_or("", |section| section.marker.trim_matches(|c| " 　、.．()（）".contains(c)))
    }

    /// The heading, or what stands there instead.
    pub fn title(&self, words: &Words) -> String {
        self.section.map_or_else(|| words.say("outline.front").to_owned(), label)
    }
}

/// How many characters the strip stands for.
pub(super) fn whole(report: &Report, text: &str) -> usize {
    let mut sections = report.outline.iter().filter(|s| s.kind == NodeKind::Heading).take(MOST / 2).peekable();
    let front = sections.peek().map_or(0, |first| front_chars(report, text, first.span.start));
    front + sections.map(|s| s.chars as usize).sum::<usize>()
}

/// The blocks, each level from left to right; what lies in a section and in none below it leaves a gap below.
pub(super) fn pieces<'r>(report: &'r Report, text: &str) -> Vec<Piece<'r>> {
    let sections: Vec<&Section> =
        report.outline.iter().filter(|s| s.kind == NodeKind::Heading).take(MOST / 2).collect();
    let Some(first) = sections.first() else { return Vec::new() };
    let front = front_chars(report, text, first.span.start);
    let all = whole(report, text).max(1);
    let piece = |section: Option<&'r Section>, level, before: usize, chars: usize| {
        let span = section.map_or(Span { start: 0, end: first.span.start }, |s| s.span);
        let from = before * WHOLE / all;
        let width = (before + chars) * WHOLE / all - from;
        Piece { section, level, from, width, chars, quantities: quantities_in(report, span) }
    };
    let mut pieces: Vec<Piece> = Vec::new();
    pieces.extend((front > 0).then(|| piece(None, 0, 0, front)));
    let mut before = front;
    for section in sections {
        pieces.push(piece(Some(section), 0, before, section.chars as usize));
        let mut at = before;
        let mut read = section.heading.start as usize;
        let rest = MOST.saturating_sub(pieces.len());
        for child in section.children.iter().filter(|s| s.kind == NodeKind::Heading).take(rest) {
            at += chars(text.get(read..child.span.start as usize).unwrap_or_default());
            pieces.push(piece(Some(child), 1, at, child.chars as usize));
            (at, read) = (at + child.chars as usize, child.span.end as usize);
        }
        before += section.chars as usize;
    }
    pieces
}

/// Strip and table; nothing where there are no headings.
#[must_use]
pub fn icicle(report: &Report, text: &str, words: &Words) -> Markup {
    let pieces = pieces(report, text);
    if pieces.is_empty() {
        return Markup::default();
    }
    let is_flat = pieces.iter().all(|piece| piece.level == 0);
    html! {
        figure class="icicle" {
            svg class=(if is_flat { "icicle-strip is-flat" } else { "icicle-strip" }) role="img" aria-label=(words.say("icicle.label")) {
                @for piece in &pieces { (block(piece, is_flat, words)) }
            }
            figcaption class="muted" {
                (words.say("icicle.shades"))
                @for (i, id) in SHADES.into_iter().enumerate() {
                    " " span { span class="shade" data-shade=(i) {} " " (words.say(id)) }
                }
            }
        }
        details class="folded" {
            summary { (words.say("icicle.table")) }
            (table(&pieces, words))
        }
    }
}

/// What the strip shows, in numbers; every heading leads to the text.
fn table(pieces: &[Piece], words: &Words) -> Markup {
    html! {
        table class="icicle-table" {
            caption { (words.say("icicle.caption")) }
            thead {
                tr {
                    th scope="col" { (words.say("table.section")) }
                    th scope="col" class="number" { (words.say("outline.chars")) }
                    th scope="col" class="number" { (words.say("picture.share")) }
                    th scope="col" class="number" { (words.say("outline.quantities")) }
                    th scope="col" class="number" { (words.say("icicle.density")) }
                }
            }
            tbody { @for piece in pieces { (row(piece, words)) } }
        }
    }
}

fn block(piece: &Piece, is_flat: bool, words: &Words) -> Markup {
    let (y, height, middle) = match (is_flat, piece.level) {
        (true, _) => ("0", "100%", "50%"),
        (false, 0) => ("0", "48%", "24%"),
        (false, _) => ("50%", "50%", "75%"),
    };
    let id = piece.section.map_or(FRONT, |section| &section.id);
    html! {
        g class="icicle-block" data-to-section=(id) {
            title { (piece.title(words)) " " (piece.percent()) }
            rect data-shade=(piece.shade()) x=(percent(piece.from)) y=(y) width=(percent(piece.width)) height=(height) {}
            @if piece.width >= MARKED * piece.mark().chars().count() {
                text x=(percent(piece.from + piece.width / 2)) y=(middle) { (piece.mark()) }
            }
        }
    }
}

fn row(piece: &Piece, words: &Words) -> Markup {
    let id = piece.section.map_or(FRONT, |section| &section.id);
    html! {
        tr data-level=(piece.level) {
            th scope="row" { button type="button" class="to-source" data-to-section=(id) { (piece.title(words)) } }
            td class="number" { (piece.chars) }
            td class="number" { (piece.percent()) }
            td class="number" { (piece.quantities) }
            td class="number" { (piece.density()) }
        }
    }
}

fn percent(hundredths: usize) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn the_first_level_fills_the_strip_and_the_second_lies_below_its_own() {
        let (report, text) = fixture::town();
        let pieces = pieces(&report, &text);
        assert_eq!(pieces.iter().map(|p| p.level).collect::<Vec<_>>(), [0, 0, 1, 0]);
        assert_eq!(pieces.iter().filter(|p| p.level == 0).map(|p| p.width).sum::<usize>(), WHOLE);
        let (outer, inner) = (&pieces[1], &pieces[2]);
        assert!(outer.from < inner.from && inner.from + inner.width <= outer.from + outer.width + 1);
        assert_eq!(pieces.iter().map(|p| p.quantities).collect::<Vec<_>>(), [0, 4, 4, 1]);
    }

    #[test]
    fn shades_go_by_how_dense_the_figures_stand() {
        let shade = |chars, quantities| Piece { section: None, level: 0, from: 0, width: 0, chars, quantities }.shade();
        assert_eq!(
            [shade(500, 0), shade(500, 2), shade(500, 5), shade(500, 12), shade(500, 30), shade(0, 0)],
            [0, 1, 2, 3, 4, 0]
        );
    }

    #[test]
    fn the_table_says_what_the_strip_shows() {
        let (report, text) = fixture::town();
        let html = icicle(&report, &text, &Words::new(Language::Chinese)).into_string();
        assert_eq!(html.matches("<rect ").count(), html.matches("<th scope=\"row\">").count());
        assert!(
            html.contains("data-to-section=\"1.1\">（一）矛盾化解</button></th><td class=\"number\">46</td>"),
            "{html}"
        );
        assert!(!html.contains("style="), "the page's policy forbids inline styles");
        assert_eq!(icicle(&Report::default(), "", &Words::new(Language::Chinese)).into_string(), "");
    }
}
