//! The statistics for the clipboard: as a table for what reads HTML, as lines with tabs for what reads only text.

use maud::html;

use super::Export;
use super::figures;
use super::table::Cell;

/// The columns of the long table that are copied: all up to the whole, and the section's name.
const COLUMNS: [usize; 8] = [1, 2, 3, 4, 5, 6, 7, 9];

/// What the clipboard holds.
pub struct Clip {
    /// As `text/html`.
    pub html: String,
    /// As `text/plain`.
    pub plain: String,
}

/// The table, its numbers bare.
#[must_use]
pub fn clip(export: &Export<'_>) -> Clip {
    let table = figures::table(export);
    let of = |row: &[Cell]| COLUMNS.map(|column| row[column].clone());
    let heads = COLUMNS.map(|column| table.heads[column]);
    let rows: Vec<[Cell; 8]> = table.rows.iter().map(|row| of(row)).collect();
    let plain = |row: &[Cell; 8]| row.each_ref().map(|cell| cell.safe().replace('\t', " ")).join("\t");
    let lines = [heads.join("\t")].into_iter().chain(rows.iter().map(plain));
    let html = html! {
        meta charset="utf-8";
        table {
            thead { tr { @for head in heads { th { (head) } } } }
            tbody { @for row in &rows { tr { @for cell in row { td { (cell.safe()) } } } } }
        }
    };
    Clip { html: html.into_string(), plain: lines.map(|line| line + "\r\n").collect() }
}
