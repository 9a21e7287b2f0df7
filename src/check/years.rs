//! Which year the document says that it reports on, place by place, and whether the places agree.

use std::ops::Range;

use super::{Case, horizon};
use crate::{
    report::{BlockKind, NodeKind, Role},
    text::{Span, numeral::han_digit},
};

/// Where a document names its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title.
    Title,
    /// 现将2024年度…情况报告如下.
    Announced,
    /// The first words of the opening: 2024年，….
    Opening,
    /// The heading of results.
    Results,
    /// The heading of problems.
    Problems,
    /// The heading or the first words of the plan, which is for the year behind.
    Plan,
    /// The date on which it was written.
    Written,
}

/// A year that a place says the report is about.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Where.
    pub place: Place,
    /// The year that the report is about, if this place is right.
    pub year: i32,
    /// The year as it stands there.
    pub span: Span,
}

/// All that a yearly report says of its year; nothing for other documents.
pub fn claims(case: &Case<'_>) -> Vec<Claim> {
    let genre = case.report.genre.as_deref().unwrap_or_default();
    // 2026年政府工作报告 is of 2025.
    let (yearly, before_congress) = (genre.ends_with("年度报告"), genre == "政府工作报告");
    let mut claims = Vec::new();
    if yearly && !case.is_called_other() {
        claims.extend(title(case));
        claims.extend(opening(case));
    }
    if (yearly || before_congress) && !case.is_called_other() {
        claims.extend(headings(case));
        claims.extend(written(case));
    }
    claims
}

/// The year that at least two places agree on, more than on any other.
pub fn agreed(claims: &[Claim]) -> Option<i32> {
    let votes = |year: i32| claims.iter().filter(|claim| claim.year == year).count();
    let best = claims.iter().map(|claim| claim.year).max_by_key(|year| votes(*year))?;
    let alone = claims.iter().all(|claim| claim.year == best || votes(claim.year) < votes(best));
    (alone && votes(best) >= 2).then_some(best)
}

/// The year that the report is about: what most places say, else what was read.
pub fn reported(case: &Case<'_>) -> Option<i32> {
    agreed(&claims(case)).or_else(|| case.year())
}

fn claim(case: &Case<'_>, place: Place, year: i32, range: Range<usize>) -> Claim {
    Claim { place, year, span: case.span(range) }
}

fn title(case: &Case<'_>) -> Option<Claim> {
    let part = case.paragraphs.iter().find(|part| part.kind == BlockKind::Title)?;
    let (year, range) = first_year(part.words, true)?;
    Some(claim(case, Place::Title, year, shifted(range, part.range.start)))
}

fn opening(case: &Case<'_>) -> Vec<Claim> {
    let mut parts = case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph && part.section.is_none());
    let Some(first) = parts.next() else { return Vec::new() };
    let mut claims = Vec::new();
    if let Some((year, len)) = year_at(first.words).filter(|(_, len)| first.words[*len..].starts_with(['，', '是'])) {
        claims.push(claim(case, Place::Opening, year, first.range.start..first.range.start + len));
    }
    for part in std::iter::once(first).chain(parts.take(2)) {
        let Some(at) = ["现将", "现就"].iter().find_map(|word| part.words.rfind(word)) else { continue };
        let Some(end) = part.words[at..].find("如下") else { continue };
        let found = first_year(&part.words[at..at + end], false);
        claims.extend(
            found.map(|(year, range)| claim(case, Place::Announced, year, shifted(range, part.range.start + at))),
        );
    }
    claims
}

fn headings(case: &Case<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let outer = case.paragraphs.iter().enumerate().filter(|(_, part)| part.kind == BlockKind::Heading);
    for (i, part) in outer {
        let Some(section) = part.section.map(|at| case.nodes[at].section) else { continue };
        let own = section.kind == NodeKind::Heading && section.level == 1 && section.heading.start == part.span.start;
        match section.role.filter(|_| own) {
            Some(Role::Achievements) => {
                let found = first_year(part.words, true).filter(|_| section.heading.end >= part.span.end);
                claims.extend(
                    found.map(|(year, range)| claim(case, Place::Results, year, shifted(range, part.range.start))),
                );
            }
            Some(Role::Problems) => {
                // 存在的问题和2025年打算 names the year of the plan.
                let found = first_year(part.words, true).filter(|(_, range)| part.words[..range.start].ends_with('、'));
                claims.extend(
                    found.map(|(year, range)| claim(case, Place::Problems, year, shifted(range, part.range.start))),
                );
            }
            Some(Role::Plan) => claims.extend(plan(case, i)),
            _ => {}
        }
    }
    claims
}

/// 三、2025年工作打算; or the first words below: 2025年，我镇将….
fn plan(case: &Case<'_>, heading: usize) -> Option<Claim> {
    let part = &case.paragraphs[heading];
    let named = first_year(part.words, true).map(|(year, range)| (year, shifted(range, part.range.start)));
    let below = || {
        let below = case.paragraphs.get(heading + 1).filter(|below| below.section == part.section)?;
        let (year, len) = year_at(below.words).filter(|(_, len)| below.words[*len..].starts_with(['，', '是']))?;
        Some((year, below.range.start..below.range.start + len))
    };
    let (year, range) = named.or_else(below)?;
    Some(claim(case, Place::Plan, year - 1, range))
}

/// A report is written early in the next year, or at the end of its own; and published early in the next.
fn written(case: &Case<'_>) -> Option<Claim> {
    let date = case.report.metadata.document_date.as_ref().map(|date| (date.value.clone(), date.span));
    let signed = date.is_some();
    let (day, span) = date.or_else(|| horizon::published(case))?;
    let (year, month, _) = super::day::parts(&day)?;
    let year = match month {
        1..=6 => year - 1,
        11 | 12 if signed => year,
        _ => return None,
    };
    Some(Claim { place: Place::Written, year, span })
}

/// The first year of a text, titles in 《》 left out; `None` where it begins a stretch (2021—2025年).
pub fn first_year(text: &str, whole: bool) -> Option<(i32, Range<usize>)> {
    let text = if whole { &text[..text.find('。').unwrap_or(text.len())] } else { text };
    let mut depth = 0_u32;
    let mut before = '\n';
    for (at, c) in text.char_indices() {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            c if depth == 0 && !before.is_ascii_digit() && han_or_ascii(c) => {
                if let Some((year, len)) = year_at(&text[at..]) {
                    let dashed = matches!(before, '—' | '-' | '～' | '至');
                    return (!dashed).then_some((year, at..at + len));
                }
            }
            _ => {}
        }
        before = c;
    }
    None
}

/// A year at the start of a text, with 年 or 年度 behind it, and its bytes.
#[must_use]
pub fn year_at(text: &str) -> Option<(i32, usize)> {
    let mut digits = text.char_indices();
    let year = (0..4).try_fold(0, |year, _| Some(year * 10 + digits.next().and_then(|(_, c)| digit(c))?))?;
    let len = digits.offset();
    let behind = text[len..].strip_prefix('年').filter(|_| (1949..2200).contains(&year))?;
    let behind = behind.strip_prefix('度').unwrap_or(behind);
    (!behind.starts_with(['—', '-', '～', '至'])).then_some((year as i32, text.len() - behind.len()))
}

fn digit(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| han_digit(c).filter(|_| c != '两'))
}

fn han_or_ascii(c: char) -> bool {
    digit(c).is_some()
}

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
