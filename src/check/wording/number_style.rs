//! Two scripts in one number, and forms that the standard has otherwise: 二十3人, 20几人, 百分之50, 二零二四年.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
    text::{
        Sieve,
        numeral::{han_digit, han_place},
    },
};

/// Asks about numbers in mixed script.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/number-style",
        title: said("数字写法不规范", "A number in mixed script"),
        severity: Severity::Info,
        asks: said("一个数里是否混用汉字和阿拉伯数字。", "Whether one number is written in two scripts."),
        why: said(
            "同一个数用一种写法；带“几”的用汉字；年份的“0”写“〇”。",
            "A number has one script; with 几 it is Chinese; 0 in a year is 〇.",
        ),
        flagged: "调解员⟦二十3⟧人，志愿者⟦20几⟧人，占⟦百分之50⟧，比⟦二零二四年⟧多。",
        passes: "调解员二十三人，志愿者二十几人，占50%，比二〇二四年多，第二十，3人未到。",
        limits: said("“3千”由标点组的规则提示；“3万”“2亿”是对的。", "3万 and 2亿 are right."),
        source: Some("GB/T 15835—2011《出版物上数字用法》"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body().filter(|part| part.kind != BlockKind::Row) {
            for (at, c) in TELLING.places(part.words) {
                let Some((start, end)) = odd(part.words, at, c) else { continue };
                let words = &part.words[start..end];
                let zh = format!("“{words}”的数字写法是否要统一？");
                let en = format!("Should “{words}” be written in one script?");
                found.flag(case.span(part.range.start + start..part.range.start + end), zh, en);
            }
        }
    },
};

/// What tells such a number.
static TELLING: Sieve = Sieve::of(&['十', '几', '之', '零']);

/// The number that is oddly written around byte `at`, where `c` tells it.
fn odd(text: &str, at: usize, c: char) -> Option<(usize, usize)> {
    let (before, behind) = (&text[..at], &text[at + c.len_utf8()..]);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let end = at + c.len_utf8();
    match c {
        '十' => {
            let start = at - before.chars().next_back().filter(|c| han_digit(*c).is_some())?.len_utf8();
            let len = digits(behind);
            let unit = behind[len..].chars().next().is_some_and(|c| UNITS.contains(&c));
            (len == 1 && unit && !text[..start].ends_with('第')).then_some((start, end + len))
        }
        '几' => {
            let len = before.bytes().rev().take_while(u8::is_ascii_digit).count();
            let unit = behind.chars().next().is_some_and(|c| UNITS.contains(&c));
            (len == 2 && before.ends_with('0') && unit).then_some((at - len, end))
        }
        '之' if before.ends_with("百分") => {
            let len = digits(behind);
            (len > 0).then_some((at - "百分".len(), end + len))
        }
        '零' => {
            let start = at - before.chars().next_back().filter(|c| *c == '二')?.len_utf8();
            let digit = |c: &char| han_digit(*c).is_some() && han_place(*c).is_none();
            let year: Vec<char> = behind.chars().take(3).collect();
            let fits = year.len() == 3 && year[..2].iter().all(digit) && year[2] == '年';
            fits.then(|| (start, end + year.iter().map(|c| c.len_utf8()).sum::<usize>()))
        }
        _ => None,
    }
}

/// What is counted.
const UNITS: [char; 18] =
    ['人', '名', '件', '次', '个', '场', '户', '份', '起', '项', '家', '条', '处', '期', '天', '年', '万', '亿'];
