//! What a reviewer would ask about, and what the reader must know of the text as a whole.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// One question about the text, with what proves it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Finding {
    /// Id of the rule: `arithmetic/sum`.
    pub rule: String,
    /// How sure it is.
    pub severity: Severity,
    /// The rule in a few words, in Chinese.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// The question with its arithmetic, in Chinese.
    pub message: String,
    /// The same in English.
    pub message_en: String,
    /// The place to look at first.
    pub span: Span,
    /// Every figure and place that the message speaks of.
    pub evidence: Vec<Evidence>,
    /// What would be right, where that can be said.
    pub expected: Option<String>,
    /// The written rule behind it.
    pub source: Option<String>,
}

/// Something that was compared and agrees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Passed {
    /// Id of the rule that compared it.
    pub rule: String,
    /// What agrees, with its arithmetic, in Chinese: `13个＝1个＋12个`.
    pub message: String,
    /// The same in English.
    pub message_en: String,
    /// The place to look at.
    pub span: Span,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// No reading can save it.
    Error,
    /// Very likely wrong.
    Warning,
    /// Worth a look.
    #[default]
    Info,
}

/// A piece of the text and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Evidence {
    /// As written.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// Something that the reader must know of the text as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Notice {
    /// Which.
    pub kind: NoticeKind,
    /// What happened, why, and what to do, in Chinese.
    pub message: String,
}

/// What there is to say of a text as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Nothing but white space.
    Empty,
    /// Fewer than 200 characters.
    Short,
    /// No heading was found.
    NoHeadings,
    /// Nothing but a page's navigation.
    Navigation,
    /// A list of titles or links.
    Links,
    /// Text, but no report: running text without headings, labels, signature or figures.
    NoReport,
    /// Longer than is read; the rest was left out.
    TooLong,
}
