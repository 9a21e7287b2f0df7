//! Tables: rows that follow each other, cut into cells.
//!
//! Pages paste tables in three ways: with tabs, with upright bars, and with blanks, where one blank may part two cells
//! or stand inside a label. Of a row with numbers all that stands before the first number is its label.
//!
//! Tabs beside each other have an empty cell between them where a spreadsheet was copied, none where a page was: which,
//! the rows of a table tell together.

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
pub fn find(raw: &str, reading: &Reading, paragraphs: &[Paragraph]) -> Vec<Table> {
    let is_row = |paragraph: &Paragraph| paragraph.kind == BlockKind::Row;
    let mut tables: Vec<Table> = Vec::new();
    let mut from = 0;
    while let Some(first) = paragraphs[from..].iter().position(is_row).map(|at| from + at) {
        let end = paragraphs[first..].iter().position(|paragraph| !is_row(paragraph));
        let end = end.map_or(paragraphs.len(), |at| first + at);
        let above = first.checked_sub(1).map(|above| paragraphs[above].view.clone());
        let caption = above.filter(|view| {
            let line = &reading.as_str()[view.clone()];
            is_caption(line) || ends_in_unit(line)
        });
        let rows = rows(raw, reading, first, &paragraphs[first..end]);
        tables.extend((!rows.is_empty()).then_some(Table { rows, caption }));
        from = end;
    }
    tables
}

/// The rows of one table, which begins with paragraph `first`.
fn rows(raw: &str, reading: &Reading, first: usize, paragraphs: &[Paragraph]) -> Vec<Row> {
    let text = reading.as_str();
    let solid: Vec<_> = paragraphs.iter().map(|paragraph| cells(reading, paragraph.view.clone())).collect();
    let spaced: Vec<_> =
        paragraphs.iter().map(|paragraph| between_tabs(raw, reading, paragraph.view.clone())).collect();
    let width = common_width(&solid, &spaced);
    let mut rows: Vec<Row> = Vec::new();
    for (i, (solid, spaced)) in solid.into_iter().zip(spaced).enumerate() {
        let mut cells = if Some(spaced.len()) == width { spaced } else { solid };
        if let Some(heads) = rows.first().map(|row| &row.cells) {
            align(text, &mut cells, heads);
        }
        if !cells.iter().all(|cell| is_rule(&text[cell.clone()])) {
            rows.push(Row { paragraph: first + i, cells });
        }
    }
    rows
}

/// How many cells the rows have, if every tab parts two of them: most rows have as many tabs, and one of them no tabs
/// beside each other.
fn common_width(solid: &[Vec<Range<usize>>], spaced: &[Vec<Range<usize>>]) -> Option<usize> {
    // Numbers of the type whose sort is in the module already.
    let mut widths: Vec<u64> = spaced.iter().map(|cells| cells.len() as u64).collect();
    widths.sort_unstable();
    // What most have, the middle one has.
    let middle = widths[widths.len() / 2];
    let as_many = widths.iter().filter(|other| **other == middle).count();
    let width = middle as usize;
    let full = solid.iter().zip(spaced).any(|(solid, spaced)| solid.len() == width && spaced.len() == width);
    (full && as_many * 2 > widths.len()).then_some(width)
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

/// Puts 合计 in the first cell of a row under 单位 where the heads are 序号 and 单位: the number of the row is what is empty,
/// whether its cell stands behind or was lost, since tabs beside each other may part no more than one.
fn align(text: &str, cells: &mut Vec<Range<usize>>, heads: &[Range<usize>]) {
    let numbered = heads.first().is_some_and(|head| WordList::Serials.holds(&text[head.clone()]));
    let first = cells.first().filter(|cell| numbered && !cell.is_empty() && !is_number(&text[(*cell).clone()]));
    let Some(first) = first.map(|cell| cell.start) else { return };
    if cells.len() == heads.len() && cells.get(1).is_some_and(Range::is_empty) {
        cells.remove(1);
    }
    if cells.len() + 1 == heads.len() {
        cells.insert(0, first..first);
    }
}

/// Cuts a row into cells, outer blanks left out.
fn cells(reading: &Reading, view: Range<usize>) -> Vec<Range<usize>> {
    let row = &reading.as_str()[view.clone()];
    let trimmed = |range: Range<usize>| trimmed(reading.as_str(), range);
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

/// Cuts a row at each of its tabs as they were given, so that some cells may be empty; no cells where it has none.
fn between_tabs(raw: &str, reading: &Reading, view: Range<usize>) -> Vec<Range<usize>> {
    let row = &reading.as_str()[view.clone()];
    if row.contains(['|', '\n']) {
        return Vec::new();
    }
    let given = reading.span(view.clone()).range();
    let tabs = |blank: &str| blank.bytes().filter(|byte| *byte == b'\t').count();
    let blank = |c: char| matches!(c, '\t' | ' ');
    let (before, behind) = (&raw[..given.start], &raw[given.end..]);
    let before = tabs(&before[before.trim_end_matches(blank).len()..]);
    let behind = tabs(&behind[..behind.len() - behind.trim_start_matches(blank).len()]);
    let mut cells = vec![view.start..view.start; before];
    for part in split(reading.as_str(), view.clone(), '\t') {
        if part.start > view.start {
            // All tabs beside each other are one in the reading.
            let given = reading.span(part.start - 1..part.start).range();
            cells.extend(std::iter::repeat_n(part.start..part.start, tabs(&raw[given]).saturating_sub(1)));
        }
        cells.push(trimmed(reading.as_str(), part));
    }
    cells.extend(std::iter::repeat_n(view.end..view.end, behind));
    if cells.len() > 1 { cells } else { Vec::new() }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
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

/// Whether a row of heads is a second one below `upper`: as wide, with empty cells where that needs no more words, as a
/// spreadsheet's merged cells are copied.
#[must_use]
pub fn is_below(upper: &[Range<usize>], lower: &[Range<usize>]) -> bool {
    lower.len() == upper.len() && lower.iter().any(Range::is_empty)
}

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

    fn grid(text: &str) -> Vec<Vec<String>> {
        let report = crate::analyze(text, &crate::Options::default());
        let words = |row: &Vec<crate::report::Cell>| row.iter().map(|cell| cell.text.trim().to_owned()).collect();
        report.tables[0].rows.iter().map(words).collect()
    }

    #[test]
    fn cells_of_a_spreadsheet_may_be_empty() {
        assert_eq!(
            grid("单位\t立案\t结案\n甲局\t12\t8\n乙局\t\t1\n丙局\t3\t\n丁局\t\t\n合计\t15\t9\n"),
            [
                ["单位", "立案", "结案"],
                ["甲局", "12", "8"],
                ["乙局", "", "1"],
                ["丙局", "3", ""],
                ["丁局", "", ""],
                ["合计", "15", "9"]
            ]
        );
        // The corner may be empty, and a page may set two tabs for one.
        assert_eq!(grid("\t立案\t结案\n甲局\t12\t8\n乙局\t2\t1\n")[0], ["", "立案", "结案"]);
        assert_eq!(grid("指标\t产量\t增长\n粮食\t650.0\t\t17.3\t\n大豆\t7.0\t\t1.6\t\n")[1], ["粮食", "650.0", "17.3"]);
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
