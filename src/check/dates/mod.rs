//! Dates and periods.

mod compare_year;
mod cut_off;
mod duration;
mod event_order;
mod facts;
mod far_year;
mod fixed_day;
mod future_fact;
mod han_date;
mod impossible;
mod late;
mod leading_zero;
mod letter_zero;
mod next_year_done;
mod nth_day;
mod open_period;
mod plan_year;
mod quarter_months;
mod range_order;
mod short_year;
mod stale_year;
mod weekday;
mod written_early;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &impossible::CHECK,
    &range_order::CHECK,
    &stale_year::CHECK,
    &plan_year::CHECK,
    &compare_year::CHECK,
    &future_fact::CHECK,
    &next_year_done::CHECK,
    &cut_off::CHECK,
    &far_year::CHECK,
    &weekday::CHECK,
    &fixed_day::CHECK,
    &nth_day::CHECK,
    &quarter_months::CHECK,
    &duration::CHECK,
    &event_order::CHECK,
    &letter_zero::CHECK,
    &short_year::CHECK,
    &leading_zero::CHECK,
    &han_date::CHECK,
    &open_period::CHECK,
    &written_early::CHECK,
    &late::CHECK,
];
