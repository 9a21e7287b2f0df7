//! Structure and numbering.

mod gap;
pub mod series;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[&gap::CHECK];
