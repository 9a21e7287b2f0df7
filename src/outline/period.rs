//! The year that a report is about.
//!
//! The title's; else that of the opening, first where it says 年度 (`现将2024年度…`); else the year before that of a plan
//! heading (`2020年…计划`).
//!
//! The title and the opening of a speech to an assembly name the year that it is held in. What it reports on stands in
//! its headings: `2021年工作回顾`, the last year of `“十五”计划完成情况`, or the first of two years one behind the other.

use std::ops::Range;

use super::Paragraph;
use crate::{
    lexicon::plan_name,
    report::{BlockKind, DateEntry, Origin},
    text::{Reading, numeral},
};

/// Headings that name what was done.
const REVIEWS: &[&str] = &["回顾", "工作情况", "完成情况", "工作总结"];

/// Finds the year in a document that is a speech or is not.
#[must_use]
pub fn read(reading: &Reading, paragraphs: &[Paragraph], speech: bool) -> Option<DateEntry> {
    let text = reading.as_str();
    let reviewed = speech.then(|| reviewed(text, paragraphs)).flatten().map(|year| (year, Origin::Heading));
    let ((year, range), origin) = reviewed.or_else(|| named(text, paragraphs))?;
    let span = reading.span(range.clone());
    Some(DateEntry { text: text[range].to_owned(), value: year.to_string(), span, origin })
}

type Year = (i32, Range<usize>);

/// The year that the headings of a speech look back on.
fn reviewed(text: &str, paragraphs: &[Paragraph]) -> Option<Year> {
    let titles = || paragraphs.iter().filter_map(|p| p.heading.as_ref()).map(|heading| heading.title.clone());
    let review = |title: &Range<usize>| REVIEWS.iter().any(|word| text[title.clone()].contains(word));
    let plan = |title: Range<usize>| {
        let (at, plan) = text[title.clone()].char_indices().find_map(|(at, _)| {
            plan_name(&text[title.start + at..title.end]).filter(|plan| plan.quoted).map(|plan| (at, plan))
        })?;
        Some((plan.years.1, title.start + at..title.start + at + plan.len))
    };
    let mut reviews = titles().filter(review);
    let in_review = reviews.find_map(|title| year_in(text, title.clone(), |_| true).or_else(|| plan(title)));
    let pair = || {
        let mut years = titles().filter_map(|title| year_in(text, title, |_| true));
        let first = years.next()?;
        years.any(|(year, _)| year == first.0 + 1).then_some(first)
    };
    in_review.or_else(pair)
}

/// The year that title, opening or headings name.
fn named(text: &str, paragraphs: &[Paragraph]) -> Option<(Year, Origin)> {
    let any = |_: &str| true;
    let of = |kind: BlockKind| paragraphs.iter().filter(move |p| p.kind == kind).map(|p| p.view.clone());
    let in_title =
        || of(BlockKind::Title).find_map(|range| year_in(text, range, any)).map(|year| (year, Origin::Title));
    let first = paragraphs.iter().position(|p| p.heading.is_some()).unwrap_or(paragraphs.len());
    let before = paragraphs[..first].iter().filter(|p| p.kind == BlockKind::Paragraph).map(|p| p.view.clone());
    let opening = before.into_iter().find(|range| text[range.clone()].contains(['。', '，', '：']));
    let in_opening = || {
        let range = opening.clone()?;
        let year =
            year_in(text, range.clone(), |after| after.starts_with("年度")).or_else(|| year_in(text, range, any))?;
        Some((year, Origin::Opening))
    };
    let before_plan = || {
        let plan = |p: &&Paragraph| p.heading.is_some() && text[p.view.clone()].contains("计划");
        let (year, range) = year_in(text, paragraphs.iter().find(plan)?.view.clone(), any)?;
        Some(((year - 1, range), Origin::Heading))
    };
    let in_review = || {
        let review =
            |p: &&Paragraph| p.heading.is_some() && REVIEWS.iter().any(|word| text[p.view.clone()].contains(word));
        let first = paragraphs.iter().find(review)?.heading.as_ref()?.title.clone();
        year_in(text, first, any).map(|year| (year, Origin::Heading))
    };
    in_title().or_else(in_opening).or_else(in_review).or_else(before_plan)
}

/// The year is looked for in this many bytes (600 characters) of a title or an opening.
const OPENING: usize = 1800;

/// The first year of a stretch, quoted titles left out, for which what follows it is as asked.
fn year_in(text: &str, range: Range<usize>, asked: impl Fn(&str) -> bool) -> Option<Year> {
    let words = &text[range.start..text.floor_char_boundary(range.start.saturating_add(OPENING)).min(range.end)];
    words.match_indices('年').find_map(|(at, year)| {
        let quoted = words[..at].rfind('《').is_some_and(|open| !words[open..at].contains('》'));
        let start = words[..at].char_indices().rev().take(4).last()?.0;
        let digits = &words[start..at];
        let number = numeral::read(digits).filter(|n| n.len == digits.len())?;
        let value = i32::try_from(number.value.mantissa()).ok().filter(|year| (1949..=2100).contains(year))?;
        let end = at + year.len() + if words[at + year.len()..].starts_with('度') { '度'.len_utf8() } else { 0 };
        (!quoted && asked(&words[at..])).then(|| (value, range.start + start..range.start + end))
    })
}
