//! Congresses, plans, offices and formulas of a time.

mod congress;
mod formula;
mod four_count;
mod law_and_rule;
mod old_goal;
mod old_office;
mod party_words;
mod plan_over;
mod plan_span;
mod plan_turn;
mod short_name;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &congress::CHECK,
    &plan_turn::CHECK,
    &plan_over::CHECK,
    &plan_span::CHECK,
    &formula::CHECK,
    &four_count::CHECK,
    &short_name::CHECK,
    &law_and_rule::CHECK,
    &old_office::CHECK,
    &old_goal::CHECK,
    &party_words::CHECK,
];
