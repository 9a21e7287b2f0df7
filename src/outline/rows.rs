//! Which lines are rows of tables: bare numbers at their end, tabs or bars between their parts, and what stands between
//! such lines.

use super::{
    line::Line,
    marker::{self, Style},
};
use crate::{
    lexicon::{FixedForm, fixed_form},
    report::BlockKind,
    text::numeral::is_han_numeral,
};

/// Lines between two rows of numbers, at most this many, belong to the same table.
const GAP: usize = 8;

/// A row holds no sentence so long, in bytes of the reading.
const PROSE: usize = 120;

/// Marks the rows among the lines that are still paragraphs.
pub fn mark(lines: &[Line], text: &str, kinds: &mut [BlockKind]) {
    let words = |i: usize| text[lines[i].view.clone()].trim();
    let mut expected = 1;
    let mut last: Option<usize> = None;
    for i in 0..lines.len() {
        if kinds[i] != BlockKind::Paragraph {
            continue;
        }
        if is_title(words(i)) {
            last = None;
            continue;
        }
        let between = is_amount(lines, &words, (0..i).rev()) && is_amount(lines, &words, i + 1..lines.len());
        if is_heading(words(i), &lines[i], between, &mut expected) {
            last = None;
            continue;
        }
        // 丙局, two tabs and nothing under 结案.
        let goes_on = lines[i].tabs > 1 && last.is_some_and(|last| lines[last].tabs == lines[i].tabs);
        if !goes_on && !is_row(&lines[i], words(i)) {
            continue;
        }
        if last.is_none() {
            mark_heads(lines, &words, i, kinds);
        }
        let near = last.filter(|last| i - last <= GAP && !(last + 1..i).any(|i| is_prose(&lines[i], words(i))));
        for kind in &mut kinds[near.map_or(i, |last| last + 1)..=i] {
            if *kind == BlockKind::Paragraph {
                *kind = BlockKind::Row;
            }
        }
        last = Some(i);
    }
}

/// 表1 2024年人口: the title of the next table.
fn is_title(words: &str) -> bool {
    let number = words.strip_prefix('表').unwrap_or_default();
    number.starts_with(|c: char| c.is_ascii_digit() || is_han_numeral(c)) && !words.contains(['\t', '|'])
}

/// The heads of columns stand in at most so many lines above the first row of numbers.
const MOST_HEADS: usize = 3;

/// Marks the heads of columns above a table's first row: lines of several cells without a sentence.
fn mark_heads<'t>(lines: &[Line], words: &impl Fn(usize) -> &'t str, first: usize, kinds: &mut [BlockKind]) {
    let above = (0..first).rev().filter(|i| lines[*i].view.end > lines[*i].view.start).take(MOST_HEADS);
    for i in above.collect::<Vec<_>>() {
        // 许可证、执照,降低资质等级 between bars is a head.
        let comma = words(i).contains('，') && !(words(i).contains(['|', '\t']) && lines[i].cells > 2);
        let sentence = comma || words(i).contains(['。', '；', '：']) || marker::read(words(i)).is_some();
        // 行政处罚实施数量（宗） | | | is over several.
        let single = lines[i].cells < 2 && !words(i).ends_with('|');
        if kinds[i] != BlockKind::Paragraph || sentence || single || is_title(words(i)) {
            break;
        }
        kinds[i] = BlockKind::Row;
    }
}

fn is_row(line: &Line, words: &str) -> bool {
    let numbers = line.trailing_numbers >= 2 || (line.trailing_numbers == 1 && line.cells == 1);
    // 居民消费价格 | 101.0 |
    let label = line.cells == 2 && line.trailing_numbers == 1;
    let bars = (words.starts_with('|') || label) && words.ends_with('|') && words.len() > 2;
    numbers || bars || (line.cells >= 3 && words.contains('\t'))
}

/// Whether the next line that holds anything is a bare number.
fn is_amount<'t>(lines: &[Line], words: &impl Fn(usize) -> &'t str, mut way: impl Iterator<Item = usize>) -> bool {
    let next = way.find(|i| !words(*i).is_empty());
    next.is_some_and(|i| lines[i].cells == 1 && lines[i].trailing_numbers == 1)
}

fn is_prose(line: &Line, words: &str) -> bool {
    words.ends_with(['。', '；']) || line.view.len() >= PROSE
}

/// Whether a line between rows is the next heading of the document, not the head of a row: by the fixed forms, else by
/// its number, which goes on from the headings before (`expected`), unless it stands `between` two bare numbers.
fn is_heading(words: &str, line: &Line, between: bool, expected: &mut u32) -> bool {
    let Some(marker) = marker::read(words).filter(|marker| marker.style == Style::Han) else { return false };
    let heading = match fixed_form(&words[marker.len..]) {
        Some(form) => form == FixedForm::Heading,
        None => !between && line.trailing_numbers == 0 && !words.contains(['\t', '|']) && marker.ordinal == *expected,
    };
    if heading {
        *expected = marker.ordinal + 1;
    }
    heading
}
