//! Tables: rows that follow each other, cut into cells.
//!
//! Pages paste tables in three ways: with tabs, with upright bars, and with blanks, where one blank may part two cells
//! or stand inside a label. Of a row with numbers all that stands before the first number is its label.

use std::ops::Range;

use super::Paragraph;
use crate::{
    lexicon::{WordList, scaled_unit},
    report::BlockKind,
    text::{
        Reading,
        chars::{is_dash, is_han},
    },
};

/// A table; ranges count in the reading.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its rows from the top.
    pub rows: Vec<Row>,
    /// A line above it that gives all its cells a unit: 单位：亿元, 主要农产品产量（万吨）.
    pub caption: Option<Range<usize>>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which paragraph it is.
    pub paragraph: usize,
    /// Its cells from the left; one that is empty between bars has an empty range.
    pub cells: Vec<Range<usize>>,
}

impl Table {
    /// How many rows at the top hold no number: the heads of columns.
    #[must_use]
    pub fn head_rows(&self, text: &str) -> usize {
        let numeric = |row: &Row| row.cells.iter().any(|cell| is_number(&text[cell.clone()]));
        self.rows.iter().position(numeric).unwrap_or(usize::from(self.rows.len() > 1))
    }
}

/// Finds the tables: paragraphs that are rows, with none of another kind between them.
#[must_use]
pub fn find(reading: &Reading, paragraphs: &[Paragraph]) -> Vec<Table> {
    let text = reading.as_str();
    let mut tables: Vec<Table> = Vec::new();
    let mut inside = false;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let row = paragraph.kind == BlockKind::Row;
        if row && !inside {
            let above = i.checked_sub(1).map(|above| paragraphs[above].view.clone());
            let caption = above.filter(|view| is_caption(&text[view.clone()]) || ends_in_unit(&text[view.clone()]));
            tables.push(Table { rows: Vec::new(), caption });
        }
        inside = row;
        if let Some(table) = tables.last_mut().filter(|_| row) {
            let mut cells = cells(reading, paragraph.view.clone());
            if let Some(heads) = table.rows.first().map(|row| &row.cells) {
                align(text, &mut cells, heads);
            }
            if !cells.iter().all(|cell| is_rule(&text[cell.clone()])) {
                table.rows.push(Row { paragraph: i, cells });
            }
        }
    }
    tables.retain(|table| !table.rows.is_empty());
    tables
}

/// 单位：万元 and the like, on a line of its own or in brackets at the end of what leads to the table.
#[must_use]
pub fn is_caption(line: &str) -> bool {
    let ends = || line.trim_end_matches(['：', '。']).ends_with('）') && line.rfind("（单位：") == line.rfind('（');
    line.contains("单位：") && (line.chars().count() <= 40 || ends())
}

/// 2024年主要农产品产量（万吨）
fn ends_in_unit(line: &str) -> bool {
    let unit = line.strip_suffix('）').and_then(|line| line.rsplit_once('（')).map(|(_, unit)| unit);
    line.len() <= TITLE && unit.is_some_and(|unit| scaled_unit(unit).is_some())
}

/// A title of a table is no longer, in bytes.
const TITLE: usize = 120;

/// The line under a head of Markdown: `|---|---|`.
fn is_rule(cell: &str) -> bool {
    cell.chars().all(|c| is_dash(c) || matches!(c, ':' | '：' | ' ' | '='))
}

/// Gives a row 合计 under 序号 and 单位 the empty cell that it lost, since tabs beside each other part no more than one.
fn align(text: &str, cells: &mut Vec<Range<usize>>, heads: &[Range<usize>]) {
    let numbered = heads.first().is_some_and(|head| WordList::Serials.holds(&text[head.clone()]));
    let first = cells.first().filter(|cell| numbered && !is_number(&text[(*cell).clone()])).map(|cell| cell.start);
    if let Some(first) = first.filter(|_| cells.len() + 1 == heads.len()) {
        cells.insert(0, first..first);
    }
}

/// Cuts a row into cells, outer blanks left out.
fn cells(reading: &Reading, view: Range<usize>) -> Vec<Range<usize>> {
    let row = &reading.as_str()[view.clone()];
    let trimmed = |range: Range<usize>| {
        let words = &reading.as_str()[range.clone()];
        let start = range.start + words.len() - words.trim_start().len();
        start..start + words.trim().len()
    };
    if row.contains('|') {
        let outer = trimmed(view);
        let start = outer.start + usize::from(reading.as_str()[outer.clone()].starts_with('|'));
        let end = outer.end - usize::from(reading.as_str()[start..outer.end].ends_with('|'));
        return split(reading.as_str(), start..end, '|').map(trimmed).collect();
    }
    if let Some(mark) = ['\n', '\t'].into_iter().find(|mark| row.contains(*mark)) {
        return split(reading.as_str(), view, mark).map(trimmed).filter(|cell| !cell.is_empty()).collect();
    }
    label_first(reading.as_str(), apart(reading, view))
}

