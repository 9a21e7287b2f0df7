//! Where the contents that a yearly report must have are given: under a heading, in the text, or nowhere.

use std::ops::Range;

use crate::{
    check::{Case, Found, case::Part},
    fact,
    lexicon::Words,
    report::{BlockKind, Origin, Role, Said, Section},
    text::{Span, chars::is_dash, solid},
};

/// Where one of the contents is given.
#[derive(Clone, Copy, Debug)]
pub enum Given<'c> {
    /// Under a heading of its own.
    Heading(&'c Section),
    /// In the running text: the first sentence that speaks of it.
    Text(Span),
    /// Nowhere.
    Nowhere,
}

impl Given<'_> {
    /// The place to look at.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        match self {
            Given::Heading(section) => Some(section.heading),
            Given::Text(span) => Some(span),
            Given::Nowhere => None,
        }
    }
}

/// Whether the five contents are asked of the document: a report with parts, on a year for which the rule holds.
#[must_use]
pub fn asked(case: &Case<'_>) -> bool {
    // The rule is of 2019; reports on the year before were the first that had to follow it.
    const FIRST: i32 = 2018;
    let outer = || case.headings().filter(|(_, node)| node.parent.is_none());
    let role = |role: Option<Role>| matches!(role, Some(Role::Achievements | Role::Problems | Role::Plan));
    // Of a whole report one part may be all that was left.
    (outer().count() > 1 || is_whole(case))
        && outer().any(|(_, node)| role(node.section.role))
        && case.year().is_none_or(|year| year >= FIRST)
}

/// Whether the text goes on to the end of the document, so that what is not there is missing.
#[must_use]
pub fn is_whole(case: &Case<'_>) -> bool {
    let metadata = &case.report.metadata;
    // The byline of a speech stands above it.
    let dated = metadata.document_date.as_ref().map(|date| date.origin);
    let signed = metadata.signature.as_ref().map(|entry| entry.origin);
    [dated, signed].contains(&Some(Origin::Closing)) || closing(case).is_some()
}

/// The closing words, or the signature.
fn closing<'c>(case: &'c Case<'c>) -> Option<&'c Part<'c>> {
    let says = |part: &&Part<'_>| {
        let words = ["特此报告", "专此报告", "以上报告"].iter().any(|words| part.words.starts_with(words));
        words || part.kind == BlockKind::Signature
    };
    case.paragraphs.iter().find(says)
}

/// Where what is missing at the end would stand: at the closing words, else at the last heading.
#[must_use]
pub fn end(case: &Case<'_>) -> Span {
    let last =
        || case.headings().filter(|(_, node)| node.parent.is_none()).last().map(|(_, node)| node.section.heading);
    closing(case).map(|part| part.span).or_else(last).unwrap_or_default()
}

/// The first outermost heading.
#[must_use]
pub fn first(case: &Case<'_>) -> Span {
    case.headings().next().map(|(_, node)| node.section.heading).unwrap_or_default()
}

/// The paragraphs of the sections that have a role.
pub fn parts_of<'c>(case: &'c Case<'c>, role: Role) -> impl Iterator<Item = &'c Part<'c>> {
    case.body().filter(move |part| part.role == Some(role))
}

/// Where a report gives one of the contents.
#[must_use]
pub fn given<'c>(case: &'c Case<'c>, role: Role) -> Given<'c> {
    if let Some(section) = case.sections_of(role).next() {
        return Given::Heading(section);
    }
    let text = match role {
        Role::Achievements => results(case),
        Role::Problems => said(case, Words::PROBLEMS, |part| part.role != Some(Role::Plan)),
        Role::Causes => causes(case),
        Role::Plan => to_come(case).or_else(|| next_year(case)),
        Role::Leadership => said(case, Words::LEADERSHIP, |_| true),
        _ => None,
    };
    text.map_or(Given::Nowhere, Given::Text)
}

/// The first sentence with one of the words.
fn said(case: &Case<'_>, words: Words, fits: impl Fn(&Part<'_>) -> bool) -> Option<Span> {
    case.body().filter(|part| fits(part)).find_map(|part| {
        let place = case.places(words, &part.range).first()?;
        Some(sentence(case, part, place.clone()))
    })
}

