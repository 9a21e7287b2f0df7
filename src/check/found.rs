//! What a check puts down: questions, and what it found in order.

use super::{Case, Outcome};
use crate::{
    report::{Evidence, Finding, Passed, Rule},
    text::Span,
};

/// Where one check puts down what it finds.
pub struct Found<'c> {
    case: &'c Case<'c>,
    rule: &'static Rule,
    findings: Vec<Finding>,
    passed: Vec<Passed>,
}

impl<'c> Found<'c> {
    pub(super) fn new(case: &'c Case<'c>, rule: &'static Rule) -> Self {
        Found { case, rule, findings: Vec::new(), passed: Vec::new() }
    }

    /// The rule that is being asked.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Asks about the place at `span`: the question in Chinese and in English. The place is the first evidence; the
    /// finding can be told more ([`Finding::shows`], [`Finding::expects`]).
    pub fn flag(&mut self, span: Span, zh: impl Into<String>, en: impl Into<String>) -> &mut Finding {
        let (rule, at) = (self.rule, self.findings.len());
        self.findings.push(Finding {
            rule: rule.id.to_owned(),
            severity: rule.severity,
            title: rule.title.zh.to_owned(),
            title_en: rule.title.en.to_owned(),
            message: zh.into(),
            message_en: en.into(),
            span,
            evidence: vec![self.case.evidence(span)],
            expected: None,
            source: rule.source.map(str::to_owned),
        });
        &mut self.findings[at]
    }

    /// Puts down that what stands at `span` was compared and agrees.
    pub fn pass(&mut self, span: Span, zh: impl Into<String>, en: impl Into<String>) {
        let (message, message_en) = (zh.into(), en.into());
        self.passed.push(Passed { rule: self.rule.id.to_owned(), message, message_en, span });
    }

    pub(super) fn put_into(self, outcome: &mut Outcome) {
        outcome.findings.extend(self.findings);
        outcome.passed.extend(self.passed);
    }
}

impl Finding {
    /// Adds a place that the message speaks of.
    pub fn shows(&mut self, evidence: Evidence) -> &mut Self {
        self.evidence.push(evidence);
        self
    }

    /// Says what would be right.
    pub fn expects(&mut self, right: impl Into<String>) -> &mut Self {
        self.expected = Some(right.into());
        self
    }
}
