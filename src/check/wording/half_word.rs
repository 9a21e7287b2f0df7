//! A word that has lost its end: 公开受理渠。

use crate::{
    check::{Check, Scope},
    lexicon::half_word,
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
        flagged: "畅通依申请公开⟦受理渠⟧。加强⟦贯彻落⟧，推进⟦以及⟧。申请均按期⟦予以⟧。",
        passes: "畅通依申请公开受理渠道，清理农田水渠。落实各项举措。",
        limits: said("只查表里列出的词。", "Only the words of a table are known."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body().filter(|part| part.kind != BlockKind::Row) {
            for (end, mark) in chars::signs(part.words).filter(|(_, c)| matches!(c, '。' | '；' | '，')) {
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