fn sentence(case: &Case<'_>, part: &Part<'_>, place: Range<usize>) -> Span {
    case.span(fact::around(case.reading.as_str(), part.range.clone(), place))
}

/// All sentences with one of the words, each once.
#[must_use]
pub fn sentences_with(case: &Case<'_>, words: Words) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for part in case.body() {
        for place in case.places(words, &part.range) {
            let span = sentence(case, part, place.clone());
            if spans.last().is_none_or(|last| !last.overlaps(span)) {
                spans.push(span);
            }
        }
    }
    spans
}

/// Causes are told where the problems are.
fn causes(case: &Case<'_>) -> Option<Span> {
    let headed = case.sections_of(Role::Problems).next().is_some();
    said(case, Words::CAUSES, |part| {
        if headed { part.role == Some(Role::Problems) } else { !case.places(Words::PROBLEMS, &part.range).is_empty() }
    })
}

/// 下一步，我镇将…: a clause that begins with what is to come and says what will be done. 当前和今后一个时期的首要任务 and
/// 部署下一步工作 tell no plan.
fn to_come(case: &Case<'_>) -> Option<Span> {
    const LEADS: [&str; 4] = ["在", "在此基础上", "我们", "对"];
    const WILL: [&str; 13] =
        ["将", "继续", "进一步", "计划", "打算", "拟", "力争", "努力", "着力", "加强", "做好", "持续", "推进"];
    case.body().find_map(|part| {
        let place = case.places(Words::PLAN, &part.range).iter().find(|place| {
            let clause = case.clause(place);
            let before = case.words(clause.start..place.start);
            let before = before.rsplit(['）', '、', '.', ' ']).next().unwrap_or_default();
            let own = before.starts_with(['我', '本', '全']) && before.chars().count() <= 4;
            let behind = case.words(place.end..case.sentence(place).end.max(place.end));
            (before.is_empty() || own || LEADS.contains(&before)) && WILL.iter().any(|word| behind.contains(word))
        })?;
        Some(sentence(case, part, place.clone()))
    })
}

/// 2025年，我镇将做好以下工作, in a report on 2024; 2021—2025年 is a plan's name.
fn next_year(case: &Case<'_>) -> Option<Span> {
    let next = format!("{}年", case.year()? + 1);
    case.body().find_map(|part| {
        let of_plan = |at: usize| part.words[..at].ends_with(|c| is_dash(c) || matches!(c, '至' | '到'));
        let ahead = |at: usize| part.words[at..].split(['。', '\n']).next().is_some_and(|rest| rest.contains('将'));
        let (at, _) = part.words.match_indices(&next).find(|(at, _)| !of_plan(*at) && ahead(*at))?;
        let start = part.range.start + at;
        Some(sentence(case, part, start..start + next.len()))
    })
}

/// What was done, where no heading says so: a section without a role, or much text that is no problem and no plan.
fn results(case: &Case<'_>) -> Option<Span> {
    /// An opening has fewer characters.
    const MUCH: u32 = 400;
    let unnamed = case.headings().find(|(_, node)| node.role.is_none()).map(|(_, node)| node.section.heading);
    let other = |part: &&Part<'_>| !matches!(part.role, Some(Role::Problems | Role::Causes | Role::Plan));
    let told = || case.body().filter(other);
    let much = told().map(|part| solid(part.words)).sum::<u32>() >= MUCH;
    unnamed.or_else(|| told().next().filter(|_| much).map(|part| part.span))
}

/// Puts down where one of the contents is given; whether it is missing.
pub fn is_missing(case: &Case<'_>, found: &mut Found<'_>, role: Role, name: Said) -> bool {
    match given(case, role) {
        Given::Heading(section) => {
            let heading = case.written(section.heading).trim();
            let zh = format!("{}：有专门的部分“{heading}”", name.zh);
            found.pass(section.heading, zh, format!("{}: under “{heading}”", name.en));
        }
        Given::Text(span) => {
            found.pass(span, format!("{}：正文里有说明", name.zh), format!("{}: told in the text", name.en));
        }
        Given::Nowhere => return true,
    }
    false
}
