//! How much of a long document is put on the page: a browser takes seconds to lay out ten thousand rows.

use std::ops::Range;

/// Rows of the outline that are shown at a time. A browser passes over those that are off screen.
pub(super) const OUTLINE_ROWS: usize = 1_000;

/// Rows of the table that are shown at a time: the browser lays all of them out, for the width of the columns.
pub(super) const TABLE_ROWS: usize = 200;

/// So many rows can still be shown all at once.
const ALL_ROWS: usize = 10_000;

/// Blocks of the source that are shown at first.
const BLOCKS: usize = 3_000;

/// Bytes of the source that are shown at first.
const BYTES: usize = 400_000;

/// A part of a view. What is left out is said, with buttons that show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'i> {
    /// The beginning: of nearly every report that is everything.
    First,
    /// The rows from that number on.
    From(usize),
    /// The rows around a quantity's or a section's id.
    Around(&'i str),
    /// Everything.
    All,
}

impl Part<'_> {
    /// The rows to show of `all`, `most` at a time; `find` tells at which row an id stands.
    pub(super) fn rows(self, all: usize, most: usize, find: impl FnOnce(&str) -> Option<usize>) -> Range<usize> {
        let from = match self {
            Part::All => return 0..all,
            Part::First => 0,
            Part::From(row) => row,
            Part::Around(id) => find(id).unwrap_or(0).saturating_sub(most / 2),
        };
        let from = from.min(all.saturating_sub(most));
        from..all.min(from + most)
    }

    /// How many blocks and how many bytes of the source to show. Its blocks are cheap: it is shown in part or whole.
    pub(super) fn blocks(self) -> (usize, usize) {
        if self == Part::First { (BLOCKS, BYTES) } else { (usize::MAX, usize::MAX) }
    }
}

/// The ways on from the rows shown: to those before, to those behind, to all where a browser can bear it.
pub(super) struct Ways {
    /// Where the rows before begin.
    pub before: Option<usize>,
    /// Where the rows behind begin.
    pub behind: Option<usize>,
    /// Whether all can be shown at once.
    pub all: bool,
}

impl Ways {
    /// The ways on from `shown` of `all` rows; `None` where all are shown.
    pub fn from(shown: &Range<usize>, all: usize) -> Option<Ways> {
        let before = (shown.start > 0).then(|| shown.start.saturating_sub(shown.len()));
        let behind = (shown.end < all).then_some(shown.end);
        (shown.len() < all).then_some(Ways { before, behind, all: all <= ALL_ROWS })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_was_asked_for() {
        let find = |id: &str| id.parse().ok();
        assert_eq!(Part::First.rows(22, 1_000, find), 0..22);
        assert_eq!(Part::First.rows(5_000, 1_000, find), 0..1_000);
        assert_eq!(Part::From(4_500).rows(5_000, 1_000, find), 4_000..5_000);
        assert_eq!(Part::Around("2000").rows(5_000, 1_000, find), 1_500..2_500);
        assert_eq!(Part::Around("no such").rows(5_000, 1_000, find), 0..1_000);
        assert_eq!(Part::All.rows(5_000, 1_000, find), 0..5_000);
    }

    #[test]
    fn leads_on() {
        assert!(Ways::from(&(0..22), 22).is_none());
        let ways = Ways::from(&(1_500..2_500), 5_000).unwrap();
        assert_eq!((ways.before, ways.behind, ways.all), (Some(500), Some(2_500), true));
        assert!(!Ways::from(&(0..1_000), 200_000).unwrap().all);
    }
}
