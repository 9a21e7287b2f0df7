//! From bytes to what JavaScript counts: every span of a report, changed in one place.

use super::{Block, Citation, DateMention, Evidence, Finding, Metadata, Quantity, Report, Section, Term};
use crate::text::{Span, Utf16};

impl Report {
    /// The same report with every span counted in UTF-16 code units of `text`, the text it was made from.
    ///
    /// This is the shape of the JSON: `text.slice(start, end)` in JavaScript is the item's text.
    #[must_use]
    pub fn in_utf16(&self, text: &str) -> Report {
        let units = Utf16::new(text);
        let mut report = self.clone();
        report.each_span(&mut |span| {
            *span = Span { start: units.at(span.start), end: units.at(span.end) };
        });
        report
    }
}

/// What holds spans lets each of them be changed.
trait EachSpan {
    fn each_span(&mut self, change: &mut impl FnMut(&mut Span));
}

impl<T: EachSpan> EachSpan for Vec<T> {
    fn each_span(&mut self, change: &mut impl FnMut(&mut Span)) {
        self.iter_mut().for_each(|item| item.each_span(change));
    }
}

impl<T: EachSpan> EachSpan for Option<T> {
    fn each_span(&mut self, change: &mut impl FnMut(&mut Span)) {
        if let Some(item) = self {
            item.each_span(change);
        }
    }
}

impl EachSpan for Span {
    fn each_span(&mut self, change: &mut impl FnMut(&mut Span)) {
        change(self);
    }
}

/// Names, for each type, the fields that hold spans.
macro_rules! spans_in {
    ($($type:path: $($field:ident),+;)+) => {$(
        impl EachSpan for $type {
            fn each_span(&mut self, change: &mut impl FnMut(&mut Span)) {
                $(self.$field.each_span(change);)+
            }
        }
    )+};
}

spans_in! {
    Report: metadata, genre_evidence, clutter, outline, blocks, tables, quantities, absences, dates, relative_dates, citations,
        terms, findings, passed, variables;
    Metadata: title, document_number, index_number, issuer, addressee, signature, document_date, period_year, signer, note,
        copies_to, printed, attachments, labels;
    super::Entry: span;
    super::DateEntry: span;
    super::Label: span;
    Block: span;
    super::Table: span, caption, rows;
    super::Cell: span;
    Section: span, heading, children;
    Quantity: span, indicator_span, sentence;
    super::Absence: span;
    DateMention: span;
    Citation: span;
    Term: span;
    Finding: span, evidence;
    super::Passed: span;
    super::Variable: passages;
    Evidence: span;
}
