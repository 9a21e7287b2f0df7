//! A rate of success beside counts that say that all succeeded: 130起，达成口头协议94起、书面协议36起，成功率96%.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        extent::{Extent, shown},
        figure::{Figure, joined},
    },
    lexicon::holds_figure_word,
    report::{RelationKind, Rule, Severity, said},
};

/// Asks what a rate of success is of.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/rate-and-counts",
        title: said("成功率与协议件数对不上", "A rate of success beside other counts"),
        severity: Severity::Info,
        asks: said(
            "分项都是达成协议的，成功率为何不是100%。",
            "Why a rate of success is not 100% where all cases are told to have been agreed.",
        ),
        why: said(
            "“成功”指达成协议还是履行完毕，应写明口径。",
            "Success may mean agreed or performed; the text should say which.",
        ),
        flagged: "调解矛盾纠纷130起，其中达成口头协议94起、书面协议36起，调解率100%，成功率⟦96%⟧。",
        passes: "调解矛盾纠纷97起，其中达成口头协议61起、书面协议33起，未达成协议3起，成功率96.9%。",
        limits: said(
            "口径不同时两种写法都可能对，只作提醒。",
            "Both can be right by different definitions; this is only a hint.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/rate"],
    ask: |case, found| {
        let relations = &case.report.relations;
        let sums =
            relations.iter().filter(|relation| relation.kind == RelationKind::Sum && relation.holds == Some(true));
        let sums: Vec<_> = sums.filter_map(|sum| Some((sum.whole.as_deref()?, &sum.parts))).collect();
        let rates = relations.iter().filter(|relation| relation.kind == RelationKind::Rate && relation.part.is_none());
        for relation in rates.filter(|relation| relation.holds != Some(false)) {
            let (Some(rate), Some(whole)) = (case.figure_of(relation.rate.as_deref()), relation.whole.as_deref())
            else {
                continue;
            };
            if !rate.is_exact() || !is_success(rate.name()) {
                continue;
            }
            let Some((_, parts)) = sums.iter().rfind(|(other, _)| *other == whole) else { continue };
            let parts: Vec<Figure<'_>> = parts.iter().filter_map(|id| case.figure_of(Some(id))).collect();
            let Some(whole) = case.figure_of(Some(whole)) else { continue };
            let agreed: Vec<Figure<'_>> = parts.iter().copied().filter(|part| is_agreed(case, *part)).collect();
            let sum = agreed.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.of.value));
            let share = sum.and_then(|sum| Extent::exactly(sum).over(Extent::exactly(whole.of.value)));
            let Some(share) = share.and_then(|share| share.times(Decimal::ONE_HUNDRED)) else { continue };
            let told = agreed.len() == parts.len() || parts.iter().any(|part| is_refused(case, *part));
            if agreed.is_empty() || !told || share.prints_as(rate.of.value, rate.step()) {
                continue;
            }
            let (list, right) = (joined(&agreed, "＋"), shown(share.value, rate.step().scale()));
            let cases = rate.of.value.checked_mul(whole.of.value).and_then(|all| all.checked_div(Decimal::ONE_HUNDRED));
            let about = format!("约{}{}", shown(cases.unwrap_or_default(), 0), whole.of.unit);
            let zh =
                format!("{list}占{}的{right}%，成功率却写{}（{about}），两处口径是否不同？", whole.words, rate.words);
            let en = format!(
                "{list} are {right}% of {}, the rate says {} ({about}): by another definition?",
                whole.words, rate.words
            );
            let finding = found.flag(rate.of.span, zh, en);
            for figure in [whole].into_iter().chain(agreed) {
                finding.shows(case.evidence(figure.of.span));
            }
        }
    },
};

fn is_success(name: &str) -> bool {
    name.ends_with("成功率") || name.ends_with("化解率")
}

fn is_refused(case: &Case<'_>, part: Figure<'_>) -> bool {
    holds_figure_word(case.gap(part), "not_agreed")
}

/// Whether the words of a part say that an agreement was reached; of a list 达成 stands once before all.
fn is_agreed(case: &Case<'_>, part: Figure<'_>) -> bool {
    holds_figure_word(case.gap(part), "agreed") && !is_refused(case, part)
}
