//! None in one place, some in another: 未发生安全事故……处置安全事故3起.

use crate::{
    check::{Check, Scope, figure::Figure},
    lexicon::{WordList, names_agent},
    report::{Absence, Rule, Severity, Span, said},
    text::{chars::parts_clauses, fingerprint, in_order},
};

/// Asks about what is told not to have happened, and told to have.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/zero-and-some",
        title: said("一处说没有，一处有数", "None in one place, some in another"),
        severity: Severity::Warning,
        asks: said("“未发生”“未收到”的事项，别处是否又写了件数。", "Whether what did not happen is counted elsewhere."),
        why: said(
            "套用上年“未发生”的话，容易与本年的数矛盾。",
            "“None” is copied from last year's report and contradicts this year's figures.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n全年⟦未收到政府信息公开申请⟧。全年受理政府信息公开申请3件，均已答复。⟦没有发生行政复议和行政诉讼案件⟧。从2件行政复议案件来看，案卷质量不高。",
        passes: "松岭镇2024年法治政府建设年度报告\n全年未收到行政复议申请。全年受理政府信息公开申请3件，均已答复。全年排查纠纷81件，其中土地纠纷21件，核桃洼村没有发生土地纠纷。",
        limits: said("名称、年份不同的不算。", "Other names and other years are left out."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let absences = &case.report.absences;
        if absences.is_empty() {
            return;
        }
        let some = case.figures().filter(is_some).map(|figure| (fingerprint(core_of(figure)), figure)).collect();
        let some = in_order(some, |(print, _): &(u32, Figure<'_>)| *print);
        for absence in absences {
            let name = core(&absence.indicator);
            let print = fingerprint(name);
            let from = some.partition_point(|(other, _)| *other < print);
            let alike = some[from..].iter().take_while(|(other, _)| *other == print).take(MOST);
            let mut same = alike.map(|(_, figure)| figure).filter(|figure| core_of(**figure) == name);
            let hit = same.find(|figure| same_time(absence, figure) && name.chars().count() >= 3);
            // 核桃洼村没有发生土地纠纷: one place of several.
            let before = case.written(Span::new(0, absence.span.start as usize));
            let is_place = |words: &str| WordList::OwnNames.ends(words) && names_agent(words);
            let hit = hit.filter(|_| !before.rsplit(parts_clauses).next().is_some_and(is_place));
            if let Some(figure) = hit {
                let zh = format!("这里说“{}”，另一处却写{name}{}，哪一个对？", absence.text, figure.words);
                let en = format!("“{}” here, but {} elsewhere: which is right?", absence.text, figure.words);
                found.flag(absence.span, zh, en).shows(case.evidence(figure.of.sentence));
            }
        }
    },
};

/// So many figures of a name are looked at.
const MOST: usize = 50;

fn is_some(figure: &Figure<'_>) -> bool {
    figure.of.value > rust_decimal::Decimal::ZERO && figure.counts() && figure.is_result()
}

fn core_of<'c>(figure: Figure<'c>) -> &'c str {
    core(figure.of.indicator.as_deref().unwrap_or_default())
}

/// A name without the words that say nothing of what it is.
fn core(name: &str) -> &str {
    const ENDS: &[&str] = &["情况", "的情形", "情形", "现象", "事件", "案件"];
    let name = name.trim_start_matches("新的");
    // 从2件行政复议案件来看
    let name = name.split("来看").next().unwrap_or(name);
    ENDS.iter().find_map(|end| name.strip_suffix(end)).filter(|core| core.chars().count() >= 3).unwrap_or(name)
}

fn same_time(absence: &Absence, figure: &Figure<'_>) -> bool {
    absence.period == figure.of.period || absence.period.is_none() || figure.of.period.is_none()
}
