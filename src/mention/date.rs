//! Dates: 2024年度, 2025年2月28日, 2025-02-28, 2021—2025年, 二〇二四年十二月, 2024年第一季度; those that lean on the
//! report's year (去年, 3月5日, 上半年) are read by [`relative`](super::relative). Times and damaged dates (20212025年)
//! are found too, without a meaning: nothing else must be read in their digits.

use super::{
    Date,
    calendar::{Point, When, joiner, read_in_year},
    relative::{self, Years},
    stretch,
};
use crate::{
    report::Bound,
    text::{
        Sieve,
        numeral::{self, han_digit, is_han_numeral},
        read_day,
    },
};

/// A date at the start of a text.
pub struct Read {
    /// What it names; `None` where it only looks like a date.
    pub when: Option<When>,
    /// Whether its year is not written.
    pub relative: bool,
    /// Bytes.
    pub len: usize,
}

impl Read {
    fn absolute(when: When, len: usize) -> Read {
        Read { when: Some(when), relative: false, len }
    }

    /// Digits that are a time or a broken date.
    fn silent(len: usize) -> Read {
        Read { when: None, relative: false, len }
    }
}

/// All dates of a folded paragraph, in order; those without a meaning have an empty `iso`.
#[must_use]
pub fn find(text: &str, years: Years) -> Vec<Date> {
    let mut found = Vec::new();
    let mut context = years.reported;
    let mut free = 0;
    for (at, c) in TELLING.places(text) {
        if at < free {
            continue;
        }
        let before = text[..at].chars().next_back().unwrap_or('\n');
        let here = &text[at..];
        let numeral = c.is_ascii_digit() || is_han_numeral(c);
        let digits = if numeral { token(here, c) } else { 0 };
        let read = if numeral && !may_begin_date(here, digits) {
            None
        } else if numeral {
            absolute(here, before)
                .or_else(|| relative::without_year(here, before, context))
                .or_else(|| stretch::counted(here, before, years))
                .or_else(|| stretch::plan_time(here, years))
        } else {
            relative::word(here, c, before, years)
        };
        let read = read.filter(|read| read.len > 0);
        // 3月5日 is of the last year that its sentence names; where that says 每年, of none.
        context = match &read {
            Some(Read { when: Some(when), relative: false, .. }) => Some(when.to.year),
            None if c == '。' => years.reported,
            None if here.starts_with("每年") => None,
            _ => context,
        };
        // No date begins inside a run of digits.
        free = at + read.as_ref().map_or(digits, |read| read.len);
        if let Some(read) = read {
            let range = at..free;
            let bound = read.when.and_then(|_| bound(&text[..range.start], &text[range.end..]));
            let iso = read.when.map_or(String::new(), When::iso);
            found.push(Date { range, iso, relative: read.relative, bound });
        }
    }
    found
}

/// What a date can begin with, and what ends the year that its sentence names (。, 每年).
static TELLING: Sieve = Sieve::of(&['。', '每']).and(&numeral::STARTS).and(&relative::FIRST);

/// Whether the `digits` at the start of `text` may begin a date, a time, or what looks like one; of most numbers the unit
/// tells that they do not.
fn may_begin_date(text: &str, digits: usize) -> bool {
    let goes_on = |c| {
        matches!(c, '年' | '月' | '季' | '—' | '-' | '～' | '~' | '至' | '到' | '起' | '/' | '.' | '时' | '：' | '世')
            || matches!(c, '后' | '点' | ',' | '，' | ' ' | '0' | 'O' | 'o' | '以')
    };
    // 十四五时期
    text[digits..].starts_with(goes_on) || text[..digits].ends_with('五')
}

/// Bytes of the whole run of digits at the start of `text`.
fn token(text: &str, c: char) -> usize {
    let run: fn(char) -> bool = match c {
        c if c.is_ascii_digit() => |c| c.is_ascii_digit(),
        c if is_han_numeral(c) => is_han_numeral,
        _ => return c.len_utf8(),
    };
    text.find(|c| !run(c)).unwrap_or(text.len())
}

