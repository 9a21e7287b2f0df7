//! The year that a report is about.
//!
//! The title's; else that of the opening, first where it says 年度 (`现将2024年度…`); else the year before that of a plan
//! heading (`2020年…计划`). A speech has it in the heading of what was done (`2021年工作回顾`).

use std::ops::Range;

use super::Paragraph;
use crate::{
    report::{BlockKind, DateEntry, Origin},
    text::{Reading, numeral},
};

/// Headings that name what was done.
const REVIEWS: &[&str] = &["回顾", "工作情况", "完成情况", "工作总结"];

/// Finds the year.
#[must_use]
pub fn read(reading: &Reading, paragraphs: &[Paragraph]) -> Option<DateEntry> {
    let text = reading.as_str();
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
    let ((year, range), origin) = in_title().or_else(in_opening).or_else(in_review).or_else(before_plan)?;
    let span = reading.span(range.clone());
    Some(DateEntry { text: text[range].to_owned(), value: year.to_string(), span, origin })
}

/// The year is looked for in this many bytes (600 characters) of a title or an opening.
const OPENING: usize = 1800;

/// The first year of a stretch, quoted titles left out, for which what follows it is as asked.
fn year_in(text: &str, range: Range<usize>, asked: impl Fn(&str) -> bool) -> Option<(i32, Range<usize>)> {
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
