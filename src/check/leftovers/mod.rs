//! What a template, an editor or another document left behind.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
