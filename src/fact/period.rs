//! The time that a number speaks of: the nearest date of its clause or sentence, else of its paragraph, its section,
//! the report.

use std::ops::Range;

use crate::{mention::Date, outline::Outline};

/// Follows the dates of a text from its beginning to its end.
pub struct Clock<'t> {
    text: &'t str,
    dates: &'t [Date],
    /// The first date that was not passed yet.
    next: usize,
    sentence: Option<usize>,
    paragraph: Option<usize>,
    /// Of each open heading, its level and the date in its title.
    sections: Vec<(u8, Option<usize>)>,
    report: Option<String>,
}

impl<'t> Clock<'t> {
    /// A clock at the beginning of the text.
    #[must_use]
    pub fn new(outline: &'t Outline, dates: &'t [Date]) -> Self {
        let year = outline.metadata.period_year.as_ref().map(|year| year.value.clone());
        Clock {
            text: outline.reading.as_str(),
            dates,
            next: 0,
            sentence: None,
            paragraph: None,
            sections: Vec::new(),
            report: year,
        }
    }

    /// Goes to a paragraph that begins at `start`.
    pub fn enter(&mut self, start: usize) {
        while self.dates.get(self.next).is_some_and(|date| date.range.start < start) {
            self.next += 1;
        }
        (self.sentence, self.paragraph) = (None, None);
    }

    /// Goes to a heading of `level` whose title is `text[title]`.
    pub fn enter_section(&mut self, level: u8, title: Range<usize>) {
        self.sections.retain(|(open, _)| *open < level);
        let first = self.dates.partition_point(|date| date.range.start < title.start);
        let own =
            self.dates[first..].iter().take_while(|date| date.range.start < title.end).position(|d| !d.iso.is_empty());
        self.sections.push((level, own.map(|at| first + at)));
    }

    /// Whether a date begins at `at`; passes it, and returns where it ends. In brackets and in comparisons
    /// (比2023年) it says nothing of the numbers behind it.
    pub fn pass(&mut self, at: usize, in_brackets: bool) -> Option<usize> {
        while self.dates.get(self.next).is_some_and(|date| date.range.start < at) {
            self.next += 1;
        }
        let date = self.dates.get(self.next).filter(|date| date.range.start == at)?;
        let base = self.text[..at].ends_with(['比', '较', '与', '从', '由', '和']);
        if !in_brackets && !base && !date.iso.is_empty() {
            self.sentence = Some(self.next);
            // A day dates what was done on it, not what the rest of the paragraph tells.
            if date.iso.len() < "2024-12-31".len() || date.iso.contains('/') {
                self.paragraph = Some(self.next);
            }
        }
        Some(date.range.end)
    }

    /// Ends a sentence.
    pub fn end_sentence(&mut self) {
        self.sentence = None;
    }

    /// The period of a number here, as ISO 8601.
    #[must_use]
    pub fn now(&self) -> Option<&str> {
        let section = || self.sections.iter().rev().find_map(|(_, date)| *date);
        let date = self.sentence.or(self.paragraph).or_else(section);
        date.map(|at| self.dates[at].iso.as_str()).or(self.report.as_deref())
    }

    /// The date within `text[range]`: the head of a column.
    #[must_use]
    pub fn within(&self, range: Range<usize>) -> Option<String> {
        let first = self.dates.partition_point(|date| date.range.start < range.start);
        let date = self.dates.get(first).filter(|date| date.range.end <= range.end && !date.iso.is_empty());
        date.map(|date| date.iso.clone())
    }

    /// Whether a date of the clause or sentence names the period.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.sentence.is_some()
    }

    /// The year that the report is about.
    #[must_use]
    pub fn report_year(&self) -> Option<i32> {
        self.report.as_deref()?.get(..4)?.parse().ok()
    }
}
