//! Opens what was saved: the JSON file, or the page that holds it.

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
    /// Whether the remains of a web page in it count as body.
    pub keeps_clutter: bool,
    /// What its reader had decided.
    pub handling: Handling,
    /// What was read in it then, spans in UTF-16; `None` where that version's report has another shape. The text is to be
    /// read anew: where this differs, another version had read it.
    pub report: Option<Report>,
    /// The version of the program that saved it.
    pub app: String,
    /// The rules that it asked.
    pub rules: Rules,
    /// When it was saved.
    pub made: String,
    /// Whether the text is the one whose check sum was written down.
    pub is_intact: bool,
}

/// All but the report: what every version can read.
#[derive(Deserialize)]
struct Head {
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
    #[serde(default)]
    keeps_clutter: bool,
    #[serde(default)]
    handling: Decisions,
}

#[derive(Deserialize)]
struct Body {
    report: Report,
}

/// Whether a file looks like one that was saved, so that it is opened and not read as a report.
#[must_use]
pub fn is_saved(file: &str) -> bool {
    json(file).is_some()
}

/// Reads a saved file.
///
/// # Errors
///
/// A sentence for the reader, where it cannot be read.
pub fn read_saved(file: &str, words: &Words) -> Result<Saved, &'static str> {
    let json = json(file).ok_or_else(|| words.say("saved.other"))?;
    let head: Head = serde_json::from_str(json).map_err(|_| words.say("saved.damaged"))?;
    if head.schema != SCHEMA {
        return Err(words.say("saved.newer"));
    }
    let body: Option<Body> = serde_json::from_str(json).ok();
    Ok(Saved {
        is_intact: source(&head.text) == head.source,
        text: head.text,
        keeps_clutter: head.keeps_clutter,
        handling: head.handling.into(),
        report: body.map(|body| body.report),
        app: head.app,
        rules: head.rules,
        made: head.made,
    })
}

/// The JSON of a file: all of it, or what stands in the page's own element.
fn json(file: &str) -> Option<&str> {
    let file = file.trim_start_matches('\u{feff}').trim();
    let is_page = file.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
    let json = if is_page { file.rsplit_once(page::OPENS)?.1.split_once("</script>")?.0 } else { file };
    (json.starts_with('{') && json.contains("\"baogao.document/")).then_some(json)
}
