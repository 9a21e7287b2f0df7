//! Laws and documents that are cited.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
