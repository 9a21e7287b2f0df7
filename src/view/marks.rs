//! Places in the text that the lists lead to: metadata, the words that tell the genre, what was left out, citations,
//! terms, dates.
//!
//! They are set as elements of their own, which cannot cross each other: of two that overlap, the longer or the first
//! stands for both. A place goes by where it begins in the text: `data-place="120"`.

use maud::{Markup, html};

use super::words::Words;
use crate::Report;
use crate::report::{Citation, DateMention, Span, Term};

/// Places of one thing that get a button.
const NUMBERED: usize = 12;

/// The places of a report, in order.
pub(super) struct Marks<'r> {
    spans: Vec<Span>,
    terms: &'r [Term],
    citations: &'r [Citation],
    dates: &'r [DateMention],
}

impl<'r> Marks<'r> {
    /// Collects all places.
    pub fn new(report: &'r Report) -> Self {
        let mut all: Vec<Span> = report.metadata.places().map(|(_, span)| span).collect();
        all.extend(report.metadata.labels.iter().map(|label| label.span));
        all.extend(report.genre_evidence.iter().map(|e| e.span));
        all.extend(report.clutter.iter().map(|c| c.span));
        all.extend(report.absences.iter().map(|a| a.span));
        all.extend(report.citations.iter().map(|c| c.span));
        all.extend(report.terms.iter().map(|t| t.span));
        all.extend(report.dates.iter().map(|d| d.span));
        // As bare numbers, by where they begin and the longest first: sorting these is already in the module.
        let key = |span: &Span| u64::from(span.start) << 32 | u64::from(u32::MAX - span.end);
        let mut keys: Vec<u64> = all.iter().filter(|span| !span.is_empty()).map(key).collect();
        keys.sort_unstable();
        let mut spans: Vec<Span> = Vec::with_capacity(keys.len());
        for span in keys.iter().map(|key| Span { start: (key >> 32) as u32, end: u32::MAX - *key as u32 }) {
            if spans.last().is_none_or(|last| last.end <= span.start) {
                spans.push(span);
            }
        }
        Marks { spans, terms: &report.terms, citations: &report.citations, dates: &report.dates }
    }

    /// What the term that begins at a place means.
    pub fn gloss(&self, place: u32) -> Option<&'r str> {
        let term = self.terms.get(self.terms.partition_point(|term| term.span.start < place))?;
        (term.span.start == place).then_some(&term.gloss)
    }

    /// How a place looks: a term, a citation, a date; the others as plain words.
    pub fn class(&self, place: u32) -> Option<&'static str> {
        let cited = self.citations.partition_point(|citation| citation.span.start < place);
        let dated = self.dates.partition_point(|date| date.span.start < place);
        if self.gloss(place).is_some() {
            Some("term")
        } else if self.citations.get(cited).is_some_and(|citation| citation.span.start == place) {
            Some("is-cited")
        } else {
            self.dates.get(dated).is_some_and(|date| date.span.start == place).then_some("is-dated")
        }
    }

    /// The place that stands for `span`.
    pub fn place(&self, span: Span) -> Option<u32> {
        let next = self.spans.get(self.spans.partition_point(|s| s.end <= span.start))?;
        next.overlaps(span).then_some(next.start)
    }

    /// Words as a button that leads to the place of `span`; bare where the text has none.
    pub fn button(&self, span: Span, label: &str) -> Markup {
        html! {
            @match self.place(span) {
                Some(place) => button type="button" class="to-source" data-to-place=(place) { (label) },
                None => (label),
            }
        }
    }

    /// How many places a thing has, and where there are more than one, their buttons.
    pub fn counted(&self, spans: impl ExactSizeIterator<Item = Span>, words: &Words) -> Markup {
        let all = spans.len();
        html! { (words.fill("sources.count", &[("n", &all)])) @if all > 1 { " " (self.numbered(spans, words)) } }
    }

    /// The places of a thing as numbered buttons.
    pub fn numbered(&self, spans: impl ExactSizeIterator<Item = Span>, words: &Words) -> Markup {
        let all = spans.len();
        html! {
            span class="places" {
                @for (i, span) in spans.take(NUMBERED).enumerate() {
                    @if let Some(place) = self.place(span) {
                        button type="button" data-to-place=(place) aria-label=(words.fill("sources.place", &[("n", &(i + 1))])) { (i + 1) }
                    }
                }
                @if all > NUMBERED { " " (words.fill("sources.more", &[("n", &(all - NUMBERED))])) }
            }
        }
    }

    /// Those that end behind `at`, in order.
    pub fn behind(&self, at: u32) -> &[Span] {
        &self.spans[self.spans.partition_point(|s| s.end <= at)..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture;

    #[test]
    fn of_two_that_overlap_one_stands_for_both() {
        let (mut report, text) = fixture::town();
        let title = report.metadata.title.as_ref().unwrap().span;
        report.dates = vec![fixture::date(&text, "2024年", "2024")];
        let year = report.dates[0].span;
        report.citations = vec![fixture::citation(&text, "临霁县", "行政法规")];
        let span = report.citations[0].span;
        let marks = Marks::new(&report);
        assert_eq!(marks.place(year), Some(title.start));
        assert_eq!(marks.place(span), Some(span.start));
        assert_eq!(marks.place(Span { start: title.end, end: span.start }), None);
        assert_eq!(marks.behind(title.end).first(), Some(&span));
    }
}
