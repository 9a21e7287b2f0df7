//! The letter O in a number: 2O24年.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::chars::{is_han, signs},
};

/// Asks about a letter O among digits.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/letter-zero",
        title: said("数字里混入字母O", "A letter O in a number"),
        severity: Severity::Warning,
        asks: said("数字中的0是否误写成字母O。", "Whether a zero is the letter O."),
        why: said("看起来一样，检索和统计都会出错。", "It looks the same, and searching and counting fail."),
        flagged: "⟦2O24⟧年，全镇调处纠纷35起。",
        passes: "2024年，全镇调处纠纷35起。推广O2O模式。",
        limits: said("带其他字母的编号不看。", "Codes with other letters are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            for (at, _) in signs(part.words).filter(|(_, c)| matches!(c, 'O' | 'o')) {
                let run = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
                let start = part.words[..at]
                    .rfind(|c| !run(c))
                    .map_or(0, |before| before + part.words[before..].chars().next().map_or(0, char::len_utf8));
                let end = part.words[at..].find(|c| !run(c)).map_or(part.words.len(), |end| at + end);
                let word = &part.words[start..end];
                let digits = word.bytes().filter(u8::is_ascii_digit).count();
                let plain = word.bytes().all(|b| b.is_ascii_digit() || b == b'O' || b == b'o');
                let first = word.find(['O', 'o']) == Some(at - start);
                let counted = part.words[end..].starts_with(|c: char| is_han(c) || c == '%');
                if first && plain && digits >= 1 && word.starts_with(|c: char| c.is_ascii_digit()) && counted {
                    let right = word.replace(['O', 'o'], "0");
                    let zh = format!("“{word}”里有字母O，是否应为“{right}”？");
                    let en = format!("“{word}” has a letter O in it: should it be {right}?");
                    found.flag(case.span(part.range.start + start..part.range.start + end), zh, en).expects(right);
                }
            }
        }
    },
};
