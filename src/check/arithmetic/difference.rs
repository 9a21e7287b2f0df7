//! A difference that its two values do not give: 由97.2%提高到99.1%，提高2.9个百分点.

use crate::{
    check::{Check, Scope, extent::shown},
    report::{Dimension, Direction, Rule, Severity, said},
};

/// Asks about differences that are not what their values give.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/difference",
        title: said("增减数与前后两数不符", "A difference that its values do not give"),
        severity: Severity::Error,
        asks: said(
            "“由A到B，增加（提高）C”中，B减A是否等于C。",
            "Whether the two values of a change differ by what the text says.",
        ),
        why: said("改了其中一个数，容易忘了改另外两个。", "Whoever changes one of three figures forgets the others."),
        flagged: "投诉按期办结率由上年的97.2%提高到99.1%，提高⟦2.9个百分点⟧。",
        passes: "投诉按期办结率由上年的97.2%提高到99.1%，提高1.9个百分点。",
        limits: said(
            "约数不算，四舍五入的数按末位放宽。",
            "Estimates are left out; rounded figures are compared as such.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/unit-slip"],
    ask: |case, found| {
        for step in case.once.steps.iter().filter(|step| step.from.is_some()) {
            let Some(from) = step.from else { continue };
            let points = step.to.is_percent();
            let same = |unit: &str, dimension| {
                if points { dimension == Some(Dimension::Points) } else { unit == step.to.of.unit }
            };
            for change in step.changes.iter().filter(|change| same(&change.figure.of.unit, change.figure.of.dimension))
            {
                let by = change.figure;
                let down = change.direction == Direction::Down;
                let (high, low) = if down { (step.last, step.now) } else { (step.now, step.last) };
                let (Some(off), Some(told)) = (high.minus(low), by.extent()) else { continue };
                let (a, b) = if down { (from.words, step.to.words) } else { (step.to.words, from.words) };
                let right = if points { format!("{}个百分点", shown(off.value, 4)) } else { by.spoken(off.value) };
                let sum = format!("{a}－{b}＝{right}");
                if off.meets(told) {
                    found.pass(by.of.span, sum.clone(), sum);
                    continue;
                }
                let zh = format!("{sum}，文中写{}，哪一个对？", by.words);
                let en = format!("{sum}, the text says {}: which is right?", by.words);
                let finding = found.flag(by.of.span, zh, en).expects(right);
                finding.shows(case.evidence(from.of.span)).shows(case.evidence(step.to.of.span));
            }
        }
    },
};
