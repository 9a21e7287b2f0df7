//! Words of the table of wordings in a text: found in one pass for all rules that ask about words.

use std::ops::Range;

use super::{Case, Found};
use crate::lexicon::wordings_in;

/// A word of the table and where it stands in the reading.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The rule that asks about it.
    pub rule: &'static str,
    /// Where it stands.
    pub range: Range<usize>,
    /// What it should be; empty where it should be left out.
    pub right: &'static str,
}

/// All words of the table that stand in the body of a text.
pub(super) fn hits(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for part in case.body() {
        for (at, row) in wordings_in(part.words) {
            let start = part.range.start + at;
            hits.push(Hit { rule: row.rule, range: start..start + row.word.len(), right: row.right });
        }
    }
    hits
}

/// Asks about every word that the table has for the rule: 「X」是否应为「Y」.
pub fn ask(case: &Case<'_>, found: &mut Found<'_>) {
    for hit in case.hits(found.rule().id) {
        let word = &case.reading.as_str()[hit.range.clone()];
        let (zh, en) = if hit.right.is_empty() {
            (format!("“{word}”是否多余？"), format!("Is “{word}” left over?"))
        } else {
            (format!("“{word}”是否应为“{}”？", hit.right), format!("Should “{word}” be “{}”?", hit.right))
        };
        let finding = found.flag(case.span(hit.range.clone()), zh, en);
        if !hit.right.is_empty() {
            finding.expects(hit.right);
        }
    }
}
