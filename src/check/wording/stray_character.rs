//! A single character that belongs to no word: ，明剖析过程, ，的工作机制.

use crate::{
    check::{Check, Scope},
    lexicon::stray_before,
    report::{BlockKind, Rule, Severity, said},
    text::chars,
};

/// Asks about characters that stand alone at the head of a clause.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/stray-character",
        title: said("分句开头有孤字", "A stray character opens a clause"),
        severity: Severity::Warning,
        asks: said("分句开头是否有不成词的单字。", "Whether a clause opens with a single character that is no word."),
        why: said("多打或少打一个字，常留下孤立的字。", "A character too many or too few leaves one standing alone."),
        flagged: "主动性不强，⟦明剖析⟧过程不够详细，⟦极推进⟧整改，完善⟦，的⟧制度。",
        passes: "主动性不强，剖析过程不够详细，积极推进整改，明确完善制度的要求，的确有效。",
        limits: said("只查几个确定的字和动词。", "Only a few characters and verbs are known."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body().filter(|part| part.kind != BlockKind::Row) {
            for (at, mark) in chars::signs(part.words).filter(|(_, c)| matches!(c, '，' | '。' | '；')) {
                let behind = &part.words[at + mark.len_utf8()..];
                let start = part.range.start + at;
                if let Some((stray, verb)) = stray_before(behind) {
                    let (zh, en) = (
                        format!("“{stray}{verb}”里的“{stray}”是否多余，或者前面少了字？"),
                        format!("Is “{stray}” in “{stray}{verb}” left over, or a word cut in two?"),
                    );
                    let from = start + mark.len_utf8();
                    found.flag(case.span(from..from + stray.len() + verb.len()), zh, en);
                } else if behind.starts_with('的') && !behind.starts_with("的确") && !behind.starts_with("的士") {
                    let zh = format!("“{mark}的”：标点或“的”是否多余？");
                    let en = format!("“{mark}的”: is the mark or the 的 left over?");
                    let range = start..start + mark.len_utf8() + '的'.len_utf8();
                    found.flag(case.span(range), zh, en).severity = Severity::Info;
                }
            }
        }
    },
};
