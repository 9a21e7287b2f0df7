//! A day of the week that the date does not have.

use crate::{
    check::{Check, Scope, day},
    report::{BlockKind, Rule, Severity, said},
};

const NAMES: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// Asks about 星期 behind a date.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/weekday",
        title: said("星期与日期不符", "The weekday is wrong"),
        severity: Severity::Info,
        asks: said("日期后面写的星期是否对得上。", "Whether the weekday behind a date is that of the date."),
        why: said("两者有一个写错了。", "One of the two is wrong."),
        flagged: "⟦2024年12月4日（星期五）⟧开展宪法宣传。",
        passes: "2024年12月4日（星期三）开展宪法宣传。",
        limits: said(
            "没写年份的日期、网页上的日期不看。",
            "Dates without a year, and those of the page, are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/impossible"],
    ask: |case, found| {
        for date in case.mentions.dates.iter().filter(|date| !date.relative) {
            let body = case
                .part_at(date.range.start)
                .is_some_and(|part| matches!(part.kind, BlockKind::Paragraph | BlockKind::Row));
            let Some(right) = day::weekday(&date.iso).filter(|_| body) else { continue };
            let behind = case.behind(date.range.end, "（星期一）".len());
            let open = behind.strip_prefix('（').unwrap_or(behind);
            let Some(name) = ["星期", "周", "礼拜"].iter().find_map(|word| open.strip_prefix(word)) else {
                continue;
            };
            let said =
                name.strip_prefix('天').map(|_| 6).or_else(|| NAMES.iter().position(|day| name.starts_with(day)));
            // 周一至周五: no day of the week of this date.
            let stretch = name.chars().nth(1).is_some_and(|c| matches!(c, '至' | '到' | '、' | '—' | '-'));
            let Some(said) = said.filter(|_| !stretch) else { continue };
            let closed = name.chars().nth(1) == Some('）') && open.len() < behind.len();
            let rest = name.len() - '一'.len_utf8() - if closed { '）'.len_utf8() } else { 0 };
            let span = case.span(date.range.start..date.range.end + behind.len() - rest);
            let words = case.words(date.range.clone());
            let right = NAMES[right];
            if NAMES[said] == right {
                found.pass(span, format!("{words}是星期{right}"), format!("{words} has the right weekday"));
            } else {
                let zh = format!("{words}是星期{right}，不是星期{}，哪一个对？", NAMES[said]);
                let en = format!("{words} was a 星期{right}, not a 星期{}: which is right?", NAMES[said]);
                found.flag(span, zh, en).expects(format!("星期{right}"));
            }
        }
    },
};
