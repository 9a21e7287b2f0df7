//! Floor 4: questions asked of all that was read, as an experienced reviewer would ask them.
//!
//! A file per check, a folder per group. Each declares its [`Rule`] (what it asks, why, an example that is flagged and
//! one that is not, its limits, its source) and the function that asks. [`CHECKS`] is the one list of them; help, the
//! page of rules and the tests of the examples are made from it.

mod arithmetic;
mod around;
mod case;
mod citations;
pub mod contents;
mod dates;
mod day;
mod extent;
mod figure;
mod found;
mod hits;
mod horizon;
mod identity;
mod leftovers;
mod once;
mod punctuation;
mod repeats;
mod settle;
pub mod structure;
mod terms;
mod wording;
mod years;

use crate::report::{Finding, Passed, Rule};

pub use case::Case;
pub use found::Found;

/// A rule and the function that asks it.
pub struct Check {
    /// The rule in words.
    pub rule: Rule,
    /// Which documents it is asked of.
    pub scope: Scope,
    /// Rules that say the same, and more exactly: where one of them speaks of the place, this one is silent.
    pub yields_to: &'static [&'static str],
    /// Asks.
    pub ask: fn(&Case<'_>, &mut Found<'_>),
}

/// Which documents a rule is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Any text.
    Any,
    /// Documents that report what was done: yearly reports, work reports, communiqués.
    Report,
    /// 法治政府建设年度报告.
    LawReport,
}

/// All checks, by group, in the order in which a reviewer asks.
pub fn checks() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().flat_map(|group| group.iter().copied())
}

/// The groups of checks.
const GROUPS: &[&[&Check]] = &[
    structure::ALL,
    identity::ALL,
    dates::ALL,
    arithmetic::ALL,
    repeats::ALL,
    contents::ALL,
    punctuation::ALL,
    wording::ALL,
    citations::ALL,
    terms::ALL,
    leftovers::ALL,
];

/// What the checks say of a text.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What a reviewer would ask about, in the order of the text.
    pub findings: Vec<Finding>,
    /// What was compared and agrees, in the order of the text.
    pub passed: Vec<Passed>,
}

/// Asks all rules but those that are switched `off` (by id, or by group) of a text.
#[must_use]
pub fn run(case: &Case<'_>, off: &[String]) -> Outcome {
    let mut outcome = Outcome::default();
    for check in checks().filter(|check| case.fits(check.scope)) {
        let rule = &check.rule;
        if off.iter().any(|off| off == rule.id || off == rule.group()) {
            continue;
        }
        let mut found = Found::new(case, rule);
        (check.ask)(case, &mut found);
        found.put_into(&mut outcome);
    }
    settle::settle(&mut outcome);
    outcome
}
