//! The same digits in 万元 and in 元 that are not the same amount: 罚款1.86万元……罚款1860元.

use super::twice::{Pair, pairs};
use crate::{
    check::{Check, Scope},
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
        flagged: "全年行政处罚罚款1.86万元。\n执法方面，行政处罚罚款⟦1860元⟧。",
        passes: "全年行政处罚罚款1.86万元。\n执法方面，行政处罚罚款18600元。",
        limits: said(
            "只比较名称、时间相同而数字相同的金额。",
            "Only amounts of the same name, time and digits are compared.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for Pair { first, second, .. } in pairs(case, |first, second| {
            let scaled = |words: &str| words.contains(['万', '亿']);
            first.of.dimension == Some(Dimension::Money) && scaled(first.words) != scaled(second.words)
        }) {
            let (a, b, name) = (first.words, second.words, first.name());
            let zh = format!("{name}一处写{a}，一处写{b}，换算后不相等，哪一个对？");
            let en = format!("{name} is {a} in one place, {b} in another, which is not the same: which is right?");
            found.flag(second.of.span, zh, en).shows(case.evidence(first.of.sentence));
        }
    },
};
