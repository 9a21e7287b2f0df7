//! The saved result: the text, what its reader has decided, and all that was read in it, as one JSON object.
//!
//! Its keys stand in the order in which they are declared. The report is the one of the contract, its spans in UTF-16, with
//! all findings, also those that were set aside: opening divides them anew by the decisions.

use serde::{Deserialize, Serialize};

use super::stamp::{hex, sum};
use super::{Export, Stamp};
use crate::Report;
use crate::view::{Handling, Whose, key};

/// The name of this shape; its number rises when a key changes its meaning.
pub const SCHEMA: &str = "baogao.document/1";

/// What is written.
#[derive(Serialize)]
struct Written<'e> {
    schema: &'static str,
    app: &'e str,
    rules: Rules,
    made: &'e str,
    source: Source,
    text: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'e str>,
    keeps_clutter: bool,
    handling: Decisions,
    report: Report,
}

/// The rules that were asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// How many.
    pub count: usize,
    /// [`Stamp::print`].
    pub version: String,
}

/// The text's length and check sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Unicode scalar values.
    pub chars: usize,
    /// SHA-256 of its UTF-8 bytes.
    pub sha256: String,
}

/// [`Handling`] as it is written.
#[derive(Default, Serialize, Deserialize)]
pub struct Decisions {
    no_problem: Vec<Decision>,
    off: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    whose: Option<Known>,
}

/// [`Whose`] as it is written: the text's check sum, the unit, the year.
#[derive(Serialize, Deserialize)]
struct Known(u32, String, String);

/// A finding that is no problem.
#[derive(Serialize, Deserialize)]
struct Decision {
    rule: String,
    key: String,
    reason: String,
}

/// The document as JSON.
pub fn write(export: &Export<'_>) -> String {
    let Stamp { app, rules, print, made } = export.stamp;
    let mut report = export.report.clone();
    // Nothing decided: all findings come back.
    let _ = Handling::default().divide(&mut report, export.aside.clone());
    let written = Written {
        schema: SCHEMA,
        app,
        rules: Rules { count: *rules, version: print.clone() },
        made,
        source: source(export.text),
        text: export.text,
        before: export.before,
        keeps_clutter: export.keeps_clutter,
        handling: decisions(export),
        report: report.in_utf16(export.text),
    };
    // Plain types cannot fail to be written.
    serde_json::to_string(&written).unwrap_or_default() + "\n"
}

/// What is told of a text.
pub fn source(text: &str) -> Source {
    Source { chars: text.chars().count(), sha256: hex(&sum(text)) }
}

/// The decisions about this document's findings; those about others are none of its.
fn decisions(export: &Export<'_>) -> Decisions {
    let reason = |finding| export.handling.reason(finding).map(String::from);
    let all = export.aside.handled.iter().chain(&export.aside.off);
    let no_problem = all.filter_map(|finding| {
        reason(finding).map(|reason| Decision { rule: finding.rule.clone(), key: key(finding), reason })
    });
    let whose = export.handling.whose(export.text).cloned();
    Decisions {
        no_problem: no_problem.collect(),
        off: export.handling.off.clone(),
        whose: whose.map(|whose| Known(whose.text, whose.unit, whose.year)),
    }
}

impl From<Decisions> for Handling {
    fn from(decisions: Decisions) -> Handling {
        let no_problem = decisions.no_problem.into_iter().map(|decision| (decision.key, decision.reason));
        let whose = decisions.whose.into_iter().map(|Known(text, unit, year)| Whose { text, unit, year });
        Handling { no_problem: no_problem.collect(), off: decisions.off, whose: whose.collect() }
    }
}
