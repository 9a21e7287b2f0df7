//! The study variables: of one document a variable a line; of many documents a document a line.

use super::Export;
use super::csv;
use super::table::{Cell, Table};
use crate::report::Variable;
use crate::view::in_plain_words;

/// One variable a line, with its name and its value in words.
pub fn table(export: &Export<'_>) -> Table<'static> {
    let heads = ["take.variable", "study.name", "study.value", "table.unit", "take.note"];
    let row = |variable: &Variable| {
        vec![
            Cell::line(&variable.key),
            Cell::line(export.words.told(&variable.name, &variable.name_en)),
            in_words(export, variable),
            Cell::line(&variable.unit),
            Cell::maybe(variable.reason.as_deref()),
        ]
    };
    Table {
        heads: heads.map(|id| export.words.say(id)).into(),
        rows: export.report.variables.iter().map(row).collect(),
    }
}

/// Many documents, each a line, in words; called so.
pub fn of_many<'a>(all: &'a [(Export<'_>, &str)], names: &[String]) -> Table<'a> {
    let Some((first, _)) = all.first() else { return Table { heads: Vec::new(), rows: Vec::new() } };
    let row = |((export, _), name): (&(Export<'_>, &str), &String)| {
        let own = export.report.variables.iter().map(|variable| in_words(export, variable));
        [Cell::line(name)].into_iter().chain(own).collect()
    };
    let heads = first.report.variables.iter().map(|variable| first.words.told(&variable.name, &variable.name_en));
    Table {
        heads: [first.words.say("gather.report")].into_iter().chain(heads).collect(),
        rows: all.iter().zip(names).map(row).collect(),
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

/// The value as the page has it.
fn in_words(export: &Export<'_>, variable: &Variable) -> Cell {
    match value(variable) {
        Cell::Words(code) => Cell::line(&in_plain_words(&code, export.report, export.words)),
        number => number,
    }
}

/// The value, a number as such.
fn value(variable: &Variable) -> Cell {
    match &variable.value {
        Some(value) if value.parse::<rust_decimal::Decimal>().is_ok() => Cell::Number(value.clone()),
        value => Cell::maybe(value.as_deref()),
    }
}
