//! A programme with years that are not its own: “十四五”规划（2021—2026年）.

use crate::{
    check::{Check, Scope, around},
    report::{Rule, Severity, said},
};

/// Asks about the years in brackets behind a programme.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/plan-span",
        title: said("规划的起止年份不对", "A programme with other years"),
        severity: Severity::Warning,
        asks: said(
            "“十四五”“八五”普法等后面括号里的起止年份是否就是它的年份。",
            "Whether the years in brackets behind a programme are its own.",
        ),
        why: said("五年规划的起止年份是固定的。", "The years of a five-year programme are fixed."),
        flagged: "紧扣“十四五”规划⟦（2021—2026年）⟧，深入实施“八五”普法规划⟦（2020—2025年）⟧。",
        passes: "“十四五”后三年（2023—2025年）紧扣“十四五”规划（2021—2025年），深入实施“八五”普法规划（2021—2025年）。",
        limits: said("只看紧跟在后面的括号。", "Only brackets right behind it are looked at."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/range-order"],
    ask: |case, found| {
        /// 规划（2021—2026年）, in bytes.
        const REACH: usize = 48;
        for term in case.mentions.terms.iter().filter(|term| !term.entry.years.is_empty()) {
            let behind = case.behind(term.range.end, REACH);
            let Some(open) = behind.find('（').filter(|open| *open <= REACH / 3) else { continue };
            let Some(close) = behind[open..].find('）') else { continue };
            let (noun, inside) = (&behind[..open], &behind[open + '（'.len_utf8()..open + close]);
            let years = inside.trim_end_matches('年');
            let range = years.split_once(['—', '-', '－', '～', '至']).filter(|(first, last)| {
                [first, last].iter().all(|year| {
                    let year = year.trim_end_matches('年').trim_start_matches(['—', '-']);
                    year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
                })
            });
            // “十四五”后三年（2023—2025年） has years of its own.
            let noun = noun.trim_start_matches(['”', '"', '》']);
            let plain = noun.is_empty() || around::ends(noun, &["规划", "时期", "期间", "普法", "纲要"]);
            let own = || term.entry.years.split('—').all(|year| years.contains(year));
            if plain && range.is_some() && !own() {
                let at = term.range.end + open;
                let (name, right) = (term.entry.name, term.entry.years);
                let zh = format!("“{name}”是{right}年，这里写{inside}，哪一个对？");
                let en = format!("{name} is of {right}, here it is {inside}: which is right?");
                found.flag(case.span(at..at + close + '）'.len_utf8()), zh, en).expects(format!("（{right}年）"));
            }
        }
    },
};
