//! A law's full name without 《》, in a text that has them.

use super::use_of;
use crate::{
    check::{Check, Scope},
    lexicon,
    report::{Evidence, Rule, Severity, said},
};

/// Asks, once, about full names without title marks.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/missing-marks",
        title: said("法律全称缺书名号", "A law's full name without title marks"),
        severity: Severity::Info,
        asks: said("法律全称是否都加了书名号。", "Whether full names of laws all stand in 《》."),
        why: said("同一文里有的加、有的不加。", "The text has them elsewhere."),
        flagged: "贯彻《中华人民共和国民法典》，落实⟦中华人民共和国行政处罚法⟧。",
        passes: "贯彻《中华人民共和国民法典》，落实《中华人民共和国行政处罚法》，学习行政处罚法。",
        limits: said(
            "只看“中华人民共和国”开头的全称，全文只提示一次。",
            "Only names that begin with 中华人民共和国, asked once.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        if !case.mentions.citations.iter().any(|citation| use_of::is_own(case, citation)) {
            return;
        }
        const STATE: &str = "中华人民共和国";
        let mut bare: Vec<Evidence> = Vec::new();
        for part in case.prose() {
            for (at, _) in part.words.match_indices(STATE) {
                let behind = &part.words[at + STATE.len()..];
                let quoted = part.words[..at].ends_with(['《', '〈', '“']) || case.in_title(part.range.start + at);
                let Some(len) = lexicon::law_name_at(behind).filter(|_| !quoted) else { continue };
                if !behind[len..].starts_with(['》', '〉']) {
                    let start = part.range.start + at;
                    bare.push(case.evidence(case.span(start..start + STATE.len() + len)));
                }
            }
        }
        if let Some((first, others)) = bare.split_first() {
            let zh = format!("“{}”是否应加书名号？", first.text);
            let en = format!("Should {} stand in 《》?", first.text);
            let finding = found.flag(first.span, zh, en);
            finding.expects(format!("《{}》", first.text));
            for place in others {
                finding.shows(place.clone());
            }
        }
    },
};
