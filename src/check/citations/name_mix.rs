//! One law under its full and its short name in one sentence.

use super::use_of;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Two places stand in one sentence within so many citations of each other.
const NEAR: usize = 8;

/// Asks about a law that a sentence cites under both its names.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/name-mix",
        title: said("同一法律全称简称混用", "One law, two names in a sentence"),
        severity: Severity::Info,
        asks: said(
            "同一句里同一部法律是否既用全称又用简称。",
            "Whether a sentence cites a law by its full and its short name.",
        ),
        why: said("像是重复列举，或者漏改。", "It reads like a repetition."),
        flagged: "学习《中华人民共和国行政复议法》《民法典》⟦《行政复议法》⟧等法律。",
        passes: "学习《中华人民共和国行政复议法》《中华人民共和国民法典》等法律。",
        limits: said("写明“以下简称”的不提示。", "A short name that the text has introduced is right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let citations = &case.mentions.citations;
        for (i, citation) in citations.iter().enumerate().filter(|(_, citation)| use_of::is_own(case, citation)) {
            let Some(law) = citation.law.filter(|_| citation.full.is_none()) else { continue };
            let sentence = case.sentence(&citation.range);
            let before =
                citations[i.saturating_sub(NEAR)..i].iter().filter(|other| other.range.start >= sentence.start);
            let is_full = |title: std::ops::Range<usize>| case.words(title).starts_with("中华人民共和国");
            let other = before.into_iter().find(|other| {
                other.law.is_some_and(|other| other.id == law.id)
                    && other.short.is_none()
                    && is_full(other.title.clone()) != is_full(citation.title.clone())
            });
            if let Some(other) = other.filter(|other| other.damage.is_none()) {
                let (a, b) = (case.words(other.range.clone()), case.words(citation.range.clone()));
                let zh = format!("同一句里既有“{a}”又有“{b}”，是否重复？");
                let en = format!("The sentence has both {a} and {b}: is one of them a repetition?");
                found
                    .flag(case.span(citation.range.clone()), zh, en)
                    .shows(case.evidence(case.span(other.range.clone())));
            }
        }
    },
};
