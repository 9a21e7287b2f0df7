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
                let mut zh = format!("“{name}”是{right}年，这里写{inside}，哪一个对？");
                let mut en = format!("{name} is of {right}, here it is {inside}: which is right?");
                let of_years = plan_of(name, years);
                if let Some(other) = &of_years {
                    zh = format!("“{name}”是{right}年，{inside}是“{other}”，这里是否应为“{other}”？");
                    en = format!("{name} is of {right}, and {inside} is {other}: should it be {other}?");
                }
                let finding = found.flag(case.span(at..at + close + '）'.len_utf8()), zh, en);
                finding.expects(of_years.unwrap_or_else(|| format!("（{right}年）")));
                finding.shows(case.evidence(case.span(term.range.clone())));
            }
        }
    },
};

/// The plan of a kind whose years they are: 八五普法 of 2021—2025, as 七五普法 is of 2016—2020.
fn plan_of(name: &str, years: &str) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let mut ends = years.split(|c: char| !c.is_ascii_digit()).filter(|year| !year.is_empty());
    let (from, to) = (ends.next()?.parse::<usize>().ok()?, ends.next()?.parse::<usize>().ok()?);
    // The first plan on legal education began in 1986, the eleventh five-year plan in 2006.
    let (first, before, behind) =
        if name.ends_with("五普法") { (1981, "", "五普法") } else { (2001, "十", "五") };
    let number = from.checked_sub(first).filter(|passed| passed % 5 == 0 && to == from + 4)? / 5;
    let own = name.starts_with(before) && name.ends_with(behind) && name.chars().count() <= 4;
    Some(format!("{before}{}{behind}", DIGITS.get(number)?)).filter(|_| own && number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_plan_whose_years_they_are() {
        assert_eq!(plan_of("七五普法", "2021—2025").as_deref(), Some("八五普法"));
        assert_eq!(plan_of("十三五", "2021—2025").as_deref(), Some("十四五"));
        assert_eq!(plan_of("七五普法", "2021—2026"), None);
        assert_eq!(plan_of("法治政府建设实施纲要", "2021—2025"), None);
    }
}
