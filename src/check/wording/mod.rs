//! Words: confusions, doubled words, outdated spellings. Most of them are rows of the table of wordings.

mod form_words;
mod up_to;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[&up_to::CHECK, &form_words::CHECK];
