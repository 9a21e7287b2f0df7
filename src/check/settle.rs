//! One fact, one finding: of several rules that ask about the same place, the one that says it most exactly speaks.

use std::collections::BTreeMap;

use super::{Outcome, checks};
use crate::{
    report::Finding,
    text::{Span, in_order},
};

/// Puts the findings in the order of the text, and leaves out those that say what another says better: whose proof is
/// also the proof of one of a rule that theirs yields to.
pub fn settle(outcome: &mut Outcome) {
    outcome.passed = in_order(std::mem::take(&mut outcome.passed), |passed| passed.span.start);
    let by_severity = in_order(std::mem::take(&mut outcome.findings), |finding| finding.severity as u32);
    let all = in_order(by_severity, |finding| finding.span.start);
    let yields: BTreeMap<&str, &[&str]> = checks().map(|check| (check.rule.id, check.yields_to)).collect();
    let proofs = proofs(&all);
    let silent = |finding: &Finding| {
        let surer = yields.get(&*finding.rule).into_iter().flat_map(|rules| rules.iter());
        surer.filter_map(|rule| proofs.get(rule)).any(|proof| spans(finding).any(|span| proof.overlaps(span)))
    };
    let mut kept: Vec<Finding> = all.iter().filter(|finding| !silent(finding)).cloned().collect();
    kept.dedup_by(|next, before| next.rule == before.rule && next.span == before.span);
    outcome.findings = kept;
}

/// The places that a finding speaks of.
fn spans(finding: &Finding) -> impl Iterator<Item = Span> {
    finding.evidence.iter().map(|evidence| evidence.span)
}

/// The places that the findings of one rule speak of, in order, each with how far those up to it reach.
#[derive(Default)]
struct Proof(Vec<(Span, u32)>);

impl Proof {
    fn overlaps(&self, span: Span) -> bool {
        let before = self.0.partition_point(|(place, _)| place.start < span.end);
        before.checked_sub(1).is_some_and(|last| self.0[last].1 > span.start)
    }
}

/// What proves the findings, rule by rule.
fn proofs(all: &[Finding]) -> BTreeMap<&str, Proof> {
    let mut proofs: BTreeMap<&str, Proof> = BTreeMap::new();
    for finding in all {
        proofs.entry(&finding.rule).or_default().0.extend(spans(finding).map(|span| (span, span.end)));
    }
    for Proof(places) in proofs.values_mut() {
        *places = in_order(std::mem::take(places), |(span, _)| span.start);
        let mut reach = 0;
        for (_, upto) in places {
            reach = reach.max(*upto);
            *upto = reach;
        }
    }
    proofs
}
