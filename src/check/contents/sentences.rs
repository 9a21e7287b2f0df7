//! The sentences of a paragraph, each with its place in the reading.

use std::ops::Range;

use crate::check::case::Part;

/// The sentences of a paragraph, up to 。！？; a semicolon ends none.
pub fn sentences<'p>(part: &'p Part<'_>) -> impl Iterator<Item = (&'p str, Range<usize>)> {
    let mut start = part.range.start;
    part.words.split_inclusive(['。', '！', '？']).map(move |words| {
        let range = start..start + words.len();
        start = range.end;
        (words, range)
    })
}
