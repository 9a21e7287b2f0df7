//! Dates and periods.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
