//! A rate that no whole number of its count gives: 7件，办结率90%.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        extent::{Extent, shown},
        figure::Figure,
    },
    report::{Modality, RelationKind, Rule, Severity, said},
};

/// Asks about rates that cannot be of so few.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/rate-out-of-reach",
        title: said("百分率凑不出来", "A rate that no whole number gives"),
        severity: Severity::Warning,
        asks: said(
            "件数较少时，百分率是否可能由整数算出。",
            "Whether a rate of few cases can come from a whole number of them.",
        ),
        why: said(
            "例如7件里办结几件都不是90%，总数或百分率有误。",
            "No number out of 7 makes 90%: the count or the rate is wrong.",
        ),
        flagged: "受理信访事项7件，办结率⟦90%⟧。",
        passes: "受理信访事项10件，办结率90%。",
        limits: said("百分率可能另有基数。", "The rate may be of another number."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for relation in case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Rate) {
            let of = |id: &Option<String>| case.figure_of(id.as_deref());
            let untold = relation.part.is_none() && relation.holds == Some(false);
            let (Some(rate), Some(whole)) = (of(&relation.rate).filter(|_| untold), of(&relation.whole)) else {
                continue;
            };
            if is_of_other(case, rate, whole) {
                continue;
            }
            let share =
                rate.of.value.checked_mul(whole.of.value).and_then(|part| part.checked_div(Decimal::ONE_HUNDRED));
            let Some(below) = share.map(|part| part.floor()).filter(|_| rate.of.modality == Modality::Actual) else {
                continue;
            };
            let tries = [Some(below), below.checked_add(Decimal::ONE).filter(|above| *above <= whole.of.value)];
            let tries = tries.into_iter().flatten().filter_map(|part| {
                let rate = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.of.value)?;
                Some(format!("{part}÷{}＝{}%", shown(whole.of.value, 0), shown(rate, 1)))
            });
            let tries: Vec<String> = tries.collect();
            let tries = tries.join("，");
            let zh = format!("{}中无论几{}都不是{}（{tries}），是否另有基数？", whole.words, whole.of.unit, rate.words);
            let en = format!("No number out of {} is {} ({tries}): is it of something else?", whole.words, rate.words);
            found.flag(rate.of.span, zh, en).shows(case.evidence(whole.of.span));
        }
    },
};

/// Whether a rate is of something else: 21名参加考试，18人通过，通过率85.7%; 持证率提升至92%.
fn is_of_other(case: &Case<'_>, rate: Figure<'_>, last: Figure<'_>) -> bool {
    const MOVES: &[&str] = &["提升", "提高", "上升", "下降", "升至", "降至", "保持", "由", "从"];
    let deed = rate.name().strip_suffix('率').unwrap_or_default();
    let deed = deed.char_indices().rev().nth(1).map_or(deed, |(at, _)| &deed[at..]);
    let words = case.words_between(last, rate);
    let clause = words.split(['，', '。', '；']).next().unwrap_or_default();
    let done = !deed.is_empty() && (clause.contains(deed) || case.clause_before(last).contains(deed));
    let part = Extent::exactly(last.of.value);
    let share = |whole: Figure<'_>| part.over(Extent::exactly(whole.of.value))?.times(Decimal::ONE_HUNDRED);
    let of = |whole| share(whole).is_some_and(|share| share.prints_as(rate.of.value, rate.step()));
    done || MOVES.iter().any(|word| case.gap(rate).contains(word))
        || case.alike_before(last).any(|other| of(other) || is_reachable(rate, other))
}

/// Whether a whole number of the count gives the rate.
fn is_reachable(rate: Figure<'_>, whole: Figure<'_>) -> bool {
    let share = rate.of.value.checked_mul(whole.of.value).and_then(|part| part.checked_div(Decimal::ONE_HUNDRED));
    let Some(below) = share.map(|part| part.floor()) else { return true };
    [Some(below), below.checked_add(Decimal::ONE)].into_iter().flatten().any(|part| {
        let percent = Extent::exactly(part)
            .over(Extent::exactly(whole.of.value))
            .and_then(|part| part.times(Decimal::ONE_HUNDRED));
        percent.is_none_or(|percent| percent.prints_as(rate.of.value, rate.step()))
    })
}
