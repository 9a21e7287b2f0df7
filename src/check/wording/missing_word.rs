//! 待 without 有 in running text: 法治意识待增强.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
};

/// Asks about a bare 待 before a verb.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/missing-word",
        title: said("“待”前是否漏了“有”", "待 without 有"),
        severity: Severity::Info,
        asks: said("正文里“待增强”“待提高”前是否漏字。", "Whether a word is missing before 待增强 in running text."),
        why: said(
            "“有待”“亟待”是固定说法，单用“待”多是漏字。",
            "The words are 有待 and 亟待; a bare 待 has mostly lost its 有.",
        ),
        flagged: "干部的法治意识⟦待增强⟧。",
        passes: "干部的法治意识有待增强，制度亟待完善，政策对待落实情况不一。",
        limits: said("标题和小标题不问。", "Headings may leave the 有 out."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph) {
            for (at, word) in part.words.match_indices('待') {
                let (before, behind) = (&part.words[..at], &part.words[at + word.len()..]);
                let Some(verb) = VERBS.iter().find(|verb| behind.starts_with(**verb)) else { continue };
                let rest = &behind[verb.len()..];
                let noun = NOUNS.iter().any(|noun| before.ends_with(noun));
                if !noun || !rest.starts_with(['。', '，', '；']) {
                    continue;
                }
                let range = part.range.start + at..part.range.start + at + word.len() + verb.len();
                let zh = format!("“待{verb}”是否应为“有待{verb}”？");
                let en = format!("Should “待{verb}” be “有待{verb}”?");
                found.flag(case.span(range), zh, en).expects(format!("有待{verb}"));
            }
        }
    },
};

/// What can follow 有待.
const VERBS: [&str; 10] = ["增强", "加强", "提高", "提升", "完善", "改进", "加大", "深化", "规范", "健全"];

/// What needs to be better: the end of the word before 待.
const NOUNS: [&str; 16] = [
    "意识", "能力", "水平", "素质", "素养", "力度", "机制", "制度", "质量", "效果", "建设", "作用", "工作", "程度",
    "方式", "效率",
];
