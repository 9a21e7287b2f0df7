//! A comma among digits that parts no thousands: 12,40册.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::chars::{is_han, signs},
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/broken-thousands",
        title: said("千位分隔号位置不对", "A comma that parts no thousands"),
        severity: Severity::Warning,
        asks: said("数字里的逗号，后面是否正好三位。", "Whether three digits stand behind a comma inside a number."),
        why: said("多是漏写或多写了一位数字。", "A digit was lost, or typed twice."),
        flagged: "发放宣传册⟦12,40⟧册，受众⟦1,2600⟧余人次。",
        passes: "发放宣传册12,400册，受众1,260余人次。见第3,12条，走访2,3组，人数分别为12,40,35人。",
        limits: said(
            "只看半角逗号；条款、月份、日期的并列不看。",
            "Only half-width commas; articles, months and dates side by side are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            for (at, comma) in signs(part.words).filter(|(_, c)| matches!(c, ',' | '，')) {
                let (before, behind) = (&part.words[..at], &part.words[at + comma.len_utf8()..]);
                let head = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                let tail = behind.bytes().take_while(u8::is_ascii_digit).count();
                if !(1..=3).contains(&head) || !matches!(tail, 2 | 4) {
                    continue;
                }
                let place = part.range.start + at - head..part.range.start + at + comma.len_utf8() + tail;
                let (lead, unit) = (&before[..at - head], behind[tail..].chars().next());
                let counted = unit.is_some_and(|c| is_han(c) && !"月日年号条款时点分组页章节届期个和或等".contains(c));
                let alone = lead.chars().next_back().is_some_and(|c| is_han(c) && c != '第');
                let written = case.written(case.span(place.clone()));
                if counted && alone && written.contains(',') && written.len() == head + 1 + tail {
                    let zh = format!("“{written}”的逗号后面应是三位数字，是否漏写或者多写？");
                    let en = format!("Three digits should stand behind the comma of {written}: was one lost or added?");
                    found.flag(case.span(place), zh, en);
                }
            }
        }
    },
};
