//! Header, body and signature: who, when, under which number.

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[];
