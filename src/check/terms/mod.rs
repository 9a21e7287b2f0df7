//! Congresses, plans, offices and formulas of a time.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