/// A date whose year is written, or what looks like one.
fn absolute(text: &str, before: char) -> Option<Read> {
    if before.is_ascii_alphanumeric() || matches!(before, '-' | '.' | '/' | '_') {
        return None;
    }
    let Some((year, len)) = read_year(text) else { return damaged(text).or_else(|| without_meaning(text)) };
    let behind = &text[len..];
    if let Some(read) = years(text, year, len, before) {
        return Some(read);
    }
    if let Some(rest) = behind.strip_prefix('年') {
        let first = in_year(text, year, rest);
        return Some(up_to_another(text, &first).unwrap_or(first));
    }
    // 2024以来
    if behind.starts_with("以来") {
        return Some(Read::absolute(When::year(year), len));
    }
    let (day, len) = read_day(text).filter(|_| behind.starts_with(['-', '/', '.']))?;
    let cut = text[len..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'));
    let point = Point { year: day.year as i32, month: day.month, day: day.day };
    (!cut).then(|| Read::absolute(When::at(point), len))
}

/// 2021—2025年, 2021年至2025年, （2021—2025）, 2023—2024学年.
fn years(text: &str, from: i32, len: usize, before: char) -> Option<Read> {
    let first = len + if text[len..].starts_with('年') { '年'.len_utf8() } else { 0 };
    let mark = first + joiner(&text[first..])?;
    let (to, len) = read_year(&text[mark..])?;
    let end = mark + len;
    let behind = &text[end..];
    let ending = ["学年", "年度", "年"].iter().find(|word| behind.starts_with(**word)).map_or(0, |word| word.len());
    let bracketed = before == '（' && behind.starts_with('）');
    if ending == 0 && !bracketed {
        return None;
    }
    // 2023年1月 behind the mark: the second end is a date of its own.
    let own = read_in_year(&behind[ending..], '年').is_some();
    let stretch = When { from: When::year(from).from, to: When::year(to).to };
    match from < to {
        true if own => None,
        true => Some(Read::absolute(stretch, end + ending)),
        false => Some(Read::silent(end + ending)),
    }
}

/// 2023年6月—2025年9月: a stretch between months, or between days, of two years. What is told to begin (1月1日起至…止)
/// stands by itself, as what ends it does.
fn up_to_another(text: &str, first: &Read) -> Option<Read> {
    let from = first.when.filter(|when| when.from == when.to && when.from.month > 0)?.from;
    let behind = &text[first.len..];
    let mark = joiner(behind).filter(|_| !behind.starts_with('起'))?;
    let rest = &behind[mark..];
    let (year, len) = read_year(rest)?;
    let last = in_year(rest, year, rest[len..].strip_prefix('年')?);
    let to = last.when.filter(|when| when.from == when.to && (when.to.day > 0) == (from.day > 0))?.to;
    (to.month > 0 && from < to).then(|| Read::absolute(When { from, to }, first.len + mark + last.len))
}

/// What stands behind 2024年: 度, a month, a part of the year, 底.
fn in_year(text: &str, year: i32, behind: &str) -> Read {
    let len = |rest: &str| text.len() - rest.len();
    if let Some(rest) = behind.strip_prefix('度') {
        return Read::absolute(When::year(year), len(rest));
    }
    if let Some((when, taken)) = read_in_year(behind, '年') {
        return Read::absolute(when.of_year(year), len(&behind[taken..]));
    }
    // 2024年13月, 2024年第3号: no date.
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && behind[digits..].starts_with('月') {
        return Read::silent(len(&behind[digits + '月'.len_utf8()..]));
    }
    if let Some(rest) = behind.strip_prefix('第').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()))
        && rest.starts_with('号')
    {
        return Read::silent(len(behind));
    }
    let rest = behind.strip_prefix('年').filter(|rest| rest.starts_with(['初', '底', '末'])).unwrap_or(behind);
    let ending = rest.starts_with(['底', '末'])
        || (rest.starts_with('初') && !rest["初".len()..].starts_with(['步', '级', '中', '审']));
    Read::absolute(When::year(year), len(if ending { &rest["底".len()..] } else { behind }))
}

