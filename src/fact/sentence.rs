//! The sentence around a stretch of a paragraph.

use std::ops::Range;

use crate::text::chars::ends_sentence;

/// The sentence of `paragraph` (a range of `text`) that holds `range`, its closing mark included.
#[must_use]
pub fn around(text: &str, paragraph: Range<usize>, range: Range<usize>) -> Range<usize> {
    let before = &text[paragraph.start..range.start];
    let after = &text[range.end..paragraph.end];
    let start = before.char_indices().rev().find(|(_, c)| ends_sentence(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let end = after.char_indices().find(|(_, c)| ends_sentence(*c)).map_or(after.len(), |(at, c)| at + c.len_utf8());
    paragraph.start + start..range.end + end
}
