//! Reads Chinese government reports: section structure, statistics, and what does not add up.

pub mod report;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod web;

pub use report::Report;

/// What an analysis may be told beside the text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {}

/// Reads `text`. Total and deterministic: any text gives a report, the same text the same report.
#[must_use]
pub fn analyze(text: &str, _options: &Options) -> Report {
    let mut r = Report { schema: report::SCHEMA, ..Report::default() };
    r.text.chars = text.chars().count() as u32;
    r
}
