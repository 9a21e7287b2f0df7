//! Two totals of one thing in one paragraph: 共调处纠纷88起……共调处纠纷86起.

use crate::{
    check::{Case, Check, Scope, around, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about a total that a paragraph tells twice.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/total-twice",
        title: said("同一段里两个总数不同", "Two totals in one paragraph"),
        severity: Severity::Warning,
        asks: said("同一段里同一事项的“共”“合计”是否一致。", "Whether a paragraph's totals of one thing agree."),
        why: said("改稿时只改了一处。", "Only one of the two was changed."),
        flagged: "全年共调处矛盾纠纷88起，其中邻里纠纷26起。总的看，全年共调处矛盾纠纷⟦86起⟧，群众满意。",
        passes: "全年共调处矛盾纠纷88起。上半年共调处矛盾纠纷40起，全年共调处矛盾纠纷88起。",
        limits: said("时间、范围、做法不同的不算。", "Other times, places and deeds are left out."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let mut totals: Vec<Figure<'_>> = Vec::new();
        let mut paragraph = 0;
        for figure in case.figures().filter(|figure| is_total(case, *figure)) {
            let at = case.part_at(figure.start).map_or(figure.start, |part| part.range.start);
            if at != paragraph {
                (paragraph, totals) = (at, Vec::new());
            }
            let other = totals.iter().find(|other| same(other, &figure));
            match other {
                Some(other) if other.of.value != figure.of.value => {
                    let (a, b, name) = (other.words, figure.words, figure.name());
                    let zh = format!("同一段里{name}总数先写{a}，后写{b}，哪一个对？");
                    let en = format!("The paragraph gives {name} as {a} and as {b}: which is right?");
                    found.flag(figure.of.span, zh, en).shows(case.evidence(other.of.span));
                }
                Some(_) => {}
                None if totals.len() < MOST => totals.push(figure),
                None => {}
            }
        }
    },
};

/// So many totals of a paragraph are compared.
const MOST: usize = 20;

fn is_total(case: &Case<'_>, figure: Figure<'_>) -> bool {
    const CUES: &[&str] = &["共", "总计", "合计", "总数", "累计"];
    const NOT: &[&str] = &[
        "每", "各", "其中", "公共", "共同", "共享", "共建", "共治", "中共", "共产", "新增", "平均", "半年", "季度",
        "月", "截至", "目前", "以来", "上年", "去年",
    ];
    let named = figure.is_result() && figure.counts() && !figure.name().is_empty();
    if !named || !around::any(case.clause_before(figure), CUES) {
        return false;
    }
    let before = case.sentence_before(figure);
    // 在第33届奥运会上，共获得…: such totals are each of something of its own.
    !before.contains(['在', '第', '对', '从', '由', '向']) && !around::any(before, NOT)
}

fn same(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let (a, b) = (one.of, other.of);
    let scope = |scope: &Option<String>| scope.clone().filter(|scope| !scope.starts_with('全'));
    one.name() == other.name()
        && (&a.unit, &a.action, &a.period) == (&b.unit, &b.action, &b.period)
        && scope(&a.scope) == scope(&b.scope)
        && a.sentence != b.sentence
}
