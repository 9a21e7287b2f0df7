//! A rate that its counts do not give: 收集意见52条，整改48条，整改率96.2%.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        extent::{Extent, shown},
        figure::Figure,
    },
    report::{Modality, Relation, RelationKind, Rule, Severity, said},
};

/// Asks about rates that are not what their counts give.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/rate",
        title: said("百分率与前后两数不符", "A rate that its counts do not give"),
        severity: Severity::Warning,
        asks: said(
            "同一句写明总数、完成数和百分率时，相除是否一致。",
            "Whether a rate is what the two counts of its sentence give.",
        ),
        why: said("数字更新后，百分率常忘了重算。", "When counts are updated, the rate is often forgotten."),
        flagged: "收集意见52条，整改落实48条，整改率⟦96.2%⟧。",
        passes: "收集意见52条，整改落实48条，整改率92.3%。",
        limits: said(
            "四舍五入、截尾都算一致；整数的约数和满意率等另有口径的不算，败诉率、纠错率只与紧挨在前、不是收案的数相比。",
            "Rounded and cut-off rates pass; estimates without decimals, and rates whose base is defined elsewhere, are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for relation in case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Rate) {
            let of = |id: &Option<String>| case.figure_of(id.as_deref());
            let (Some(rate), Some(part), Some(whole)) = (of(&relation.rate), of(&relation.part), of(&relation.whole))
            else {
                continue;
            };
            // 86处，其中重大3处、一般83处，已整改82处，整改率95.3%: of what stands before the parts.
            let fits = |whole: &Figure<'_>| percent(part, *whole).is_some_and(|rate_of| is_printed(rate_of, rate));
            let other = case.alike_before(part).filter(|_| relation.holds == Some(false)).find(fits);
            let (whole, holds) = other.map_or((whole, relation.holds), |other| (other, Some(true)));
            let (Some(holds), Some(percent)) = (holds, percent(part, whole)) else { continue };
            let right = shown(percent.value, rate.step().scale());
            let sum = format!("{}÷{}＝{right}%", part.words, whole.words);
            if holds {
                found.pass(rate.of.span, sum.clone(), sum);
            } else if rate.is_percent() && rate.of.modality == Modality::Actual && is_of(case, rate, [part, whole]) {
                let zh = format!("{sum}，文中写{}，哪一个对？", rate.words);
                let en = format!("{sum}, the text says {}: which is right?", rate.words);
                let finding = found.flag(rate.of.span, zh, en).expects(format!("{right}%"));
                finding.shows(case.evidence(part.of.span)).shows(case.evidence(whole.of.span));
            }
        }
    },
};

/// The part of a whole in percent.
fn percent(part: Figure<'_>, whole: Figure<'_>) -> Option<Extent> {
    let share = Extent::exactly(part.of.value).over(Extent::exactly(whole.of.value));
    share.and_then(|share| share.times(Decimal::ONE_HUNDRED))
}

fn is_printed(percent: Extent, rate: Figure<'_>) -> bool {
    percent.prints_as(rate.of.value, rate.step())
}

