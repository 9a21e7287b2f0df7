//! Words of a draft in the title or on a line of their own: （送审稿）.

use crate::{
    check::{Check, Scope, hits},
    report::{BlockKind, Rule, Severity, said},
};

/// The words.
const WORDS: &[&str] = &[
    "征求意见稿",
    "送审稿",
    "讨论稿",
    "修订稿",
    "修改稿",
    "初稿",
    "二稿",
    "定稿",
    "草稿",
    "审议稿",
    "代拟稿",
    "起草稿",
];

/// A line that only names the draft has at most so many characters.
const SHORT: usize = 10;

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/draft-words",
        title: said("草稿用语没有删", "Words of a draft"),
        severity: Severity::Warning,
        asks: said(
            "标题或单独一行有没有“送审稿”“初稿”之类的字样。",
            "Whether the title, or a line of its own, still says draft.",
        ),
        why: said("正式印发的文本不应带草稿标记。", "A text that is issued bears no mark of a draft."),
        flagged: "松岭镇2024年法治政府建设年度报告⟦（送审稿）⟧\n一、主要情况\n全年学法5次。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n审查《松岭镇村规民约（征求意见稿）》等12件，形成送审稿3份。\n",
        limits: said(
            "文件名里的和讲起草过程的不看。",
            "Titles of other texts, and sentences about drafting, are left alone.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        hits::ask(case, found);
        for part in &case.paragraphs {
            let line = matches!(part.kind, BlockKind::Paragraph | BlockKind::Note | BlockKind::Masthead)
                && part.words.chars().take(SHORT + 1).count() <= SHORT;
            if part.kind != BlockKind::Title && !line {
                continue;
            }
            for word in WORDS {
                let Some(at) = part.words.find(word) else { continue };
                let (before, behind) = (&part.words[..at], &part.words[at + word.len()..]);
                let bracketed = before.ends_with('（') && behind.starts_with('）');
                let named = before.matches('《').count() > before.matches('》').count();
                let about = before.contains("关于") && behind.contains(['的', '通', '公']);
                if named || about || !(bracketed || line) {
                    continue;
                }
                let around = if bracketed { '（'.len_utf8() } else { 0 };
                let place = part.range.start + at - around..part.range.start + at + word.len() + around;
                let zh = format!("“{word}”是否应删去？");
                found.flag(case.span(place), zh, format!("Should “{word}” (draft) be deleted?"));
                break;
            }
        }
    },
};
