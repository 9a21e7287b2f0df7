//! Stretches of years that are named by a plan or counted from the report: “十四五”时期, 第一个五年计划期间, 五年来,
//! 过去五年, 今后三年, 五年内.

use super::{
    calendar::{Point, When},
    date::Read,
    relative::Years,
};
use crate::{
    lexicon::{YearSpan, plan_name},
    text::numeral,
};

/// What makes a plan's name a time, in running text.
const TIMES: &[&str] = &["时期", "期间", "这五年", "的五年", "五年"];

/// What a heading says of the years of a plan; of the making of one (规划编制) it says nothing.
const HEADS: &[&str] = &["情况", "概要", "目标", "成就", "成效", "任务", "回顾", "经济社会发展"];
const MAKES: &[&str] = &["编制", "谋划", "制定", "建议"];

/// A time named by a plan.
pub fn plan_time(text: &str, years: Years) -> Option<Read> {
    let name = plan_name(text)?;
    let behind = &text[name.len..];
    // “八五”普法期间: small numbers are of other programmes too, but where the years fit.
    let near = years.spoken.is_some_and(|spoken| (name.years.0 - spoken).abs() <= 10);
    if name.quoted && name.number < 10 && !near && !text.starts_with('第') {
        return None;
    }
    let named = behind.strip_prefix("计划").or_else(|| behind.strip_prefix("规划")).unwrap_or(behind);
    let time = TIMES.iter().find(|word| named.starts_with(**word));
    let head = years.heading && !MAKES.iter().any(|word| behind.contains(word));
    let of = |from: i32, to: i32, len: usize| Some(read(Some((from, to)), len));
    let (first, last) = name.years;
    match time {
        Some(word) => of(first, last, text.len() - named.len() + word.len()),
        // 十五 is a number.
        None if !name.quoted && name.number == 10 => None,
        None if behind.starts_with("以来") => of(first, last, name.len),
        None if behind.starts_with(['末', '初']) => {
            let year = if behind.starts_with('末') { last } else { first };
            of(year, year, name.len + '末'.len_utf8())
        }
        None if head && HEADS.iter().any(|word| behind.contains(word)) => of(first, last, name.len),
        None => None,
    }
}

fn read(years: Option<YearSpan>, len: usize) -> Read {
    let point = |year| Point { year, ..Point::default() };
    let when = years.map(|(from, to)| When { from: point(from), to: point(to) });
    Read { when, relative: true, len }
}

/// Which way a text looks from its own year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Back,
    Ahead,
    /// By what follows.
    Open,
}

const LOOKS: &[(&str, Look)] = &[
    ("近", Look::Back),
    ("过去的", Look::Back),
    ("过去", Look::Back),
    ("这", Look::Back),
    ("今后", Look::Ahead),
    ("未来", Look::Ahead),
    ("", Look::Open),
];

/// No text looks back or ahead by more years than this.
const MOST_YEARS: i32 = 30;

/// 近三年, 过去五年, 这五年, 五年来, 五年累计; 今后五年, 五年内.
pub fn counted(text: &str, before: char, years: Years) -> Option<Read> {
    let (word, look) = LOOKS.iter().find(|(word, _)| text.starts_with(word))?;
    let number = numeral::read(&text[word.len()..]).filter(|number| number.upper.is_none())?;
    let len = word.len() + number.len;
    let behind = text[len..].strip_prefix('年').filter(|rest| !rest.starts_with(['均', '龄', '级', '制', '期']))?;
    let count = number.value.normalize();
    let count = i32::try_from(count.mantissa()).ok().filter(|n| count.scale() == 0 && (1..=MOST_YEARS).contains(n))?;
    let len = len + '年'.len_utf8();
    let begins = matches!(before, '\n' | '，' | '。' | '、' | '；' | '：' | '（' | '“' | '—' | '！' | ' ');
    let (look, more) = match look {
        // 从1953年到1960年这八年 says it again.
        Look::Back if *word == "这" && before == '年' => return None,
        // 历时近三年: nearly three years.
        Look::Back if *word == "近" => {
            let about = !behind.starts_with('来') && !begins && !matches!(before, '最' | '对' | '在');
            (!about).then_some((Look::Back, 0))?
        }
        Look::Open if behind.starts_with('来') && counts_from_now(before) => (Look::Back, "来".len()),
        // 两年中, 五年间, but not 三年中考
        Look::Open if begins && behind.starts_with(['中', '间']) && !begins_word(behind) => (Look::Back, "中".len()),
        Look::Open if begins && ["累计", "共", "总计"].iter().any(|word| behind.starts_with(word)) => {
            (Look::Back, 0)
        }
        Look::Open if behind.starts_with('内') && counts_from_now(before) && years.tells_time() => {
            (Look::Ahead, "内".len())
        }
        Look::Open => return None,
        other => (*other, 0),
    };
    let span = if look == Look::Back { back(count, years) } else { ahead(count, years) };
    Some(read(span, len + more))
}

