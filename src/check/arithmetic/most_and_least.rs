//! The most is less than the least: 最多的12件，最少的15件.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Words of the most with those of the least.
const PAIRS: &[(&str, &str)] = &[("最多", "最少"), ("最高", "最低"), ("最大", "最小"), ("最长", "最短")];

/// Asks about a largest and a smallest side by side.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/most-and-least",
        title: said("最多的少于最少的", "The most is less than the least"),
        severity: Severity::Warning,
        asks: said(
            "“最多n、最少m”中，n是否不小于m。",
            "Whether a largest number is no smaller than the smallest beside it.",
        ),
        why: said("两个数写颠倒了，或者抄错了一个。", "The two were exchanged, or one was copied wrong."),
        flagged: "各村开展活动最多的8场，最少的⟦12场⟧。",
        passes: "各村开展活动最多的12场，最少的8场。",
        limits: said("只看紧挨着的两个同单位的数。", "Only two numbers of one unit next to each other are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for first in case.figures().filter(|figure| figure.is_exact() && figure.of.dimension.is_some()) {
            let Some(next) = case.figure(first.at + 1).filter(|next| next.is_exact() && next.of.unit == first.of.unit)
            else {
                continue;
            };
            let (before, between) = (case.gap(first), case.words_between(first, next));
            let before = before.rsplit(['，', '。', '；', '、']).next().unwrap_or(before);
            let between_both = |most: &str, least: &str| {
                let rest = between.trim_start_matches(['，', '、', '；']);
                before.contains(most) && rest.starts_with(least) && !rest.contains(['，', '、', '；', '。'])
            };
            let falls = PAIRS.iter().any(|(most, least)| between_both(most, least));
            let rises = PAIRS.iter().any(|(most, least)| between_both(least, most));
            let (a, b) = (first.of.value, next.of.value);
            if falls && a < b || rises && a > b {
                let zh = format!("{}和{}，最多（最高）的反而小，是否写颠倒了？", first.words, next.words);
                let en = format!(
                    "{} and {}: the most is less than the least; were they exchanged?",
                    first.words, next.words
                );
                found.flag(next.of.span, zh, en).shows(case.evidence(first.of.span));
            }
        }
    },
};
