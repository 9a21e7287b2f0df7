//! The pandemic in a report on a later year.

use crate::{
    check::{Case, Check, Scope},
    report::{Rule, Severity, said},
};

/// From this year on the words are out of date.
const OVER: i32 = 2024;

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/pandemic",
        title: said("过时的疫情用语", "Words of the pandemic"),
        severity: Severity::Info,
        asks: said(
            "2024年及以后的报告里有没有疫情防控用语。",
            "Whether a report on 2024 or later still speaks of the pandemic.",
        ),
        why: said("可能沿用了前几年的稿子。", "Parts of an older report may have been used."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n2024年，松岭镇统筹⟦疫情防控⟧和普法宣传。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n2024年，松岭镇开展非洲猪瘟疫情防控和普法宣传。\n",
        limits: said(
            "回顾和动物疫情不看；全文只提示第一处。",
            "Looking back and diseases of animals are left alone; said once.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        if case.year().is_none_or(|year| year < OVER) {
            return;
        }
        let hits: Vec<_> = case.hits(found.rule().id).filter(|hit| !looks_back(case, hit.range.start)).collect();
        if let Some(first) = hits.first() {
            let (word, n) = (&case.reading.as_str()[first.range.clone()], hits.len());
            let zh = format!("“{word}”是否沿用了前几年的内容？（类似用语共{n}处）");
            found.flag(
                case.span(first.range.clone()),
                zh,
                format!("Is “{word}” from an older report ({n} such words)?"),
            );
        }
    },
};

/// How far around a word its sentence is looked at, in bytes.
const REACH: usize = 60;

/// Whether the words around byte `at` look back on the pandemic.
fn looks_back(case: &Case<'_>, at: usize) -> bool {
    let text = case.reading.as_str();
    let around = &text[text.floor_char_boundary(at.saturating_sub(REACH))..text.floor_char_boundary(at + REACH)];
    ["三年", "以来", "影响", "期间", "之后", "后疫情", "转段", "冲击", "五年"].iter().any(|word| around.contains(word))
}
