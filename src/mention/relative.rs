//! Dates whose year is not written: 今年, 上年, 去年12月, 3月5日, 上半年. The report says which year is meant.
//!
//! An annual report speaks of its own year as 今年 though it is written early in the next. A speech to an assembly
//! (各位代表：…) looks back on one year and calls the next 今年; of what it says without a year nothing is made.

use super::{
    calendar::{When, read_in_year},
    date::{Read, read_year},
    stretch,
};
use crate::{
    lexicon::{TimeWord, YearSpan, plan_in, time_word_at},
    outline::{Outline, Paragraph},
    report::{BlockKind, DateEntry},
    text::{Sieve, read_day},
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
    /// The years of the five-year plan that the whole text is about.
    pub plan: Option<YearSpan>,
    /// Whether the words are a heading, which names times that running text does not: “十五”计划完成情况.
    pub heading: bool,
}

impl Years {
    /// Whether it can be told which years 五年内 means.
    #[must_use]
    pub fn tells_time(self) -> bool {
        self.plan.is_some() || (self.looks_back && self.spoken.is_some())
    }

    /// Goes to the paragraph of these words: whether all of it is a heading, and what a speech reports on under it.
    pub fn enter(&mut self, paragraph: &Paragraph, words: &str) {
        let whole = |end: usize| paragraph.view.end <= end + '。'.len_utf8();
        self.heading = paragraph.heading.as_ref().is_some_and(|heading| whole(heading.title.end));
        if self.looks_back && self.heading {
            self.reported = year_in(words).or(self.reported);
        }
    }
}

/// A speech says whom it addresses within this many paragraphs.
const OPENING: usize = 40;

/// The years that a text speaks in and reports on.
#[must_use]
pub fn years(outline: &Outline) -> Years {
    let opening = || lines(outline).take(OPENING).map(|line| line.trim_matches(['*', '#', '—', '（', ' ']));
    if outline.genre == Some("政府工作报告") || opening().any(|line| line.starts_with("各位代表")) {
        let held = opening().find_map(|line| read_day(line).map(|(day, _)| day.year as i32));
        let spoken = held.or_else(|| year_ahead(outline));
        return Years { spoken, looks_back: true, plan: plan(outline), ..Years::default() };
    }
    let year = |entry: &Option<DateEntry>| entry.as_ref().and_then(|entry| Some(read_year(&entry.value)?.0));
    let reported = year(&outline.metadata.period_year);
    let spoken = reported.or(year(&outline.metadata.document_date));
    Years { spoken, reported, plan: plan(outline), ..Years::default() }
}

/// An untitled plan names itself in so many bytes of its first paragraph.
const FIRST_WORDS: usize = 150;

/// The five-year plan in the title; of a plan without a title, in its first words.
fn plan(outline: &Outline) -> Option<YearSpan> {
    let titles = outline.paragraphs.iter().filter(|paragraph| paragraph.kind == BlockKind::Title);
    let titles = titles.map(|title| outline.words(title.view.clone()));
    let opening = || {
        let first = lines(outline).next().filter(|_| outline.genre.is_none())?;
        let words = &first[..first.floor_char_boundary(FIRST_WORDS)];
        plan_in(words).filter(|_| words.contains("规划") || words.contains("计划"))
    };
    titles.into_iter().find_map(plan_in).or_else(opening)
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
    line.match_indices('年').find_map(|(at, _)| {
        let start = line[..at].char_indices().rev().nth(3)?.0;
        read_year(&line[start..]).filter(|(_, len)| start + len == at).map(|(year, _)| year)
    })
}

/// What the words of [`word`] begin with.
pub static FIRST: Sieve = Sieve::of(&[
    '近', '过', '这', '未', '“', '"', '元', '今', '第', '去', '前', '明', '本', '上', '下', '首', '年', '全',
]);

/// A date that begins with a word, whose first character is `first`: 今年3月, 上年末, 上半年, 近三年.
pub fn word(text: &str, first: char, before: char, years: Years) -> Option<Read> {
    match first {
        '近' | '过' | '这' | '未' => stretch::counted(text, before, years),
        '“' | '"' => stretch::plan_time(text, years),
        '元' => without_year(text, before, years.reported),
        '今' | '第' => time_word(text, before, years)
            .or_else(|| stretch::counted(text, before, years))
            .or_else(|| stretch::plan_time(text, years)),
        '去' | '前' | '明' | '本' | '上' | '下' | '首' | '年' | '全' => time_word(text, before, years),
        _ => None,
    }
}

fn time_word(text: &str, before: char, years: Years) -> Option<Read> {
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
