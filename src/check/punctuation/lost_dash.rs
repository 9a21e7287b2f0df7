//! Two years with nothing between them: 20212025年.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/lost-dash",
        title: said("起止年份之间缺连接号", "Two years with nothing between them"),
        severity: Severity::Warning,
        asks: said("有没有“20212025年”这样连在一起的年份。", "Whether two years run together, as in 20212025年."),
        why: said("复制时丢了年份之间的“—”。", "The dash was lost in pasting."),
        flagged: "全镇落实《法治政府建设实施纲要（⟦20212025年⟧）》。",
        passes: "全镇落实《法治政府建设实施纲要（2021—2025年）》，登记证号20212025。",
        limits: said("只看后面有“年”的两个年份。", "Only two years with 年 behind them are asked about."),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            for (at, year) in part.words.match_indices('年') {
                let digits = part.words[..at].bytes().rev().take(9).take_while(u8::is_ascii_digit).count();
                let (from, upto) = (at - digits, at + year.len());
                let pair = (digits == 8).then(|| part.words[from..at].split_at(4));
                let Some((a, b)) = pair.filter(|(a, b)| a < b && [a, b].iter().all(|year| is_year(year))) else {
                    continue;
                };
                let right = format!("{a}—{b}年");
                let zh = format!("两个年份之间是否缺了“—”，应为“{right}”？");
                let place = case.span(part.range.start + from..part.range.start + upto);
                found.flag(place, zh, format!("Is the dash missing: {right}?")).expects(right);
            }
        }
    },
};

fn is_year(digits: &str) -> bool {
    digits.starts_with("19") || digits.starts_with("20")
}