/// 中考, 中期, 中学: a word that only begins like 两年中.
fn begins_word(behind: &str) -> bool {
    behind.starts_with('中') && behind.chars().nth(1).is_none_or(|c| "考期学央国小等职层心".contains(c))
}

/// Not 每三年内, 满五年来, 一、二年内.
fn counts_from_now(before: char) -> bool {
    !before.is_ascii_alphanumeric()
        && !matches!(before, '第' | '、' | '每' | '满' | '隔' | '前' | '后' | '近' | '约' | '余')
}

/// A plan takes five years.
const PLAN: i32 = 5;

/// The last `count` years that the text can look back on.
fn back(count: i32, years: Years) -> Option<YearSpan> {
    let last = years.spoken.map(|year| year - i32::from(years.looks_back));
    let ended = |plan: &YearSpan| count == PLAN && last.is_none_or(|last| (plan.1..=plan.1 + 1).contains(&last));
    years.plan.filter(ended).or_else(|| last.map(|last| (last - count + 1, last)))
}

/// The next `count` years; of a plan that runs, its own.
fn ahead(count: i32, years: Years) -> Option<YearSpan> {
    let runs = |plan: &YearSpan| count == PLAN && years.spoken.is_none_or(|spoken| plan.1 >= spoken);
    let first = years.spoken.map(|year| year + i32::from(!years.looks_back));
    years.plan.filter(runs).or_else(|| first.map(|first| (first, first + count - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEECH: Years = Years { spoken: Some(2026), reported: None, looks_back: true, plan: None, heading: false };

    fn iso(read: Option<Read>, text: &str) -> Option<(String, &str)> {
        read.map(|read| (read.when.map_or(String::new(), When::iso), &text[read.len..]))
    }

    #[test]
    fn plans() {
        let heading = Years { heading: true, ..SPEECH };
        for (text, years, expected) in [
            ("“十四五”时期，", SPEECH, Some(("2021/2025", "，"))),
            ("十四五时期", SPEECH, Some(("2021/2025", ""))),
            ("“十五”期间", SPEECH, Some(("2001/2005", ""))),
            ("“十四五”这五年", SPEECH, Some(("2021/2025", ""))),
            ("“十四五”以来", SPEECH, Some(("2021/2025", "以来"))),
            ("“十五五”末", SPEECH, Some(("2030", ""))),
            ("第一个五年计划期间", SPEECH, Some(("1953/1957", ""))),
            ("第十四个五年规划", SPEECH, None),
            ("“十四五”规划收官", SPEECH, None),
            ("“八五”普法", SPEECH, None),
            ("“八五”期间", SPEECH, None),
            ("十五", SPEECH, None),
            ("“十五”计划完成情况", heading, Some(("2001/2005", "计划完成情况"))),
            ("第一个五年计划概要", heading, Some(("1953/1957", "计划概要"))),
            ("“十五五”规划编制情况", heading, None),
        ] {
            let expected = expected.map(|(iso, rest)| (iso.to_owned(), rest));
            assert_eq!(iso(plan_time(text, years), text), expected, "{text}");
        }
    }

    #[test]
    fn years_back_and_ahead() {
        let plan = Years { spoken: Some(1955), plan: Some((1953, 1957)), ..SPEECH };
        for (text, before, years, expected) in [
            ("这五年，", '\n', SPEECH, Some(("2021/2025", "，"))),
            ("五年来，", '\n', SPEECH, Some(("2021/2025", "，"))),
            ("五年中建成", '\n', SPEECH, Some(("2021/2025", "建成"))),
            ("三年中考成绩", '\n', SPEECH, None),
            ("五年累计完成", '。', SPEECH, Some(("2021/2025", "累计完成"))),
            ("今后五年", '，', SPEECH, Some(("2026/2030", ""))),
            ("三年内", '，', SPEECH, Some(("2026/2028", ""))),
            ("五年内将", '，', plan, Some(("1953/1957", "将"))),
            ("一年来", '\n', SPEECH, Some(("2025", ""))),
            ("五年累计", '经', SPEECH, None),
            ("三年内", '每', SPEECH, None),
            ("三年内", '，', Years::default(), None),
            ("三年", '，', SPEECH, None),
            ("两三年来", '，', SPEECH, None),
        ] {
            let expected = expected.map(|(iso, rest)| (iso.to_owned(), rest));
            assert_eq!(iso(counted(text, before, years), text), expected, "{text}");
        }
    }
}
