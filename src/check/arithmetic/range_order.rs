//! A range that runs backwards: 每村配备5—3名.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope},
    lexicon::unit_at,
    report::{Rule, Severity, said},
    text::{
        chars::{is_dash, signs},
        numeral,
    },
};

/// Asks about ranges whose lower end is above the upper.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/range-order",
        title: said("数字范围前大后小", "A range that runs backwards"),
        severity: Severity::Warning,
        asks: said("“5—3名”这样的范围，是否小数在前。", "Whether the lower end of a range stands first."),
        why: said("前大后小多半是写反，或者漏了一位数。", "A backward range is swapped, or lacks a digit."),
        flagged: "每村配备专职调解员⟦5—3名⟧，每季度开展讲座⟦3至1场⟧。",
        passes: "每村配备专职调解员3—5名，联系电话0000-3120。",
        limits: said("电话、编号、比分、年份不算。", "Telephone numbers, codes, scores and years are left out."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            let dashes = signs(part.words).filter(|(_, c)| is_dash(*c) || matches!(c, '～' | '~'));
            let words = part.words.match_indices('至').map(|(at, _)| (at, '至'));
            for (at, c) in dashes.chain(words) {
                let (before, behind) = (&part.words[..at], &part.words[at + c.len_utf8()..]);
                let Some((low, start)) = number_before(before) else { continue };
                let Some(high) = numeral::read(behind).filter(|_| behind.starts_with(|c: char| c.is_ascii_digit()))
                else {
                    continue;
                };
                let unit = &behind[high.len..];
                let unit =
                    unit_at(unit).filter(|unit| !matches!(unit.word, "年" | "月" | "日" | "号" | "时" | "点" | "版"));
                let Some(unit) = unit.filter(|_| high.value < low && high.scale == Decimal::ONE) else { continue };
                let from = part.range.start + start;
                let to = part.range.start + at + c.len_utf8() + high.len + unit.len();
                let range = &case.reading.as_str()[from..to];
                let zh = format!("“{range}”前大后小，是否写反或漏了数字？");
                found.flag(case.span(from..to), zh, format!("“{range}” runs backwards: swapped, or a digit lost?"));
            }
        }
    },
};

/// The plain number that ends `words`, and where it begins; `None` of codes, telephone numbers and what follows 第.
fn number_before(words: &str) -> Option<(Decimal, usize)> {
    /// Longer numbers with a dash behind them are codes.
    const LONGEST: usize = 5;
    let digits = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &words[digits.len()..];
    let plain = !number.starts_with(['0', '.']) && !number.ends_with('.') && (1..=LONGEST).contains(&number.len());
    let last = digits.chars().next_back();
    let free = !last.is_some_and(|c| {
        c.is_ascii_alphanumeric()
            || is_dash(c)
            || matches!(c, '第' | '～' | '~' | '/' | '：' | '比' | '零' | '下' | '+' | '〔' | '（')
    });
    let unlike = !digits.ends_with("比分") && !digits.ends_with("电话");
    (plain && free && unlike).then(|| Some((number.parse().ok()?, digits.len())))?
}
