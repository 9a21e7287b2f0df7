//! What a check asks, in words: the page's help, the page of rules and every finding's title are made from these.

use serde::Serialize;

use super::Severity;

/// The same sentence in Chinese and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// The same sentence in Chinese and in English.
#[must_use]
pub const fn said(zh: &'static str, en: &'static str) -> Said {
    Said { zh, en }
}

/// One rule that reports are checked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Group and name: `arithmetic/sum`.
    pub id: &'static str,
    /// A few plain words.
    pub title: Said,
    /// How sure a finding of it is; single findings may be less sure.
    pub severity: Severity,
    /// What is asked of the text.
    pub asks: Said,
    /// Why it matters.
    pub why: Said,
    /// A text that it flags; the place of each finding stands in ⟦ ⟧.
    pub flagged: &'static str,
    /// A text like it, which is right.
    pub passes: &'static str,
    /// What it leaves alone, and where it can be wrong.
    pub limits: Said,
    /// The written rule behind it.
    pub source: Option<&'static str>,
}

impl Rule {
    /// The folder of the rule: `arithmetic`.
    #[must_use]
    pub fn group(&self) -> &'static str {
        self.id.split('/').next().unwrap_or_default()
    }
}
