//! One fact, one finding: of several rules that ask about the same place, the one that says it most exactly speaks.

use super::{Outcome, checks};
use crate::{
    report::Finding,
    text::{Index, Span, in_order},
};

/// Puts the findings in the order of the text, and leaves out those that say what another says better: whose proof is
/// also the proof of one of a rule that theirs yields to.
pub fn settle(outcome: &mut Outcome) {
    outcome.passed = in_order(std::mem::take(&mut outcome.passed), |passed| passed.span.start);
    let by_severity = in_order(std::mem::take(&mut outcome.findings), |finding| finding.severity as u32);
    let all = in_order(by_severity, |finding| finding.span.start);
    let (mut rules, mut proofs) = (Index::default(), Vec::new());
    for finding in &all {
        let Proof(places) = rules.entry(&mut proofs, &*finding.rule, Proof::default);
        places.extend(spans(finding).map(|span| (span, span.end)));
    }
    proofs.iter_mut().for_each(Proof::settle);
    let mut silent = |finding: &Finding| {
        let mut surer = yields_to(&finding.rule).iter().filter_map(|rule| proofs.get(rules.number(*rule)));
        surer.any(|proof| spans(finding).any(|span| proof.overlaps(span)))
    };
    let mut kept: Vec<Finding> = all.iter().filter(|finding| !silent(finding)).cloned().collect();
    kept.dedup_by(|next, before| next.rule == before.rule && next.span == before.span);
    outcome.findings = kept;
}

/// The rules that say more exactly what a rule says.
fn yields_to(rule: &str) -> &'static [&'static str] {
    checks().find(|check| check.rule.id == rule).map_or(&[], |check| check.yields_to)
}

/// The places that a finding speaks of.
fn spans(finding: &Finding) -> impl Iterator<Item = Span> {
    finding.evidence.iter().map(|evidence| evidence.span)
}

/// The places that the findings of one rule speak of, in order, each with how far those up to it reach.
#[derive(Default)]
struct Proof(Vec<(Span, u32)>);

impl Proof {
    /// Puts the places in order.
    fn settle(&mut self) {
        self.0 = in_order(std::mem::take(&mut self.0), |(span, _)| span.start);
        let mut reach = 0;
        for (_, upto) in &mut self.0 {
            reach = reach.max(*upto);
            *upto = reach;
        }
    }

    fn overlaps(&self, span: Span) -> bool {
        let before = self.0.partition_point(|(place, _)| place.start < span.end);
        before.checked_sub(1).is_some_and(|last| self.0[last].1 > span.start)
    }
}
