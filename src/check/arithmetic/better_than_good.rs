//! More excellent than passing: 合格率82%，优秀率87%.

use crate::{
    check::{Check, Scope, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about rates of the best that are above the rate of all who passed.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/better-than-good",
        title: said("优秀率高于合格率", "More excellent than passing"),
        severity: Severity::Warning,
        asks: said(
            "优秀率（优良率）是否不高于合格率。",
            "Whether the rate of the excellent stays within the rate of those who passed.",
        ),
        why: said("优秀的都在合格的里面，优秀率不会更高。", "The excellent are among those who passed."),
        flagged: "组织92名干部参加学法考试，合格率82%，优秀率⟦87%⟧。",
        passes: "组织92名干部参加学法考试，合格率100%，优秀率87%。",
        limits: said("只比较同一句里相邻的两个率。", "Only neighbours in one sentence are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let kind = |figure: &Figure<'_>, ends: &[&str]| ends.iter().any(|end| figure.name().ends_with(end));
        for first in case.figures().filter(|figure| figure.is_percent() && figure.is_result()) {
            let Some(second) = case.figure(first.at + 1).filter(|next| next.is_percent() && next.is_result()) else {
                continue;
            };
            let (good, better) = if kind(&first, GOOD) { (first, second) } else { (second, first) };
            let fits = kind(&good, GOOD) && kind(&better, BETTER) && first.of.sentence == second.of.sentence;
            if fits && better.of.value > good.of.value {
                let (a, b) = (format!("{}{}", better.name(), better.words), format!("{}{}", good.name(), good.words));
                let zh = format!("{a}高于{b}，是否写反？");
                found
                    .flag(better.of.span, zh, format!("{a} is above {b}: swapped?"))
                    .shows(case.evidence(good.of.span));
            }
        }
    },
};

const GOOD: &[&str] = &["合格率", "及格率", "通过率"];
const BETTER: &[&str] = &["优秀率", "优良率"];