/// Four digits and no fifth: 2024, 二〇二四, 二OO八.
pub fn read_year(text: &str) -> Option<(i32, usize)> {
    let latin = text.starts_with(|c: char| c.is_ascii_digit());
    let digit = |c: char| match c {
        c if latin => c.to_digit(10),
        'O' | 'o' | '0' => Some(0),
        '两' => None,
        c => han_digit(c),
    };
    let mut digits = text.char_indices();
    let year = (0..4).try_fold(0, |year, _| Some(year * 10 + digit(digits.next()?.1)?))?;
    let len = digits.offset();
    let ends = text[len..].chars().next().and_then(digit).is_none();
    (ends && (1000..2200).contains(&year)).then_some((year as i32, len))
}

/// 20212025年: two years that lost their dash.
fn damaged(text: &str) -> Option<Read> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = digits > 4 && text[digits..].starts_with('年');
    year.then(|| Read::silent(digits + '年'.len_utf8()))
}

/// 9时30分, 9：00, 21世纪, 九十年代, 80后.
fn without_meaning(text: &str) -> Option<Read> {
    let digits = token(text, text.chars().next()?);
    let behind = &text[digits..];
    if let Some(word) = ["世纪", "年代"].iter().find(|word| behind.starts_with(**word)) {
        return Some(Read::silent(digits + word.len()));
    }
    let two = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    match (digits, behind.chars().next()?) {
        (2, '后') => Some(Read::silent(digits + '后'.len_utf8())),
        (1 | 2, '时') => {
            let minutes = two(&behind['时'.len_utf8()..]);
            let named = (1..=2).contains(&minutes) && behind['时'.len_utf8() + minutes..].starts_with('分');
            let len = digits + '时'.len_utf8();
            Some(Read::silent(if named { len + minutes + '分'.len_utf8() } else { len }))
        }
        (1 | 2, '：') if two(&behind['：'.len_utf8()..]) >= 2 => Some(Read::silent(digits + '：'.len_utf8() + 2)),
        _ => None,
    }
}

