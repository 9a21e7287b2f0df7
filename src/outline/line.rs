//! The lines of the text with what is seen of each at a glance: indent, width, the folded words.
//!
//! A page that lost its line ends is one long line; where two ideographic blanks or a `<br>` stand inside it, a
//! paragraph began, and the line is cut there. A page that lost only some of them shows it by its numbers: `…定居。 六、大力
//! 实施…` begins a paragraph behind a blank where the number goes on with those that lines began with. A number that
//! stands alone on its line is one with what it numbers: `lone`. Cells of a table that stand one a line are one with their
//! row: `stacked`.

use std::ops::Range;

use super::{
    lone,
    marker::{self, Style},
    stacked,
};
use crate::text::{Reading, Span, chars, leftover};

/// A line, or a paragraph of a line that holds several.
#[derive(Clone, Debug)]
pub struct Line {
    /// The line and its ending, in the given text.
    pub span: Span,
    /// The line in the folded reading, without its ending.
    pub view: Range<usize>,
    /// Columns of blanks before the first word.
    pub indent: usize,
    /// Columns up to the last word.
    pub width: usize,
    /// The same with full-width digits as narrow as others.
    pub narrow: usize,
    /// How many parts a reader sees, set off by blanks, tabs or upright bars.
    pub cells: usize,
    /// Bare numbers at the end of the line.
    pub trailing_numbers: usize,
    /// Tabs in it; two beside each other have an empty cell between them.
    pub tabs: usize,
    /// Whether it begins a line of the given text, rather than a paragraph inside one.
    pub begins: bool,
    /// Whether all of it is set off: bold or a heading of Markdown.
    pub bold: bool,
}

/// A shorter line, in bytes of the reading (80 Chinese characters), does not hold several paragraphs.
const LONG_LINE: usize = 240;

/// Looks at every line of the reading, which stand for these `lines` of the text.
#[must_use]
pub fn look(text: &str, reading: &Reading, lines: &[Span]) -> Vec<Line> {
    let mut at = 0;
    let mut found = Vec::new();
    let mut numbers = Numbers::default();
    for line in lines {
        let len = reading.as_str()[at..].find('\n').unwrap_or(reading.as_str().len() - at);
        let view = at..at + len;
        at += len + 1;
        let mut start = (line.start, view.start);
        let mut begins = true;
        // Columns of a line of a page that stand before a paragraph inside it.
        let (mut width, mut narrow) = (0, 0);
        for Cut { raw, blank } in cuts(text, reading, view.clone(), &mut numbers) {
            let piece = glance(text, Span { start: start.0, end: raw }, start.1..blank.start);
            (width, narrow) = if blank.is_empty() { (width + piece.width, narrow + piece.narrow) } else { (0, 0) };
            found.push(Line { begins, ..piece });
            begins = false;
            start = (raw, blank.end);
        }
        let rest = glance(text, Span { start: start.0, end: line.end }, start.1..view.end);
        found.push(Line { begins, width: width + rest.width, narrow: narrow + rest.narrow, ..rest });
    }
    lone::join(stacked::join(found, reading.as_str()), reading.as_str())
}

/// Where a paragraph of its own begins inside a line.
struct Cut {
    /// In the given text.
    raw: u32,
    /// The blank of the reading that parts it; empty where its number alone shows it.
    blank: Range<usize>,
}

/// Where paragraphs of their own begin in the line `view`: behind a blank that parts them, or behind a sentence and
/// something that the reading left out, with the number that the list expects.
fn cuts(text: &str, reading: &Reading, view: Range<usize>, numbers: &mut Numbers) -> Vec<Cut> {
    let words = &reading.as_str()[view.clone()];
    numbers.see(words.trim_start());
    // A <br> in a row of Markdown stands inside a cell.
    if words.trim_start().starts_with('|') {
        return Vec::new();
    }
    let long = words.len() >= LONG_LINE;
    let cut = |(at, mark): (usize, &str)| {
        let behind = &words[at + mark.len()..];
        let mark_at = view.start + at..view.start + at + mark.len();
        let raw = reading.span(mark_at.clone());
        let gap = &text[raw.range()];
        let cut = if mark != " " {
            let glued = numbers.expect(behind) && reading.is_apart(mark_at.end);
            glued.then_some(Cut { raw: raw.end, blank: mark_at.end..mark_at.end })?
        } else {
            let parts = (long && gap.contains("\u{3000}\u{3000}") && !measures(behind)) || leftover::ends_line(gap);
            parts.then_some(Cut { raw: raw.start, blank: mark_at })?
        };
        numbers.see(behind);
        Some(cut)
    };
    if let Some(at) = addressed(words).filter(|at| reading.is_apart(view.start + at)) {
        let at = view.start + at;
        return vec![Cut { raw: reading.span(at..at + "各".len()).start, blank: at..at }];
    }
    words.match_indices([' ', '。', '！', '？']).filter_map(cut).collect()
}

/// Where the address begins in a line that is the byline of a speech too: 2012年1月4日在…会议上 各位代表：.
fn addressed(words: &str) -> Option<usize> {
    const ADDRESS: &str = "会议上各位";
    let at = words.ends_with('：').then(|| words.find(ADDRESS)).flatten()?;
    Some(at + ADDRESS.len() - "各位".len())
}

/// Whether no paragraph begins so, since a number was to stand before it: `化解积案　　件，`.
fn measures(words: &str) -> bool {
    let unit = crate::lexicon::WordList::Unfilled.at(words);
    unit.is_some_and(|unit| words[unit.len()..].starts_with(['，', '。', '；', '、', '：', '）']))
}

/// The last 一、 and （一） that lines began with.
#[derive(Default)]
struct Numbers {
    outer: u32,
    inner: u32,
}

