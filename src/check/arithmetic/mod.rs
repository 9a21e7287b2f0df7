//! Arithmetic: sums, parts, rates, growth.

mod average;
mod balance;
mod better_than_good;
mod columns;
mod difference;
mod direction;
mod disclosure;
mod disclosure_form;
mod done_over_received;
mod each;
mod fraction;
mod frequency;
mod growth;
mod legal_reviewers;
mod most_and_least;
mod multiple;
mod over_decrease;
mod parallel_parts;
mod part_over_whole;
mod points_for_percent;
mod quarter_sum;
mod range_order;
mod rate;
mod rate_of_none;
mod rate_out_of_reach;
mod rate_over_hundred;
mod rough_share;
mod row_in_text;
mod share_count;
mod share_total;
pub(super) mod steps;
mod sum;
mod superlative;
mod table_and_text;
mod table_rate;
mod table_total;
mod tables;
mod target_reached;
mod total_behind;
mod total_in_text;
mod total_twice;
mod unit_slip;
mod votes;
mod zero_and_some;

use super::Check;

pub use disclosure::{Form, last_of};

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &sum::CHECK,
    &total_behind::CHECK,
    &part_over_whole::CHECK,
    &parallel_parts::CHECK,
    &votes::CHECK,
    &done_over_received::CHECK,
    &rate::CHECK,
    &rate_out_of_reach::CHECK,
    &rough_share::CHECK,
    &rate_over_hundred::CHECK,
    &rate_of_none::CHECK,
    &better_than_good::CHECK,
    &growth::CHECK,
    &table_and_text::CHECK,
    &difference::CHECK,
    &direction::CHECK,
    &multiple::CHECK,
    &points_for_percent::CHECK,
    &over_decrease::CHECK,
    &share_total::CHECK,
    &share_count::CHECK,
    &average::CHECK,
    &each::CHECK,
    &frequency::CHECK,
    &balance::CHECK,
    &unit_slip::CHECK,
    &fraction::CHECK,
    &target_reached::CHECK,
    &quarter_sum::CHECK,
    &total_twice::CHECK,
    &zero_and_some::CHECK,
    &range_order::CHECK,
    &most_and_least::CHECK,
    &legal_reviewers::CHECK,
    &table_total::CHECK,
    &table_rate::CHECK,
    &total_in_text::CHECK,
    &row_in_text::CHECK,
    &superlative::CHECK,
    &disclosure_form::CHECK,
];
