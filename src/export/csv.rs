//! CSV as RFC 4180 has it, with the mark (BOM) by which spreadsheets know UTF-8. One writer, for the page and the
//! command line.

use super::table::Table;

/// What tells a spreadsheet that the file is UTF-8.
pub const BOM: char = '\u{feff}';

/// The table as a file.
pub fn table(table: &Table<'_>) -> String {
    let mut out = String::from(BOM);
    line(&mut out, table.heads.iter().map(|head| (*head).to_owned()));
    for row in &table.rows {
        line(&mut out, row.iter().map(super::table::Cell::safe));
    }
    out
}

/// Adds a line of cells.
pub fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Cell;

    #[test]
    fn cells_are_quoted_where_they_must() {
        let cells = ["a,b", "说“好”", "a\"b", "=1", ""].map(|words| Cell::Words(words.into()));
        let written = table(&Table { heads: vec!["一"], rows: vec![cells.into(), vec![Cell::Number("-1.5".into())]] });
        assert_eq!(written, "\u{feff}一\r\n\"a,b\",说“好”,\"a\"\"b\",'=1,\r\n-1.5\r\n");
    }
}
