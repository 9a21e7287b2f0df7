//! A quarter with the months of another: 第三季度（4—6月）.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::{chars::is_dash, numeral},
};

/// Asks about the months in brackets behind a quarter, or a half.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/quarter-months",
        title: said("季度与月份不符", "A quarter with other months"),
        severity: Severity::Warning,
        asks: said(
            "“第三季度（7—9月）”括号里的月份，是否就是这个季度、半年的月份。",
            "Whether the months in brackets behind a quarter or a half are its own.",
        ),
        why: said("季度和月份有一个写错了。", "Quarter or months are wrong."),
        flagged: "⟦第三季度（4—6月）⟧集中核查取水口127个，⟦下半年（6—12月）⟧整改。",
        passes: "第三季度（7—9月）集中核查取水口127个，二季度（4月至6月）整改，下半年（9—10月）回访。",
        limits: said(
            "只看紧跟的括号；半年里只写其中几个月的不提示。",
            "Only brackets right behind it; months within a half are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            for (at, _) in part.words.match_indices('（') {
                let Some((name, from, to)) = stretch(&part.words[..at]) else { continue };
                let inside = &part.words[at + '（'.len_utf8()..];
                let Some((first, last, len)) = months(inside) else { continue };
                let span = case.span(part.range.start + at - name..part.range.start + at + '（'.len_utf8() + len);
                let half = to - from > 2;
                if if half { first < from || last > to } else { (first, last) != (from, to) } {
                    let name = &part.words[at - name..at];
                    let zh = format!("{name}是{from}—{to}月，这里写{first}—{last}月，哪一个对？");
                    let en = format!("{name} is months {from} to {to}, here it is {first} to {last}: which is right?");
                    found.flag(span, zh, en);
                }
            }
        }
    },
};

/// The quarter or half that ends a text, in bytes, and its first and last month.
fn stretch(text: &str) -> Option<(usize, u32, u32)> {
    if let Some(name) = ["上半年", "下半年"].into_iter().find(|name| text.ends_with(name)) {
        let from = if name == "上半年" { 1 } else { 7 };
        return Some((name.len(), from, from + 5));
    }
    let before = text.strip_suffix("季度")?;
    let digit = before.chars().next_back()?;
    let quarter = digit.to_digit(10).or_else(|| numeral::han_digit(digit)).filter(|n| (1..=4).contains(n))?;
    let rest = &before[..before.len() - digit.len_utf8()];
    // 前三季度 are three of them.
    if rest.ends_with(numeral::starts) || rest.ends_with(['前', '、', '至', '—', '到', '头']) {
        return None;
    }
    let start = rest.strip_suffix('第').unwrap_or(rest);
    Some((text.len() - start.len(), quarter * 3 - 2, quarter * 3))
}

/// The first and the last month of 4—6月）, and its bytes.
fn months(text: &str) -> Option<(u32, u32, usize)> {
    let (first, rest) = month(text)?;
    let rest = rest.strip_prefix('月').unwrap_or(rest);
    let other = rest.trim_start_matches(is_dash);
    let other = if other.len() < rest.len() { other } else { rest.strip_prefix(['至', '到', '～'])? };
    let (last, rest) = month(other)?;
    let rest = rest.strip_prefix("月）")?;
    Some((first, last, text.len() - rest.len()))
}

fn month(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let month = text[..digits].parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((month, &text[digits..]))
}
