//! The year that a report is about.
//!
//! The title's, or that of a bracket below it; else that of the opening, first where it says 年度 (`现将2024年度…`); else
//! the year before that of a plan heading (`2020年…计划`); else, of what reports, that of the first heading, and that which
//! nearly all of its dates are of. A report on several years is on none.
//!
//! The title and the opening of a speech to an assembly name the year that it is held in. What it reports on stands in
//! its headings: `2021年工作回顾`, the last year of `“十五”计划完成情况`, or the first of two years one behind the other.

use std::ops::Range;

use super::{Paragraph, title};
use crate::{
    lexicon::{compares, plan_name, plans_ahead, reports, role_words, sets_tasks},
    report::{BlockKind, DateEntry, Metadata, Origin, Role},
    text::{Reading, chars::is_dash, numeral},
};

/// Headings that name what was done.
const REVIEWS: &[&str] = &["回顾", "工作情况", "完成情况", "工作总结"];

/// Finds the year in a document of this genre, which says of itself what `metadata` holds.
#[must_use]
pub fn read(
    reading: &Reading,
    paragraphs: &[Paragraph],
    genre: Option<&str>,
    metadata: &Metadata,
) -> Option<DateEntry> {
    let text = reading.as_str();
    let speech = genre == Some("政府工作报告");
    let headings: Vec<Range<usize>> =
        paragraphs.iter().filter_map(|p| p.heading.as_ref()).map(|heading| heading.title.clone()).collect();
    let reviewed = speech.then(|| reviewed(text, &headings)).flatten().map(|year| (year, Origin::Heading));
    let told = genre.is_none_or(reports);
    let Some(((year, range), origin)) = reviewed.or_else(|| named(text, paragraphs, &headings, told)) else {
        let dated = |p: &&Paragraph| p.kind != BlockKind::Date;
        let silent = || paragraphs.iter().filter(dated).all(|p| years_in(text, p.view.clone()).next().is_none());
        let told = told || genre == Some("通报");
        return metadata.document_date.as_ref().filter(|date| told && is_own(date, metadata) && silent()).map(of_date);
    };
    let span = reading.span(range.clone());
    Some(DateEntry { text: text[range].to_owned(), value: year.to_string(), span, origin })
}

type Year = (i32, Range<usize>);

/// Whether a text that names no year is of that in which its labels or its closing say that it was written: not at the
/// turn of one.
fn is_own(date: &DateEntry, metadata: &Metadata) -> bool {
    let untitled = metadata.title.as_ref().is_none_or(|title| !title.value.contains('年'));
    matches!(date.origin, Origin::Label | Origin::Closing) && untitled && !date.value[4..].starts_with("-01")
}

fn of_date(date: &DateEntry) -> DateEntry {
    DateEntry { value: date.value[..4].to_owned(), ..date.clone() }
}

/// The year that the `headings` of a speech look back on.
fn reviewed(text: &str, headings: &[Range<usize>]) -> Option<Year> {
    let plan = |title: &Range<usize>| {
        let (at, plan) = text[title.clone()].char_indices().find_map(|(at, _)| {
            plan_name(&text[title.start + at..title.end]).filter(|plan| plan.quoted).map(|plan| (at, plan))
        })?;
        Some((plan.years.1, title.start + at..title.start + at + plan.len))
    };
    let mut reviews = headings.iter().filter(|title| is_review(&text[(*title).clone()]));
    let in_review = reviews.find_map(|title| year_in(text, title.clone(), "").or_else(|| plan(title)));
    let pair = || {
        let mut years = headings.iter().filter_map(|title| year_in(text, title.clone(), ""));
        let first = years.next()?;
        years.any(|(year, _)| year == first.0 + 1).then_some(first)
    };
    in_review.or_else(pair)
}

fn is_review(title: &str) -> bool {
    REVIEWS.iter().any(|word| title.contains(word))
}

