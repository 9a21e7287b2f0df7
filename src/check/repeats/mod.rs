//! The same fact told twice.

mod all_and_rate;
mod disagree;
mod disclosure_text;
mod listed_count;
mod listed_twice;
mod magnitude;
mod miscopied;
mod name_spelling;
mod rate_and_counts;
mod same_figure_other_unit;
mod told;
mod twice;
mod unit_mix;
mod village_count;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &disagree::CHECK,
    &village_count::CHECK,
    &rate_and_counts::CHECK,
    &all_and_rate::CHECK,
    &listed_count::CHECK,
    &listed_twice::CHECK,
    &name_spelling::CHECK,
    &magnitude::CHECK,
    &miscopied::CHECK,
    &same_figure_other_unit::CHECK,
    &unit_mix::CHECK,
    &disclosure_text::CHECK,
];
