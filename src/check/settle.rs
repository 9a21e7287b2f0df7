//! One fact, one finding: of several rules that ask about the same place, the one that says it most exactly speaks.

use std::collections::BTreeMap;

use super::{Outcome, checks};
use crate::report::Finding;

/// Puts the findings in the order of the text, and leaves out those that say what another says better.
pub fn settle(outcome: &mut Outcome) {
    outcome.findings.sort_by_key(|finding| (finding.span.start, finding.severity));
    outcome.passed.sort_by_key(|passed| passed.span.start);
    let all = std::mem::take(&mut outcome.findings);
    let yields: BTreeMap<&str, &[&str]> = checks().map(|check| (check.rule.id, check.yields_to)).collect();
    // Of each rule: where its findings begin, and how far those up to there reach.
    let mut reach: BTreeMap<&str, Vec<(u32, u32)>> = BTreeMap::new();
    for finding in &all {
        let places = reach.entry(&finding.rule).or_default();
        let upto = places.last().map_or(0, |(_, end)| *end).max(finding.span.end);
        places.push((finding.span.start, upto));
    }
    let silent = |finding: &Finding| {
        yields.get(&*finding.rule).is_some_and(|rules| {
            rules.iter().filter_map(|rule| reach.get(rule)).any(|places| {
                let before = places.partition_point(|(start, _)| *start < finding.span.end);
                before > 0 && places[before - 1].1 > finding.span.start
            })
        })
    };
    let mut kept: Vec<Finding> = all.iter().filter(|finding| !silent(finding)).cloned().collect();
    kept.dedup_by(|next, before| next.rule == before.rule && next.span == before.span);
    outcome.findings = kept;
}
