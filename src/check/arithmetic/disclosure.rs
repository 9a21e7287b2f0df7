//! The fixed form of 政府信息公开工作年度报告, read from whatever a page or a PDF has made of its table: the words of a
//! row, wrapped or not, and the numbers behind them.

use std::ops::Range;

use crate::{check::Case, lexicon::DISCLOSURE_FORM, report::Cell};

/// The form takes not more than so many bytes.
const LONGEST: usize = 12_000;

/// A row of applications: 自然人, five kinds of organisations, 总计.
pub const COLUMNS: usize = 7;

/// The row of reviews and lawsuits: three times 结果维持, 结果纠正, 其他结果, 尚未审结, 总计.
pub const CASES: usize = 15;

/// A number of the form and where it stands in the reading.
#[derive(Clone, Debug)]
pub struct Number {
    /// The number.
    pub value: u64,
    /// Where it stands.
    pub range: Range<usize>,
}

/// What the form holds.
#[derive(Debug, Default)]
pub struct Form {
    /// Where it begins in the reading.
    pub start: usize,
    /// Where its rows of applications end.
    pub end: usize,
    rows: Vec<(&'static str, Vec<Number>)>,
    /// The numbers of reviews and lawsuits; none, or fifteen.
    pub cases: Vec<Number>,
    /// 行政规范性文件, above the rows of applications: issued, ended, in force; none, or three.
    pub papers: Vec<Number>,
}

impl Form {
    /// The form of a text, if it holds one.
    pub fn of(case: &Case<'_>) -> Option<Self> {
        let words = case.reading.as_str();
        let start = find(words, 0..words.len(), DISCLOSURE_FORM.first()?.words.first()?)?.start;
        let mut form = Form { start, ..Form::default() };
        let mut at = start;
        let end = words.floor_char_boundary(start + LONGEST);
        for row in DISCLOSURE_FORM.iter() {
            let read = row.words.iter().find_map(|label| read(words, at..end, label));
            if let Some(numbers) = read {
                at = numbers.last().map_or(at, |last| last.range.end);
                form.rows.push((row.id, numbers));
            }
        }
        form.end = at;
        let papers = read_row(words, words.ceil_char_boundary(start.saturating_sub(LONGEST))..start, PAPERS, 3);
        form.papers = papers.unwrap_or_default();
        form.cases = cases(words, at..words.floor_char_boundary(at + LONGEST)).unwrap_or_default();
        Some(form)
    }

    /// All rows that were read.
    pub fn rows(&self) -> impl Iterator<Item = &[Number]> {
        self.rows.iter().map(|(_, numbers)| &numbers[..])
    }

    /// The row of an id of the table of rows.
    pub fn row(&self, id: &str) -> Option<&[Number]> {
        self.rows.iter().find(|(found, _)| *found == id).map(|(_, numbers)| &numbers[..])
    }

    /// All rows of what was decided, if none of them is missing.
    pub fn decisions(&self) -> Option<Vec<&[Number]>> {
        let one = self.row("rest").is_some();
        let inside = |id: &str| match id {
            "new" | "carried" | "total" | "left" => false,
            "late" | "unpaid" | "other" => !one,
            "rest" => one,
            _ => true,
        };
        DISCLOSURE_FORM.iter().map(|row| row.id).filter(|id| inside(id)).map(|id| self.row(id)).collect()
    }
}

/// The last number of a row of a table that has other columns than the form.
pub fn last_of(case: &Case<'_>, id: &str) -> Option<u64> {
    let labels = &DISCLOSURE_FORM.iter().find(|row| row.id == id)?.words;
    let mut rows = case.report.tables.iter().flat_map(|table| &table.rows);
    let named =
        |row: &&Vec<Cell>| row.first().is_some_and(|cell| labels.iter().any(|label| cell.text.ends_with(label)));
    rows.find(named)?.last()?.text.trim().parse().ok()
}

/// The row of the form that counts rules.
const PAPERS: &str = "行政规范性文件";

/// The seven numbers right behind a label.
fn read(words: &str, within: Range<usize>, label: &str) -> Option<Vec<Number>> {
    read_row(words, within, label, COLUMNS)
}

/// So many numbers right behind a label.
fn read_row(words: &str, mut within: Range<usize>, label: &str, count: usize) -> Option<Vec<Number>> {
    while let Some(found) = find(words, within.clone(), label) {
        let marked = words[..found.start].ends_with(['.', '、', '）', '．', '\n', '\t', ' ', '|']);
        let numbers = numbers(words, found.end);
        if marked && numbers.len() == count {
            return Some(numbers);
        }
        within.start = found.end;
    }
    None
}

/// The fifteen numbers behind the heads of the table of reviews and lawsuits.
fn cases(words: &str, within: Range<usize>) -> Option<Vec<Number>> {
    let mut within = find(words, within.clone(), "复议后起诉")?.end..within.end;
    loop {
        let total = find(words, within.clone(), "总计")?;
        let numbers = numbers(words, total.end);
        if numbers.len() == CASES {
            return Some(numbers);
        }
        within.start = total.end;
    }
}

/// Where words stand, whatever blanks and line ends are between their characters.
pub fn find(words: &str, within: Range<usize>, label: &str) -> Option<Range<usize>> {
    let first = label.chars().next()?;
    words.get(within.clone())?.match_indices(first).find_map(|(at, _)| {
        let start = within.start + at;
        let mut rest = label.chars().peekable();
        for (at, c) in words[start..within.end].char_indices() {
            if rest.peek() == Some(&c) {
                rest.next();
            } else if !c.is_whitespace() {
                return None;
            }
            if rest.peek().is_none() {
                return Some(start..start + at + c.len_utf8());
            }
        }
        None
    })
}

/// The bare numbers that follow byte `at`, parted by blanks, bars or line ends.
fn numbers(words: &str, at: usize) -> Vec<Number> {
    let parts = |c: char| c.is_whitespace() || c == '|';
    let mut found = Vec::new();
    let mut at = at;
    while found.len() <= CASES {
        let rest = &words[at..];
        let start = at + rest.len() - rest.trim_start_matches(parts).len();
        let end = start + words[start..].bytes().take_while(u8::is_ascii_digit).count();
        let ends = words[end..].chars().next().is_none_or(parts);
        match words[start..end].parse() {
            Ok(value) if ends && end - start <= 12 => found.push(Number { value, range: start..end }),
            _ => break,
        }
        at = end;
    }
    found
}
