//! The study variables: of one document a variable a line; of many documents a document a line.

use super::Export;
use super::csv;
use super::table::{Cell, Table};
use crate::report::Variable;

/// One variable a line, with its name in words.
pub fn table(export: &Export<'_>) -> Table<'static> {
    let heads = ["take.variable", "study.name", "study.value", "table.unit", "take.note"];
    let row = |variable: &Variable| {
        vec![
            Cell::line(&variable.key),
            Cell::line(export.words.told(&variable.name, &variable.name_en)),
            value(variable),
            Cell::line(&variable.unit),
            Cell::maybe(variable.reason.as_deref()),
        ]
    };
    Table {
        heads: heads.map(|id| export.words.say(id)).into(),
        rows: export.report.variables.iter().map(row).collect(),
    }
}

/// The heads of a table of documents.
#[must_use]
pub fn variables_head(variables: &[Variable]) -> String {
    let mut out = String::new();
    csv::line(&mut out, ["file"].into_iter().chain(variables.iter().map(|v| &*v.key)).map(String::from));
    out
}

/// A document as a line of such a table; a cell is empty where nothing can be told.
#[must_use]
pub fn variables_row(file: &str, variables: &[Variable]) -> String {
    let mut out = String::new();
    let cells = [Cell::line(file)].into_iter().chain(variables.iter().map(value));
    csv::line(&mut out, cells.map(|cell| cell.safe()));
    out
}

/// The value, a number as such.
fn value(variable: &Variable) -> Cell {
    match &variable.value {
        Some(value) if value.parse::<rust_decimal::Decimal>().is_ok() => Cell::Number(value.clone()),
        value => Cell::maybe(value.as_deref()),
    }
}
