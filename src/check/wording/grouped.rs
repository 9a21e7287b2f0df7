//! Words that are asked about once, with all their places.

use crate::check::{Case, Found, hits::Hit};

/// From this year on spellings are as the tables have them.
const MODERN: i32 = 1986;

/// Asks once about every word that the table has for the rule; the other places are its evidence.
pub fn ask(case: &Case<'_>, found: &mut Found<'_>) {
    ask_where(case, found, |_| true);
}

/// The same for the places that `fits` says.
pub fn ask_where(case: &Case<'_>, found: &mut Found<'_>, fits: impl Fn(&Hit) -> bool) {
    // Older texts follow older rules of spelling.
    let dates = case.report.dates.iter().filter_map(|date| date.iso.get(..4)?.parse().ok());
    if case.year().or(dates.max()).is_some_and(|year| year < MODERN) {
        return;
    }
    let text = case.reading.as_str();
    let hits: Vec<&Hit> = case.hits(found.rule().id).filter(|hit| fits(hit)).collect();
    for (i, hit) in hits.iter().enumerate() {
        let word = &text[hit.range.clone()];
        let same = |other: &&&Hit| text[other.range.clone()] == *word;
        if hits[..i].iter().any(|other| same(&other)) {
            continue;
        }
        let others: Vec<&&Hit> = hits[i + 1..].iter().filter(same).collect();
        let (more, more_en) = match others.len() {
            0 => (String::new(), String::new()),
            n => (format!("（全文{}处）", n + 1), format!(" ({} places)", n + 1)),
        };
        let zh = format!("“{word}”是否应为“{}”？{more}", hit.right);
        let en = format!("Should “{word}” be “{}”?{more_en}", hit.right);
        let finding = found.flag(case.span(hit.range.clone()), zh, en).expects(hit.right);
        for other in others {
            finding.shows(case.evidence(case.span(other.range.clone())));
        }
    }
}
