//! The years that a text means where it names none: what it reports on, what its plans are for, since when it is over.

use super::{adverb::opens, modality::demands};
use crate::{
    mention::{Date, Mentions},
    outline::Outline,
    report::{BlockKind, DateEntry},
};

/// The years that a text means where it names none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Years {
    /// What it reports on.
    pub report: Option<i32>,
    /// What it tells of is over by the end of this year.
    pub over: Option<i32>,
    /// What its plans are for.
    pub plan: Option<i32>,
    /// What lies behind this year is to come.
    pub written: Option<i32>,
    /// The five-year plan that all of it is about.
    pub whole: Option<(i32, i32)>,
    /// The months of its year that it reports on, where it is not on all of them.
    part: Option<(u8, u8)>,
}

/// A report on months up to this one plans for the rest of its year.
const EARLY: u8 = 9;

impl Years {
    /// Those of a text.
    pub fn of(outline: &Outline, mentions: &Mentions) -> Years {
        let entry = |entry: &Option<DateEntry>| year(&entry.as_ref()?.value);
        let spoken = mentions.years;
        let report = entry(&outline.metadata.period_year);
        let looked_at = spoken.spoken.filter(|_| spoken.looks_back && spoken.plan.is_none()).map(|year| year - 1);
        let report = report.or(looked_at);
        let whole = spoken.plan.filter(|plan| spoken.reported.is_none_or(|year| year == plan.1));
        // The last year of a plan is no year that is reported on.
        let part = part(outline, mentions, report);
        let early = part.is_some_and(|(_, to)| to <= EARLY);
        let ended = report.filter(|year| whole.is_none_or(|plan| plan.1 != *year)).map(|year| year - i32::from(early));
        let ahead = || whole.map(|plan| plan.0 - 1).filter(|_| !spoken.looks_back);
        // What a plan of the year says of it is to come.
        let all_of_it = i32::from(demands(outline, spoken));
        let before = |year: Option<i32>| year.map(|year| year - all_of_it);
        let over = before(ended).or_else(ahead).or(before(spoken.spoken));
        let next = if spoken.looks_back { spoken.spoken } else { report.map(|year| year + i32::from(!early)) };
        let dated = entry(&outline.metadata.document_date);
        // A report is written in the year behind its own, if it does not say when.
        let known = dated.map_or(ended.map(|year| year + 1).or(over), |dated| Some(dated).max(over));
        let written = if spoken.looks_back { over } else { known };
        Years { report, over, plan: next.filter(|_| outline.reports()), written, whole, part }
    }

    /// The time that the report is on, as ISO 8601.
    pub fn reported(&self) -> Option<String> {
        let year = self.report?;
        Some(self.part.map_or(year.to_string(), |(from, to)| format!("{year}-{from:02}/{year}-{to:02}")))
    }
}

/// The months of the year `report` that the title names, 2025年上半年; else those that the text opens with, if the title
/// names no time.
fn part(outline: &Outline, mentions: &Mentions, report: Option<i32>) -> Option<(u8, u8)> {
    let text = outline.reading.as_str();
    let first =
        |kinds: &[BlockKind]| outline.paragraphs.iter().find(|p| kinds.contains(&p.kind)).map(|p| p.view.clone());
    let within = |body: std::ops::Range<usize>| {
        let at = mentions.dates.partition_point(|date| date.range.start < body.start);
        mentions.dates.get(at).filter(|date| date.range.end <= body.end)
    };
    let titled = first(&[BlockKind::Title]).and_then(within);
    let opening = || {
        let body = first(&[BlockKind::Paragraph])?;
        within(body.clone()).filter(|date| opens(text, body, date))
    };
    let date: &Date = titled.or_else(opening)?;
    let (from, to) = date.iso.split_once('/')?;
    let month = |end: &str| end.strip_prefix(&format!("{}-", report?))?.parse::<u8>().ok();
    Some((month(from)?, month(to)?)).filter(|part| *part != (1, 12))
}

/// Whether a date in ISO 8601 is of whole years.
pub fn is_years(iso: &str) -> bool {
    !iso.contains('-')
}

/// The year of a date in ISO 8601.
pub fn year(iso: &str) -> Option<i32> {
    iso.get(..4)?.parse().ok()
}
