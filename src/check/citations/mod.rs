//! Laws and documents that are cited.

mod article;
mod article_matter;
mod in_force_day;
mod missing_marks;
mod moved_article;
mod name_mix;
mod near_name;
mod no_document;
mod not_in_force;
mod number;
mod old_words;
mod plan_years;
mod superseded;
mod use_of;
mod wrong_name;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &wrong_name::CHECK,
    &near_name::CHECK,
    &superseded::CHECK,
    &not_in_force::CHECK,
    &in_force_day::CHECK,
    &article::CHECK,
    &moved_article::CHECK,
    &article_matter::CHECK,
    &number::CHECK,
    &old_words::CHECK,
    &name_mix::CHECK,
    &plan_years::CHECK,
    &no_document::CHECK,
    &missing_marks::CHECK,
];
