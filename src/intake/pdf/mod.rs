//! The text of a PDF, from its pieces of type and the places where they stand.
//!
//! A PDF holds neither lines nor words. Mozilla's pdf.js, which the hosted page loads when it is asked for, says which
//! piece of type stands where ([`Page`]); here the pieces become what a reader sees: lines ([`line`]), tables ([`table`],
//! [`cells`]), the edges of pages set aside ([`edges`]), paragraphs with their indents ([`write`](mod@write)).

mod cells;
mod edges;
mod line;
mod page;
mod table;
mod write;

use super::{Intake, Refusal, Remark};
use line::Line;
pub use page::Page;

/// The text of a PDF, a printed line a line.
///
/// # Errors
///
/// [`Refusal::ScannedPdf`] where no page holds any words.
pub fn read(pages: Vec<Page>) -> Result<Intake, Refusal> {
    let mut pages: Vec<Sheet> = pages.into_iter().map(Sheet::of).collect();
    let mut remarks = Vec::new();
    if edges::set_aside(&mut pages) {
        remarks.push(Remark::Edges);
    }
    // A scan may bear numbers and heads that were printed on it.
    if pages.iter().all(|page| page.lines.is_empty()) {
        return Err(Refusal::ScannedPdf);
    }
    if pages.iter().any(|page| page.lines.is_empty()) {
        remarks.push(Remark::Wordless);
    }
    Ok(Intake { text: write::write(&pages), encoding: None, doubt: false, remarks })
}

/// A page as lines.
struct Sheet {
    height: i32,
    lines: Vec<Line>,
    /// What is printed at its foot or its head.
    number: Option<Number>,
}

/// A page's number, and whether it stands above the text.
struct Number {
    value: u32,
    is_above: bool,
}

impl Sheet {
    fn of(page: Page) -> Sheet {
        let (height, mut pieces, drawn) = page.upright();
        let tables = table::take(&mut pieces, &drawn);
        let mut lines = line::lines(pieces);
        for table in tables {
            let at = lines.partition_point(|line| line.y <= table.y);
            lines.insert(at, table);
        }
        Sheet { height, lines, number: None }
    }
}
