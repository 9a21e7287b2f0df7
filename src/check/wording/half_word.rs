//! A word that has lost its end: 公开受理渠。

use crate::{
    check::{Check, Scope},
    lexicon::{figure_word_at, half_word},
    report::{BlockKind, Rule, Severity, said},
    text::chars,
};

/// Asks about clauses that end in half a word.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/half-word",
        title: said("句末词语不完整", "A clause ends in half a word"),
        severity: Severity::Warning,
        asks: said("标点前的词是否少了字。", "Whether the word before a mark has lost a character."),
        why: said("修改或复制时容易丢掉句末的字。", "The last character of a clause is easily lost in editing."),
        flagged: "畅通依申请公开⟦受理渠⟧。加强⟦贯彻落⟧，推进⟦以及⟧。",
        passes: "畅通依申请公开受理渠道，清理农田水渠。",
        limits: said("只查表里列出的词。", "Only the words of a table are known."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body().filter(|part| part.kind != BlockKind::Row) {
            for (end, mark) in chars::signs(part.words).filter(|(_, c)| matches!(c, '。' | '；' | '，')) {
                let clause = part.words[..end].rsplit(chars::parts_clauses).next().unwrap_or_default();
                // 切实发挥作用的，予以奖励 is right.
                if mark == '。' && lacks_object(clause) {
                    let range = part.range.start + end - clause.len()..part.range.start + end;
                    let en = format!("“{clause}” lacks its object: is something missing?");
                    found.flag(case.span(range), format!("“{clause}”后面没有内容，是否漏了字？"), en);
                }
                let Some(hit) = half_word(&part.words[..end]) else { continue };
                let (half, comma) = (hit.half, mark == '，');
                let range = part.range.start + end - half.len()..part.range.start + end;
                if !hit.missing.is_empty() {
                    let whole = format!("{half}{}", hit.missing);
                    let zh = format!("“{half}”是否应为“{whole}”？");
                    let en = format!("Should “{half}” be “{whole}”?");
                    found.flag(case.span(range), zh, en).expects(whole);
                } else if !comma {
                    let zh = format!("“{half}”后面没有内容，是否漏了字？");
                    let en = format!("Nothing follows “{half}”: is something missing?");
                    found.flag(case.span(range), zh, en);
                }
            }
        }
    },
};

/// Whether a clause ends where its object was to follow: 不断增强群众的.
fn lacks_object(clause: &str) -> bool {
    let rest = figure_word_at(clause, "raising").map(|adverb| &clause[adverb.len()..]);
    clause.ends_with('的') && rest.is_some_and(|rest| figure_word_at(rest, "raised").is_some())
}
