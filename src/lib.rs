//! Reads Chinese government reports: section structure, statistics, and what does not add up.
//!
//! A pasted text becomes a [`Report`] in one direction, each stage a total function of what lies below it:
//!
//! 1. [`text::Reading`] folds the many spellings of the same words into one, with a way back to what was given;
//! 2. [`outline::build`] cuts it into lines, paragraphs and a tree of headings and points, and reads the metadata;
//! 3. [`mention::scan`] finds dates, citations and numbers with units, and leaves out what only looks like a number;
//! 4. [`fact`] names what each number counts and what adds up to what;
//! 5. [`check::run`] asks what an experienced reviewer would ask of all that;
//! 6. [`codebook`] codes it as studies of such reports do;
//! 7. [`report::assemble`] puts it together as plain data, which views and exports read.
//!
//! Nothing in a text can make a stage fail: what is odd about it is data beside the result.

// Before those that read their tables by its macro.
#[macro_use]
pub mod text;

pub mod check;
pub mod codebook;
pub mod compare;
pub mod export;
pub mod fact;
pub mod intake;
pub mod lexicon;
pub mod mention;
pub mod outline;
pub mod report;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod web;

pub use report::Report;

/// What an analysis may be told beside the text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Reads what looks like remains of a web page or a PDF as part of the document; for a reader who says that it is.
    pub keep_clutter: bool,
    /// Rules that are not asked, by id (`wording/up-to`) or by group (`wording`).
    pub rules_off: Vec<String>,
}

/// All rules that reports are checked by, in the order in which they are asked.
#[must_use]
pub fn rules() -> Vec<&'static report::Rule> {
    check::checks().map(|check| &check.rule).collect()
}

/// Reads `text`. Total and deterministic: any text gives a report, the same text the same report, natively and in wasm.
///
/// Spans count bytes of `text`; [`Report::in_utf16`] makes them count what JavaScript counts.
///
/// ```
/// let report = baogao::analyze("一、工作情况\n全镇共有行政执法人员25人。", &baogao::Options::default());
/// assert_eq!(report.outline[0].title, "工作情况");
/// assert_eq!(report.quantities[0].indicator.as_deref(), Some("行政执法人员"));
/// ```
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Report {
    let outline = outline::build(text, options.keep_clutter);
    let mentions = mention::scan(&outline);
    report::assemble(text, outline, &mentions, &options.rules_off)
}
