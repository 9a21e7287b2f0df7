//! What the report must contain: the five contents of the rule, and whether they say something.

pub mod items;
pub mod parts;
pub mod sentences;

mod few_figures;
mod length;
mod no_achievements;
mod no_basis;
mod no_causes;
mod no_figures;
mod no_leadership;
mod no_plan;
mod no_problems;
mod no_target;
mod past_in_plan;
mod praise_in_problems;
mod themes;
mod unanswered_problem;
mod vague_problems;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &no_achievements::CHECK,
    &no_problems::CHECK,
    &no_causes::CHECK,
    &no_leadership::CHECK,
    &no_plan::CHECK,
    &themes::CHECK,
    &no_figures::CHECK,
    &few_figures::CHECK,
    &no_basis::CHECK,
    &unanswered_problem::CHECK,
    &vague_problems::CHECK,
    &praise_in_problems::CHECK,
    &no_target::CHECK,
    &past_in_plan::CHECK,
    &length::CHECK,
];

/// The rule of the five contents.
const RULES: &str = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）";
