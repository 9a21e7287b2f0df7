//! The same fact told twice.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