/// What decides whether words bear a number stands within so many bytes of the reading.
const REACH: usize = 240;

impl Numbers {
    fn see(&mut self, words: &str) {
        match numbered(words) {
            Some((Style::Han, ordinal)) => *self = Numbers { outer: ordinal, inner: 0 },
            Some((Style::HanBracket, ordinal)) => self.inner = ordinal,
            _ => {}
        }
    }

    /// Whether the number goes on with a list that has begun.
    fn expect(&self, words: &str) -> bool {
        numbered(words).is_some_and(|(style, ordinal)| {
            let last = if style == Style::Han { self.outer } else { self.inner };
            last > 0 && ordinal == last + 1
        })
    }
}

/// 一、 or （一） at the start of folded words; what it names may stand on the next line.
fn numbered(words: &str) -> Option<(Style, u32)> {
    let words = &words[..words.floor_char_boundary(REACH)];
    let named = if words.ends_with('、') { &format!("{words}题") } else { words };
    // 一，… is a clause of a wrapped sentence more often than a heading.
    let marker = marker::read(named).filter(|marker| named[..marker.len].ends_with(['、', '）']))?;
    matches!(marker.style, Style::Han | Style::HanBracket).then_some((marker.style, marker.ordinal))
}

fn glance(text: &str, span: Span, view: Range<usize>) -> Line {
    let raw = text[span.range()].trim_end_matches(['\n', '\r']);
    let words = raw.trim_matches(chars::is_blank);
    let mut seen = Seen::default();
    let mut rest = raw;
    loop {
        let plain = chars::plain_len(rest);
        seen.words(plain / 3);
        let mut behind = rest[plain..].chars();
        let Some(c) = behind.next() else { break };
        seen.character(c);
        rest = behind.as_str();
    }
    seen.end_cell();
    let Seen { indent, width, widened, columns, cells, trailing_numbers, tabs, .. } = seen;
    let indent = indent.unwrap_or(columns);
    let bold = (words.starts_with("**") && words.ends_with("**") && words.len() > 4)
        || words.starts_with("# ")
        || words.starts_with("##");
    let narrow = width - widened;
    Line { span, view, indent, width, narrow, cells, trailing_numbers, tabs, begins: true, bold }
}

/// What is seen of a line up to some place.
#[derive(Default)]
struct Seen {
    columns: usize,
    /// Columns up to the first that is not blank.
    indent: Option<usize>,
    /// Columns up to the last that is not blank.
    width: usize,
    /// How many digits take two columns.
    widened: usize,
    cells: usize,
    trailing_numbers: usize,
    tabs: usize,
    /// Whether the cell that was begun is a bare number.
    number: Option<bool>,
}

impl Seen {
    /// Takes so many ideographs.
    fn words(&mut self, many: usize) {
        if many > 0 {
            self.indent.get_or_insert(self.columns);
            self.columns += 2 * many;
            (self.width, self.number) = (self.columns, Some(false));
        }
    }

    fn character(&mut self, c: char) {
        let before = self.columns;
        self.columns += chars::columns(c);
        if chars::is_blank(c) {
            self.tabs += usize::from(c == '\t');
            self.end_cell();
            return;
        }
        self.indent.get_or_insert(before);
        self.width = self.columns;
        self.widened += usize::from(matches!(c, '０'..='９'));
        if c == '|' {
            self.end_cell();
        } else {
            let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | '，' | '-' | '—' | '%');
            self.number = Some(self.number.unwrap_or(true) && digit(chars::fold(c)));
        }
    }

    fn end_cell(&mut self) {
        if let Some(number) = self.number.take() {
            self.cells += 1;
            self.trailing_numbers = if number { self.trailing_numbers + 1 } else { 0 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::shard;

    #[test]
    fn cuts_where_a_number_goes_on_with_the_list() {
        let found = |text: &str| -> Vec<(String, usize)> {
            let (reading, spans) = shard::read(text);
            let lines = look(text, &reading, &spans);
            lines.iter().map(|line| (reading.as_str()[line.view.clone()].to_owned(), line.width)).collect()
        };
        let lines = found("一、起步\n实现定居。 二、大力实施\n");
        assert_eq!(lines[1..3], [("实现定居。".to_owned(), 10), ("二、大力实施".to_owned(), 23)]);
        assert_eq!(found("一、起步\n结构优化。 二、三产业\n比例。 四、其他\n").len(), 4);
        assert_eq!(found("一、起步\n实现定居。 二、\n大力实施").last().unwrap().0, "二、\n大力实施");
        assert_eq!(found("实现定居。 二、大力实施\n").len(), 2);
    }

    #[test]
    fn no_paragraph_begins_with_a_measure_word() {
        assert!(measures("件，组织学法") && measures("万元。") && !measures("件数增加") && !measures("一、回顾"));
    }

    #[test]
    fn cuts_a_page_that_lost_its_line_ends() {
        let body = "全镇上下认真贯彻上级决策部署，扎实推进各项工作。".repeat(4);
        let text = format!("各位代表：　　一、回顾　　{body}　　二、打算<br>{body}\n**（一）重点**\n");
        let (reading, spans) = shard::read(&text);
        let found = look(&text, &reading, &spans);
        let words: Vec<_> = found.iter().map(|line| &reading.as_str()[line.view.clone()]).collect();
        assert_eq!(words[..2], ["各位代表：", "一、回顾"]);
        assert_eq!(words[3..6], ["二、打算", &body, "（一）重点"]);
        assert!(found[5].bold && !found[3].bold);
        let tiles: String = found.iter().map(|line| &text[line.span.range()]).collect();
        assert_eq!(tiles, text);
    }
}
