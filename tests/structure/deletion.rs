//! A line that is lost takes with it what it said, and nothing else of the metadata.

use baogao::{Report, report::Span, text::lines};

use crate::{
    fixtures::{Fixture, fixtures, read},
    known::{Failure, judge},
    seen::{FIELDS, plain},
};

#[test]
fn a_lost_line_takes_only_its_own_fields() {
    let mut failures = Vec::new();
    for Fixture { name, text } in fixtures() {
        let before = fields(&read(&text));
        let mut changes = vec![Vec::new(); FIELDS.len()];
        for line in lines(&text).map(|line| line.span).filter(|span| !text[span.range()].trim().is_empty()) {
            let rest = format!("{}{}", &text[..line.start as usize], &text[line.end as usize..]);
            let words: String = text[line.range()].trim().chars().take(20).collect();
            for (field, ((was, places), (is, _))) in before.iter().zip(fields(&read(&rest))).enumerate() {
                if *was != is && !places.iter().any(|place| place.overlaps(line)) {
                    changes[field].push(format!("without “{words}”: {was} → {is}"));
                }
            }
        }
        failures.extend(FIELDS.iter().zip(changes).filter_map(|(field, changes)| Failure::of(&name, field, changes)));
    }
    judge("lost line", &failures);
}

/// Of each field of [`FIELDS`]: its value, and the places that say it.
fn fields(report: &Report) -> Vec<(String, Vec<Span>)> {
    let metadata = &report.metadata;
    let entries = [
        &metadata.title,
        &metadata.document_number,
        &metadata.index_number,
        &metadata.issuer,
        &metadata.addressee,
        &metadata.signature,
    ];
    let entries = entries.map(|entry| entry.as_ref().map(|entry| (entry.value.as_str(), entry.span)));
    let dates = [&metadata.document_date, &metadata.period_year];
    let dates = dates.map(|date| date.as_ref().map(|date| (date.value.as_str(), date.span)));
    entries
        .into_iter()
        .chain(dates)
        .map(|found| found.map_or_else(Default::default, |found| said(report, found)))
        .collect()
}

/// A value and the places that say it: its own, and the label with it.
fn said(report: &Report, (value, span): (&str, Span)) -> (String, Vec<Span>) {
    let labels = report.metadata.labels.iter().map(|label| label.span).filter(|label| label.contains(span));
    (plain(value), std::iter::once(span).chain(labels).collect())
}
