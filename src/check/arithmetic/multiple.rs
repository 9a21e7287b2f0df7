//! A multiple that its two values do not give: 由200件增加到500件，增长3倍.

use rust_decimal::Decimal;

use crate::{
    check::{
        Check, Scope,
        extent::{Extent, shown},
    },
    report::{Dimension, Direction, Rule, Severity, said},
};

/// Asks about multiples that are not what their values give.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/multiple",
        title: said("倍数与前后两数不符", "A multiple that its values do not give"),
        severity: Severity::Warning,
        asks: said(
            "“由A增加到B，增长n倍（翻n番）”中，倍数是否算得出来。",
            "Whether a multiple follows from its two values.",
        ),
        why: said(
            "“增长n倍”是原数的n＋1倍，“翻一番”是2倍，常被混用。",
            "“Grown n times” is n＋1 times the old value; the two are often confused.",
        ),
        flagged: "网上办件由2000件增加到5000件，增长⟦3倍⟧。",
        passes: "网上办件由2000件增加到5000件，增长1.5倍。走访由100户增加到200户，翻了一番。",
        limits: said(
            "把“是原来的n倍”写成“增长n倍”的，只作提醒。",
            "Growth by n told for growth to n times is only a hint.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for step in &case.once.steps {
            let told = step.changes.iter().filter(|change| change.figure.of.dimension == Some(Dimension::Multiple));
            for change in told.filter(|change| change.direction == Direction::Up && step.compares(case)) {
                let by = change.figure;
                let (Some(times), Some(says)) = (step.now.over(step.last), by.extent()) else { continue };
                let doubled = by.of.unit == "番";
                let factor = if doubled { power_of_two(by.of.value) } else { says.plus(Extent::exactly(Decimal::ONE)) };
                let Some(factor) = factor else { continue };
                let sum = format!("{}÷{}＝{}", step.to.words, step.formula, shown(times.value, 2));
                if times.meets(factor) || times.prints_as(factor.value, by.step()) {
                    found.pass(by.of.span, sum.clone(), sum);
                    continue;
                }
                let loose = !doubled && times.meets(says);
                let zh = if loose {
                    format!(
                        "{sum}，是原来的{}，即增长{}倍，是否改为后者？",
                        by.words,
                        shown(times.value - Decimal::ONE, 2)
                    )
                } else {
                    format!("{sum}，与“{}”不符，哪一个对？", by.words)
                };
                let en = format!("{sum}, which is not growth by {}: which is right?", by.words);
                let finding = found.flag(by.of.span, zh, en);
                finding.severity = if loose { Severity::Info } else { Severity::Warning };
                for figure in step.from.into_iter().chain([step.to]) {
                    finding.shows(case.evidence(figure.of.span));
                }
            }
        }
    },
};

/// How often what doubled so many times holds what it was.
fn power_of_two(times: Decimal) -> Option<Extent> {
    let times: u32 = times.try_into().ok().filter(|times| (1..=10).contains(times))?;
    Some(Extent::exactly(Decimal::from(1u32 << times)))
}