/// Whether a rate is of these two, as far as the words tell.
fn is_of(case: &Case<'_>, rate: Figure<'_>, [part, whole]: [Figure<'_>; 2]) -> bool {
    // 受理30件，办结30件；受理20件，办结率95%: another count stands between.
    let other = |at: usize| at != whole.at && case.figure(at).is_some_and(|figure| figure.of.unit == whole.of.unit);
    let stem = rate.name().strip_suffix('率').unwrap_or_default();
    // 派单594件，按时结案591件，超时3件，按时结案率99.6%: unless it is the rest of the same whole.
    let own = case.clause_before(part).trim_start_matches(['，', '；']) == stem;
    let near = !(part.at + 1..rate.at).any(|at| other(at) && !(own && is_rest(case, at, [part, whole])));
    // 化解180件，其中重大纠纷化解20件，化解率100%: the rate is of some that are not told.
    let deed = stem.char_indices().rev().nth(1).map_or(stem, |(at, _)| &stem[at..]);
    let nested = case.gap(part).contains("其中") && !deed.is_empty() && case.clause_before(whole).contains(deed);
    // 合格23卷、不合格3卷，合格率97.5%: not of those that failed.
    let before = case.gap(part);
    let failed = !stem.is_empty() && ["不", "未", "非"].iter().any(|no| before.ends_with(&format!("{no}{deed}")));
    // 不合格5卷，合格以上占98.4%
    let lacks = before.trim_start_matches(['，', '、', '；']).trim_start_matches(['其', '中']);
    let rest = ["不", "未", "非"].iter().find_map(|no| lacks.strip_prefix(no)).unwrap_or_default();
    let told = case.gap(rate);
    let failed = failed || !rest.is_empty() && told.contains(rest) && !told.contains(lacks);
    // 拆除62300平方米，完成下达的6万平方米，完成率103.84%: the task is told behind what was done.
    let turned = percent(whole, part).is_some_and(|turned| is_printed(turned, rate));
    near && !nested
        && !failed
        && !turned
        && !is_of_list(case, rate, part)
        && !was(case, rate)
        && !is_compared(case, whole)
        && !has_twin(case, rate, [part, whole])
}

/// 其中山林纠纷58件、邻里纠纷49件，占57.5%: the share is of all that are listed.
fn is_of_list(case: &Case<'_>, rate: Figure<'_>, part: Figure<'_>) -> bool {
    let listed = part
        .at
        .checked_sub(1)
        .and_then(|at| case.figure(at))
        .is_some_and(|other| other.of.unit == part.of.unit && case.gap(part).starts_with(['、', '和', '及']));
    listed && case.clause_before(rate).trim_start_matches('，').starts_with('占')
}

/// 由96.9%提高到98.4%: the first is what it was.
fn was(case: &Case<'_>, rate: Figure<'_>) -> bool {
    case.gap(rate).ends_with(['由', '从'])
}

/// Whether the figure at `at` is a part of the whole that is told beside `part`.
fn is_rest(case: &Case<'_>, at: usize, [part, whole]: [Figure<'_>; 2]) -> bool {
    let Some(other) = case.figure(at) else { return false };
    let sum = |sum: &&Relation| sum.kind == RelationKind::Sum && sum.holds == Some(true);
    let mut sums = case.report.relations.iter().filter(sum);
    let told = |sum: &Relation| [part, other].iter().all(|part| sum.parts.contains(&part.of.id));
    sums.any(|sum| sum.whole.as_ref() == Some(&whole.of.id) && told(sum))
}

/// 受理305件，较上年的341件下降10.6%；化解301件，化解率98.7%: the count of another year is no whole of this one's.
fn is_compared(case: &Case<'_>, whole: Figure<'_>) -> bool {
    let clause = case.clause_before(whole).trim_start_matches('（');
    ["较", "比", "同比", "上年", "去年", "上一年"].iter().any(|word| clause.starts_with(word))
}

/// 调处成功359起，调处率100%，成功率98.6%: of two rates side by side the other is that of the counts.
fn has_twin(case: &Case<'_>, rate: Figure<'_>, [part, whole]: [Figure<'_>; 2]) -> bool {
    let beside = [rate.at.checked_sub(1), Some(rate.at + 1)].into_iter().flatten();
    let twin = beside.filter_map(|at| case.figure(at)).filter(|twin| {
        twin.is_percent() && twin.of.sentence == rate.of.sentence && twin.of.is_level() && twin.name() != rate.name()
    });
    let share = percent(part, whole);
    let fits = |twin: Figure<'_>| share.is_some_and(|share| is_printed(share, twin));
    rate.of.value == Decimal::ONE_HUNDRED && twin.into_iter().any(fits)
}
