//! Floor 2: what the words say, with ranges of the reading, ordered, not overlapping within one kind.

mod citation;
mod date;
mod mask;
mod pattern;
mod quantity;
mod row;

pub use quantity::bounds;
pub use row::label as row_label;

use std::ops::Range;

use rust_decimal::Decimal;

use self::row::Announced;
use crate::{
    lexicon::Unit,
    outline::Outline,
    report::{Approx, BlockKind},
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

/// A date with at least a year.
#[derive(Clone, Debug)]
pub struct Date {
    /// Where it stands.
    pub range: Range<usize>,
    /// ISO 8601.
    pub iso: String,
}

/// A title in 《》, its marks included.
#[derive(Clone, Debug)]
pub struct Citation {
    /// Where it stands.
    pub range: Range<usize>,
    /// The title.
    pub title: Range<usize>,
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
}

/// Reads the mentions of every paragraph.
#[must_use]
pub fn scan(outline: &Outline) -> Mentions {
    let mut found = Mentions::default();
    let mut above = Announced::Nothing;
    for paragraph in &outline.paragraphs {
        let words = outline.words(paragraph.view.clone());
        above = match (paragraph.kind, row::announced(words)) {
            (BlockKind::Heading, _) => Announced::Nothing,
            (_, Announced::Nothing) => above,
            (_, announced) => announced,
        };
        let at = paragraph.view.start;
        let dates = date::find(words);
        let citations = citation::find(words);
        if states_facts(paragraph.kind) {
            let marker = paragraph.heading.as_ref().map_or(0, |(marker, _)| marker.len);
            let mask = mask::of(words, marker, &dates, &citations);
            let mut quantities = quantity::find(words, &mask);
            if quantities.is_empty() && paragraph.kind != BlockKind::Heading {
                quantities.extend(row::single(words, &mask, above));
            }
            if paragraph.kind == BlockKind::Row && above == Announced::Nothing {
                let taken: Vec<_> = quantities.iter().map(|quantity| quantity.range.clone()).collect();
                let free = |cell: &Quantity| {
                    !taken.iter().any(|other| other.start < cell.range.end && cell.range.start < other.end)
                };
                quantities.extend(row::find(words, &mask).into_iter().filter(free));
                quantities.sort_by_key(|quantity| quantity.range.start);
            }
            found.quantities.extend(quantities.into_iter().map(|mut quantity| {
                shift(&mut quantity.range, at);
                quantity
            }));
        }
        found.dates.extend(dates.into_iter().filter(|date| !date.iso.is_empty()).map(|mut date| {
            shift(&mut date.range, at);
            date
        }));
        found.citations.extend(citations.into_iter().map(|mut citation| {
            shift(&mut citation.range, at);
            shift(&mut citation.title, at);
            citation
        }));
    }
    found
}

fn states_facts(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Row)
}

fn shift(range: &mut Range<usize>, by: usize) {
    *range = range.start + by..range.end + by;
}
