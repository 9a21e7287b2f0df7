//! A hyphen in a range of years: 2021-2025年.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/dash-range",
        title: said("起止用了短横线", "A hyphen in a range"),
        severity: Severity::Info,
        asks: said("数字的起止是否用一字线或者浪纹线。", "Whether ranges have a dash or a wave."),
        why: said(
            "国家标准用“—”或“～”表示起止；短横线用于编号。",
            "The standard has — or ～ for ranges; a hyphen is for codes.",
        ),
        flagged: "全镇落实《法治政府建设实施纲要（⟦2021-2025年⟧）》。",
        passes: "全镇落实《法治政府建设实施纲要（2021—2025年）》和2021－2025年规划，印发2025-12号文件，电话0595-1234567。",
        limits: said(
            "全文只提示第一处；编号、电话和全角的“－”不看。",
            "Said once; codes, telephone numbers and the full-width sign are left alone.",
        ),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let parts = case.prose();
        let places: Vec<_> = parts
            .flat_map(|part| part.words.match_indices('-').map(move |(at, _)| (part, at)))
            .filter_map(|(part, at)| {
                let range = range(part.words, at)?;
                // The full-width sign (2021－2025年) is how many print the dash.
                let hyphen = case.written(case.span(part.range.start + at..part.range.start + at + 1));
                (hyphen == "-").then_some(part.range.start + range.start..part.range.start + range.end)
            })
            .collect();
        if let Some(first) = places.first() {
            let n = places.len();
            let zh = format!("表示起止的短横线，是否改为“—”？（共{n}处）");
            found.flag(case.span(first.clone()), zh, format!("Should the hyphen of a range be — ({n} here)?"));
        }
    },
};

/// The range whose hyphen stands at byte `at`: digits on both sides, and behind them what dates and amounts have.
fn range(words: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let digits = |c: char| c.is_ascii_digit();
    let left = words[..at].trim_end_matches(digits);
    let behind = &words[at + 1..];
    let right = behind.trim_start_matches(digits);
    let (a, b) = (at - left.len(), behind.len() - right.len());
    let code = left.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/'));
    let unit = ["年", "月", "日", "%", "次", "人", "个", "名"].into_iter().find(|unit| right.starts_with(unit))?;
    let sizes = (1..=4).contains(&a) && (1..=4).contains(&b);
    (sizes && !code).then_some(left.len()..at + 1 + b + unit.len())
}
