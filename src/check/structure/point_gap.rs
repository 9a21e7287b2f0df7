//! A point is left out: 一是…三是….

use super::points::{Kind, slips};
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks for the point between.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/point-gap",
        title: said("“一是”“二是”跳号", "A point is left out"),
        severity: Severity::Warning,
        asks: said("“一是、二是、三是”是否逐个相连。", "Whether 一是, 二是, 三是 follow each other."),
        why: said("删掉一点后忘了改后面的数字。", "A point was deleted and the numbers behind it were not changed."),
        flagged: "存在两方面不足。一是学习不够深入。⟦三是⟧执法力量不足。",
        passes: "存在两方面不足。一是学习不够深入。二是执法力量不足。",
        limits: said("列举中套列举的，分层看。", "Lists inside lists are looked at apart."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for slip in slips(case, Kind::Gap) {
            let text = case.reading.as_str();
            let (a, b) = (&text[slip.before.clone()], &text[slip.at.clone()]);
            let zh = format!("“{a}”之后直接是“{b}”，中间是否漏了一点，或者没有顺延？");
            let en = format!("“{b}” follows “{a}”: is a point missing, or is the number wrong?");
            found.flag(case.span(slip.at.clone()), zh, en).shows(case.evidence(case.span(slip.before.clone())));
        }
    },
};
