//! 、 between titles, or between quotations, side by side: 《》、《》.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// The standard has been in force since then.
const SINCE: i32 = 2012;

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/comma-between",
        title: said("书名号、引号之间的顿号", "、 between titles or quotations"),
        severity: Severity::Info,
        asks: said(
            "并列的书名号、引号之间是否用了顿号。",
            "Whether 、 stands between titles, or quotations, side by side.",
        ),
        why: said("国家标准规定这里通常不用顿号。", "The standard leaves it out there."),
        flagged: "全镇学习《行政处罚法》⟦、⟧《行政复议法》。",
        passes: "全镇学习《行政处罚法》《行政复议法》。",
        limits: said(
            "全文只提示第一处；中间有括注的用顿号是对的。",
            "Said once; behind a remark in brackets 、 is right.",
        ),
        source: Some("GB/T 15834—2011 4.5.3.5"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        // Older texts followed an older standard.
        if case.year().is_some_and(|year| year < SINCE) {
            return;
        }
        let stands = |words: &str| case.prose().any(|part| part.words.contains(words));
        // Between quotations it is a matter of style, unless the text does both.
        let words: &[&str] = if stands("”“") { &["》、《", "”、“"] } else { &["》、《"] };
        let places: Vec<_> = case
            .prose()
            .flat_map(|part| {
                let between = words.iter().flat_map(|word| part.words.match_indices(*word));
                let mark = '》'.len_utf8();
                between.map(move |(at, _)| part.range.start + at + mark..part.range.start + at + 2 * mark)
            })
            .collect();
        if let Some(first) = places.iter().min_by_key(|place| place.start) {
            let n = places.len();
            let zh = format!("并列的书名号、引号之间通常不用顿号，是否删去？（共{n}处）");
            let en = format!("Between titles or quotations side by side 、 is mostly left out ({n} here).");
            found.flag(case.span(first.clone()), zh, en);
        }
    },
};
