//! A point's number is used twice: 一是…二是…二是….

use super::points::{Kind, slips};
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about the second.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/point-repeat",
        title: said("“一是”“二是”重号", "A point's number is used twice"),
        severity: Severity::Warning,
        asks: said("“一是、二是、三是”有没有重复或者倒退。", "Whether 一是, 二是, 三是 are used twice, or go back."),
        why: said("插入一点后忘了改后面的数字。", "A point was put in and the numbers behind it were not changed."),
        flagged: "一是学习不够深入。二是执法力量不足。⟦二是⟧宣传形式单一。",
        passes: "一是学习不够深入。二是执法力量不足。三是宣传形式单一。",
        limits: said("列举中套列举的，分层看。", "Lists inside lists are looked at apart."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for slip in slips(case, Kind::Repeat) {
            let text = case.reading.as_str();
            let (a, b) = (&text[slip.before.clone()], &text[slip.at.clone()]);
            let zh = format!("“{a}”之后又是“{b}”，序号是否没有顺延？");
            let en = format!("“{b}” follows “{a}”: should it go on?");
            found.flag(case.span(slip.at.clone()), zh, en).shows(case.evidence(case.span(slip.before.clone())));
        }
    },
};
