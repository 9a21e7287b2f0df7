//! What a template, an editor or another document left behind.

mod assistant_words;
mod bureaus;
mod draft_words;
mod failed_replacement;
mod fillers;
mod garbled;
mod markup;
mod other_genre;
mod other_place;
mod own_name_misspelt;
mod pandemic;
mod placeholder;
mod radical;
mod repeated_word;
mod sites;
mod spam;
mod template_words;
pub mod towns;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &placeholder::CHECK,
    &other_place::CHECK,
    &own_name_misspelt::CHECK,
    &other_genre::CHECK,
    &template_words::CHECK,
    &draft_words::CHECK,
    &assistant_words::CHECK,
    &pandemic::CHECK,
    &spam::CHECK,
    &markup::CHECK,
    &failed_replacement::CHECK,
    &garbled::CHECK,
    &radical::CHECK,
    &repeated_word::CHECK,
];
