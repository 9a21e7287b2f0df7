//! The lines of the text with what is seen of each at a glance: indent, width, the folded words.
//!
//! A page that lost its line ends is one long line; where two ideographic blanks or a `<br>` stand inside it, a
//! paragraph began, and the line is cut there.

use std::ops::Range;

use crate::text::{Reading, Span, chars, leftover, lines};

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
    /// Whether it begins a line of the given text, rather than a paragraph inside one.
    pub begins: bool,
    /// Whether all of it is set off: bold or a heading of Markdown.
    pub bold: bool,
}

/// A shorter line, in bytes of the reading (80 Chinese characters), does not hold several paragraphs.
const LONG_LINE: usize = 240;

/// Looks at every line.
#[must_use]
pub fn look(text: &str, reading: &Reading) -> Vec<Line> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in lines(text) {
        let len = reading.as_str()[at..].find('\n').unwrap_or(reading.as_str().len() - at);
        let view = at..at + len;
        at += len + 1;
        let mut start = (line.span.start, view.start);
        let mut begins = true;
        for cut in cuts(text, reading, view.clone()) {
            let raw = reading.span(cut..cut + 1);
            found.push(Line { begins, ..glance(text, Span { start: start.0, end: raw.start }, start.1..cut) });
            begins = false;
            start = (raw.start, cut + 1);
        }
        found.push(Line { begins, ..glance(text, Span { start: start.0, end: line.span.end }, start.1..view.end) });
    }
    found
}

/// The blanks of the reading where a paragraph of its own begins.
fn cuts(text: &str, reading: &Reading, view: Range<usize>) -> Vec<usize> {
    let words = &reading.as_str()[view.clone()];
    // A <br> in a row of Markdown stands inside a cell.
    if words.trim_start().starts_with('|') {
        return Vec::new();
    }
    let long = words.len() >= LONG_LINE;
    let ends_paragraph = |at: &usize| {
        let gap = &text[reading.span(*at..at + 1).range()];
        (long && gap.contains("\u{3000}\u{3000}")) || leftover::ends_line(gap)
    };
    words.match_indices(' ').map(|(at, _)| view.start + at).filter(ends_paragraph).collect()
}

fn glance(text: &str, span: Span, view: Range<usize>) -> Line {
    let raw = text[span.range()].trim_end_matches(['\n', '\r']);
    let indent = raw.chars().take_while(|c| chars::is_blank(*c)).map(chars::columns).sum();
    let words = raw.trim_matches(chars::is_blank);
    let width = raw.trim_end_matches(chars::is_blank).chars().map(chars::columns).sum();
    let widened = words.chars().filter(|c| matches!(c, '０'..='９')).count();
    let number = |cell: &str| {
        cell.chars().map(chars::fold).all(|c| c.is_ascii_digit() || matches!(c, '.' | '，' | '-' | '—' | '%'))
    };
    let (mut cells, mut trailing_numbers) = (0, 0);
    for cell in raw.split(|c| chars::is_blank(c) || c == '|').filter(|cell| !cell.is_empty()) {
        cells += 1;
        trailing_numbers = if number(cell) { trailing_numbers + 1 } else { 0 };
    }
    let bold = (words.starts_with("**") && words.ends_with("**") && words.len() > 4)
        || words.starts_with("# ")
        || words.starts_with("##");
    Line { span, view, indent, width, narrow: width - widened, cells, trailing_numbers, begins: true, bold }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_a_page_that_lost_its_line_ends() {
        let body = "全镇上下认真贯彻上级决策部署，扎实推进各项工作。".repeat(4);
        let text = format!("各位代表：　　一、回顾　　{body}　　二、打算<br>{body}\n**（一）重点**\n");
        let reading = Reading::of(&text);
        let found = look(&text, &reading);
        let words: Vec<_> = found.iter().map(|line| &reading.as_str()[line.view.clone()]).collect();
        assert_eq!(words[..2], ["各位代表：", "一、回顾"]);
        assert_eq!(words[3..6], ["二、打算", &body, "（一）重点"]);
        assert!(found[5].bold && !found[3].bold);
        let tiles: String = found.iter().map(|line| &text[line.span.range()]).collect();
        assert_eq!(tiles, text);
    }
}
