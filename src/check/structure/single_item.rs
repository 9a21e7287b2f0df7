//! A list of one: （一） and no （二）.

use super::series::rank;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks what became of the second.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/single-item",
        title: said("只有一个序号", "A list of one"),
        severity: Severity::Info,
        asks: said("有“（一）”的地方是否有“（二）”。", "Whether （二） follows where （一） stands."),
        why: said("只有一项不必编号；也可能后面的标题丢了。", "One item needs no number; or the next was lost."),
        flagged: "一、工作情况\n⟦（一）加强学习⟧\n全年学习5次。\n二、下步打算\n",
        passes: "一、工作情况\n（一）加强学习\n全年学习5次。\n（二）规范执法\n全年检查8次。\n二、下步打算\n",
        limits: said("只看“一、”“（一）”两层。", "Only 一、 and （一） are asked about."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["structure/mixed-siblings"],
    ask: |case, found| {
        for series in &case.once.series {
            let [(section, 1)] = series.items[..] else { continue };
            // （一）组织考试。（二）拆除违建。 in one paragraph
            let bracketed = section.marker.trim().starts_with(['（', '(']);
            let runs_on = bracketed && ["（二）", "(二)"].iter().any(|next| case.written(section.span).contains(next));
            if rank(&series.shape).is_some_and(|rank| rank < 2) && !runs_on {
                let marker = section.marker.trim();
                let zh = format!("只有“{marker}”，后面没有第二项，是否漏了？");
                let en = format!("“{marker}” has no second item behind it: is one missing?");
                found.flag(section.heading, zh, en);
            }
        }
    },
};
