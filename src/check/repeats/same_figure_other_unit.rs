//! The same digits in 万元 and in 元 that are not the same amount: 罚款1.86万元……罚款1860元.

use super::twice::{Pair, pairs};
use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::holds_figure_word,
    report::{Dimension, Rule, Severity, said},
};

/// Asks about amounts that two units make different.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/same-figure-other-unit",
        title: said("换了单位，数额对不上", "Another unit, another amount"),
        severity: Severity::Warning,
        asks: said(
            "同一金额一处用万元、一处用元时，是否相等。",
            "Whether one amount told in 万元 and in 元 is the same.",
        ),
        why: said("换算时小数点容易错位。", "The point is easily misplaced in conversion."),
        flagged: "全年行政处罚罚款1.86万元。\n执法方面，行政处罚罚款⟦1860元⟧。\n落实法治建设专项经费⟦12.5元⟧。\n12.5万元的法治经费全部到位。",
        passes: "全年行政处罚罚款1.86万元。\n执法方面，行政处罚罚款18600元。",
        limits: said(
            "只比较数字相同，而且名称、时间相同或者名称结尾相同的金额。",
            "Only amounts of the same digits are compared, whose name and time, or the end of whose name, are the same.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let known = pairs(case, |first, second| {
            let scaled = |words: &str| words.contains(['万', '亿']);
            first.of.dimension == Some(Dimension::Money) && scaled(first.words) != scaled(second.words)
        });
        for Pair { first, second } in &known {
            let (a, b, name) = (first.words, second.words, first.name());
            let zh = format!("{name}一处写{a}，一处写{b}，换算后不相等，哪一个对？");
            let en = format!("{name} is {a} in one place, {b} in another, which is not the same: which is right?");
            found.flag(second.of.span, zh, en).shows(case.evidence(first.of.sentence));
        }
        let told = |(plain, scaled): &(Figure<'_>, Figure<'_>)| {
            known.iter().any(|Pair { first, second }| [first.at, second.at].contains(&plain.at.min(scaled.at)))
        };
        for (plain, scaled) in slips(case).into_iter().filter(|slip| !told(slip)) {
            let (a, b) = (plain.words, scaled.words);
            let zh = format!("一处写{a}，一处写{b}，是否漏写“万”？");
            let en = format!("{a} in one place, {b} in another: is 万 missing?");
            found.flag(plain.of.span, zh, en).shows(case.evidence(scaled.of.sentence));
        }
    },
};

/// Amounts printed as others are, which end their names alike, but without 万: 专项经费12.5元……12.5万元的法治经费.
fn slips<'c>(case: &Case<'c>) -> Vec<(Figure<'c>, Figure<'c>)> {
    let printed = |figure: Figure<'c>| figure.words.trim_end_matches('元').trim_end_matches('万');
    let money = |figure: &Figure<'c>| figure.of.unit == "元" && figure.is_result();
    let plain = |figure: &Figure<'c>| {
        let clause = case.clause_before(*figure);
        let point =
            figure.words.trim_end_matches('元').split_once('.').is_some_and(|(_, behind)| !behind.contains('万'));
        money(figure) && point && !figure.words.contains(['万', '亿']) && !holds_figure_word(clause, "of_one")
    };
    let tail = |figure: &Figure<'c>| {
        let name = figure.of.indicator.as_deref().unwrap_or_default();
        name.char_indices().rev().nth(1).map(|(at, _)| &name[at..])
    };
    let slip = |slip: Figure<'c>| {
        let same = |other: &Figure<'c>| {
            money(other)
                && other.words.ends_with("万元")
                && printed(*other) == printed(slip)
                && tail(other).is_some()
                && tail(other) == tail(&slip)
        };
        Some((slip, case.figures().find(same)?))
    };
    case.figures().filter(plain).take(MOST).filter_map(slip).collect()
}

/// So many amounts are compared with all others; more are of a list of prices.
const MOST: usize = 12;
