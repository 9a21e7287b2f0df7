//! A part is more than its whole: 执法人员16人，其中持证的18人.

use crate::{
    check::{Case, Check, Scope, figure::Figure},
    report::{Dimension, RelationKind, Rule, Severity, said},
};

/// Asks about parts that are more than their whole.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/part-over-whole",
        title: said("分项大于总数", "A part is more than its whole"),
        severity: Severity::Error,
        asks: said("“其中”后面的数是否不超过前面的总数。", "Whether what is told of a whole fits into it."),
        why: said("部分不会多于全部，必有一数写错。", "No part is more than all of it; one figure is wrong."),
        flagged: "全镇共有行政执法人员16人，其中持有执法证的⟦18人⟧。",
        passes: "全镇共有行政执法人员18人，其中持有执法证的18人。",
        limits: said(
            "单位、时间不同的，以及累计数，不算。",
            "Other units, other times and running totals are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum"],
    ask: |case, found| {
        let parts = case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Part);
        for relation in parts {
            let Some(whole) = case.figure_of(relation.whole.as_deref()) else { continue };
            for part in relation.parts.iter().filter_map(|id| case.figure_of(Some(id))) {
                if is_more(case, whole, part) {
                    let (all, more) = (whole.words, part.words);
                    let zh = format!("总数是{all}，其中却有{more}，哪一个对？");
                    let en = format!("The whole is {all}, but {more} are told of it: which is right?");
                    found.flag(part.of.span, zh, en).shows(case.evidence(whole.of.span));
                }
            }
        }
    },
};

/// Whether a part is more than its whole, of the same kind, time and sentence.
fn is_more(case: &Case<'_>, whole: Figure<'_>, part: Figure<'_>) -> bool {
    const RUNNING: &[&str] = &["累计", "历年", "以来", "上年结转", "结转", "往年", "每", "均"];
    let (Some(all), Some(some)) = (whole.extent(), part.extent()) else { return false };
    let near = case.part_at(whole.start).is_some_and(|one| one.range.contains(&part.start));
    let words = case.reading.as_str().get(whole.end..part.start).unwrap_or_default();
    // A damaged $1 is no amount: the unit must be written.
    let unit = &*whole.of.unit;
    let alike = unit == part.of.unit && whole.words.ends_with(unit) && part.words.ends_with(unit) && !unit.is_empty();
    let alike = alike && whole.of.period == part.of.period && !words.contains('；');
    let announced = ["其中", "包括", "包含", "含", "分为"].iter().any(|word| words.contains(word));
    // 14个行政村（含132个村民小组）: of 个 both must count the same thing.
    let last = |figure: Figure<'_>| figure.name().chars().next_back();
    let kin = whole.of.dimension != Some(Dimension::Count) || last(whole) == last(part);
    // 排查312件，化解100件，其中婚姻家庭类120件: it can be told of what stands before.
    let other = case.alike_before(whole).any(|before| before.of.value >= part.of.value);
    near && alike
        && !other
        && announced
        && kin
        && some.low > all.high
        && !RUNNING.iter().any(|word| words.contains(word))
}
