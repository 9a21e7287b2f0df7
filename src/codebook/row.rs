//! The columns of one variable, filled in for one document.

use super::Entry;
use crate::{
    check::Case,
    report::{Evidence, Said, Variable},
    text::{Span, in_order},
};

/// A column of the study table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in a table: `v8_problems_share`.
    pub key: &'static str,
    /// In plain words.
    pub name: Said,
    /// What a number counts in; empty for words.
    pub unit: &'static str,
}

/// Names a column.
pub const fn column(key: &'static str, zh: &'static str, en: &'static str, unit: &'static str) -> Column {
    Column { key, name: Said { zh, en }, unit }
}

/// The columns of a variable, as they are filled in.
pub struct Row<'c> {
    case: &'c Case<'c>,
    columns: &'static [Column],
    cells: Vec<Variable>,
}

impl<'c> Row<'c> {
    pub(super) fn new(case: &'c Case<'c>, entry: &Entry) -> Self {
        let cell = |column: &Column| Variable {
            id: entry.id.to_owned(),
            key: column.key.to_owned(),
            name: column.name.zh.to_owned(),
            name_en: column.name.en.to_owned(),
            unit: column.unit.to_owned(),
            reason: Some("文中没有".to_owned()),
            reason_en: Some("not in the text".to_owned()),
            ..Variable::default()
        };
        Row { case, columns: entry.columns, cells: entry.columns.iter().map(cell).collect() }
    }

    fn cell(&mut self, key: &str) -> Option<&mut Variable> {
        debug_assert!(self.columns.iter().any(|column| column.key == key), "{key}");
        self.cells.iter_mut().find(|cell| cell.key == key)
    }

    /// Fills in a column, with the passages that say so.
    pub fn put(&mut self, key: &str, value: impl ToString, passages: impl IntoIterator<Item = Span>) {
        let passages = passages.into_iter().map(|span| self.case.evidence(span)).collect();
        let passages: Vec<Evidence> = in_order(passages, |passage: &Evidence| passage.span.start);
        if let Some(cell) = self.cell(key) {
            (cell.reason, cell.reason_en) = (None, None);
            (cell.value, cell.passages) = (Some(value.to_string()), passages);
        }
    }

    /// Counts passages.
    pub fn count(&mut self, key: &str, passages: impl IntoIterator<Item = Span>) {
        let passages: Vec<Span> = passages.into_iter().collect();
        self.put(key, passages.len(), passages);
    }

    /// Fills in a column where there is something.
    pub fn put_some(&mut self, key: &str, value: Option<(impl ToString, Span)>) {
        if let Some((value, span)) = value {
            self.put(key, value, [span]);
        }
    }

    /// Says why a column is missing.
    pub fn miss(&mut self, key: &str, why: Said) {
        if let Some(cell) = self.cell(key) {
            (cell.reason, cell.reason_en) = (Some(why.zh.to_owned()), Some(why.en.to_owned()));
        }
    }

    /// Says why all columns are missing.
    pub fn miss_all(&mut self, why: Said) {
        self.columns.iter().for_each(|column| self.miss(column.key, why));
    }

    pub(super) fn into_variables(self) -> Vec<Variable> {
        self.cells
    }
}

/// A share in per cent, to one place; `None` of nothing.
#[must_use]
pub fn share(part: usize, whole: usize) -> Option<String> {
    per(part, whole, 100)
}

/// So many in `of`, to one place; `None` where there is nothing to divide by.
#[must_use]
pub fn per(part: usize, whole: usize, of: usize) -> Option<String> {
    let tenths = (part * of * 10 + whole / 2).checked_div(whole)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// `name=count` of everything that was seen, the most frequent first: 行政处罚法=2; 民法典=1.
#[must_use]
pub fn tally<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let counts = in_order(counts, |(_, count)| u32::MAX - *count as u32);
    counts.iter().map(|(name, count)| format!("{name}={count}")).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_and_never_of_nothing() {
        assert_eq!(share(1, 3).as_deref(), Some("33.3"));
        assert_eq!(share(2, 3).as_deref(), Some("66.7"));
        assert_eq!(share(0, 0), None);
        assert_eq!(per(92, 2260, 1000).as_deref(), Some("40.7"));
        assert_eq!(tally(["法", "条例", "法"].into_iter()), "法=2; 条例=1");
    }
}
