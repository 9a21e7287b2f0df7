//! 的 for 地 between an adverb and its verb: 更好的将, 不断的加强.

use crate::{
    check::{Check, Scope},
    lexicon::adverb_with_de,
    report::{BlockKind, Rule, Severity, said},
};

/// Asks about 的 before a verb.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/de",
        title: said("“的”宜作“地”", "的 where 地 belongs"),
        severity: Severity::Info,
        asks: said("副词和动词之间是否用“地”。", "Whether an adverb and its verb are joined by 地."),
        why: said("修饰动词用“地”，修饰名词用“的”。", "地 leads to a verb, 的 to a noun."),
        flagged: "⟦更好的将⟧各项服务落到实处，⟦不断的加强⟧队伍建设，⟦有效的促进⟧了公正执法。",
        passes: "更好地将各项服务落到实处，使队伍得到进一步的加强，发挥有效的促进作用。",
        limits: said("只查后面不可能是名词的情形。", "Only places are asked about where no noun can follow."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body().filter(|part| part.kind != BlockKind::Row) {
            for (de, _) in part.words.match_indices('的') {
                let before = part.words[..de].char_indices().rev().take(LONGEST).map(|(at, _)| at);
                let hit = before.filter_map(|at| Some((at, adverb_with_de(part.words, at)?))).last();
                let Some((at, len)) = hit.filter(|(at, len)| at + len > de) else { continue };
                let words = &part.words[at..at + len];
                let right = words.replacen('的', "地", 1);
                let zh = format!("“{words}”是否应为“{right}”？");
                let en = format!("Should “{words}” be “{right}”?");
                let range = part.range.start + at..part.range.start + at + len;
                found.flag(case.span(range), zh, en).expects(right);
            }
        }
    },
};

/// Characters of the longest adverb.
const LONGEST: usize = 5;
