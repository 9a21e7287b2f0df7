//! So often a quarter, but another number in the year: 每季度召开1次，全年共召开6次.

use rust_decimal::Decimal;

use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::{figure_word_at, holds_figure_word},
    report::{Approx, Rule, Severity, said},
};

/// Asks about years that are not so many quarters, or months.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/frequency",
        title: said("频次与全年次数不符", "So often, but another number in the year"),
        severity: Severity::Warning,
        asks: said(
            "“每季度n次，全年共m次”中，n乘4（每月乘12，每半年乘2）是否等于m。",
            "Whether so many a quarter, month or half-year are the number told of the year.",
        ),
        why: said(
            "制度写每季度，次数却照实际或照去年填。",
            "The rule says how often, the number comes from elsewhere.",
        ),
        flagged: "每季度召开1次法治建设联席会议，全年共召开⟦6次⟧。",
        passes: "每季度召开1次法治建设联席会议，全年共召开4次。",
        limits: said(
            "各村、各单位分别开展的，年中才开始的，不算。",
            "What several bodies do each, or what began within the year, is left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/each"],
    ask: |case, found| {
        for each in case.figures().filter(Figure::counts) {
            let Some((word, deed, times)) = regular(case, each) else { continue };
            let year = case.figure(each.at + 1).filter(|year| is_year(case, each, *year, deed));
            let Some((year, total)) = year.zip(each.of.value.checked_mul(Decimal::from(times))) else { continue };
            let at_least = each.of.approx == Approx::AtLeast;
            let says = format!("{word}{}，一年{}", each.words, each.spoken(total));
            if year.of.value == total {
                found.pass(year.of.span, says.clone(), says);
            } else if !at_least || year.of.value < total {
                let zh = format!("{says}，全年写{}，哪一个对？", year.words);
                let en = format!(
                    "{} × {times} is {}, the year says {}: which is right?",
                    each.words,
                    total.normalize(),
                    year.words
                );
                found.flag(year.of.span, zh, en).shows(case.evidence(each.of.span));
            }
        }
    },
};

/// How often a year holds what a clause says each: 每季度 with what is done, four times; of one body alone.
fn regular<'c>(case: &Case<'c>, each: Figure<'c>) -> Option<(&'static str, &'c str, u32)> {
    let clause = case.clause_before(each);
    let at = clause.find('每')?;
    let word = figure_word_at(&clause[at..], "regular")?;
    let (before, deed) = (&clause[..at], &clause[at + word.len()..]);
    let times = match word {
        "每半年" => 2,
        "每季度" | "每季" => 4,
        _ => 12,
    };
    let alone = !holds_figure_word(before, "several_bodies") && !deed.contains(['每', '各']);
    let plain = each.of.value_max.is_none() && matches!(each.of.approx, Approx::Exact | Approx::AtLeast);
    (alone && plain && !deed.contains(|c: char| c.is_ascii_digit())).then_some((word, deed, times))
}

/// Whether what follows tells of the whole year, and of the same deed: ，全年共召开6次.
fn is_year(case: &Case<'_>, each: Figure<'_>, year: Figure<'_>, deed: &str) -> bool {
    let told = case.words_between(each, year);
    let Some(told) = told.rfind('，').and_then(|at| told[at..].strip_prefix("，全年")) else { return false };
    let told = ["累计", "共", "先后", "已"].iter().fold(told, |told, word| told.strip_prefix(word).unwrap_or(told));
    // 每月集中学法1次, 每月组织1次集中学法，全年集中学法14次: the deed stands before the number or behind it.
    let noun = case.tail(each);
    let noun = &noun[..noun.find('，').unwrap_or(noun.len())];
    let same = told.is_empty() || deed.contains(told) || noun == told || told.strip_prefix(deed) == Some(noun);
    year.is_result() && year.of.unit == each.of.unit && year.of.sentence == each.of.sentence && same
}
