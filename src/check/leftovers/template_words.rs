//! Words of a form or a template: （盖章）, （此页无正文）.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
};

/// The words, in brackets.
const WORDS: &[&str] = &[
    "（盖章）",
    "（印章）",
    "（公章）",
    "（签章）",
    "（加盖公章）",
    "（此页无正文）",
    "此页无正文",
    "（单位名称）",
    "（标题）",
    "（正文）",
    "（落款）",
    "（发文机关）",
    "（模板）",
    "（范文）",
    "（样本）",
];

/// What each of them begins with.
const FIRST: [char; 2] = ['（', '此'];

/// A line of a form or a signature has at most so many characters.
const SHORT: usize = 30;

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/template-words",
        title: said("模板用语没有删", "Words of a template"),
        severity: Severity::Warning,
        asks: said(
            "有没有“（盖章）”“此页无正文”之类的模板用语。",
            "Whether words of a template, like （盖章）, are left.",
        ),
        why: said(
            "这些话是给填写的人看的，正式文本里不该有。",
            "They speak to who fills in the form, not to the reader.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n全年学法5次。\n松岭镇人民政府⟦（盖章）⟧\n2025年2月20日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n全年学法5次，凭营业执照复印件（盖章）办理事项3件，请群众提交材料。\n松岭镇人民政府\n2025年2月20日\n",
        limits: said("办事指南里的“（盖章）”和附件中的表格不看。", "Guides and forms in attachments are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let own = case.paragraphs.iter().take_while(|part| part.kind != BlockKind::Attachment);
        let reports = case.fits(Scope::Report);
        let asked = |kind| match kind {
            BlockKind::Clutter | BlockKind::Row | BlockKind::Label => false,
            _ => reports || kind == BlockKind::Signature,
        };
        for part in own.filter(|part| asked(part.kind)) {
            if part.words.chars().nth(SHORT).is_some() {
                continue;
            }
            let word = |at| WORDS.iter().find(move |word| part.words[at..].starts_with(**word)).map(|word| (at, word));
            let Some((at, word)) = part.words.match_indices(FIRST).find_map(|(at, _)| word(at)) else { continue };
            let place = part.range.start + at..part.range.start + at + word.len();
            let zh = format!("“{word}”是否应删去？");
            found.flag(case.span(place), zh, format!("Should “{word}” be deleted?"));
        }
    },
};
