//! A sentence that stands twice.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::{Index, chars},
};

/// A sentence of fewer Chinese characters may well stand twice.
const SHORTEST: usize = 25;

/// Asks about the second.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/repeated-sentence",
        title: said("句子重复", "A sentence stands twice"),
        severity: Severity::Warning,
        asks: said("有没有一字不差的长句。", "Whether a long sentence stands twice, word for word."),
        why: said("多半是复制后忘了改。", "It was probably copied and not changed."),
        flagged: "松岭镇2024年法治政府建设年度报告
（一）普法宣传。全镇依托文化广场和农家书屋常态化开展普法宣传，群众法治意识明显增强。\n（二）依法治理。⟦全镇依托文化广场和农家书屋常态化开展普法宣传，群众法治意识明显增强。⟧\n",
        passes: "松岭镇2024年法治政府建设年度报告
（一）普法宣传。全镇依托文化广场和农家书屋常态化开展普法宣传，群众法治意识明显增强。\n（二）依法治理。各村依托文化广场和农家书屋常态化开展普法宣传，群众守法意识明显增强。\n",
        limits: said("不足25字的句子和表格不看。", "Sentences of fewer than 25 characters and tables are left alone."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["structure/repeated-paragraph"],
    ask: |case, found| {
        let (mut seen, mut firsts) = (Index::default(), Vec::new());
        for part in case.prose() {
            for (at, sentence) in chars::pieces(part.words, |c| matches!(c, '。' | '！' | '？')) {
                let han = || sentence.chars().filter(|c| chars::is_han(*c)).take(SHORTEST).count();
                let long = sentence.len() >= SHORTEST * '一'.len_utf8() && han() == SHORTEST;
                if !long || !sentence.contains(['，', '。']) {
                    continue;
                }
                let start = part.range.start + at;
                let span = case.span(start..start + sentence.len());
                let known = firsts.len();
                let first = *seen.entry(&mut firsts, sentence, || span);
                if firsts.len() == known {
                    let (zh, en) = ("这句话前面已经出现过，是否重复？", "This sentence stood before: is it repeated?");
                    found.flag(span, zh, en).shows(case.evidence(first));
                }
            }
        }
    },
};
