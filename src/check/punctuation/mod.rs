//! Brackets, quotes and the width of punctuation.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
