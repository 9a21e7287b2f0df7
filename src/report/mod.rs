//! Floor 5: the plain, serialisable result of an analysis. Views and exports read nothing else.
//!
//! The shape is the contract of schema 1: keys are added freely, a key that stands here keeps its meaning.
//! Every list stands in the order of the text; ids are stable for the same text.

mod assemble;
mod bind;
mod bounds;
mod document;
mod fact;
mod finding;
mod notice;
mod rule;
mod spans;
mod variable;

use serde::{Deserialize, Serialize};

pub use assemble::assemble;
pub use bounds::Bounds;
pub use document::{
    Block, BlockKind, Cell, DateEntry, Entry, Label, LabelKey, Level, Metadata, NodeKind, Origin, Role, Section, Table,
};
pub use fact::{
    Absence, Approx, Bound, Citation, DateMention, Dimension, Direction, Modality, Quantity, Relation, RelationKind,
    Term, Theme,
};
pub use finding::{Evidence, Finding, Notice, NoticeKind, Passed, Severity};
pub use rule::{Rule, Said, said};
pub use variable::Variable;

pub use crate::text::Span;

/// The number of the JSON shape. It rises when a key changes its meaning.
pub const SCHEMA: u32 = 1;

/// All that was read in one text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: u32,
    /// How long the text is.
    pub text: TextSize,
    /// What the document says of itself: number, issuer, addressee, date.
    pub metadata: Metadata,
    /// The kind of document (法治政府建设年度报告, 政府工作报告, 通知, …), where it is recognised.
    pub genre: Option<String>,
    /// The words by which the genre was recognised.
    pub genre_evidence: Vec<Evidence>,
    /// Lines that belong to the web page or the PDF, not to the document.
    pub clutter: Vec<Evidence>,
    /// Headings and points as a tree.
    pub outline: Vec<Section>,
    /// The text cut into blocks, every byte in exactly one.
    pub blocks: Vec<Block>,
    /// Tables, cell by cell.
    pub tables: Vec<Table>,
    /// Statistics.
    pub quantities: Vec<Quantity>,
    /// What the text says in words did not happen.
    pub absences: Vec<Absence>,
    /// Sums and rates that the text itself ties together.
    pub relations: Vec<Relation>,
    /// Dates with at least a year.
    pub dates: Vec<DateMention>,
    /// Dates whose year is not written (去年, 3月5日, 上半年), resolved from the year that the report is about.
    pub relative_dates: Vec<DateMention>,
    /// Titles in 《》, each time they stand there.
    pub citations: Vec<Citation>,
    /// Policy abbreviations with their meaning.
    pub terms: Vec<Term>,
    /// What a reviewer would ask about.
    pub findings: Vec<Finding>,
    /// What was compared and agrees.
    pub passed: Vec<Passed>,
    /// What studies of such reports code by hand, as a table.
    pub variables: Vec<Variable>,
    /// What the reader must know about the text as a whole (too short, no headings, …).
    pub notices: Vec<Notice>,
    /// Counts.
    pub summary: Summary,
}

/// The size of the text as it was given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct TextSize {
    /// Characters (Unicode scalar values), line endings included.
    pub chars: u32,
    /// Lines; an empty text has one.
    pub lines: u32,
}

/// The counts that head the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Summary {
    /// Characters of the document's body without white space, labels, signature and clutter.
    pub chars: u32,
    /// Headings of any level.
    pub headings: u32,
    /// Points (一是, 首先, …).
    pub points: u32,
    /// Statistics.
    pub quantities: u32,
    /// Statistics that are a bound or an estimate.
    pub approximate: u32,
    /// Citations.
    pub citations: u32,
    /// Findings that no reading can save.
    pub errors: u32,
    /// Findings that are very likely mistakes.
    pub warnings: u32,
    /// Findings worth a look.
    pub infos: u32,
    /// Comparisons that agree.
    pub passed: u32,
}
