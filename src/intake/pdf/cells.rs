//! Which gaps of a line part the cells of a table, and which are but room.

use super::line::{Line, Run};
use crate::text::chars::is_han;

/// A gap of so many hundredths of the type's size always parts cells: no line is spread so far.
const WIDE: i32 = 250;

/// Lines whose letters stand so many sizes of the type apart are neighbours.
const NEAR: i32 = 4;

/// So many columns of a line nearby are looked at.
const COLUMNS: usize = 100;

/// The words of the line `at`, its cells parted by tabs.
pub fn words(lines: &[Line], at: usize) -> String {
    let line = &lines[at];
    let mut words = String::new();
    let is_table = (1..line.runs.len()).any(|n| is_shared(lines, at, n));
    for (n, run) in line.runs.iter().enumerate() {
        if n > 0 {
            words.push_str(between(lines, at, n, is_table));
        }
        words.push_str(&run.words);
    }
    words
}

/// What is written between a run and the one before it.
fn between(lines: &[Line], at: usize, n: usize, is_table: bool) -> &'static str {
    let line = &lines[at];
    let (before, run) = (&line.runs[n - 1], &line.runs[n]);
    match () {
        () if is_shared(lines, at, n) => "\t",
        // 一、 and the tab of its automatic number; 目 录 and 附 件, spread to be seen.
        () if !is_table && ((n == 1 && is_number(&before.words)) || is_spread(&line.runs)) => "",
        () if run.x - before.right > line.size / 100 * WIDE => "\t",
        () => " ",
    }
}

/// Whether a line nearby has a gap at the same place: then it goes between two columns.
fn is_shared(lines: &[Line], at: usize, n: usize) -> bool {
    let line = &lines[at];
    let (left, right) = (line.runs[n - 1].right, line.runs[n].x);
    let has_gap = |other: &Line| {
        let mut gaps = other.runs.windows(2).take(COLUMNS).map(|pair| (pair[0].right.max(left), pair[1].x.min(right)));
        (other.y - line.y).abs() < line.size * NEAR && gaps.any(|(left, right)| left + line.size / 3 < right)
    };
    let above = lines[..at].iter().rev().take(2);
    above.chain(lines[at + 1..].iter().take(2)).any(has_gap)
}

/// Whether words are the number of a heading or a point.
fn is_number(words: &str) -> bool {
    words.chars().count() <= 5 && words.ends_with(['、', '.', '．', ')', '）'])
}

/// A word that is spread has so many characters at most.
const LONGEST_WORD: usize = 8;

/// Whether a line is a word whose characters stand equally far apart.
fn is_spread(runs: &[Run]) -> bool {
    if runs.len() > LONGEST_WORD {
        return false;
    }
    let gaps = || runs.windows(2).map(|pair| pair[1].x - pair[0].right);
    let (least, most) = (gaps().min().unwrap_or(0), gaps().max().unwrap_or(0));
    let single = |run: &Run| run.words.chars().count() == 1 && run.words.starts_with(is_han);
    most - least <= most / 4 && runs.iter().all(single)
}
