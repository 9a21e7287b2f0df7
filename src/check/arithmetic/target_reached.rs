//! A target that is no more than what was reached: 持证率87.5%……把持证率提高到85%.

use rust_decimal::Decimal;

use crate::{
    check::{Case, Check, Scope, figure::Figure, years},
    lexicon::figure_words,
    report::{Modality, Rule, Severity, said},
};

/// Asks about plans to raise what is as high already.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/target-reached",
        title: said("目标没有超过已达到的水平", "A target below what was reached"),
        severity: Severity::Warning,
        asks: said(
            "“提高到”“增加到”的目标，是否高于本年已经达到的数。",
            "Whether what a plan wants to raise something to is more than what was reached.",
        ),
        why: said("沿用上年的目标，而今年已经超过。", "The target is last year's, and it has been passed."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n执法人员24人，持证21人，持证率87.5%。\n二、下一步打算\n把执法人员持证率提高到⟦85%⟧。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n执法人员24人，持证21人，持证率87.5%。调解成功率98.2%。\n二、下一步打算\n把执法人员持证率提高到95%，调解成功率保持在98%以上，持证率提高到80%，比上年提高2个百分点。\n",
        limits: said(
            "“保持”“达到”不算；名称不同的不比。",
            "Words of keeping and reaching are left alone, and so are other names.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(year) = years::reported(case).map(|year| year.to_string()) else { return };
        for target in case.figures().filter(|figure| is_raised(case, *figure)).take(MOST) {
            let reached = case.figures().filter(|figure| is_same(*figure, target));
            let reached = reached.filter(|figure| figure.of.period.as_deref() == Some(&*year));
            let Some(least) = reached.min_by_key(|figure| figure.of.value) else { continue };
            if least.of.value >= target.of.value && least.of.value > Decimal::ZERO {
                let zh = format!("本年“{}”已达{}，目标提到{}，是否写低了？", least.name(), least.words, target.words);
                let en = format!(
                    "{} was {} already, the target is {}: is it too low?",
                    least.name(),
                    least.words,
                    target.words
                );
                found.flag(target.of.span, zh, en).shows(case.evidence(least.of.span));
            }
        }
    },
};

/// So many targets are compared with all that was reached.
const MOST: usize = 30;

/// Whether a plan wants to raise something to it.
fn is_raised(case: &Case<'_>, figure: Figure<'_>) -> bool {
    let clause = case.clause_before(figure);
    let raised = figure_words("raised_to").iter().any(|word| clause.ends_with(word));
    // 由2个村推广到6个村: the first is what there is.
    let from = clause.contains(['由', '从']) || is_told(case, figure);
    figure.of.modality == Modality::Planned && raised && !from && (figure.is_percent() || figure.counts())
}

/// 提高到75%，比2024年提高3.1个百分点: whether the sentence itself tells from where.
fn is_told(case: &Case<'_>, target: Figure<'_>) -> bool {
    let next = case.figure(target.at + 1).filter(|next| next.of.sentence == target.of.sentence);
    next.is_some_and(|next| case.gap(next).starts_with(['，', '（']) && case.gap(next).contains(['比', '较']))
}

/// Whether a result is of what the target is of: 持证率 and 执法人员持证率; of counts, by the same name.
fn is_same(figure: Figure<'_>, target: Figure<'_>) -> bool {
    const LEAST: usize = 3;
    let (a, b) = (figure.name(), target.name());
    let long = |name: &str| name.chars().count() >= LEAST;
    let related = if figure.is_percent() { a.ends_with(b) || b.ends_with(a) } else { a == b };
    figure.is_result() && figure.of.unit == target.of.unit && long(a) && long(b) && related
}
