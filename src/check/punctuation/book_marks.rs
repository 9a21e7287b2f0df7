//! 《 without 》, or the other way round.

use super::pairs::lone;
use crate::{
    check::{Check, Scope},
    mention::Damage,
    report::{Rule, Severity, said},
};

/// Asks about each title.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/book-marks",
        title: said("书名号不成对", "A title lacks one of its marks"),
        severity: Severity::Warning,
        asks: said("每个“《”是否有“》”。", "Whether every 《 has its 》."),
        why: said("缺了一半，分不清文件名到哪里为止。", "Without it no one knows where the title ends."),
        flagged: "全镇深入贯彻⟦《法治政府建设实施纲要（2021—2025年）⟧，扎实推进各项工作。",
        passes: "全镇深入贯彻《法治政府建设实施纲要（2021—2025年）》，扎实推进各项工作。",
        limits: said("分在相邻两段的不提示。", "Halves in neighbouring paragraphs are taken for one title."),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let damaged: Vec<_> = case.mentions.citations.iter().filter(|citation| citation.damage.is_some()).collect();
        for mark in lone(case, &[('《', '》')]) {
            let known = damaged.iter().find(|citation| {
                let opens = citation.damage == Some(Damage::Unclosed);
                let edge =
                    if opens { citation.range.start == mark.at.start } else { citation.range.end == mark.at.end };
                opens == mark.opens && edge
            });
            let place = known.map_or(mark.at, |citation| citation.range.clone());
            let (zh, en) = if mark.opens {
                ("“《”没有对应的“》”，是否漏了？", "Nothing closes this title: is 》 missing?")
            } else {
                ("“》”没有对应的“《”，是否漏了或者多了？", "Nothing opens this title: is 《 missing, or 》 left over?")
            };
            found.flag(case.span(place), zh, en);
        }
    },
};
