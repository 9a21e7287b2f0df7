//! A day of the year under another date: 12月5日国家宪法日; a month under another: 6月“民法典宣传月”.

use std::ops::Range;

use crate::{
    check::{Check, Scope, around},
    lexicon::{FixedDay, fixed_days_in},
    report::{Rule, Severity, said},
};

/// Asks about dates right beside the name of such a day.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/fixed-day",
        title: said("纪念日、宣传月的日期不对", "A day of the year under another date"),
        severity: Severity::Warning,
        asks: said(
            "“国家宪法日”“世界水日”“安全生产月”等旁边写的日期、月份是否正确。",
            "Whether the date beside 国家宪法日, 世界水日 and the like is theirs.",
        ),
        why: said("这些日子是固定的，日期写错一查便知。", "These days are fixed, and a wrong date is plain to see."),
        flagged: "⟦12月5日国家宪法日⟧当天开展宣传。",
        passes: "12月4日国家宪法日当天开展宣传。",
        limits: said(
            "只看紧挨着名称的日期；“前夕”“期间”“宣传活动”的日期不看。",
            "Only dates next to the name; those of the eve, the time around and of events are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/impossible"],
    ask: |case, found| {
        for part in case.prose() {
            for (at, day) in fixed_days_in(part.words).filter(|(_, day)| day.month > 0) {
                let end = at + day.name.len();
                let Some((range, month, of_month)) = beside(part.words, at, end, day) else { continue };
                let place = part.range.start + range.start..part.range.start + range.end;
                let right = match day.day {
                    0 => format!("{}月", day.month),
                    of_month => format!("{}月{of_month}日", day.month),
                };
                if (month, of_month) == (day.month, day.day) {
                    let says = format!("{}在{right}", day.name);
                    found.pass(case.span(place), says, format!("{} is in its right place", day.name));
                } else {
                    let zh = format!("“{}”是{right}，这里的日期对吗？", day.name);
                    let en = format!("{} is {right}: is the date here right?", day.name);
                    found.flag(case.span(place), zh, en).expects(right);
                }
            }
        }
    },
};

/// The date right before a name, or in brackets behind it: where both stand, month and day (0 of a month's name).
fn beside(text: &str, at: usize, end: usize, day: FixedDay) -> Option<(Range<usize>, u32, u32)> {
    const AROUND: &[&str] = &[
        "前", "期间", "来临", "到来", "临近", "之前", "宣传", "主题", "活动", "系列", "进", "集中", "普法", "常", "周",
        "后", "暨", "至",
    ];
    let closed = text[end..].trim_start_matches(['”', '"']);
    if let Some(inside) = closed.strip_prefix('（') {
        let (month, of_month, rest) = date_at(inside, day.day > 0)?;
        let close = rest.strip_prefix('）')?;
        let open = if text[..at].ends_with('“') { at - '“'.len_utf8() } else { at };
        return Some((open..text.len() - close.len(), month, of_month));
    }
    if let Some((start, month, of_month)) = pointed(&text[..at]).filter(|_| day.day > 0) {
        return Some((start..end, month, of_month));
    }
    // 6月安全生产月, 12月4日是第10个国家宪法日: nothing but its attributes between.
    const ATTRIBUTES: &str = "“\"国家全世界际中第个是的（）星期周天一二三四五六七八九十";
    let between = |c: char| c.is_ascii_digit() || ATTRIBUTES.contains(c);
    let mark = if day.day > 0 { '日' } else { '月' };
    let before = text[..at].trim_end_matches(between);
    let dated = before.strip_suffix(mark)?;
    let start = dated.trim_end_matches(|c: char| c.is_ascii_digit() || c == '月' && day.day > 0);
    let (month, of_month, _) = date_at(&before[start.len()..], day.day > 0)?;
    // 12月1日至7日, 5月—6月: a stretch.
    let stretch = start.ends_with(['至', '—', '-', '到', '～', '、', '和']);
    let event = around::begins(closed, AROUND);
    (!stretch && !event).then_some((start.len()..end, month, of_month))
}

/// “12·4”国家: where the date begins that stands in quotation marks before a name, month and day.
fn pointed(text: &str) -> Option<(usize, u32, u32)> {
    let text =
        ["国家", "国际", "全国", "世界", "“"].iter().fold(text, |text, word| text.strip_suffix(word).unwrap_or(text));
    let inside = text.strip_suffix(['”', '"'])?;
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '·' | '.');
    let start = inside.trim_end_matches(digits).len();
    let (month, day) = inside[start..].split_once(['·', '.'])?;
    Some((start, month.parse().ok()?, day.parse().ok()?))
}

/// The month, and the day if there is to be one, at the start of a text, and what follows.
fn date_at(text: &str, with_day: bool) -> Option<(u32, u32, &str)> {
    let (month, rest) = number_before(text, '月')?;
    if !with_day {
        return Some((month, 0, rest));
    }
    let (day, rest) = number_before(rest, '日')?;
    Some((month, day, rest))
}

/// The number at the start of a text with its word behind it, and what follows.
fn number_before(text: &str, word: char) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text[..digits].parse().ok()?, text[digits..].strip_prefix(word)?))
}
