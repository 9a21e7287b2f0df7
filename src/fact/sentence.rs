//! The sentence around a stretch of a paragraph.

use std::ops::Range;

use crate::text::chars::ends_sentence;

/// No sentence is looked for farther than this many bytes away (about 200 characters), so that the cost stays linear
/// in texts that have no full stop.
const REACH: usize = 600;

/// The sentence of `paragraph` (a range of `text`) that holds `range`, its closing mark included.
#[must_use]
pub fn around(text: &str, paragraph: Range<usize>, range: Range<usize>) -> Range<usize> {
    let floor = text.floor_char_boundary(range.start.saturating_sub(REACH)).max(paragraph.start);
    let ceiling = text.floor_char_boundary(range.end.saturating_add(REACH)).min(paragraph.end);
    let before = text[floor..range.start].char_indices().rev().find(|(_, c)| ends_sentence(*c));
    let after = text[range.end..ceiling].char_indices().find(|(_, c)| ends_sentence(*c));
    let start = before.map_or(floor, |(at, c)| floor + at + c.len_utf8());
    let end = after.map_or(ceiling, |(at, c)| range.end + at + c.len_utf8());
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_at_full_stops_and_within_reach() {
        let text = "甲。乙有3件，丙。丁";
        let at = text.find("3件").unwrap();
        assert_eq!(&text[around(text, 0..text.len(), at..at + 4)], "乙有3件，丙。");
        let long = "甲".repeat(10_000);
        assert_eq!(around(&long, 0..long.len(), 15_000..15_003).len(), 2 * REACH + 3);
    }
}
