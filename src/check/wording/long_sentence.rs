//! Sentences of more than 200 characters.

use crate::text::in_order;
use crate::{
    check::{Case, Check, Scope},
    report::{BlockKind, Rule, Severity, said},
    text::{Span, chars},
};

/// Asks about the longest sentences, once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/long-sentence",
        title: said("句子过长", "A sentence is very long"),
        severity: Severity::Info,
        asks: said("是否有超过200字的句子。", "Whether a sentence has more than 200 characters."),
        why: said(
            "一逗到底的长句难读，也容易出现搭配错误。",
            "Very long sentences are hard to read and hide mistakes.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规，镇里组织学习法律法规。⟧",
        passes: "松岭镇2024年法治政府建设年度报告\n镇里组织学习法律法规。镇里组织学习法律法规，检查执法案卷。",
        limits: said(
            "分号隔开的分别计算；“以…为指导”的句子不算；全文提示一次。",
            "A semicolon ends a sentence; formulas of guiding thought are left out; one finding for the text.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let long = in_order(sentences(case), |(chars, _)| u32::MAX - *chars as u32);
        let Some((chars, longest)) = long.first().copied() else { return };
        let n = long.len();
        let zh = format!("有{n}句超过{LONG}字，最长的{chars}字，是否拆开？");
        let en = format!("{n} of more than {LONG} characters, the longest has {chars}: could it be split?");
        let finding = found.flag(longest, zh, en);
        for (_, span) in &long[1..n.min(SHOWN)] {
            finding.shows(case.evidence(*span));
        }
    },
};

/// Characters of a sentence that is long.
const LONG: usize = 200;

/// Sentences that are one by custom: the guiding thought, the general demand.
const FORMULAS: [&str; 8] =
    ["为指导", "为指引", "指导思想", "总体要求", "总的要求", "基本思路", "思想为引领", "精神为统领"];

/// So many are shown.
const SHOWN: usize = 3;

/// The long sentences of running text: their characters, their places.
fn sentences(case: &Case<'_>) -> Vec<(usize, Span)> {
    let text = case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph);
    let mut long = Vec::new();
    for part in text {
        for (at, sentence) in chars::pieces(part.words, chars::ends_sentence) {
            let range = part.range.start + at..part.range.start + at + sentence.len();
            // Three bytes a character are the most of what is looked at closely.
            let length = if sentence.len() > LONG { sentence.chars().count() } else { 0 };
            if length > LONG && !FORMULAS.iter().any(|formula| sentence.contains(formula)) {
                long.push((length, case.span(range)));
            }
        }
    }
    long
}
