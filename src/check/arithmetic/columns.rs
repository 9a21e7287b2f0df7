//! Tables with a column for last year, one for this and one for the change: each row is a step.

use super::steps::{Change, Step};
use crate::{
    check::{Case, figure::Figure},
    lexicon::holds_figure_word,
    report::{Cell, Dimension, Direction, Table},
    text::Span,
};

/// The steps of all tables most of whose rows are worked out as such changes are.
pub fn steps<'c>(case: &Case<'c>) -> Vec<Step<'c>> {
    case.report.tables.iter().flat_map(|table| of_table(case, table)).collect()
}

/// The labels of all rows of such tables, each with its two values.
pub fn rows<'c>(case: &Case<'c>) -> Vec<(&'c str, Figure<'c>, Figure<'c>)> {
    let mut found = Vec::new();
    for table in &case.report.tables {
        let heads = (table.head_rows as usize).checked_sub(1).and_then(|last| table.rows.get(last));
        let Some(columns) = heads.and_then(|heads| Columns::of(heads)) else { continue };
        for row in table.rows.iter().skip(table.head_rows as usize).filter(|row| row.len() == columns.heads) {
            let pair = [columns.last, columns.now].map(|at| figure_in(case, row[at].span));
            if let (Some(label), [Some(last), Some(now)]) = (row.first(), pair) {
                found.push((label.text.trim(), last, now));
            }
        }
    }
    found
}

/// The columns of the value before, the value now, and the change.
struct Columns {
    last: usize,
    now: usize,
    change: usize,
    heads: usize,
}

fn of_table<'c>(case: &Case<'c>, table: &Table) -> Vec<Step<'c>> {
    let heads = (table.head_rows as usize).checked_sub(1).and_then(|last| table.rows.get(last));
    let Some(columns) = heads.and_then(|heads| Columns::of(heads)) else { return Vec::new() };
    let rows = table.rows.iter().skip(table.head_rows as usize);
    let steps: Vec<Step<'c>> = rows.filter_map(|row| columns.step(case, row)).collect();
    let holds = |step: &&Step<'c>| {
        let change = step.changes.first();
        let rate = change.and_then(|change| Some((change, step.percent(change.direction)?)));
        rate.is_some_and(|(change, rate)| rate.prints_as(change.value, change.figure.step()))
    };
    let right = steps.iter().filter(holds).count();
    if right * 2 > steps.len() { steps } else { Vec::new() }
}

impl Columns {
    fn of(heads: &[Cell]) -> Option<Self> {
        let year = |cell: &Cell| {
            // 2023年（件）
            let words = cell.text.trim().split(['（', '(']).next().unwrap_or_default().trim_end();
            let digits = words.get(..4)?;
            let plain = words[4..].trim_matches(['年', '度']).is_empty() && words.len() > 4;
            digits.parse::<u32>().ok().filter(|year| plain && (1949..2100).contains(year))
        };
        let years: Vec<(usize, u32)> =
            heads.iter().enumerate().filter_map(|(at, cell)| Some((at, year(cell)?))).collect();
        let [(a, first), (b, second)] = years[..] else { return None };
        let (last, now) = if first < second { (a, b) } else { (b, a) };
        let says = |cell: &Cell| {
            let word = ["同比", "增长", "增减", "增幅", "变化"].iter().any(|word| cell.text.contains(word));
            word && !holds_figure_word(&cell.text, "growth_real") && !cell.text.contains("百分点")
        };
        let mut changes = heads.iter().enumerate().filter(|(_, cell)| says(cell));
        let change = changes.next().filter(|_| first.abs_diff(second) == 1)?.0;
        changes.next().is_none().then_some(Columns { last, now, change, heads: heads.len() })
    }

    fn step<'c>(&self, case: &Case<'c>, row: &[Cell]) -> Option<Step<'c>> {
        let label = row.first().map_or("", |cell| &cell.text);
        if row.len() != self.heads || holds_figure_word(label, "growth_real") {
            return None;
        }
        let [from, to, by] = [self.last, self.now, self.change].map(|at| figure_in(case, row.get(at)?.span));
        let (from, to, by) = (from?, to?, by?);
        let comparable = from.of.unit == to.of.unit && !to.is_percent() && by.of.dimension == Some(Dimension::Ratio);
        let words = row.get(self.change)?.text.trim();
        let down = by.of.value.is_sign_negative() || words.starts_with(['下', '降', '减']);
        let direction = if down { Direction::Down } else { Direction::Up };
        let change = Change { figure: by, value: by.of.value.abs(), direction, base: "" };
        let step = Step {
            last: from.extent()?,
            now: to.extent()?,
            from: Some(from),
            to,
            says: None,
            changes: vec![change],
            formula: from.words.to_owned(),
            by: None,
        };
        (comparable && by.is_exact()).then_some(step)
    }
}

/// The one quantity that stands in a cell.
pub fn figure_in<'c>(case: &Case<'c>, cell: Span) -> Option<Figure<'c>> {
    let first = case.report.quantities.partition_point(|quantity| quantity.span.start < cell.start);
    case.figure(first).filter(|figure| cell.contains(figure.of.span))
}
