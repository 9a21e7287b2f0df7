//! Arithmetic: sums, parts, rates, growth.

mod sum;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[&sum::CHECK];
