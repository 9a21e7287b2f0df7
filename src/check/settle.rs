//! One fact, one finding: of several rules that ask about the same place, the one that says it most exactly speaks.

use super::{Outcome, checks};
use crate::report::Finding;

/// Puts the findings in the order of the text, and leaves out those that say what another says better.
pub fn settle(outcome: &mut Outcome) {
    outcome.findings.sort_by_key(|finding| (finding.span.start, finding.severity));
    outcome.passed.sort_by_key(|passed| passed.span.start);
    let all = std::mem::take(&mut outcome.findings);
    let silent = |finding: &Finding| {
        let yields_to = checks().find(|check| check.rule.id == finding.rule).map_or(&[][..], |check| check.yields_to);
        !yields_to.is_empty()
            && all.iter().any(|other| yields_to.contains(&&*other.rule) && speak_of_one_place(other, finding))
    };
    let mut kept: Vec<Finding> = all.iter().filter(|finding| !silent(finding)).cloned().collect();
    kept.dedup_by(|next, before| next.rule == before.rule && next.span == before.span);
    outcome.findings = kept;
}

/// Whether something that proves one finding proves the other, too.
fn speak_of_one_place(a: &Finding, b: &Finding) -> bool {
    a.evidence.iter().any(|one| b.evidence.iter().any(|other| one.span.overlaps(other.span)))
}
