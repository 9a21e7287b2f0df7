//! Sums in tables: a row 合计 that is the rows above it, a column 总计 that is the columns before it.

use std::ops::Range;

use super::{
    item::Item,
    relation::Relation,
    row::{Row, is_total},
};
use crate::{
    lexicon::WordList,
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
    /// Where its first column with a number or none stands.
    start: usize,
    /// How many columns it has.
    width: usize,
    /// Columns headed by a word for a sum.
    totals: Vec<usize>,
    /// Columns of cells that say that there was none.
    none: Vec<usize>,
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
    /// It tells what came (本年新收, 上年结转), so that a sum of what became of it begins below.
    Apart,
}

/// No table of reports has more rows; a longer one is not added up.
const MOST_ROWS: usize = 200;

impl Table {
    /// Adds a row with its numbers, the first of which is the `first`th of the text.
    pub fn add(&mut self, text: &str, row: &Row, whole_row: Range<usize>, quantities: &[Quantity], first: usize) {
        let label = row.label.clone().map_or(Label::Plain, |label| label_of(text, whole_row, label));
        let number = |(i, quantity): (usize, &Quantity)| {
            Some((row.place(row.column(quantity.range.start)?), first + i, super::item::bare(text, quantity)))
        };
        let numbers = quantities.iter().enumerate().filter_map(number).collect();
        let totals = row.heads.iter().enumerate().filter(|(_, head)| is_total(&text[(*head).clone()]));
        let none = row.cells.iter().enumerate().filter(|(_, cell)| &text[(*cell).clone()] == "0");
        let (totals, none) = (totals.map(|(i, _)| row.place(i)).collect(), none.map(|(i, _)| row.place(i)).collect());
        self.rows.push(Line { label, start: row.place(0), width: row.width, totals, none, numbers });
    }

    /// The sums of a table that has ended; empties it.
    pub fn close(&mut self) -> Vec<Relation> {
        let mut rows = std::mem::take(&mut self.rows);
        if rows.len() > MOST_ROWS {
            return Vec::new();
        }
        let mut found = nest(&mut rows);
        let mut start = 0;
        let mut lines = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            lines.extend(across(row));
            if row.label == Label::Total {
                found.extend(down(&rows[start..at], row));
                start = at + 1;
            }
        }
        // Where most rows are no sums, the table is not understood.
        let right = lines.iter().filter(|(_, sum)| sum.holds == Some(true)).count();
        let understood = right * 2 >= lines.len();
        let told = |full: bool, sum: &Relation| if sum.holds == Some(true) { full } else { understood };
        let lines = lines.into_iter().filter(|(full, sum)| sum.parts.len() > 1 && told(*full, sum));
        found.extend(lines.map(|(_, sum)| sum));
        found
    }
}

/// Of 处罚42, 其中：警告19, 罚款23 takes the last row too for a part, and returns the sums: 其中 tells of the rows behind it
/// as far as they are together what stands above them.
fn nest(rows: &mut [Line]) -> Vec<Relation> {
    let mut found = Vec::new();
    for first in 1..rows.len() {
        if rows[first].label != Label::Part || rows[first - 1].label != Label::Plain {
            continue;
        }
        let plain = rows[first + 1..].iter().take_while(|row| row.label == Label::Plain).count();
        let sums = |last: usize| columns_of(&rows[first - 1], &rows[first..=last]);
        let Some((last, sums)) = (first + 1..=first + plain).find_map(|last| Some((last, sums(last)?))) else {
            continue;
        };
        found.extend(sums);
        rows[first..=last].iter_mut().for_each(|row| row.label = Label::Part);
    }
    found
}

/// The sums of a row's columns, if all that can be added are those of `parts`.
fn columns_of(whole: &Line, parts: &[Line]) -> Option<Vec<Relation>> {
    let sum_of = |(column, place, whole): &(usize, usize, Item)| {
        let own = |row: &Line| row.numbers.iter().find(|(at, ..)| at == column).cloned();
        let parts: Vec<_> = parts.iter().filter_map(own).collect();
        let sum: i128 = parts.iter().map(|(.., item)| item.value).sum();
        let places = parts.iter().map(|(_, place, _)| *place).collect();
        (sum == whole.value).then(|| Relation::of_whole(RelationKind::Sum, *place, places, Some(true)))
    };
    let adds = whole.numbers.iter().filter(|(.., item)| item.adds && !is_share(item));
    let sums = adds.map(sum_of).collect::<Option<Vec<_>>>()?;
    let told: Vec<_> = sums.into_iter().filter(|sum| sum.parts.len() > 1).collect();
    (!told.is_empty()).then_some(told)
}