/// Whether a date opens a stretch or closes one: 2024年以来, 截至2024年12月31日.
fn bound(before: &str, behind: &str) -> Option<Bound> {
    const OPENS: &[&str] = &["以来", "之后", "以后"];
    const CLOSES: &[&str] = &["止", "为止", "以前", "之前", "前，", "前完成"];
    const BEFORE: &[&str] = &["截至", "截止", "截至到", "截止到", "截止至"];
    let begins = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    if begins(OPENS) || (behind.starts_with('起') && !behind["起".len()..].starts_with(['草', '诉', '到', '步', '点']))
    {
        Some(Bound::Since)
    } else if begins(CLOSES) || BEFORE.iter().any(|word| before.ends_with(word)) {
        Some(Bound::Until)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: Years =
        Years { spoken: Some(2024), reported: Some(2024), looks_back: false, plan: None, heading: false };

    /// Each date as `text iso`; `~` marks a relative one, `<` and `>` an open end, `-` what has no meaning.
    fn shown(text: &str, years: Years) -> String {
        let show = |date: Date| {
            let relative = if date.relative { "~" } else { "" };
            let bound = date.bound.map_or("", |bound| if bound == Bound::Since { ">" } else { "<" });
            let iso = if date.iso.is_empty() { "-" } else { &date.iso };
            format!("{} {relative}{iso}{bound}", &text[date.range])
        };
        find(text, years).into_iter().map(show).collect::<Vec<_>>().join("|")
    }

    fn check(table: &[(&str, &str)]) {
        for (text, expected) in table {
            assert_eq!(shown(text, REPORT), *expected, "{text}");
        }
    }

    #[test]
    fn written_years() {
        check(&[
            ("2024年，全镇", "2024年 2024"),
            ("2024年度报告", "2024年度 2024"),
            ("2025年2月28日", "2025年2月28日 2025-02-28"),
            ("2025年02月08日印发", "2025年02月08日 2025-02-08"),
            ("2025年2月28号", "2025年2月28号 2025-02-28"),
            ("2024年6月31日", "2024年6月31日 2024-06-31"),
            ("2025-02-28", "2025-02-28 2025-02-28"),
            ("2025/2/28", "2025/2/28 2025-02-28"),
            ("2025.02.28", "2025.02.28 2025-02-28"),
            ("2026-01-30 09：03：18", "2026-01-30 2026-01-30|09：03 -"),
            ("2024年4月6日16时40分", "2024年4月6日 2024-04-06|16时40分 -"),
            ("2024年9月，", "2024年9月 2024-09"),
            ("2024年9月份", "2024年9月份 2024-09"),
            ("2003年12月下旬，又", "2003年12月下旬 2003-12"),
            ("至2025年3月底，", "2025年3月底 2025-03"),
            ("2012年末全市", "2012年末 2012"),
            ("2024年年末人口", "2024年年末 2024"),
            ("2021年底前", "2021年底 2021"),
            ("2024年初步建成", "2024年 2024"),
            ("二〇二四年", "二〇二四年 2024"),
            ("二〇二四年十二月三十一日", "二〇二四年十二月三十一日 2024-12-31"),
            ("二〇〇四年一月十六日", "二〇〇四年一月十六日 2004-01-16"),
            ("二OO八年五月", "二OO八年五月 2008-05"),
            ("二零二五年元月", "二零二五年元月 2025-01"),
            ("一九五三年和一九五四年", "一九五三年 1953|一九五四年 1954"),
            ("2024年第一季度", "2024年第一季度 2024-01/2024-03"),
            ("2024年一季度", "2024年一季度 2024-01/2024-03"),
            ("2024年前三季度", "2024年前三季度 2024-01/2024-09"),
            ("2024年上半年", "2024年上半年 2024-01/2024-06"),
            ("一九五五年下半年", "一九五五年下半年 1955-07/1955-12"),
        ]);
    }

    #[test]
    fn stretches() {
        check(&[
            ("（2021—2025年）", "2021—2025年 2021/2025"),
            ("2021-2025年", "2021-2025年 2021/2025"),
            ("2021～2025年", "2021～2025年 2021/2025"),
            ("2021至2025年", "2021至2025年 2021/2025"),
            ("2021年至2025年", "2021年至2025年 2021/2025"),
            ("一九五三年到一九五七年", "一九五三年到一九五七年 1953/1957"),
            ("（2013-2020）", "2013-2020 2013/2020"),
            ("2023—2024学年", "2023—2024学年 2023/2024"),
            ("2024年1月至12月", "2024年1月至12月 2024-01/2024-12"),
            ("2024年1-12月", "2024年1-12月 2024-01/2024-12"),
            ("2024年3月5日—8日", "2024年3月5日—8日 2024-03-05/2024-03-08"),
            ("2024年3月5—8日", "2024年3月5—8日 2024-03-05/2024-03-08"),
            ("1955年7月5日至6日在", "1955年7月5日至6日 1955-07-05/1955-07-06"),
            ("2024年1月1日起至12月31日止", "2024年1月1日起至12月31日 2024-01-01/2024-12-31<"),
            ("2008年1月至2010年5月底", "2008年1月至2010年5月底 2008-01/2010-05"),
            ("2023年11月-2025年2月，", "2023年11月-2025年2月 2023-11/2025-02"),
            ("2023年6月1日—2024年3月5日", "2023年6月1日—2024年3月5日 2023-06-01/2024-03-05"),
            // What is told to begin, and what ends it, are two.
            ("2023年1月1日起至2023年12月31日止", "2023年1月1日 2023-01-01>|2023年12月31日 2023-12-31<"),
            ("2021年至2022年3月", "2021年 2021|2022年3月 2022-03"),
            ("2024年以来", "2024年 2024>"),
            ("自2025年6月1日起执行", "2025年6月1日 2025-06-01>"),
            ("2025年起草", "2025年 2025"),
            ("截至2024年12月31日，", "2024年12月31日 2024-12-31<"),
            ("截止2024年12月底", "2024年12月底 2024-12<"),
        ]);
    }

    #[test]
    fn of_the_year_of_the_report() {
        check(&[
            ("今年以来", "今年 ~2024>"),
            ("比上年增长", "上年 ~2023"),
            ("比上年末增加", "上年末 ~2023"),
            ("较上年同期下降", "上年同期 ~2023"),
            ("去年12月", "去年12月 ~2023-12"),
            ("去年底", "去年底 ~2023"),
            ("今年上半年", "今年上半年 ~2024-01/2024-06"),
            ("本年度", "本年度 ~2024"),
            ("上一年度结转", "上一年度 ~2023"),
            ("明年，我镇", "明年 ~2025"),
            ("近三年，", "近三年 ~2022/2024"),
            ("近5年来", "近5年 ~2020/2024"),
            ("过去一年，", "过去一年 ~2024"),
            ("3月5日召开", "3月5日 ~2024-03-05"),
            ("12月份，", "12月份 ~2024-12"),
            ("十二月三十日", "十二月三十日 ~2024-12-30"),
            ("推动1-11月实际", "1-11月 ~2024-01/2024-11"),
            ("7月16日至12月31日", "7月16日至12月31日 ~2024-07-16/2024-12-31"),
            ("，前三季度，", "前三季度 ~2024-01/2024-09"),
            ("，第三季度", "第三季度 ~2024-07/2024-09"),
            ("比年初增加", "年初 ~2024"),
            ("全年共受理", "全年 ~2024"),
            // The year of the sentence comes before that of the report.
            (
                "2003年5月13日事故；8月11日事故。8月12日",
                "2003年5月13日 2003-05-13|8月11日 ~2003-08-11|8月12日 ~2024-08-12",
            ),
        ]);
        assert_eq!(shown("上半年，去年，3月5日", Years::default()), "上半年 ~-|去年 ~-|3月5日 ~-");
        let speech = Years { spoken: Some(2022), looks_back: true, ..Years::default() };
        assert_eq!(
            shown("过去一年，今年；过去五年；比上年", speech),
            "过去一年 ~2021|今年 ~2022|过去五年 ~2017/2021|上年 ~-"
        );
    }

    #[test]
    fn look_alikes_and_damage() {
        check(&[
            ("（20212025年）", "20212025年 -"),
            ("2O24年3月5日", "3月5日 ~-"),
            ("20XX年、200*年、202X年", ""),
            ("2023-2023年", "2023-2023年 -"),
            ("2024年13月5日", "2024年13月 -"),
            ("公告2025年第3号", "2025年 -"),
            ("0100-2025-00011", ""),
            ("QZ11916-0100-2025-00011", ""),
            ("〔2025〕11号", ""),
            ("邮编202412", ""),
            ("2024件，2024.5万元", ""),
            ("20250228", ""),
            ("http：//a.cn/2025/02/28/t.html", ""),
            ("21世纪，九十年代，80后", "21世纪 -|九十年代 -|80后 -"),
            ("上午9：00—11：30", "9：00 -|11：30 -"),
            ("5个月，3年，每年3月底", "3月底 ~-"),
            ("2020年起，每年2月底前上报，3月底前完成", "2020年 2020>|2月底 ~-|3月底 ~-"),
            ("60岁以上年龄，证明年限，过去年均，每年底", ""),
            ("历时近三年", ""),
            ("十月革命，12345，一二三", ""),
            ("12月4日", "12月4日 ~2024-12-04"),
        ]);
    }
}
