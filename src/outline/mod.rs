//! Floor 1: lines → paragraphs → tree. Every byte of the text belongs to exactly one block; any text gives a tree.

mod alone;
mod block;
mod closing;
mod genre;
mod heading;
mod label;
mod level;
mod line;
mod lone;
mod marker;
mod metadata;
mod paragraph;
mod period;
mod point;
mod role;
mod rows;
mod shard;
mod speech;
mod stacked;
pub mod table;
mod title;
mod tree;
mod unit;
mod unnumbered;
mod wrap;
mod zone;

use std::ops::Range;

pub use block::blocks;
pub use marker::{Marker, Style};
pub use paragraph::Paragraph;
pub use point::{Family, markers};

use crate::{
    report::{Evidence, Metadata, Section},
    text::{Reading, SolidCount},
};

/// The structure of one text.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The text as it is read: clutter left out, wrapped lines joined, a paragraph a line.
    pub reading: Reading,
    /// The paragraphs of the reading, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The lines of the given text and what each is, for [`blocks`].
    pub lines: Vec<block::LineKind>,
    /// How many characters there are up to any place of the given text.
    pub solid: SolidCount,
    /// What the document says of itself.
    pub metadata: Metadata,
    /// Tables.
    pub tables: Vec<table::Table>,
    /// What kind of document it is.
    pub genre: Option<&'static str>,
    /// The words that tell the genre.
    pub genre_evidence: Vec<Evidence>,
    /// Lines that are left out of the reading.
    pub clutter: Vec<Evidence>,
    /// Headings and points.
    pub sections: Vec<Section>,
}

impl Outline {
    /// Whether the document reports what was done and what is planned.
    #[must_use]
    pub fn reports(&self) -> bool {
        self.genre.is_some_and(crate::lexicon::reports)
    }

    /// The row of a table that paragraph `i` is.
    #[must_use]
    pub fn row(&self, i: usize) -> Option<&table::Row> {
        let table = self.tables.partition_point(|table| table.rows.last().is_some_and(|row| row.paragraph < i));
        let rows = &self.tables.get(table)?.rows;
        rows.binary_search_by_key(&i, |row| row.paragraph).ok().map(|at| &rows[at])
    }

    /// The folded words of a stretch of the reading.
    #[must_use]
    pub fn words(&self, range: Range<usize>) -> &str {
        &self.reading.as_str()[range]
    }
}

/// Reads the structure of `text`; with `keep_clutter`, no line is taken for clutter.
#[must_use]
pub fn build(text: &str, keep_clutter: bool) -> Outline {
    let (folded, spans) = shard::read(text);
    let lines = line::look(text, &folded, &spans);
    let (mut kinds, labels) = block::classify(&lines, &folded, keep_clutter);
    title::mark(&lines, folded.as_str(), &mut kinds);
    let closing = closing::mark(&lines, folded.as_str(), &mut kinds);
    if !keep_clutter {
        zone::mark(&lines, folded.as_str(), &mut kinds);
    }
    let metadata = metadata::read(text, &folded, &lines, &kinds, &labels, &closing);
    let clutter = block::clutter(text, &lines, &kinds);
    let (reading, mut paragraphs) = paragraph::join(&folded, &lines, &kinds);
    heading::find(reading.as_str(), &mut paragraphs);
    let solid = SolidCount::of(text);
    let mut sections = tree::grow(text, &solid, &reading, &paragraphs);
    let (genre, genre_evidence) = genre::read(text, &reading, &paragraphs).unzip();
    let period_year = period::read(&reading, &paragraphs, genre, &metadata);
    if genre.is_none_or(crate::lexicon::reports) {
        role::assign(text, &mut sections, period_year.as_ref().and_then(|year| year.value.parse().ok()));
    }
    Outline {
        lines: block::line_kinds(&lines, &kinds, &paragraphs),
        solid,
        metadata: Metadata { period_year, ..metadata },
        tables: table::find(text, &reading, &paragraphs),
        genre,
        genre_evidence: genre_evidence.unwrap_or_default(),
        clutter,
        sections,
        reading,
        paragraphs,
    }
}
