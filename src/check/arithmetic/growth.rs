//! A percentage of growth that its two values do not give: 由上年的40场增加到50场，增长20%.

use rust_decimal::Decimal;

use super::{
    columns,
    steps::{Change, Step},
};
use crate::{
    check::{
        Case, Check, Found, Scope,
        extent::{Extent, shown},
        figure::verb_of,
    },
    report::{Direction, Rule, Severity, said},
};

/// Asks about growth that is not what its values give.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/growth",
        title: said("增幅与前后两数不符", "Growth that its values do not give"),
        severity: Severity::Error,
        asks: said(
            "写明两个数和增减百分比时，算出来是否一致。",
            "Whether a percentage of growth follows from its two values.",
        ),
        why: said(
            "增幅常用错基数，或者改数后忘了重算。",
            "Growth is often taken of the wrong base, or not worked out again.",
        ),
        flagged: "全年开展普法活动由上年的40场增加到50场，增长⟦20%⟧，发放折页3500份。",
        passes: "全年开展普法活动由上年的40场增加到50场，增长25%。",
        limits: said(
            "按四舍五入和截尾两种写法比较；可比价、年均增速和约数不算。",
            "Rounded and cut-off figures both pass; growth in other prices, average growth and estimates are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/points-for-percent", "arithmetic/direction", "arithmetic/unit-slip"],
    ask: |case, found| {
        for step in &case.once.steps {
            let percents = step.changes.iter().filter(|change| change.figure.is_percent() && change.figure.is_exact());
            for change in percents.filter(|_| step.compares(case)) {
                ask(case, found, step, change);
            }
        }
        for step in columns::steps(case) {
            if let Some(change) = step.changes.first() {
                ask(case, found, &step, change);
            }
        }
    },
};

fn ask(case: &Case<'_>, found: &mut Found<'_>, step: &Step<'_>, change: &Change<'_>) {
    let percent = change.figure;
    let Some(true_rate) = step.percent(change.direction) else { return };
    let (place, to, from) = (percent.step(), step.to.words, &step.formula);
    let right = shown(true_rate.value, place.scale());
    let sum = match (step.by, change.direction) {
        (Some(by), _) => format!("{by}÷{from}＝{right}%"),
        (None, Direction::Down) => format!("（{from}－{to}）÷{from}＝{right}%"),
        (None, _) => format!("（{to}－{from}）÷{from}＝{right}%"),
    };
    // 20万元 can be all of 19.6万元, but hardly is where the text works with it.
    let plain = Extent::exactly(true_rate.value).prints_as(change.value, place);
    let decimals = [step.from, Some(step.to)].into_iter().flatten().any(|figure| figure.words.contains(['.', '点']));
    let near = true_rate.value.checked_sub(change.value).is_some_and(|off| off.abs() <= Decimal::TWO);
    let may_be_rounded = true_rate.prints_as(change.value, place);
    if plain || (may_be_rounded && (decimals || near || step.to.is_percent())) {
        found.pass(percent.of.span, sum.clone(), sum);
        return;
    }
    // 由4200份增加到5100份，同比下降: the other way round.
    let (says, which) = match change.direction {
        direction if true_rate.value < Decimal::ZERO => (verb_of(direction), "增减方向是否写反"),
        _ => ("", "哪一个对"),
    };
    let zh = format!("{sum}，文中写{says}{}，{which}？", percent.words);
    let en = format!("{sum}, the text says {says}{}: which is right?", percent.words);
    let finding = found.flag(percent.of.span, zh, en);
    if true_rate.value >= Decimal::ZERO {
        finding.expects(format!("{right}%"));
    }
    if may_be_rounded {
        finding.severity = Severity::Warning;
    }
    for figure in step.from.into_iter().chain([step.to]) {
        finding.shows(case.evidence(figure.of.span));
    }
}
