//! Numbers of headings that stand alone on their line, as pages and PDFs print them, with what they number on the next:
//! `一、⏎总体情况`. Both are read as one line. The numbers of a form's rows stand alone too; those have amounts beside them.

use super::{
    line::Line,
    marker::{self, Marker, Style},
};
use crate::text::chars::is_han;

/// At most so many empty lines stand between a number and what it numbers.
const GAP: usize = 2;

/// Joins each number that is alone on its line with the line behind it; `text` is the reading.
pub fn join(lines: Vec<Line>, text: &str) -> Vec<Line> {
    let words = |line: &Line| text[line.view.clone()].trim();
    if !lines.iter().any(|line| alone(words(line)).is_some()) {
        return lines;
    }
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut last = [0; Style::COUNT];
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = alone(words(line));
        let marker = number.or_else(|| marker::read(words(line)));
        let expected = marker.is_some_and(|m| m.ordinal == 1 || m.ordinal == last[m.style as usize] + 1);
        let below = |from: usize| (from + 1..lines.len()).find(|i| !words(&lines[*i]).is_empty());
        let counted = || joined.iter().rev().find(|line| !words(line).is_empty()).is_some_and(is_amount);
        let named = number.and_then(|_| below(at)).filter(|named| {
            let amount = below(*named).is_some_and(|i| is_amount(&lines[i]));
            expected && named - at <= GAP + 1 && !amount && names(&lines[*named], words(&lines[*named])) && !counted()
        });
        if let Some(marker) = marker.filter(|_| number.is_none() || named.is_some()) {
            last[marker.style as usize] = marker.ordinal;
        }
        match named {
            Some(named) => {
                let title = &lines[named];
                joined.push(Line {
                    span: line.span.cover(title.span),
                    view: line.view.start..title.view.end,
                    indent: line.indent,
                    begins: line.begins,
                    ..title.clone()
                });
                at = named + 1;
            }
            None => {
                joined.push(line.clone());
                at += 1;
            }
        }
    }
    joined
}

/// A number is at most so long, in bytes: 第一百二十章.
const LONGEST: usize = 18;

/// The number that is all of a line.
fn alone(words: &str) -> Option<Marker> {
    let ends = words.len() <= LONGEST && words.ends_with(['、', '）', '.', '章', '节', '编', '篇', '分']);
    marker::read(&format!("{}题", ends.then_some(words)?)).filter(|marker| marker.len == words.len())
}

/// Whether a line can be what a number numbers: words, and no number or row of its own.
fn names(line: &Line, words: &str) -> bool {
    let word = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '“' | '《')).starts_with(is_han);
    word && line.trailing_numbers == 0 && !words.contains(['\t', '|']) && marker::read(words).is_none()
}

/// Whether a line is a bare number.
fn is_amount(line: &Line) -> bool {
    line.cells == 1 && line.trailing_numbers == 1
}
