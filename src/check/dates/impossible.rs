//! A day or a month that there is not: 6月31日, 2月30日, 13月.

use std::ops::Range;

use crate::{
    check::{Case, Check, Found, Scope, around, day},
    report::{BlockKind, Rule, Severity, said},
    text::{
        chars::is_dash,
        chars::signs,
        numeral::{self, is_han_numeral},
    },
};

/// Asks about dates that the calendar does not have.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/impossible",
        title: said("没有这一天", "There is no such day"),
        severity: Severity::Error,
        asks: said("写出的月、日在日历上是否存在。", "Whether the calendar has the month and the day."),
        why: said("多是月末日期或月份写错。", "Mostly the last day of a month is taken wrong."),
        flagged: "截至⟦2024年6月31日⟧，全镇共有执法人员16人。⟦2023年2月29日⟧召开会议。",
        passes: "截至2024年6月30日，全镇共有执法人员16人。2024年2月29日召开会议。",
        limits: said("农历日期不看。", "Days of the lunar calendar are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.paragraphs.iter().filter(|part| part.kind != BlockKind::Clutter) {
            for (at, _) in part.words.match_indices('月') {
                if let Some(bad) = around_month(part.words, at) {
                    flag(case, found, part.range.start, bad);
                }
            }
            let closed = matches!(part.kind, BlockKind::Label | BlockKind::Date | BlockKind::Signature);
            let from = signs(part.words).filter(|(_, c)| matches!(c, '-' | '/' | '.')).map(|(at, _)| at);
            for bad in from.filter_map(|at| around_mark(part.words, at, closed)) {
                flag(case, found, part.range.start, bad);
            }
        }
    },
};

/// A date that is wrong, and why.
struct Bad {
    range: Range<usize>,
    year: Option<i32>,
    month: u32,
}

fn flag(case: &Case<'_>, found: &mut Found<'_>, shift: usize, bad: Bad) {
    let (zh, en) = if !(1..=12).contains(&bad.month) {
        (format!("没有{}月，月份是否写错？", bad.month), format!("There is no month {}: is it wrong?", bad.month))
    } else {
        let days = day::days_in(bad.year, bad.month);
        let year = bad.year.filter(|_| bad.month == 2).map_or(String::new(), |year| format!("{year}年"));
        let zh = format!("{year}{}月只有{days}天，日期是否写错？", bad.month);
        (zh, format!("Month {} has {days} days: is the date wrong?", bad.month))
    };
    found.flag(case.span(bad.range.start + shift..bad.range.end + shift), zh, en);
}

/// The wrong date around the 月 at byte `at`.
fn around_month(words: &str, at: usize) -> Option<Bad> {
    let (month, from) = number_before(words, at)?;
    let behind = at + '月'.len_utf8();
    let year = words[..from].strip_suffix('年').and_then(|before| year_before(words, before.len()));
    let start = year.map_or(from, |(_, start)| start);
    let (day, mut end) = day_at(words, behind).map_or((None, behind), |(day, end)| (Some(day), end));
    let year = year.map(|(year, _)| year);
    if day.is_none() && year.is_none() {
        return None;
    }
    let mut bad = !(1..=12).contains(&month) || day.is_some_and(|day| day == 0 || day > day::days_in(year, month));
    if let Some((_, second)) =
        day.and_then(|_| second_day(words, end)).filter(|(day, _)| !bad && *day > day::days_in(year, month))
    {
        (bad, end) = (true, second);
    }
    let lunar = around::ends(&words[..start], &["农历", "阴历", "夏历"]);
    (bad && !lunar).then_some(Bad { range: start..end, year, month })
}

/// The day behind 月, with its 日, and where it ends. Of 28—30日 the mark is missing.
fn day_at(words: &str, at: usize) -> Option<(u32, usize)> {
    let (day, len) = number_at(&words[at..])?;
    let end = at + len;
    let mark = words[end..].chars().next()?;
    let named = words[end + mark.len_utf8()..].starts_with(['文', '令', '楼', '线', '室', '龄']);
    match mark {
        // 3月45号文, 2月30日龄 are no days.
        '日' | '号' if named => None,
        '日' | '号' => Some((day, end + mark.len_utf8())),
        c if is_dash(c) => {
            let second = second_day(words, end)?;
            Some((day, if day > 31 { second.1 } else { end }))
        }
        _ => None,
    }
}

/// The second day of 28日至31日, 28—31日, and where it ends.
fn second_day(words: &str, at: usize) -> Option<(u32, usize)> {
    let rest = &words[at..];
    let mark = rest.chars().next().filter(|c| is_dash(*c) || matches!(c, '至' | '到'))?;
    let (day, len) = number_at(&rest[mark.len_utf8()..])?;
    let end = at + mark.len_utf8() + len;
    words[end..].chars().next().filter(|c| matches!(c, '日' | '号')).map(|c| (day, end + c.len_utf8()))
}

/// A number of one or two digits, Arabic or Chinese, at the start of a text, and its bytes.
fn number_at(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match digits {
        0 => {
            let read = numeral::read(text).filter(|read| read.upper.is_none() && read.value.scale() == 0)?;
            u32::try_from(read.value.mantissa()).ok().filter(|n| *n < 100).map(|n| (n, read.len))
        }
        1 | 2 => Some((text[..digits].parse().ok()?, digits)),
        _ => None,
    }
}

/// The same right before byte `at`, and where it begins.
fn number_before(words: &str, at: usize) -> Option<(u32, usize)> {
    let fits = |c: char| c.is_ascii_digit() || (is_han_numeral(c) && c != '两');
    let start = words[..at].char_indices().rev().take(4).take_while(|(_, c)| fits(*c)).last()?.0;
    let whole = start == 0 || !words[..start].ends_with(|c: char| fits(c) || matches!(c, '.' | '第' | '近' | '每'));
    let (number, len) = number_at(&words[start..at])?;
    (whole && start + len == at).then_some((number, start))
}

/// Four digits that end at byte `at`, and where they begin.
fn year_before(words: &str, at: usize) -> Option<(i32, usize)> {
    let start = words[..at].char_indices().rev().nth(3)?.0;
    let (year, len) = crate::check::years::year_at(&words[start..])?;
    (len == at - start + '年'.len_utf8()).then_some((year, start))
}

/// The wrong date of which a first mark stands at byte `at`: 2025-02-30, in a label 2025-13-01 too.
fn around_mark(words: &str, at: usize, label: bool) -> Option<Bad> {
    let mark = &words[at..at + 1];
    let start = at.checked_sub(4).filter(|start| words.is_char_boundary(*start))?;
    let year: i32 = words[start..at].parse().ok().filter(|year| (1949..2200).contains(year))?;
    let (month, len) =
        number_at(&words[at + 1..]).filter(|_| words[at + 1..].starts_with(|c: char| c.is_ascii_digit()))?;
    let rest = words[at + 1 + len..].strip_prefix(mark)?;
    let (day, digits) = number_at(rest).filter(|_| rest.starts_with(|c: char| c.is_ascii_digit()))?;
    let end = words.len() - rest.len() + digits;
    let cut = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.' | '_');
    let whole = !words[..start].ends_with(cut) && !words[end..].starts_with(cut);
    let wrong_month = !(1..=12).contains(&month);
    let wrong = wrong_month || day == 0 || day > day::days_in(Some(year), month);
    let sure = label || (mark != "." && !wrong_month && day <= 31);
    (whole && wrong && sure).then_some(Bad { range: start..end, year: Some(year), month })
}