/// The year that title, opening or headings name; of a document that is `told` of what was done, the one that all of it
/// speaks of.
fn named(text: &str, paragraphs: &[Paragraph], headings: &[Range<usize>], told: bool) -> Option<(Year, Origin)> {
    let of = |kind: BlockKind| paragraphs.iter().filter(move |p| p.kind == kind).map(|p| p.view.clone());
    let below_title = || of(BlockKind::Byline).filter(|range| title::is_time(&text[range.clone()]));
    let in_title = of(BlockKind::Title).chain(below_title()).find_map(|range| year_in(text, range, ""));
    let in_title = in_title.or_else(|| of(BlockKind::Title).find_map(|range| issued(text, range)));
    // A report on several years is on none of them.
    if told && in_title.as_ref().is_some_and(|(_, range)| joins(text, range)) {
        return None;
    }
    let first = paragraphs.iter().position(|p| p.heading.is_some()).unwrap_or(paragraphs.len());
    let before = || paragraphs[..first].iter().filter(|p| p.kind == BlockKind::Paragraph).map(|p| p.view.clone());
    let opening = before().find(|range| text[range.clone()].contains(['。', '，', '：']));
    // 关于2023年度…情况汇报如下, and nothing else of that year, over 一、2024年…情况: it was left from the year before.
    let newer = |year: i32| {
        let title = headings.first().filter(|title| text[(*title).clone()].ends_with("情况"))?;
        let found = year_in(text, title.clone(), "").filter(|(newer, _)| *newer == year + 1)?;
        let all = paragraphs.iter().flat_map(|paragraph| years_in(text, paragraph.view.clone()));
        all.filter(|(other, _)| *other == year).nth(1).is_none().then_some(found)
    };
    let in_opening = || {
        let announced = before().take(ANNOUNCED_WITHIN).find_map(|range| announced(text, range));
        let range = opening.clone()?;
        let year = announced
            .or_else(|| year_in(text, range.clone(), "").filter(|year| begins(text, &range, &year.1)))
            .or_else(|| year_in(text, range.clone(), "年度"))
            .or_else(|| year_in(text, range, ""))?;
        if let Some(newer) = newer(year.0) {
            return Some((newer, Origin::Heading));
        }
        (!told || !joins(text, &year.1)).then_some((year, Origin::Opening))
    };
    let before_plan = || {
        let plan = |p: &&Paragraph| p.heading.is_some() && text[p.view.clone()].contains("计划");
        let (year, range) = year_in(text, paragraphs.iter().find(plan)?.view.clone(), "")?;
        Some(((year - 1, range), Origin::Heading))
    };
    let in_review = || {
        let first = headings.iter().find(|title| is_review(&text[(*title).clone()]))?;
        year_in(text, first.clone(), "").map(|year| (year, Origin::Heading))
    };
    let spoken_of = || {
        let dated = headings.iter().find_map(|title| Some((year_in(text, title.clone(), "")?, &text[title.clone()])));
        let Some((year, title)) = dated else {
            let planned = headings.first().map_or("", |title| &text[title.clone()]);
            let ahead = plans_ahead(planned) || sets_tasks(planned);
            return most(text, paragraphs).filter(|_| !ahead).map(|year| (year, Origin::Opening));
        };
        // 一、2025年主要工作; the year of other headings may be to come.
        let done = role_words(title).any(|(_, says)| says.role == Role::Achievements && says.how != "not");
        let years = || headings.iter().filter_map(|title| year_in(text, title.clone(), ""));
        // 2024年度执法数据表, 2024年度执法总体情况
        let alone = || years().nth(1).is_some() && years().all(|(other, _)| other == year.0) && !plans_ahead(title);
        ((done || alone()) && !joins(text, &year.1)).then_some((year, Origin::Heading))
    };
    in_title
        .map(|year| (year, Origin::Title))
        .or_else(in_opening)
        .or_else(in_review)
        .or_else(before_plan)
        .or_else(|| told.then(spoken_of).flatten())
}

/// The year of what a title says is issued: 关于印发《2023年发展计划》的通知.
fn issued(text: &str, title: Range<usize>) -> Option<Year> {
    let open = title.start + text[title.clone()].find("印发《")? + "印发《".len();
    let end = text[open..title.end].find('》').map_or(title.end, |len| open + len);
    year_in(text, open..end, "").filter(|(_, year)| !joins(text, year))
}

/// The year that four fifths of all that a text names are, two at least; else that with which its first paragraph opens, or
/// to the end of which it goes (截至2023年12月31日), if it names no later one.
fn most(text: &str, paragraphs: &[Paragraph]) -> Option<Year> {
    let mut found: Vec<(Year, usize)> = Vec::new();
    for paragraph in paragraphs.iter().filter(|p| matches!(p.kind, BlockKind::Paragraph | BlockKind::Heading)) {
        for year in years_in(text, paragraph.view.clone()).filter(|year| !joins(text, &year.1)) {
            match found.iter_mut().find(|(known, _)| known.0 == year.0) {
                Some((_, many)) => *many += 1,
                None => found.push((year, 1)),
            }
        }
    }
    let all: usize = found.iter().map(|(_, many)| many).sum();
    let last = found.iter().map(|(year, _)| year.0).max()?;
    let first = paragraphs.iter().find(|p| p.kind == BlockKind::Paragraph).map(|p| p.view.start);
    let opens = |year: &Range<usize>| Some(year.start) == first && !text[year.end..].starts_with("以来");
    let closes = |year: &Range<usize>| {
        let until = ["截至", "截止"].iter().any(|until| text[..year.start].ends_with(until));
        until && text[year.end..].starts_with("12月31日")
    };
    let tells = |(year, many): &(Year, usize)| {
        *many > 1 && many * 5 >= all * 4 || (year.0 == last && (opens(&year.1) || closes(&year.1)))
    };
    found.into_iter().find(tells).map(|(year, _)| year)
}

/// Words before the time that a report says it is on.
const ANNOUNCING: &[&str] = &["现将", "现就", "统计期限"];

/// They stand within so many paragraphs.
const ANNOUNCED_WITHIN: usize = 4;

