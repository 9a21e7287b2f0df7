//! When the document was written, as far as its dates agree, and what it can therefore speak of.

use super::{
    Case, day,
    years::{Claim, Place, claims, reported},
};
use crate::{
    report::LabelKey,
    text::{Span, read_day},
};

/// The last day that a document can speak of, and how that is known.
pub struct Horizon {
    /// ISO 8601.
    pub day: String,
    /// 成文于2025-02-28.
    pub zh: String,
    /// The same in English.
    pub en: String,
}

/// When it was written, else published; else, of a report on a year, the middle of the next.
pub fn of(case: &Case<'_>) -> Option<Horizon> {
    let written = || written_by(case).map(|day| new(day.clone(), format!("成文于{day}"), format!("written on {day}")));
    let dated = case.report.metadata.document_date.is_some();
    let published = || published(case).map(|(day, _)| day).filter(|_| !dated);
    let published = || published().map(|day| new(day.clone(), format!("发布于{day}"), format!("published on {day}")));
    let middle = || {
        let year = reported(case)?;
        Some(new(format!("{}-06-30", year + 1), format!("报告的是{year}年"), format!("a report on {year}")))
    };
    written().or_else(published).or_else(middle)
}

/// The day on which it was written at the latest, where it is told and no other place speaks against it.
pub fn written_by(case: &Case<'_>) -> Option<String> {
    let labels = case.report.metadata.labels.iter().filter(|label| label.key == LabelKey::WrittenDate);
    let labels = labels.filter_map(|label| Some(read_day(&label.value)?.0.iso()));
    let written = case.written_on().map(str::to_owned).filter(|day| day::number(day).is_some());
    labels.chain(written).max().filter(|_| dated_early(case).is_none())
}

/// The place that names the year reported on, where the document is dated before that year's end, and how many places
/// say so. A label with a later date is another matter.
pub fn dated_early(case: &Case<'_>) -> Option<(Claim, usize)> {
    let claims = claims(case);
    let others: Vec<&Claim> = claims.iter().filter(|claim| claim.place != Place::Written).collect();
    let first = **others.first().filter(|first| others.iter().all(|claim| claim.year == first.year))?;
    let metadata = &case.report.metadata;
    let title = metadata.title.as_ref().map_or("", |title| &title.value);
    let end = format!("{}-11", first.year);
    let mut labels = metadata.labels.iter().filter(|label| label.key == LabelKey::WrittenDate);
    let later = labels.any(|label| read_day(&label.value).is_some_and(|(day, _)| day.iso() >= end));
    let whole = !["上半年", "季度", "月"].iter().any(|word| title.contains(word));
    let date = metadata.document_date.as_ref().filter(|date| date.value.len() > 4 && date.value < end)?;
    (whole && !later && !date.value.is_empty()).then_some((first, others.len()))
}

/// The day of publication that a label names.
pub fn published(case: &Case<'_>) -> Option<(String, Span)> {
    let mut labels = case.report.metadata.labels.iter().filter(|label| label.key == LabelKey::PublishDate);
    labels.find_map(|label| Some((read_day(&label.value)?.0.iso(), label.span)))
}

fn new(day: String, zh: String, en: String) -> Horizon {
    Horizon { day, zh, en }
}
