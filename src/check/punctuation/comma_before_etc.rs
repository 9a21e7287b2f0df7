//! 、 before 等: 甲、乙、等.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Words that 等 begins.
const WORDS: &[&str] = &[
    "等级",
    "等待",
    "等额",
    "等量",
    "等候",
    "等效",
    "等同",
    "等次",
    "等离子",
    "等高",
    "等值",
    "等距",
    "等距",
    "等靠",
    "等要",
    "等因",
    "等客",
    "等保",
    "等外",
    "等温",
    "等电",
    "等不",
    "等你",
    "等我",
    "等一",
    "等着",
];

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/comma-before-etc",
        title: said("“等”前多了顿号", "、 before 等"),
        severity: Severity::Warning,
        asks: said("“等”字前面是否多了顿号。", "Whether a 、 before 等 is left over."),
        why: said(
            "列举的最后一项和“等”之间不用顿号，也可能漏了一项。",
            "None belongs there; or the last item was lost.",
        ),
        flagged: "全镇开展送法进村、进校⟦、等⟧活动。",
        passes: "全镇开展送法进村、进校等活动，坚持不推、不拖、等级分明。",
        limits: said("“等级”“等待”等词不提示。", "Words like 等级 are left alone."),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            for (at, word) in part.words.match_indices("、等") {
                let rest = &part.words[at + '、'.len_utf8()..];
                if !WORDS.iter().any(|other| rest.starts_with(other)) {
                    let place = part.range.start + at..part.range.start + at + word.len();
                    let (zh, en) =
                        ("“等”前的顿号是否多余，或者漏了一项？", "Is the 、 before 等 left over, or an item missing?");
                    found.flag(case.span(place), zh, en);
                }
            }
        }
    },
};
