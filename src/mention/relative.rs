//! Dates whose year is not written: 今年, 上年, 去年12月, 3月5日, 上半年, 近三年. The report says which year is meant.
//!
//! An annual report speaks of its own year as 今年 though it is written early in the next. A speech to an assembly
//! (各位代表：…) looks back on one year and calls the next 今年; of what it says without a year nothing is made.

use super::{
    calendar::{Point, When, read_in_year},
    date::{Read, read_year},
};
use crate::{
    lexicon::{TimeWord, time_word_at},
    outline::Outline,
    report::{BlockKind, DateEntry},
    text::{numeral, read_day},
};

/// The years that a text without them means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// Of 今年.
    pub spoken: Option<i32>,
    /// Of 上半年, 3月5日; 上年 is the one before it.
    pub reported: Option<i32>,
    /// Whether it is a speech that looks back on the year before the one that it is held in.
    pub looks_back: bool,
}

/// A speech says whom it addresses within this many paragraphs.
const OPENING: usize = 40;

/// The years that a text speaks in and reports on.
#[must_use]
pub fn years(outline: &Outline) -> Years {
    let opening = || lines(outline).take(OPENING).map(|line| line.trim_matches(['*', '#', '—', '（', ' ']));
    if outline.genre == Some("政府工作报告") || opening().any(|line| line.starts_with("各位代表")) {
        let held = opening().find_map(|line| read_day(line).map(|(day, _)| day.year as i32));
        return Years { spoken: held.or_else(|| year_ahead(outline)), reported: None, looks_back: true };
    }
    let year = |entry: &Option<DateEntry>| entry.as_ref().and_then(|entry| Some(read_year(&entry.value)?.0));
    let reported = year(&outline.metadata.period_year);
    Years { spoken: reported.or(year(&outline.metadata.document_date)), reported, looks_back: false }
}

/// The document's own paragraphs.
fn lines(outline: &Outline) -> impl Iterator<Item = &str> {
    let own = outline.paragraphs.iter().filter(|paragraph| paragraph.kind != BlockKind::Clutter);
    own.map(|paragraph| outline.words(paragraph.view.clone()))
}

/// A heading is no longer than this many bytes.
const HEADING: usize = 120;

/// The year behind the first that a heading names (2021年工作回顾), if another heading names it or that one looks back.
fn year_ahead(outline: &Outline) -> Option<i32> {
    let mut headings =
        lines(outline).filter(|line| line.len() < HEADING).filter_map(|line| Some((line, year_in(line)?)));
    let (first, year) = headings.next()?;
    (first.contains("回顾") || headings.any(|(_, other)| other == year + 1)).then_some(year + 1)
}

/// The year that a line names first.
fn year_in(line: &str) -> Option<i32> {
    let (before, _) = line.split_once('年')?;
    let start = before.char_indices().rev().nth(3)?.0;
    read_year(&before[start..]).filter(|(_, len)| start + len == before.len()).map(|(year, _)| year)
}

/// A date that begins with a word: 今年3月, 上年末, 上半年, 近三年.
pub fn word(text: &str, before: char, years: Years) -> Option<Read> {
    match text.chars().next()? {
        '近' | '过' => last_years(text, before, years),
        '元' => without_year(text, before, years.reported),
        '今' | '去' | '前' | '明' | '本' | '上' | '下' | '第' | '首' | '年' | '全' => {
            let (says, len) = time_word_at(text, before)?;
            let year = match says {
                TimeWord::Spoken(distance) => years.spoken.map(|year| year + distance),
                TimeWord::Reported(distance) => years.reported.map(|year| year + distance),
                TimeWord::Year => years.reported,
                TimeWord::Part(..) => return without_year(text, before, years.reported),
            };
            let (when, more) = match says {
                TimeWord::Year => (When::year(0), 0),
                _ => part_of(&text[len..]),
            };
            Some(Read { when: year.map(|year| when.of_year(year)), relative: true, len: len + more })
        }
        _ => None,
    }
}

/// What follows 去年: 12月, 上半年, 底.
fn part_of(text: &str) -> (When, usize) {
    if let Some(read) = read_in_year(text, '年') {
        return read;
    }
    let rest = text.strip_prefix('年').unwrap_or(text);
    let ending = ["底", "末", "同期"].iter().find(|word| rest.starts_with(**word));
    (When::year(0), ending.map_or(0, |word| text.len() - rest.len() + word.len()))
}

/// 3月5日, 9月份, 一季度: of `year`, where that is known.
pub fn without_year(text: &str, before: char, year: Option<i32>) -> Option<Read> {
    if before.is_ascii_alphanumeric() || matches!(before, '-' | '.' | '/' | '·') {
        return None;
    }
    let (when, len) = read_in_year(text, before)?;
    let month = &text[..len];
    let han = !text.starts_with(|c: char| c.is_ascii_digit());
    // 十月革命, 三月三; 近3月, 每年3月: no month of this year.
    let vague = han && month.ends_with('月') && when.from == when.to;
    let other = matches!(before, '年' | '每' | '近' | '满' | '约' | '余' | '超' | '个')
        || text[len..].starts_with(['龄', '个']);
    if vague {
        return None;
    }
    Some(Read { when: year.filter(|_| !other).map(|year| when.of_year(year)), relative: true, len })
}

/// No text looks back on more years than this.
const MOST_YEARS: i32 = 30;

/// 近三年, 过去五年, 过去一年.
fn last_years(text: &str, before: char, years: Years) -> Option<Read> {
    let word = ["近", "过去的", "过去"].into_iter().find(|word| text.starts_with(word))?;
    let number = numeral::read(&text[word.len()..])?;
    let len = word.len() + number.len;
    let behind = text[len..].strip_prefix('年')?;
    let count = i32::try_from(number.value.normalize().mantissa()).ok().filter(|n| (1..=MOST_YEARS).contains(n))?;
    // 历时近三年: nearly three years.
    let about = word == "近"
        && !behind.starts_with('来')
        && !matches!(before, '\n' | '，' | '。' | '、' | '；' | '：' | '（' | '“' | '最' | '对' | '在');
    if about || behind.starts_with(['均', '龄']) {
        return None;
    }
    let last = years.spoken.map(|year| year - i32::from(years.looks_back));
    let when = last.map(|last| {
        let from = Point { year: last - count + 1, ..Point::default() };
        When { from, to: Point { year: last, ..Point::default() } }
    });
    Some(Read { when, relative: true, len: len + '年'.len_utf8() })
}
