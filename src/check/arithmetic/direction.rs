//! A change that goes the other way than its verb: 由50场增加到40场.

use crate::{
    check::{Check, Scope, figure::verb_of},
    report::{Dimension, Direction, Rule, Severity, said},
};

/// Asks about verbs of change that contradict their two values.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/direction",
        title: said("增减方向与前后两数相反", "A change that goes the other way than its verb"),
        severity: Severity::Warning,
        asks: said("“由A增加到B”中，B是否确实大于A。", "Whether what is said to rise does rise."),
        why: said("前后两数写反，或者增减的词用错。", "The two values are swapped, or the verb is wrong."),
        flagged: "普法活动由上年的50场增加到⟦40场⟧。",
        passes: "普法活动由上年的40场增加到50场。考核排名由第12名提升到第5名。",
        limits: said(
            "名次、等级、用时越小越好的不算。",
            "Ranks, grades and times, where less can be better, are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/unit-slip"],
    ask: |case, found| {
        for step in &case.once.steps {
            let Some(from) = step.from else { continue };
            // 由5天压减到2天，提速60%: of a time more speed is less of it.
            let is_time = step.to.of.dimension == Some(Dimension::Time);
            let behind = step.changes.first().filter(|_| !is_time);
            let told = step.says.or(behind.map(|change| change.direction));
            let wrong = match told {
                Some(Direction::Up) => step.now.high < step.last.low,
                Some(Direction::Down) => step.now.low > step.last.high,
                Some(Direction::Flat) => !step.now.meets(step.last),
                None => false,
            };
            if let Some(told) = told.filter(|_| wrong) {
                let (a, b) = (from.words, step.to.words);
                let more = if step.now.value > step.last.value { "大于" } else { "小于" };
                let says = if told == Direction::Flat { "持平" } else { verb_of(told) };
                let zh = format!("文中说{says}，但{b}{more}{a}，是数写反了还是词用错了？");
                let en =
                    format!("The text says {says}, but {a} became {b}: are the figures swapped, or is the word wrong?");
                found.flag(step.to.of.span, zh, en).shows(case.evidence(from.of.span));
            }
        }
    },
};
