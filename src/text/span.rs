//! Where something stands in the text.

use std::ops::Range;

use serde::{Deserialize, Serialize, Serializer, ser::SerializeTuple};

/// A half-open range `[start, end)` of the text as it was given.
///
/// Inside the crate it counts UTF-8 bytes; in the JSON it counts UTF-16 code units
/// ([`Report::in_utf16`](crate::report::Report::in_utf16) is the one place where that changes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "(u32, u32)"))]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[serde(from = "(u32, u32)")]
pub struct Span {
    /// First position that belongs to it.
    pub start: u32,
    /// First position after it.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets. Offsets past `u32::MAX` cannot occur: `analyze` refuses longer texts.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end}");
        Span { start: start as u32, end: end as u32 }
    }

    /// The span as a range for slicing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many units it holds.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies within it.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether they share at least one unit.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl From<(u32, u32)> for Span {
    fn from((start, end): (u32, u32)) -> Self {
        Span { start, end: end.max(start) }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.start)?;
        pair.serialize_element(&self.end)?;
        pair.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covers_contains_overlaps() {
        let (a, b) = (Span::new(2, 5), Span::new(5, 9));
        assert_eq!(a.cover(b), Span::new(2, 9));
        assert!(a.cover(b).contains(a) && !a.contains(b));
        assert!(!a.overlaps(b) && a.overlaps(Span::new(4, 6)));
    }
}
