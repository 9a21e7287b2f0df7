//! Sums in tables: a row 合计 that is the rows above it, a column 总计 that is the columns before it.

use std::ops::Range;

use super::{
    item::Item,
    relation::Relation,
    row::{Row, is_total},
};
use crate::{
    mention::Quantity,
    report::{Dimension, RelationKind},
};

/// A table, row by row, with the places of its numbers among those of the text.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Line>,
}

/// A row of numbers.
#[derive(Debug)]
struct Line {
    /// What its label says of sums.
    label: Label,
    /// How many cells it has, zeros and dashes too.
    cells: usize,
    /// Whether the head of each column says that it is a sum.
    total_heads: Vec<bool>,
    /// The numbers: column, place in the text, value.
    numbers: Vec<(usize, usize, Item)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Plain,
    Total,
    /// It belongs to the row above it (其中：), so a sum of rows would count it twice.
    Part,
    /// It may belong to the row above it (#, 1.).
    Sub,
}

/// No table of reports has more rows; a longer one is not added up.
const MOST_ROWS: usize = 200;

impl Table {
    /// Adds a row with its numbers, the first of which is the `first`th of the text.
    pub fn add(&mut self, text: &str, row: &Row, whole_row: Range<usize>, quantities: &[Quantity], first: usize) {
        let label = row.label.clone().map_or(Label::Plain, |label| label_of(text, whole_row, label));
        let place = |(i, quantity): (usize, &Quantity)| {
            Some((row.column(quantity.range.start)?, first + i, super::item::bare(text, quantity)))
        };
        let numbers = quantities.iter().enumerate().filter_map(place).collect();
        let total_heads = row.heads.iter().map(|head| is_total(&text[head.clone()])).collect();
        self.rows.push(Line { label, cells: row.cells.len(), total_heads, numbers });
    }

    /// The sums of a table that has ended; empties it.
    pub fn close(&mut self) -> Vec<Relation> {
        let rows = std::mem::take(&mut self.rows);
        let mut found = Vec::new();
        if rows.len() > MOST_ROWS {
            return found;
        }
        let mut start = 0;
        for (at, row) in rows.iter().enumerate() {
            found.extend(across(row));
            if row.label == Label::Total {
                found.extend(down(&rows[start..at], row));
                start = at + 1;
            }
        }
        found
    }
}

/// The sums that a total row states of the rows above it.
fn down(above: &[Line], total: &Line) -> Vec<Relation> {
    let plain = above.iter().all(|row| row.label != Label::Sub && row.cells == total.cells);
    let column = |column: usize| {
        let cell =
            move |row: &Line| row.numbers.iter().find(|(at, ..)| *at == column && row.label == Label::Plain).cloned();
        above.iter().filter_map(cell).collect::<Vec<_>>()
    };
    let sums =
        total.numbers.iter().filter(|(.., item)| item.adds && !is_share(item)).filter_map(|(at, place, whole)| {
            let parts = column(*at);
            let fit = parts.len() >= 2 && parts.iter().all(|(.., item)| item.adds && item.unit == whole.unit);
            let sum: i128 = parts.iter().map(|(.., item)| item.value).sum();
            let slack: i128 = whole.slack + parts.iter().map(|(.., item)| item.slack).sum::<i128>();
            let holds = (sum - whole.value).abs() <= slack;
            let places = parts.iter().map(|(_, place, _)| *place).collect();
            // Rows that belong to each other cannot simply be added.
            (fit && plain).then(|| Relation::of_whole(RelationKind::Sum, *place, places, Some(holds)))
        });
    sums.collect()
}

/// Whether a number is a percentage, which no sum is made of.
fn is_share(item: &Item) -> bool {
    item.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio)
}

/// The sums that columns headed 总计 state of the columns before them, where no cell of them is empty.
fn across(row: &Line) -> Vec<Relation> {
    let mut found = Vec::new();
    let mut start = 0;
    for (column, total) in row.total_heads.iter().enumerate() {
        if !total {
            continue;
        }
        let inside = row.numbers.iter().filter(|(at, ..)| (start..column).contains(at));
        let whole = row.numbers.iter().find(|(at, ..)| *at == column);
        if let Some((_, place, whole)) =
            whole.filter(|_| inside.clone().count() == column - start && column >= start + 2)
        {
            let sum: i128 = inside.clone().map(|(.., item)| item.value).sum();
            let parts = inside.map(|(_, place, _)| *place).collect();
            if (sum - whole.value).abs() <= whole.slack {
                found.push(Relation::of_whole(RelationKind::Sum, *place, parts, Some(true)));
            }
        }
        start = column + 1;
    }
    found
}

fn label_of(text: &str, row: Range<usize>, label: Range<usize>) -> Label {
    let before = &text[row.start..label.start.max(row.start)];
    let numbered = before.ends_with(['.', '、', '#', '：', '）']);
    match is_total(&text[label]) {
        true => Label::Total,
        false if before.ends_with("其中：") => Label::Part,
        false if numbered => Label::Sub,
        false => Label::Plain,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// Whole, parts, and whether they add up.
    fn sums(text: &str) -> Vec<(String, Vec<String>, Option<bool>)> {
        let report = analyze(text, &Options::default());
        let of = |id: &String| report.quantities.iter().find(|quantity| quantity.id == *id).unwrap().text.clone();
        let sum = |relation: &crate::report::Relation| {
            (of(relation.whole.as_ref().unwrap()), relation.parts.iter().map(of).collect(), relation.holds)
        };
        report.relations.iter().map(sum).collect()
    }

    #[test]
    fn a_total_row_is_the_rows_above_it() {
        let table = "领域\t立案数\t结案数\n食品\t96\t92\n药品\t41\t40\n合计\t137\t131\n";
        assert_eq!(
            sums(table),
            [
                ("137".into(), vec!["96".into(), "41".into()], Some(true)),
                ("131".into(), vec!["92".into(), "40".into()], Some(false)),
            ]
        );
        let table = "领域\t立案数\t结案数\n食品\t96\t92\n其中：校园食品\t18\t17\n药品\t41\t40\n合计\t137\t132\n";
        assert_eq!(sums(table)[0], ("137".into(), vec!["96".into(), "41".into()], Some(true)));
    }
}
