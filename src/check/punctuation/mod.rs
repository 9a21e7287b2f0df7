//! Punctuation.

mod book_marks;
mod brackets;
mod broken_thousands;
mod comma_before_etc;
mod comma_between;
mod dash_range;
mod doubled;
mod lost_dash;
mod mixed_width;
mod nested_book_marks;
mod number_gap;
mod pairs;
mod quotes;
mod thousands;
mod year_comma;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &brackets::CHECK,
    &quotes::CHECK,
    &book_marks::CHECK,
    &nested_book_marks::CHECK,
    &doubled::CHECK,
    &year_comma::CHECK,
    &broken_thousands::CHECK,
    &number_gap::CHECK,
    &lost_dash::CHECK,
    &comma_before_etc::CHECK,
    &comma_between::CHECK,
    &mixed_width::CHECK,
    &dash_range::CHECK,
    &thousands::CHECK,
];