fn split(text: &str, view: Range<usize>, mark: char) -> impl Iterator<Item = Range<usize>> {
    let words = &text[view.clone()];
    let parts = words.split(mark).map(move |part| {
        let start = view.start + (part.as_ptr() as usize - words.as_ptr() as usize);
        start..start + part.len()
    });
    parts.collect::<Vec<_>>().into_iter()
}

/// The pieces between blanks of any width in the given text; those that the reading left out part too.
fn apart(reading: &Reading, view: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut start = view.start;
    for (at, c) in reading.as_str()[view.clone()].char_indices().map(|(at, c)| (view.start + at, c)) {
        if c == ' ' {
            pieces.push(start..at);
            start = at + 1;
        } else if at > start && reading.is_apart(at) {
            pieces.push(start..at);
            start = at;
        }
    }
    pieces.push(start..view.end);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Puts the pieces before the first number together that only a narrow gap parts: they are one label. A bullet before
/// them is none of it.
fn label_first(text: &str, mut pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if pieces.len() > 1 && matches!(&text[pieces[0].clone()], "-" | "·" | "*") {
        pieces.remove(0);
    }
    let pieces = unglued(text, pieces);
    let Some(first) = pieces.iter().position(|piece| is_number(&text[piece.clone()])) else { return pieces };
    let mut cells: Vec<Range<usize>> = Vec::new();
    for (i, piece) in pieces.into_iter().enumerate() {
        match cells.last_mut() {
            Some(label) if i < first && label.end == piece.start => label.end = piece.end,
            _ => cells.push(piece),
        }
    }
    cells
}

/// A copied page glues a label to its first number: `公开数量21 0 3`.
fn unglued(text: &str, mut pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let Some(first) = pieces.first().cloned().filter(|_| pieces.len() > 1) else { return pieces };
    let label = text[first.clone()].trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let at = first.start + label.len();
    let glued = at < first.end && label.chars().filter(|c| is_han(*c)).count() >= 2;
    if glued && is_number(&text[at..first.end]) && pieces[1..].iter().all(|piece| is_number(&text[piece.clone()])) {
        pieces.splice(0..1, [first.start..at, at..first.end]);
    }
    pieces
}

/// Digits longer than this are a code, not a number.
const MOST_DIGITS: usize = 15;

/// Whether a cell is a bare number: `1,234.5`, `-1.6`, `96%`.
#[must_use]
pub fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '—', '+', '−']).unwrap_or(cell);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '，'))
        && (1..=MOST_DIGITS).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(raw: &str) -> Vec<String> {
        let reading = Reading::of(raw);
        let view = 0..reading.as_str().len() - 1;
        cells(&reading, view).into_iter().map(|cell| reading.as_str()[cell].to_owned()).collect()
    }

    #[test]
    fn cuts_three_ways() {
        assert_eq!(cut("粮 食\t650.0\t\t17.3\t"), ["粮食", "650.0", "17.3"]);
        assert_eq!(cut("| 全国人口    | 140828  | 100.0 | |"), ["全国人口", "140828", "100.0", ""]);
        assert_eq!(cut("规章 0 0 11"), ["规章", "0", "0", "11"]);
        assert_eq!(cut("4.无正当理由大量反复 申请 0 3"), ["4.无正当理由大量反复申请", "0", "3"]);
        assert_eq!(cut("信息内容        本年制发件数   本年废止件数"), ["信息内容", "本年制发件数", "本年废止件数"]);
    }

    #[test]
    fn a_total_stands_under_the_heads() {
        for total in ["合计\t\t14\t9", "\t合计\t14\t9"] {
            let text = format!("序号\t单位\t立案\t结案\n1\t甲局\t12\t8\n2\t乙局\t2\t1\n{total}\n");
            let report = crate::analyze(&text, &crate::Options::default());
            let last = &report.tables[0].rows[3];
            let cells: Vec<&str> = last.iter().map(|cell| cell.text.trim()).collect();
            assert_eq!(cells, ["", "合计", "14", "9"], "{total}");
        }
    }

    #[test]
    fn knows_numbers() {
        for cell in ["0", "1,234.5", "-1.6", "96%"] {
            assert!(is_number(cell), "{cell}");
        }
        for cell in ["", "持平", "2024年", "1.", "12345678901234567"] {
            assert!(!is_number(cell), "{cell}");
        }
    }
}
