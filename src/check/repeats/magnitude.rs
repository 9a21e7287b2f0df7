//! The same digits with more or fewer zeros: 发放资料5200份……发放资料52000份.

use super::twice::{Pair, pairs};
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about one fact in two orders of magnitude.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/magnitude",
        title: said("同一数据差了几个零", "One fact, more or fewer zeros"),
        severity: Severity::Info,
        asks: said(
            "同一事项的两处数字，是否只差0的个数。",
            "Whether one fact is told twice with the same digits, but more or fewer zeros.",
        ),
        why: said("多一个或少一个0，是最常见的录入错误。", "A zero too many or too few is the commonest slip."),
        flagged: "全年发放普法宣传资料5200份。\n普法方面，发放普法宣传资料⟦52000份⟧。",
        passes: "全年发放普法宣传资料5200份。\n普法方面，发放普法宣传资料5200份。",
        limits: said(
            "只比较名称、单位、时间都相同的数。",
            "Only figures of the same name, unit and time are compared.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["repeats/same-figure-other-unit", "repeats/disagree", "arithmetic/total-twice"],
    ask: |case, found| {
        for Pair { first, second, .. } in pairs(case, |first, second| first.of.unit == second.of.unit) {
            let (a, b, name) = (first.words, second.words, first.name());
            let zh = format!("{name}一处写{a}，一处写{b}，是否多写或少写了0？");
            let en = format!("{name} is {a} in one place, {b} in another: a zero too many or too few?");
            found.flag(second.of.span, zh, en).shows(case.evidence(first.of.sentence));
        }
    },
};
