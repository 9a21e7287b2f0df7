//! What ends a matter before what begins it: 5月18日立案，5月8日作出处罚决定.

use crate::{
    check::{Check, Scope, day},
    lexicon::figure_word_at,
    report::{Rule, Severity, said},
};

/// Asks about two days of one matter that stand the wrong way round.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/event-order",
        title: said("先后次序不合理", "The end before the beginning"),
        severity: Severity::Warning,
        asks: said(
            "“某日立案，某日作出决定”中，后一步的日期是否不早于前一步。",
            "Whether a matter ends no earlier than it began.",
        ),
        why: said("两个日期有一个写错了。", "One of the two dates is wrong."),
        flagged: "非法采砂案于2023年5月18日立案，⟦2023年5月8日⟧作出处罚决定。",
        passes: "非法采砂案于2023年5月8日立案，2023年5月18日作出处罚决定。",
        limits: said("只看同一句里紧挨着的两步。", "Only two steps next to each other in a sentence are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/impossible", "dates/range-order"],
    ask: |case, found| {
        for pair in case.mentions.dates.windows(2) {
            let (first, next) = (&pair[0], &pair[1]);
            let Some(between) = case.reading.as_str().get(first.range.end..next.range.start) else { continue };
            let Some(begun) = figure_word_at(between, "begun") else { continue };
            let between = &between[begun.len()..];
            let between =
                ["于", "已", "并"].iter().fold(between, |words, word| words.strip_suffix(word).unwrap_or(words));
            // 立案调查，
            let deed = between.strip_suffix(['，', '、']).unwrap_or("。");
            let next_to = deed.len() <= DEED && !deed.contains(|c: char| c.is_ascii_digit() || "，、；。".contains(c));
            let behind = case.behind(next.range.end, REACH).trim_start_matches("依法").trim_start_matches("正式");
            let ended = figure_word_at(behind, "ended");
            let days = day::number(&first.iso).zip(day::number(&next.iso));
            if let (true, Some(ended), Some((from, to))) = (next_to, ended, days)
                && to < from
            {
                let [a, b] = [first, next].map(|date| case.words(date.range.clone()));
                let zh = format!("{a}{begun}，怎么{b}就{ended}？日期是否写错？");
                let en = format!("{begun} on {a}, but {ended} on {b}: is a date wrong?");
                let begins = case.evidence(case.span(first.range.clone()));
                found.flag(case.span(next.range.clone()), zh, en).shows(begins);
            }
        }
    },
};

/// What else was done on the first day is told in so many bytes.
const DEED: usize = 18;

/// What was done stands within so many bytes behind the day.
const REACH: usize = 30;
