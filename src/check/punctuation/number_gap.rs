//! A blank inside a number: 1 5起.

use crate::{
    check::{Check, Scope},
    lexicon::unit_at,
    report::{Rule, Severity, said},
    text::chars::is_han,
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/number-gap",
        title: said("数字中间有空格", "A blank inside a number"),
        severity: Severity::Warning,
        asks: said("“1 5起”这样的数字是否应连写为“15起”。", "Whether 1 5起 should be 15起."),
        why: said("复制网页或扫描件时，数字可能被拆开。", "Copies of pages and scans take numbers apart."),
        flagged: "全年参加应诉案件⟦1 5起⟧。",
        passes: "全年参加应诉案件15起，涉案金额1 250万元，见表1 5个村的情况。",
        limits: said("只看汉字后的一两位数字，表格不看。", "Only one or two digits behind a word; no tables."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            for (at, blank) in part.words.match_indices(' ') {
                let (before, behind) = (&part.words[..at], &part.words[at + blank.len()..]);
                let word = before.trim_end_matches(|c: char| c.is_ascii_digit());
                let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
                let (first, second) = (&before[word.len()..], &behind[..behind.len() - rest.len()]);
                let short = |digits: &str| (1..=2).contains(&digits.len());
                let counted = unit_at(rest).filter(|unit| unit.word.starts_with(is_han));
                let named = NAMED.iter().any(|name| word.ends_with(name)) || !word.ends_with(is_han);
                let Some(unit) = counted.filter(|_| short(first) && short(second) && !named) else { continue };
                let from = part.range.start + word.len();
                let end = part.range.start + at + blank.len() + second.len() + unit.word.len();
                // A wide gap parts columns.
                if case.span(part.range.start + at..part.range.start + at + blank.len()).len() > "　".len() {
                    continue;
                }
                let right = format!("{first}{second}{}", unit.word);
                let zh = format!("数字中间的空格是否应删去，写作“{right}”？");
                found.flag(case.span(from..end), zh, format!("Should it be {right}, in one?")).expects(right);
            }
        }
    },
};

/// What a number names: 表1 5个村的情况.
const NAMED: &[&str] = &["表", "图", "附件", "注", "第", "例", "栏"];
