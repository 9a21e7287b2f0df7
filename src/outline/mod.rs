//! Floor 1: lines → paragraphs → tree. Every byte of the text belongs to exactly one block; any text gives a tree.

mod block;
mod label;
mod line;
mod marker;
mod metadata;
mod paragraph;
mod point;
mod title;
mod tree;
mod wrap;

use std::ops::Range;

pub use block::blocks;
pub use marker::{Marker, Style};
pub use paragraph::Paragraph;

use crate::{
    report::{Evidence, Metadata, Section},
    text::Reading,
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
    /// What the document says of itself.
    pub metadata: Metadata,
    /// Lines that are left out of the reading.
    pub clutter: Vec<Evidence>,
    /// Headings and points.
    pub sections: Vec<Section>,
}

impl Outline {
    /// The folded words of a stretch of the reading.
    #[must_use]
    pub fn words(&self, range: Range<usize>) -> &str {
        &self.reading.as_str()[range]
    }
}

/// Reads the structure of `text`; with `keep_clutter`, no line is taken for clutter.
#[must_use]
pub fn build(text: &str, keep_clutter: bool) -> Outline {
    let folded = Reading::of(text);
    let lines = line::look(text, &folded);
    let (mut kinds, labels) = block::classify(&lines, folded.as_str(), keep_clutter);
    title::mark(&lines, folded.as_str(), &mut kinds);
    metadata::mark_closing(&lines, folded.as_str(), &mut kinds);
    let mut outline = Outline {
        clutter: block::clutter(text, &lines, &kinds),
        metadata: metadata::read(text, &folded, &lines, &kinds, &labels),
        ..Outline::default()
    };
    let (reading, mut paragraphs) = paragraph::join(&folded, &lines, &mut kinds);
    paragraph::find_headings(reading.as_str(), &mut paragraphs);
    outline.sections = tree::grow(text, &reading, &paragraphs);
    outline.lines = block::line_kinds(&lines, &kinds, &paragraphs);
    (outline.reading, outline.paragraphs) = (reading, paragraphs);
    metadata::read_period(&mut outline);
    outline
}
