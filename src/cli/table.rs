//! The study table as CSV: a line of columns, then one line a document.

use std::path::Path;

use baogao::report::Variable;

/// The names of the columns.
pub fn head(variables: &[Variable]) -> String {
    line(std::iter::once("file").chain(variables.iter().map(|variable| &*variable.key)))
}

/// The values of a document; a cell is empty where nothing can be told.
pub fn row(file: &Path, variables: &[Variable]) -> String {
    let values = variables.iter().map(|variable| variable.value.as_deref().unwrap_or_default());
    line(std::iter::once(&*file.display().to_string()).chain(values))
}

fn line<'c>(cells: impl Iterator<Item = &'c str>) -> String {
    cells.map(quoted).collect::<Vec<_>>().join(",") + "\n"
}

/// A cell, in quotation marks where it holds a comma, a mark or a line's end.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must() {
        assert_eq!(line(["a,b", "说“好”", "a\"b", ""].into_iter()), "\"a,b\",说“好”,\"a\"\"b\",\n");
    }
}
