//! The lines of the text with what is seen of each at a glance: indent, width, the folded words.

use std::ops::Range;

use crate::text::{Reading, Span, chars, lines};

/// One line of the given text.
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
    /// How many parts a reader sees, set off by blanks or tabs, and how many of the last ones are bare numbers.
    pub cells: usize,
    /// Bare numbers at the end of the line.
    pub trailing_numbers: usize,
}

/// Looks at every line.
#[must_use]
pub fn look(text: &str, reading: &Reading) -> Vec<Line> {
    let mut at = 0;
    lines(text)
        .map(|line| {
            let raw = &text[line.content.range()];
            let len = reading.as_str()[at..].find('\n').unwrap_or(reading.as_str().len() - at);
            let view = at..at + len;
            at += len + 1;
            let indent = raw.chars().take_while(|c| chars::is_blank(*c)).map(chars::columns).sum();
            let width = raw.trim_end_matches(chars::is_blank).chars().map(chars::columns).sum();
            let number = |cell: &&str| cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '%'));
            let cells = || raw.split(|c| chars::is_blank(c) || c == '|').filter(|cell| !cell.is_empty());
            let trailing_numbers = cells().collect::<Vec<_>>().iter().rev().take_while(|cell| number(cell)).count();
            Line { span: line.span, view, indent, width, cells: cells().count(), trailing_numbers }
        })
        .collect()
}
