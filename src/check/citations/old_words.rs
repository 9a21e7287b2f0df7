//! Words of a law before its revision: 具体行政行为, 一般程序.

use crate::{
    check::{Check, Scope, around, years},
    report::{Rule, Severity, said},
};

/// Asks about words that a revised law no longer has.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/old-words",
        title: said("修法前的用语", "Words from before the revision"),
        severity: Severity::Info,
        asks: said("用语是否与修订后的法律一致。", "Whether the words are those of the revised law."),
        why: said("法律修订后，用语随之改变。", "A revised law changes its words."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n适用⟦一般程序⟧作出行政处罚5件；行政复议撤销⟦具体行政行为⟧1件。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n适用普通程序作出行政处罚5件；行政复议撤销行政行为1件。\n",
        limits: said("只看谈行政处罚、行政复议的句子。", "Only sentences on penalties and reconsideration."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        for hit in case.hits("citations/old-words") {
            let word = case.words(hit.range.clone());
            let sentence = case.words(case.sentence(&hit.range));
            let (law, from, topic): (_, _, &[&str]) = match word {
                "具体行政行为" => ("《行政复议法》2024年起", 2024, &["复议"]),
                _ => ("《行政处罚法》2021年7月起", 2022, &["处罚", "案件", "立案", "执法"]),
            };
            if year >= from && around::any(sentence, topic) {
                let zh = format!("{law}改称“{}”，“{word}”是否要改？", hit.right);
                let en = format!("The revised law says “{}”: should “{word}” be changed?", hit.right);
                found.flag(case.span(hit.range.clone()), zh, en).expects(hit.right);
            }
        }
    },
};
