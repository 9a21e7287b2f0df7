//! Percent where points are meant: 由80%提高到90%，提高10%.

use rust_decimal::Decimal;

use crate::{
    check::{
        Check, Scope,
        extent::{Extent, shown},
    },
    report::{Direction, Rule, Severity, said},
};

/// Asks about a percentage that is the difference of two percentages.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/points-for-percent",
        title: said("“%”是否应为“个百分点”", "Percent where points are meant"),
        severity: Severity::Info,
        asks: said(
            "两个百分率相减得到的数，是否写成了百分比。",
            "Whether the difference of two percentages is told in percent.",
        ),
        why: said(
            "百分率之差用“个百分点”，用“%”表示相对增减，两者不同。",
            "The difference of two rates is told in points; percent says something else.",
        ),
        flagged: "网办率由80%提高到90%，提高⟦10%⟧。",
        passes: "网办率由80%提高到90%，提高10个百分点。",
        limits: said("相对增减恰好相同的不提示。", "Where both readings agree nothing is asked."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for step in case.once.steps.iter().filter(|step| step.to.is_percent() && step.from.is_some()) {
            for change in step.changes.iter().filter(|change| change.figure.is_percent()) {
                let by = change.figure;
                let down = change.direction == Direction::Down;
                let (high, low) = if down { (step.last, step.now) } else { (step.now, step.last) };
                let (Some(off), Some(told)) = (high.minus(low), by.extent()) else { continue };
                let relative = off.over(Extent { low: step.last.value, high: step.last.value, ..step.last });
                let relative = relative.and_then(|relative| relative.times(Decimal::ONE_HUNDRED));
                if off.value == told.value && !relative.is_some_and(|rate| rate.prints_as(by.of.value, by.step())) {
                    let right = format!("{}个百分点", shown(by.of.value, 4));
                    let zh =
                        format!("{}与{}相差{right}，“{}”是否应为“{right}”？", step.formula, step.to.words, by.words);
                    let en = format!(
                        "{} and {} differ by {right}: should “{}” say so?",
                        step.formula, step.to.words, by.words
                    );
                    let finding = found.flag(by.of.span, zh, en).expects(right);
                    finding.shows(case.evidence(step.to.of.span));
                }
            }
        }
    },
};
