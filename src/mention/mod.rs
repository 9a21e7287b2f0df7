//! Floor 2: what the words say, with ranges of the reading, ordered, not overlapping within one kind.

mod calendar;
mod cell;
mod citation;
mod code;
mod date;
mod mask;
mod pattern;
mod quantity;
mod relative;
mod row;
mod source;
mod stretch;
mod term;

pub use citation::{Citation, Damage};
pub use quantity::bounds;
pub use relative::Years;
pub use term::Term;

use std::ops::Range;

use rust_decimal::Decimal;

use self::row::Announced;
use crate::{
    lexicon::Unit,
    outline::Outline,
    report::{Approx, BlockKind, Bound},
};

/// A number with its unit; ranges count in the reading.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// Approximators, number and unit.
    pub range: Range<usize>,
    /// The number, scale words worked out; of a range, the lower end.
    pub value: Decimal,
    /// Of a range, the upper end.
    pub value_max: Option<Decimal>,
    /// The unit; `None` where the number stands bare.
    pub unit: Option<Unit>,
    /// How the value bounds the fact.
    pub approx: Approx,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// Where it stands.
    pub range: Range<usize>,
    /// ISO 8601.
    pub iso: String,
    /// Whether its year is not written (去年, 3月5日) but taken from the report.
    pub relative: bool,
    /// Whether it opens or closes a stretch.
    pub bound: Option<Bound>,
}

/// All mentions of a text.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    /// Numbers with units.
    pub quantities: Vec<Quantity>,
    /// Dates.
    pub dates: Vec<Date>,
    /// Citations.
    pub citations: Vec<Citation>,
    /// Policy abbreviations.
    pub terms: Vec<Term>,
    /// The years that the text means where it writes none.
    pub years: Years,
}

/// Reads the mentions of every paragraph.
#[must_use]
pub fn scan(outline: &Outline) -> Mentions {
    let mut years = relative::years(outline);
    let mut found = Mentions { years, ..Mentions::default() };
    let mut above = Announced::Nothing;
    for paragraph in &outline.paragraphs {
        let words = outline.words(paragraph.view.clone());
        above = match (paragraph.kind, row::announced(words)) {
            (BlockKind::Heading, _) => Announced::Nothing,
            (_, Announced::Nothing) => above,
            (_, announced) => announced,
        };
        years.enter(paragraph, words);
        let at = paragraph.view.start;
        // What the page names beside the document is read too; what it dates is not of the document.
        let dates = if paragraph.kind == BlockKind::Clutter { Vec::new() } else { date::find(words, years) };
        let citations = citation::find(words);
        if states_facts(paragraph.kind) {
            let terms = term::find(words, &citations);
            let marker = paragraph.heading.as_ref().map_or(0, |heading| heading.marker);
            let mask = mask::of(words, marker, &dates, &citations, &terms);
            let mut quantities = quantity::find(words, &mask);
            if quantities.is_empty() && paragraph.kind == BlockKind::Paragraph {
                quantities.extend(row::single(words, &mask, above));
            }
            found.quantities.extend(quantities.into_iter().map(|mut quantity| {
                shift(&mut quantity.range, at);
                quantity
            }));
            found.terms.extend(terms.into_iter().map(|mut term| {
                shift(&mut term.range, at);
                term
            }));
        }
        found.dates.extend(dates.into_iter().filter(|date| !date.iso.is_empty()).map(|mut date| {
            shift(&mut date.range, at);
            date
        }));
        found.citations.extend(citations.into_iter().map(|mut citation| {
            citation.shift(at);
            citation
        }));
    }
    found.add_cells(outline);
    citation::link(outline.reading.as_str(), &mut found.citations);
    found
}

impl Mentions {
    /// Puts the numbers of tables among the others; what is read in a cell as in running text (5个, 96%) stays.
    fn add_cells(&mut self, outline: &Outline) {
        let text = outline.reading.as_str();
        let cells: Vec<_> = outline.tables.iter().flat_map(|table| cell::find(text, table)).collect();
        if cells.is_empty() {
            return;
        }
        let prose = std::mem::take(&mut self.quantities);
        let mut prose = prose.into_iter().peekable();
        for cell in cells {
            while let Some(before) = prose.next_if(|other| other.range.end <= cell.range.start) {
                self.quantities.push(before);
            }
            if prose.peek().is_none_or(|next| cell.range.end <= next.range.start) {
                self.quantities.push(cell);
            }
        }
        self.quantities.extend(prose);
    }
}

fn states_facts(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Row)
}

fn shift(range: &mut Range<usize>, by: usize) {
    *range = range.start + by..range.end + by;
}
