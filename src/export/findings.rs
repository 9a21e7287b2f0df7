//! The findings as a table: the open ones, then those that were set aside, each with what was decided and why.

use super::Export;
use super::table::{Cell, Table};
use crate::report::{Finding, Span};
use crate::view::{Places, around, in_order, label, told};

/// Bytes of a sentence that are looked for on either side.
const REACH: usize = 600;

/// All findings.
pub fn table(export: &Export<'_>) -> Table<'static> {
    let heads = [
        "take.id",
        "take.severity",
        "take.rule",
        "take.says",
        "take.figures",
        "take.expected",
        "table.section",
        "take.sentence",
        "take.handling",
        "take.note",
    ];
    let places = Places::new(export.report);
    let row = |(i, (found, handling)): (usize, (&Finding, &'static str))| {
        let figures: Vec<&str> = found.evidence.iter().map(|evidence| evidence.text.trim()).collect();
        vec![
            Cell::from(i as u64 + 1),
            Cell::maybe(Some(export.words.say(told(found.severity).1))),
            Cell::line(export.words.told(&found.title, &found.title_en)),
            Cell::line(export.words.told(&found.message, &found.message_en)),
            Cell::line(&figures.join(export.words.say("roles.and"))),
            Cell::maybe(found.expected.as_deref()),
            Cell::line(&around(&places, found).map(label).unwrap_or_default()),
            Cell::line(sentence(export.text, found.span)),
            Cell::maybe(Some(export.words.say(handling))),
            Cell::maybe(export.handling.reason(found)),
        ]
    };
    Table { heads: heads.map(|id| export.words.say(id)).into(), rows: all(export).enumerate().map(row).collect() }
}

/// All findings with the word for what was decided.
pub fn all<'e>(export: &'e Export<'_>) -> impl Iterator<Item = (&'e Finding, &'static str)> {
    let open = in_order(export.report).into_iter().map(|index| (&export.report.findings[index], "take.open"));
    let handled = export.aside.handled.iter().map(|finding| (finding, "finding.no_problem"));
    open.chain(handled).chain(export.aside.off.iter().map(|finding| (finding, "rules.is_off")))
}

/// The sentence around a place, or as much of it as lies within reach.
pub fn sentence(text: &str, span: Span) -> &str {
    let stops = ['。', '！', '？', '；', '\n', '\r'];
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text.floor_char_boundary(start.saturating_sub(REACH));
    let upto = text.floor_char_boundary(text.len().min(end + REACH));
    let before = text[from..start].rfind(stops).map_or(from, |at| from + at);
    let behind = text[end..upto].find(stops).map_or(upto, |at| end + at);
    // The stop behind belongs to the sentence, the one before does not.
    let behind = behind + text[behind..].chars().next().filter(|c| stops.contains(c)).map_or(0, char::len_utf8);
    text[before..behind].trim_start_matches(stops).trim()
}