/// The sums that a total row states of the rows above it.
fn down(above: &[Line], total: &Line) -> Vec<Relation> {
    // Rows that belong to each other cannot simply be added.
    if above.iter().any(|row| row.label == Label::Sub || row.width != total.width) {
        return Vec::new();
    }
    let began = above.iter().rposition(|row| row.label == Label::Apart).map(|last| &above[last + 1..]);
    let wholes = || total.numbers.iter().filter(|(.., item)| item.adds && !is_share(item));
    let of = |rows: &[Line]| wholes().filter_map(|whole| column(rows, whole)).collect::<Vec<_>>();
    let all = of(above);
    // 本年新收20件，上年结转3件，合计23件: or these are what is added up.
    match began.filter(|below| !below.is_empty() && all.iter().all(|sum| sum.holds == Some(false))) {
        Some(below) => of(below),
        None => all,
    }
}

/// The sum that a number of a total row states of its column.
fn column(above: &[Line], (column, place, whole): &(usize, usize, Item)) -> Option<Relation> {
    let own = |row: &Line| row.numbers.iter().find(|(at, ..)| at == column).cloned();
    let parts: Vec<_> =
        above.iter().filter(|row| matches!(row.label, Label::Plain | Label::Apart)).filter_map(own).collect();
    let fit = parts.len() >= 2 && parts.iter().all(|(.., item)| item.adds && item.unit == whole.unit);
    let sum: i128 = parts.iter().map(|(.., item)| item.value).sum();
    let slack: i128 = whole.slack + parts.iter().map(|(.., item)| item.slack).sum::<i128>();
    let places = parts.iter().map(|(_, place, _)| *place).collect();
    fit.then(|| Relation::of_whole(RelationKind::Sum, *place, places, Some((sum - whole.value).abs() <= slack)))
}

/// Whether a number is a percentage, which no sum is made of.
fn is_share(item: &Item) -> bool {
    item.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio)
}

/// The sums that columns headed 总计 state of the columns before them, where no cell of them is empty; and whether none of
/// them says that there was none.
fn across(row: &Line) -> Vec<(bool, Relation)> {
    let mut found = Vec::new();
    let mut start = row.start;
    for column in row.totals.iter().copied() {
        let inside = row.numbers.iter().filter(|(at, ..)| (start..column).contains(at));
        let whole = row.numbers.iter().find(|(at, ..)| *at == column);
        let told = |at: usize| row.none.contains(&at) || row.numbers.iter().any(|(column, ..)| *column == at);
        if let Some((_, place, whole)) = whole.filter(|_| column >= start + 2 && (start..column).all(told)) {
            let sum: i128 = inside.clone().map(|(.., item)| item.value).sum();
            let parts: Vec<usize> = inside.map(|(_, place, _)| *place).collect();
            let holds = (sum - whole.value).abs() <= whole.slack;
            let full = parts.len() == column - start;
            found.push((full, Relation::of_whole(RelationKind::Sum, *place, parts, Some(holds))));
        }
        start = column + 1;
    }
    found
}

fn label_of(text: &str, row: Range<usize>, label: Range<usize>) -> Label {
    let before = &text[row.start..label.start.max(row.start)];
    let numbered = before.ends_with(['.', '、', '#', '：', '）']);
    let label = &text[label];
    match is_total(label) || label.ends_with("结果总计") {
        true => Label::Total,
        false if before.ends_with("其中：") => Label::Part,
        false if numbered => Label::Sub,
        false if label.contains("新收") || WordList::Carried.is_in(label) => Label::Apart,
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
        let table =
            "项目\t自然人\t法人\n本年新收申请数量\t15\t4\n予以公开\t9\t2\n部分公开\t6\t2\n办理结果总计\t15\t4\n";
        assert_eq!(sums(table)[0], ("15".into(), vec!["9".into(), "6".into()], Some(true)));
    }

    #[test]
    fn what_is_within_a_row_is_not_added_again() {
        let table = "项目\t本年\t上年\n处罚\t42\t35\n其中：警告\t19\t12\n罚款\t23\t23\n强制\t4\t1\n合计\t46\t36\n";
        let found = sums(table);
        assert_eq!(found.len(), 4);
        assert!(found.contains(&("42".into(), vec!["19".into(), "23".into()], Some(true))));
        assert!(found.contains(&("46".into(), vec!["42".into(), "4".into()], Some(true))));
    }

    #[test]
    fn a_total_column_is_the_columns_before_it() {
        let table = "类别\t维持\t纠正\t其他\t未结\t总计\n行政复议\t3\t0\t1\t2\t5\n行政诉讼\t1\t0\t0\t0\t1\n";
        assert_eq!(sums(table), [("5".into(), vec!["3".into(), "0".into(), "1".into(), "2".into()], Some(false))]);
    }
}
