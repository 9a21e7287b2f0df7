//! A comma inside a year: 2,025年.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/year-comma",
        title: said("年份里有逗号", "A comma inside a year"),
        severity: Severity::Warning,
        asks: said("年份是否写成了“2,025年”。", "Whether a year is written 2,025年."),
        why: said("表格软件会给数字加千分位逗号，年份不该有。", "Spreadsheets group digits; a year has no groups."),
        flagged: "⟦2,025年⟧，全镇扎实推进法治建设。",
        passes: "2025年，全镇发放宣传资料2,025份。",
        limits: said("只看1900至2099年。", "Only years from 1900 to 2099 are asked about."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            for (at, _) in part.words.match_indices(',') {
                let (before, behind) = (&part.words[..at], &part.words[at + 1..]);
                let head = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
                let century = matches!(
                    (before.as_bytes().last(), behind.as_bytes().first()),
                    (Some(b'1'), Some(b'9')) | (Some(b'2'), Some(b'0'))
                );
                let year = behind[digits..].starts_with('年') && !behind[digits..].starts_with("年历史");
                if head == 1 && digits == 3 && century && year {
                    let place = part.range.start + at - 1..part.range.start + at + 1 + digits + '年'.len_utf8();
                    let right = format!("{}{}年", &before[at - 1..], &behind[..digits]);
                    let zh = format!("年份里的逗号是否应删去，写作“{right}”？");
                    found
                        .flag(case.span(place), zh, format!("Should it be {right}, without the comma?"))
                        .expects(right);
                }
            }
        }
    },
};
