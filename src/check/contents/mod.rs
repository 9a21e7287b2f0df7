//! What the rules demand of the report.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
