//! The sentences of a paragraph, each with its place in the reading.

use std::ops::Range;

use crate::{check::case::Part, text::chars};

/// The sentences of a paragraph, up to 。！？; a semicolon ends none.
pub fn sentences<'p>(part: &'p Part<'_>) -> impl Iterator<Item = (&'p str, Range<usize>)> {
    let start = part.range.start;
    let sentences = chars::pieces(part.words, |c| matches!(c, '。' | '！' | '？'));
    sentences.map(move |(at, words)| (words, start + at..start + at + words.len()))
}
