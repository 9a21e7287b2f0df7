//! Structure and numbering.

mod announced_count;
mod announcement;
mod astray;
mod attachment;
mod cut_sentence;
mod damaged_marker;
mod empty_section;
mod gap;
mod heading_stop;
mod inline_count;
mod level_order;
mod marker_mark;
mod missing_part;
mod mixed_siblings;
mod point_gap;
mod point_repeat;
pub mod points;
mod repeat;
mod repeated_paragraph;
mod repeated_sentence;
mod same_title;
pub mod series;
mod single_item;
mod starts_late;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &missing_part::CHECK,
    &gap::CHECK,
    &repeat::CHECK,
    &starts_late::CHECK,
    &single_item::CHECK,
    &mixed_siblings::CHECK,
    &level_order::CHECK,
    &damaged_marker::CHECK,
    &marker_mark::CHECK,
    &heading_stop::CHECK,
    &same_title::CHECK,
    &empty_section::CHECK,
    &point_gap::CHECK,
    &point_repeat::CHECK,
    &announced_count::CHECK,
    &inline_count::CHECK,
    &cut_sentence::CHECK,
    &repeated_paragraph::CHECK,
    &repeated_sentence::CHECK,
    &attachment::CHECK,
];
