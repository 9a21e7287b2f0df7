//! Opens what was saved: the JSON file, or the page that holds it.
//!
//! What counts is the text and what its reader has decided: the text is read anew, and the report that was saved only tells
//! whether another version had read it otherwise. So the report is kept as it is written: to read it into its types would
//! weigh more than all other exports together.

use serde::Deserialize;

use super::page;
use super::saved::{Decisions, Rules, SCHEMA, Source, source};
use crate::Report;
use crate::view::{Handling, Words};

/// A document that was saved.
#[derive(Debug)]
pub struct Saved {
    /// The text.
    pub text: String,
    /// The text as it first came, where it was changed since.
    pub before: Option<String>,
    /// Whether the remains of a web page in it count as body.
    pub keeps_clutter: bool,
    /// What its reader had decided.
    pub handling: Handling,
    /// What was read in it then, as JSON; [`Saved::reads_as`] compares it.
    pub report: String,
    /// The version of the program that saved it.
    pub app: String,
    /// The rules that it asked.
    pub rules: Rules,
    /// When it was saved.
    pub made: String,
    /// Whether the text is the one whose check sum was written down.
    pub is_intact: bool,
}

impl Saved {
    /// Whether the text was read then as it is read now; `report` with all findings, also those that are set aside. Where it
    /// was not, another version of the program or of its rules has read it: [`Saved::app`], [`Saved::rules`].
    #[must_use]
    pub fn reads_as(&self, report: &Report) -> bool {
        let now = serde_json::to_string(&report.in_utf16(&self.text)).unwrap_or_default();
        page::inside(&now) == page::inside(&self.report)
    }
}

/// The file. Of what another version may not have written, nothing is asked for.
#[derive(Deserialize)]
struct File {
    schema: String,
    #[serde(default)]
    app: String,
    #[serde(default)]
    rules: Rules,
    #[serde(default)]
    made: String,
    #[serde(default)]
    source: Source,
    text: String,
    before: Option<String>,
    #[serde(default)]
    keeps_clutter: bool,
    #[serde(default)]
    handling: Decisions,
}

/// Whether a file looks like one that was saved, so that it is opened and not read as a report.
#[must_use]
pub fn is_saved(file: &str) -> bool {
    json(file).is_some()
}

/// The results that a file holds: one, or where it has one a line, as many as it has lines.
#[must_use]
pub fn each_saved(file: &str) -> Vec<&str> {
    let lines = || file.trim_start_matches('\u{feff}').lines().filter(|line| !line.trim().is_empty());
    let several = lines().nth(1).is_some() && lines().all(|line| line.starts_with('{') && is_saved(line));
    if several { lines().collect() } else { vec![file] }
}

/// Reads a saved file.
///
/// # Errors
///
/// A sentence for the reader, where it cannot be read.
pub fn read_saved(file: &str, words: &Words) -> Result<Saved, &'static str> {
    let json = json(file).ok_or_else(|| words.say("saved.other"))?;
    let saved: File = serde_json::from_str(json).map_err(|_| words.say("saved.damaged"))?;
    if saved.schema != SCHEMA {
        return Err(words.say("saved.newer"));
    }
    Ok(Saved {
        is_intact: source(&saved.text) == saved.source,
        text: saved.text,
        before: saved.before,
        keeps_clutter: saved.keeps_clutter,
        handling: saved.handling.into(),
        report: report(json).to_owned(),
        app: saved.app,
        rules: saved.rules,
        made: saved.made,
    })
}

/// The JSON of a file: all of it, or what stands in the page's own element.
fn json(file: &str) -> Option<&str> {
    let file = file.trim_start_matches('\u{feff}').trim();
    let is_page = file.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
    let json = if is_page { file.rsplit_once(page::OPENS)?.1.split_once("</script>")?.0 } else { file };
    (json.starts_with('{') && json.contains("\"baogao.document/")).then_some(json)
}

/// The report of a file that nobody has laid out anew: it stands last. Inside a string every `"` has a `\\` before it, so no
/// text can hold these words.
fn report(json: &str) -> &str {
    let behind = json.split_once(",\"report\":").map(|(_, report)| report.trim_end());
    behind.and_then(|report| report.strip_suffix('}')).unwrap_or_default()
}
