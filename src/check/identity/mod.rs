//! Header, body and signature: who, when, under which number.

mod addressee_level;
mod addressee_place;
mod date;
mod index_year;
mod issuer;
mod joint;
mod no_signature;
mod number;
mod number_form;
mod number_organ;
mod number_twice;
mod number_year;
pub mod organ;
mod published_early;
mod reported_to;
mod title_place;
mod title_twice;
mod title_year;
mod withdrawn;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &issuer::CHECK,
    &date::CHECK,
    &published_early::CHECK,
    &number_form::CHECK,
    &number_year::CHECK,
    &number_twice::CHECK,
    &number_organ::CHECK,
    &index_year::CHECK,
    &title_year::CHECK,
    &title_twice::CHECK,
    &title_place::CHECK,
    &addressee_level::CHECK,
    &reported_to::CHECK,
    &addressee_place::CHECK,
    &joint::CHECK,
    &no_signature::CHECK,
    &withdrawn::CHECK,
];
