//! Where findings stand in the text, as stretches that do not cross each other.

use super::handling::key;
use crate::Report;
use crate::report::{Severity, Span};

/// Bytes of a long stretch that are underlined: its beginning says where it is.
const LONGEST: u32 = 150;

/// A stretch that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    /// The stretch; of two that overlap the second begins where the first ends.
    pub span: Span,
    /// The name of the finding.
    pub key: String,
    /// How it is underlined.
    pub class: &'static str,
}

/// The stretches of all findings, in order.
pub(super) fn doubts(report: &Report, text: &str) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = Vec::new();
    for found in &report.findings {
        let last = doubts.last().map_or(0, |doubt| doubt.span.end);
        let most = text.floor_char_boundary((found.span.start + LONGEST) as usize) as u32;
        let span = Span { start: found.span.start.max(last), end: found.span.end.min(most) };
        let class = match found.severity {
            Severity::Error => "doubt is-error",
            Severity::Warning => "doubt is-warning",
            Severity::Info => "doubt",
        };
        if span.start < span.end {
            doubts.push(Doubt { span, key: key(found), class });
        }
    }
    doubts
}

/// The name of the stretch that stands for the finding at `index`: its own, or the one that covers its beginning.
#[must_use]
pub fn doubt_of(report: &Report, text: &str, index: usize) -> Option<String> {
    let found = report.findings.get(index)?;
    let (own, doubts) = (key(found), doubts(report, text));
    let here = doubts.iter().find(|doubt| doubt.key == own);
    here.or_else(|| doubts.iter().rev().find(|doubt| doubt.span.start <= found.span.start))
        .map(|doubt| doubt.key.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Evidence, Finding};
    use crate::view::fixture;

    #[test]
    fn of_two_that_overlap_each_has_its_part() {
        let (mut report, text) = fixture::town();
        let found = |written: &str| {
            let span = fixture::entry(&text, written).span;
            Finding { span, evidence: vec![Evidence { text: written.into(), span }], ..Finding::default() }
        };
        report.findings = vec![found("调处纠纷130起"), found("130起"), found("130起，其中")];
        let doubts = doubts(&report, &text);
        let words: Vec<_> = doubts.iter().map(|doubt| &text[doubt.span.range()]).collect();
        assert_eq!(words, ["调处纠纷130起", "，其中"]);
        assert_eq!(
            doubt_of(&report, &text, 1),
            doubt_of(&report, &text, 0),
            "what is covered is shown by what covers it"
        );
        assert_eq!(doubt_of(&report, &text, 9), None);
    }
}
