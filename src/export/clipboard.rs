//! The statistics for the clipboard: as a table for what reads HTML, as lines with tabs for what reads only text.

use maud::html;

use super::Export;
use super::figures;
use super::table::Cell;
use crate::view::{Arrangement, arranged, index};

/// The columns of the long table that are copied: all up to the whole, the section's name, the scope.
const COLUMNS: [usize; 9] = [1, 2, 3, 4, 5, 6, 7, 9, 15];

/// What the clipboard holds.
pub struct Clip {
    /// As `text/html`.
    pub html: String,
    /// As `text/plain`.
    pub plain: String,
}

/// The table, its numbers bare: all rows in the order of the text, or those that an arrangement asks for, in its order.
#[must_use]
pub fn clip(export: &Export<'_>, arrangement: Option<&Arrangement>) -> Clip {
    let table = figures::table(export);
    let of = |row: &Vec<Cell>| COLUMNS.map(|column| row[column].clone());
    let heads = COLUMNS.map(|column| table.heads[column]);
    let rows: Vec<[Cell; 9]> = match arrangement {
        None => table.rows.iter().map(of).collect(),
        Some(arrangement) => {
            let wanted = arranged(export.report, export.words, arrangement);
            let places = wanted.iter().filter_map(|row| index(export.report, &row.quantity.id));
            places.filter_map(|at| table.rows.get(at)).map(of).collect()
        }
    };
    let plain = |row: &[Cell; 9]| row.each_ref().map(|cell| cell.safe().replace('\t', " ")).join("\t");
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
