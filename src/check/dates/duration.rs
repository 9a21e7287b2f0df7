//! A stretch of days that is not as long as is said: 8月1日至8月30日，为期60天.

use std::ops::Range;

use rust_decimal::prelude::ToPrimitive;

use crate::{
    check::{Case, Check, Scope, around, day, figure::Figure},
    report::{Dimension, Rule, Severity, said},
};

/// Asks about the length told of a stretch between two days.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/duration",
        title: said("起止日期与天数不符", "A stretch of days of another length"),
        severity: Severity::Warning,
        asks: said(
            "“8月1日至8月30日”“为期30天”，天数（周数、月数）与起止日期是否相符。",
            "Whether a stretch between two days is as long as the text says.",
        ),
        why: said("改了日期，期限忘了改。", "The dates were changed, the length was not."),
        flagged: "2024年8月1日至8月30日，开展为期⟦60天⟧的专项整治。",
        passes: "2024年8月1日至8月30日，开展为期30天的专项整治。",
        limits: said(
            "算头不算尾的差一天不提示，月、周按约数比较。",
            "A day more or less at the ends is no slip; weeks and months are compared roughly.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/impossible", "dates/range-order"],
    ask: |case, found| {
        let lasts = |figure: &Figure<'_>| figure.is_exact() && figure.of.dimension == Some(Dimension::Time);
        for figure in case.figures().filter(lasts) {
            let Some((stretch, days)) = stretch(case, figure) else { continue };
            let Some(number) = figure.of.value.to_i64().filter(|_| figure.of.value.fract().is_zero()) else { continue };
            let (day, slack) = match &*figure.of.unit {
                "天" | "日" => (1, 1),
                "周" | "星期" | "个星期" => (7, 3),
                "个月" => (30, 10 + number),
                _ => continue,
            };
            let told = number.saturating_mul(day);
            let words = case.words(stretch.clone());
            if (told - days).abs() <= slack {
                let says = format!("{words}，{days}天");
                found.pass(figure.of.span, says.clone(), says);
            } else {
                let zh = format!("{words}是{days}天，这里写{}，哪一个对？", figure.words);
                let en = format!("{words} are {days} days, here it is {}: which is right?", figure.words);
                found.flag(figure.of.span, zh, en).shows(case.evidence(case.span(stretch)));
            }
        }
    },
};

/// The stretch between two days that stands last before a length in its sentence, and its days.
fn stretch(case: &Case<'_>, figure: Figure<'_>) -> Option<(Range<usize>, i64)> {
    let gap = case.clause_before(figure);
    let dates = &case.mentions.dates;
    let next = dates.partition_point(|date| date.range.start < figure.start);
    let date = dates[..next].last()?;
    let between = case.reading.as_str().get(date.range.end..figure.start)?;
    let told = around::ends(gap, &["为期", "历时"]) && !between.contains(['。', '；'])
        || matches!(between, "，共" | "（共" | "，共计" | "（共计" | "共");
    let (from, to) = date.iso.split_once('/').filter(|_| told)?;
    let days = day::number(to)?.checked_sub(day::number(from)?)? + 1;
    (days > 0).then(|| (date.range.clone(), days))
}
