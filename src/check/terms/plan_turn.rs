//! The first or the last year of a plan that is not: 2024年是“十四五”规划收官之年.

use crate::{
    check::{Check, Scope},
    lexicon::{YearSpan, plan_name},
    report::{Rule, Severity, said},
    text::Sieve,
};

/// What a year is said to be, and whether that is the plan's first.
const TURNS: &[(&str, bool)] = &[
    ("开局之年", true),
    ("开局年", true),
    ("起步之年", true),
    ("启动之年", true),
    ("收官之年", false),
    ("收官年", false),
    ("最后一年", false),
];

/// What those begin with.
static FIRST: Sieve = Sieve::of(&['开', '起', '启', '收', '最']);

/// A plan is named within so many bytes before.
const REACH: usize = 60;

/// Between the plan and what its year is said to be stand at most so many characters: 规划全面.
const BETWEEN: usize = 8;

/// Asks about first and last years that do not fit the plan.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/plan-turn",
        title: said("开局或收官之年不对", "Not the plan's first or last year"),
        severity: Severity::Warning,
        asks: said(
            "说成某规划开局、收官之年的，年份是否正确。",
            "Whether a year is the first or last of the plan that it is said to be.",
        ),
        why: said("五年规划的起止年份是确定的。", "Five-year plans have fixed years."),
        flagged: "⟦2024年是“十四五”规划的收官之年⟧，全镇上下齐心协力。",
        passes: "2025年是“十四五”规划的收官之年，2024年是落实“十四五”规划的重要一年、三年行动的收官之年。",
        limits: said("只看写明年份的。", "Only where the year is told."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            for (at, _) in FIRST.places(part.words) {
                let Some((word, first)) = TURNS.iter().find(|(word, _)| part.words[at..].starts_with(word)) else {
                    continue;
                };
                let end = part.range.start + at + word.len();
                let sentence = case.clause(&(part.range.start + at..end));
                let from =
                    part.words.ceil_char_boundary(at.saturating_sub(REACH)).max(sentence.start - part.range.start);
                let Some((years, name)) = last_plan(&part.words[from.min(at)..at]) else { continue };
                // 2025年是…收官之年，也是…开局之年: the subject is that of the clause before.
                let clause = case.words(sentence.clone());
                let too = ["也是", "又是", "更是", "还是"].iter().any(|word| clause.starts_with(word));
                let scope = if too { case.sentence(&sentence) } else { sentence };
                let dates = case.mentions.dates.iter();
                let mut dates =
                    dates.filter(|date| date.range.start >= scope.start && date.range.end <= part.range.start + at);
                let Some(date) = dates.next_back().filter(|date| date.iso.len() == 4) else { continue };
                let right = if *first { years.0 } else { years.1 };
                // 今年 may be the year of the report or the one in which it is written.
                if date.relative && (date.iso == right.to_string() || date.iso == (right - 1).to_string()) {
                    continue;
                }
                let span = case.span(date.range.start..end);
                if date.iso == right.to_string() {
                    found.pass(span, format!("{right}年是{name}的{word}"), format!("{right} is the {word} of {name}"));
                } else {
                    let zh = format!("{name}是{}—{}年，{}年怎么是{word}？", years.0, years.1, date.iso);
                    let en = format!("{name} is for {}—{}: is {} its {word}?", years.0, years.1, date.iso);
                    found.flag(span, zh, en).expects(format!("{right}年"));
                }
            }
        }
    },
};

/// The first of the five-year plans on legal education began in 1986.
const EDUCATION: i32 = 1981;

/// The last plan that is named in a text, with its years: “十四五”, “八五”普法.
fn last_plan(text: &str) -> Option<(YearSpan, String)> {
    let starts = text.char_indices().rev().filter(|(_, c)| matches!(c, '“' | '"' | '十'));
    let mut plans = starts.filter_map(|(at, _)| Some((at, plan_name(&text[at..])?)));
    let (at, plan) = plans.find(|(at, plan)| plan.quoted || !text[..*at].ends_with(['“', '"', '二', '三']))?;
    let name = &text[at..at + plan.len];
    // “十四五”规划的重要一年、三年行动的收官之年: of something else.
    let between = &text[at + plan.len..];
    if between.contains('、') || between.chars().count() > BETWEEN {
        return None;
    }
    if text[at + plan.len..].starts_with("普法") {
        let first = EDUCATION + 5 * plan.number;
        return Some(((first, first + 4), format!("{name}普法")));
    }
    let small = plan.number < 10;
    (!small).then(|| (plan.years, name.to_owned()))
}