/// The year of a sentence that says on what is reported: 现将2024年工作情况报告如下, 统计期限自2024年1月1日起.
fn announced(text: &str, range: Range<usize>) -> Option<Year> {
    let at = ANNOUNCING.iter().find_map(|word| text[range.clone()].find(word))? + range.start;
    let end = text[at..range.end].find('。').map_or(range.end, |len| at + len);
    year_in(text, at..end, "")
}

/// Whether the paragraph `text[body]` begins with this year, as the time of all that it tells: 2025年，.
fn begins(text: &str, body: &Range<usize>, year: &Range<usize>) -> bool {
    year.start == body.start && text[year.end..].starts_with('，')
}

/// Whether a year is one end of a stretch: 2018年至2022年, 2021—2025年, 9月至2014年9月.
fn joins(text: &str, year: &Range<usize>) -> bool {
    let mark = |c: char| is_dash(c) || matches!(c, '至' | '到');
    let before =
        text[..year.start].strip_suffix(mark).is_some_and(|rest| rest.ends_with(['年', '月']) || ends_in_digit(rest));
    before || text[year.end..].strip_prefix(mark).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn ends_in_digit(words: &str) -> bool {
    words.ends_with(|c: char| c.is_ascii_digit())
}

/// The year is looked for in this many bytes (600 characters) of a title or an opening.
const OPENING: usize = 1800;

/// The first year of a stretch that is written with this `end`.
fn year_in(text: &str, range: Range<usize>, end: &str) -> Option<Year> {
    let stop = text.floor_char_boundary(range.start.saturating_add(OPENING)).min(range.end);
    years_in(text, range.start..stop).find(|(_, range)| text[range.clone()].ends_with(end))
}

/// A title that a year stands in began at most so many bytes before it.
const QUOTED: usize = 240;

/// The years of a stretch: 2024年, 2024年度, 2024以来. Left out are quoted titles and what stands in brackets behind them
/// (when a law was passed), and what is compared with.
fn years_in(text: &str, range: Range<usize>) -> impl Iterator<Item = Year> {
    let words = &text[range.clone()];
    words.match_indices(['年', '以']).filter_map(move |(at, mark)| {
        let behind = &words[at + mark.len()..];
        let end = match mark {
            "年" => words.len() - behind.strip_prefix('度').unwrap_or(behind).len(),
            _ => at,
        };
        let start = words[..at].char_indices().rev().take(4).last()?.0;
        let digits = &words[start..at];
        let number = numeral::read(digits).filter(|n| n.len == digits.len())?;
        let value = i32::try_from(number.value.mantissa()).ok().filter(|year| (1949..=2100).contains(year))?;
        let before = &words[words.floor_char_boundary(start.saturating_sub(QUOTED))..start];
        let open = |from: &str, to: char| before.rfind(from).is_some_and(|at| !before[at + from.len()..].contains(to));
        let quoted = open("《", '》') || open("》（", '）');
        let dated = (mark == "年" || behind.starts_with('来')) && !compares(before);
        (dated && !quoted).then(|| (value, range.start + start..range.start + end))
    })
}

#[cfg(test)]
mod tests {
    use crate::outline::build;

    #[test]
    fn the_year_is_what_the_text_says_it_is_on() {
        let year = |text: &str| build(text, false).metadata.period_year.map_or(String::new(), |year| year.value);
        for (text, expected) in [
            ("2025年，云溪镇对照2024年度考核反馈，扎实推进各项工作。现将本年度工作情况报告如下：", "2025"),
            ("2025年以来，云溪镇对照2023年度考核反馈推进工作。现将2025年工作情况报告如下：", "2025"),
            ("根据《某条例》（2019年4月3日修订）编制本报告。统计期限自2021年1月1日起至2021年12月31日止。", "2021"),
            ("成文日期：2015-05-14\n\n5月14日晚，云溪镇开展集中整治行动，出动执法人员20余名，清理摊点7处。", "2015"),
            ("各乡镇：\n现将4月份案件办理情况通报如下：\n一、情况\n派单61件。\n2022年5月18日", "2022"),
            ("云溪县人民政府关于印发《云溪县2023年发展计划》的通知\n各乡镇：\n现印发给你们。", "2023"),
            ("一、总体情况\n（一）公开情况。截至2023年12月31日，发布信息34条。\n（二）申请情况。受理2件。", "2023"),
            (
                "关于2023年度预算执行情况汇报如下：\n对2024年度预算执行情况进行了审计，重点审计了县财政，延伸审计了2个镇。\n\
                 一、2024年财政预算执行情况\n收入7亿元。",
                "2024",
            ),
            ("项目建设期限为20xx年9月至2014年9月，共投资30万元，新建水渠3条，受益农户210户，惠及群众900人。", ""),
            ("成文日期：2015-01-14\n\n1月14日晚，云溪镇开展集中整治行动，出动执法人员20余名，清理摊点7处。", ""),
        ] {
            assert_eq!(year(text), expected, "{text}");
        }
    }
}
