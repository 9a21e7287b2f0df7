//! The time that a number speaks of: the date of its sentence; else that with which its paragraph opens; else that of
//! the paragraphs or the heading above it; else the year of the report.
//!
//! Not every date that stands before a number is its time: 比2023年 and 为2012年的2倍 name what it is compared with,
//! “2017年21个必去城市” is a name. A paragraph's first words carry on over its sentences (2024年，…), a year in the midst
//! of it does not; what looks back over years (这五年，…) or says the report's own year goes on to the next time.

mod aside;
mod opening;

use std::{borrow::Cow, ops::Range};

use aside::Brief;

use super::{
    adverb::{has_own, is_base, is_earlier, is_founding, is_item, tells_one},
    walk::{Gap, Parting},
    years::{Years, is_years, year},
};
use crate::{
    mention::{Date, Mentions},
    outline::Outline,
    report::{BlockKind, Bound},
    text::numeral,
};

/// A time that the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// From one of the dates to another, the same twice where only one is named.
    Dates(usize, usize),
    /// A time without bounds: 近年来.
    Vague,
}

/// A heading that is open.
struct Open {
    level: u8,
    /// The time in its title.
    own: Option<Said>,
    /// The time that a paragraph under it opened with.
    carried: Option<Said>,
}

/// The date that was passed last.
#[derive(Clone, Copy)]
struct Last {
    /// The first of the list that it ends: 2023年、2024年.
    first: usize,
    at: usize,
    base: bool,
}

/// A date that was passed.
pub struct Passed {
    /// Where it ends.
    pub end: usize,
    /// Whether its sentence speaks of what is to be reached: 到2030年, 五年内.
    pub ahead: bool,
}

/// Whether the time that is said lies behind the report, or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It is over.
    Past,
    /// It has not begun.
    ToCome,
    /// Neither, or it is not said.
    Open,
}

/// Follows the dates of a text from its beginning to its end.
pub struct Clock<'t> {
    text: &'t str,
    dates: &'t [Date],
    /// The first date that was not passed yet.
    next: usize,
    last: Option<Last>,
    sentence: Option<Said>,
    paragraph: Option<Said>,
    /// What a paragraph above announced for the list under it: 1957年的产量如下：.
    listed: Option<Said>,
    /// What this paragraph announces.
    announced: Option<Said>,
    sections: Vec<Open>,
    /// Of years that 分别 shares out, whose turn it is.
    turn: Option<usize>,
    /// A time of the next number alone.
    brief: Option<Brief>,
    /// What the sentence said before the clause that says what is looked at.
    seen: Option<Option<Said>>,
    /// What it said before a deadline, which is that of the items up to the next ；.
    due: Option<Option<Said>>,
    /// Where the last heading ends.
    title_end: usize,
    years: Years,
}

impl<'t> Clock<'t> {
    /// A clock at the beginning of the text.
    #[must_use]
    pub fn new(outline: &'t Outline, mentions: &'t Mentions) -> Self {
        Clock {
            text: outline.reading.as_str(),
            dates: &mentions.dates,
            next: 0,
            last: None,
            sentence: None,
            paragraph: None,
            listed: None,
            announced: None,
            sections: Vec::new(),
            turn: None,
            brief: None,
            seen: None,
            due: None,
            title_end: 0,
            years: Years::of(outline, mentions),
        }
    }

    /// Goes to a paragraph.
    pub fn enter(&mut self, paragraph: Range<usize>, kind: BlockKind) {
        while self.dates.get(self.next).is_some_and(|date| date.range.start < paragraph.start) {
            self.next += 1;
        }
        (self.sentence, self.last, self.turn, self.brief) = (None, None, None, None);
        (self.seen, self.due) = (None, None);
        self.listed = self.announced.take().or(self.listed);
        let body = paragraph.start.max(self.title_end.min(paragraph.end))..paragraph.end;
        let running = matches!(kind, BlockKind::Paragraph | BlockKind::Heading);
        self.paragraph = self.opening(body.clone()).filter(|_| running || kind == BlockKind::Row);
        if self.paragraph.is_some() || body.len() > LONGEST_ITEM || kind == BlockKind::Heading {
            self.listed = None;
        }
        if running {
            self.carry();
            self.announced = self.announces(body);
        }
    }

    /// What a paragraph opens with may be the time of the next ones too, and ends what was.
    fn carry(&mut self) {
        let Some(said) = self.paragraph else { return };
        let carried = self.carries(said).then_some(said);
        match self.sections.last_mut() {
            Some(open) => open.carried = carried,
            None => self.sections.push(Open { level: 0, own: None, carried }),
        }
    }

    /// Goes to a heading of `level` whose title is `text[title]`.
    pub fn enter_section(&mut self, level: u8, title: Range<usize>) {
        self.sections.retain(|open| open.level < level && (open.level > 0 || open.own.is_some()));
        self.title_end = title.end;
        let own = self.titled(title);
        self.sections.push(Open { level, own, carried: None });
    }

    /// Leaves all that is open: another document begins, or a list of what words mean, which is of no time.
    pub fn leave(&mut self, timeless: bool) {
        self.sections.clear();
        (self.listed, self.announced) = (None, None);
        let own = timeless.then_some(Said::Vague);
        self.sections.push(Open { level: 0, own, carried: None });
    }

    /// The title of what is attached is `text[title]`.
    pub fn enter_attachment(&mut self, title: Range<usize>) {
        let own = self.titled(title);
        self.sections.push(Open { level: 0, own, carried: None });
    }

    /// Goes to the next number; years that 分别 shares out are given one to each.
    pub fn count(&mut self, gap: &Gap) {
        self.end_brief();
        if let Some(brief) = &mut self.brief {
            brief.told = true;
        }
        let listed = matches!(self.sentence, Some(Said::Dates(first, last)) if first < last);
        self.turn = match self.turn {
            _ if gap.each && listed => Some(0),
            Some(turn) if listed && gap.parting <= Parting::List => Some(turn + 1),
            _ => None,
        };
    }

    /// Whether the next date begins no later than at `at`; most places of a text are before it.
    #[must_use]
    pub fn has_date(&self, at: usize) -> bool {
        self.dates.get(self.next).is_some_and(|date| date.range.start <= at)
    }

    /// Whether a date begins at `at`; passes it. Where it is `hidden`, in brackets or a name, and where it is what
    /// something is compared with, it says nothing of the numbers behind it.
    pub fn pass(&mut self, at: usize, hidden: bool) -> Option<Passed> {
        while self.dates.get(self.next).is_some_and(|date| date.range.start < at) {
            self.next += 1;
        }
        let date = self.dates.get(self.next).filter(|date| date.range.start == at)?;
        let end = date.range.end;
        let joined = self.last.filter(|last| last.at + 1 == self.next && self.joins(last.at, at));
        let base = joined.map_or_else(|| is_base(self.text, date), |last| last.base);
        let first = joined.map_or(self.next, |last| last.first);
        self.last = Some(Last { first, at: self.next, base });
        // “百日行动”（3月20日至6月27日）期间, （上年同期35件）
        let named = self.text[end..].starts_with("）期间")
            || (self.text[..at].ends_with('（') && tells_one(self.text, date) && self.years.report.is_some());
        if (hidden && !named) || (base && !has_own(self.text, date)) || is_item(self.text, date) {
            return Some(Passed { end, ahead: false });
        }
        // 废止2015年以前文件6件
        let old = is_earlier(self.text, date) || is_founding(self.text, date);
        if old && year(&date.iso) < self.years.report {
            return Some(Passed { end, ahead: false });
        }
        let known = self.sentence.is_some() || self.years.report.is_some();
        self.keep(date, known && (base || tells_one(self.text, date)) && first == self.next);
        let words = &self.text[..at];
        self.sentence = Some(Said::Dates(first, self.next));
        self.turn = None;
        let until = words.ends_with(['到', '至']) && !words.ends_with("截至") && is_years(&date.iso);
        let written = &self.text[date.range.clone()];
        let within = written.ends_with('内') || written.starts_with("今后") || written.starts_with("未来");
        let last = date.iso.rsplit('/').next().and_then(year);
        let later = last.zip(self.years.over).is_some_and(|(last, over)| last > over);
        Some(Passed { end, ahead: (until || within) && later })
    }

    /// Ends a sentence, behind which stands `rest`.
    pub fn end_sentence(&mut self, rest: &str) {
        self.end_brief();
        if !rest.starts_with("其中") {
            self.sentence = None;
        }
        (self.last, self.turn, self.brief, self.due) = (None, None, None, None);
    }

    /// The period of a number here, as ISO 8601; `planned` says whether the section is about what shall be done.
    #[must_use]
    pub fn now(&self, planned: bool) -> Option<String> {
        let floats = planned && self.floats();
        let said = self.said();
        if let Some(said) = said.filter(|_| !floats) {
            return self.iso(said).map(Cow::into_owned);
        }
        // 全年, and 6月底, under 二、2025年工作打算
        let titled = || self.above().and_then(|said| year(&self.iso(said)?)).filter(|_| floats);
        let plan = self.years.plan.filter(|_| planned).or_else(titled);
        if let (Some(plan), Some(iso)) = (plan, said.filter(|_| floats).and_then(|said| self.iso(said)))
            && !is_years(&iso)
        {
            return Some(of_year(&iso, plan));
        }
        let year = plan.map(|year| year.to_string()).or_else(|| self.years.reported());
        self.years.whole.filter(|_| planned).map(|(from, to)| format!("{from}/{to}")).or(year)
    }

    /// Whether the time that is said is of whatever year is spoken of: 全年 of plans is that of the plan.
    #[must_use]
    pub fn floats(&self) -> bool {
        let Some(Said::Dates(first, _)) = self.said() else { return false };
        let date = &self.dates[first];
        let words = &self.text[date.range.clone()];
        let month =
            date.relative && !is_years(&date.iso) && words.starts_with(|c: char| numeral::starts(c) || c == '上');
        month || words.starts_with("全年") || words.starts_with("年内")
    }

    /// The stretch of years that an average by the year (年均) is of.
    #[must_use]
    pub fn stretch(&self) -> Option<String> {
        let sections = self.sections.iter().rev().flat_map(|open| [open.carried, open.own]);
        let all = [self.sentence, self.paragraph, self.listed].into_iter().chain(sections).flatten();
        let whole = || self.years.whole.map(|(from, to)| format!("{from}/{to}"));
        all.filter_map(|said| self.iso(said)).find(|iso| iso.contains('/')).map(Cow::into_owned).or_else(whole)
    }

    /// The date within `text[range]`: the head of a column.
    #[must_use]
    pub fn within(&self, range: Range<usize>) -> Option<String> {
        let first = self.dates.partition_point(|date| date.range.start < range.start);
        let date = self.dates.get(first).filter(|date| date.range.end <= range.end)?;
        Some(date.iso.clone())
    }

    /// Where a date begins within `text[range]`.
    #[must_use]
    pub fn begins_in(&self, range: Range<usize>) -> Option<usize> {
        let first = self.dates.partition_point(|date| date.range.start < range.start);
        self.dates.get(first).map(|date| date.range.start).filter(|start| *start < range.end)
    }

    /// Where the time that is said lies.
    #[must_use]
    pub fn outlook(&self) -> Outlook {
        if self.sentence == Some(Said::Vague) {
            return Outlook::Past;
        }
        let Some(iso) = self.said().and_then(|said| self.iso(said)) else { return Outlook::Open };
        // 2024年存在的问题和下一步打算: the year of a heading says nothing of what shall be done under it.
        let near = self.sentence.or(self.paragraph).or(self.listed).is_some() || iso.contains('/');
        match (year(&iso), iso.rsplit('/').next().and_then(year)) {
            (Some(from), _) if self.years.written.is_some_and(|written| from > written) => Outlook::ToCome,
            (_, Some(to)) if near && self.years.over.is_some_and(|over| to <= over) => Outlook::Past,
            _ => Outlook::Open,
        }
    }

    /// The nearest time that is said.
    fn said(&self) -> Option<Said> {
        self.sentence.or(self.paragraph).or(self.listed).or_else(|| self.above())
    }

    /// The nearest time that a heading says, or a paragraph for those behind it.
    fn above(&self) -> Option<Said> {
        self.sections.iter().rev().find_map(|open| open.carried.or(open.own))
    }

    fn iso(&self, said: Said) -> Option<Cow<'t, str>> {
        let Said::Dates(first, last) = said else { return None };
        if let Some(turn) = self.turn.filter(|turn| first + turn <= last) {
            return Some(Cow::Borrowed(&self.dates[first + turn].iso));
        }
        let (date, end) = (&self.dates[first], &self.dates[last].iso);
        // 今年 of a report on its first half
        if first == last && &self.text[date.range.clone()] == "今年" && year(end) == self.years.report && is_years(end)
        {
            return self.years.reported().map(Cow::Owned);
        }
        let from = date.iso.split('/').next()?;
        let to = end.rsplit('/').next()?;
        // 2020年以来 goes on to the year of the report.
        let open = date.bound == Some(Bound::Since) && first == last && !date.iso.contains('-');
        let until = self.years.report.filter(|report| open && year(from).is_some_and(|from| from < *report));
        // 2024年6月以来 does so to the end of that year.
        let months = date.bound == Some(Bound::Since) && first == last && date.iso.len() == "2024-06".len();
        let until_month = self.years.report.filter(|report| months && year(from).is_some_and(|from| from < *report));
        if let Some(report) = until_month {
            return Some(Cow::Owned(format!("{from}/{report}-12")));
        }
        match until {
            Some(report) => Some(Cow::Owned(format!("{from}/{report}"))),
            None if open || from >= to || first == last => Some(Cow::Borrowed(end)),
            None => Some(Cow::Owned(format!("{from}/{to}"))),
        }
    }

    /// Whether a list of dates goes on from that at index `last` to `at`.
    fn joins(&self, last: usize, at: usize) -> bool {
        matches!(&self.text[self.dates[last].range.end..at], "、" | "和" | "与" | "及" | "以及" | "开始、" | "启动、")
    }

    /// The first date that begins at `at` or behind it, where none that was passed does.
    fn first_from(&self, at: usize) -> usize {
        let passed = self.dates[self.next..].iter().take_while(|date| date.range.start < at);
        self.next + passed.count()
    }
}

/// The same months or days in another year.
fn of_year(iso: &str, year: i32) -> String {
    let ends: Vec<_> = iso.split('/').map(|end| format!("{year}{}", end.get(4..).unwrap_or_default())).collect();
    ends.join("/")
}

/// The items of a list that a time is announced for are at most so long (80 characters).
const LONGEST_ITEM: usize = 240;

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// The periods of all quantities of a text.
    fn periods(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        report.quantities.into_iter().map(|found| found.period.unwrap_or_default()).collect()
    }

    const REPORT: &str = "云溪镇2024年度法治政府建设工作报告\n一、主要工作\n";

    /// The same in a report on 2024.
    fn of_report(text: &str) -> Vec<String> {
        periods(&format!("{REPORT}{text}"))
    }

    #[test]
    fn the_date_of_the_sentence_then_of_the_first_words() {
        assert_eq!(of_report("办理案件5件。"), ["2024"]);
        assert_eq!(of_report("2023年，办理案件5件。调解纠纷8件。"), ["2023", "2023"]);
        assert_eq!(of_report("办理案件5件。2023年办理案件8件。调解纠纷9件。"), ["2024", "2023", "2024"]);
        assert_eq!(
            of_report("分析2023年办理的案件8件，其中民事5件。其中刑事2件。共9件。"),
            ["2023", "2023", "2023", "2024"]
        );
    }

    #[test]
    fn what_is_compared_or_named_is_no_time() {
        assert_eq!(of_report("征收量为2012年的2倍，对接项目201个。"), ["2024", "2024"]);
        assert_eq!(of_report("与2002年相比，收入增长30%。"), ["2024"]);
        assert_eq!(of_report("入选“2017年21个必去旅游目的地城市”，接待游客200人次。"), ["2024", "2024"]);
        assert_eq!(of_report("党的十八大以来，办理案件30件。"), [""]);
        let looked_at = "结合近年来案件多发的态势，优化服务8项。对近年来的30件案件作复盘，形成报告2份。";
        assert_eq!(of_report(looked_at), ["2024", "", "2024"]);
        assert_eq!(of_report("废止2015年以前文件6件，修改8件。"), ["2024", "2024"]);
        assert_eq!(of_report("本镇于2020年合并设立，辖18个行政村。"), ["2024"]);
        assert_eq!(of_report("申报截止日期为10月31日，收到申报表52份。"), ["2024"]);
    }

    #[test]
    fn a_base_and_a_deadline_are_of_their_own_numbers() {
        assert_eq!(of_report("办理案件9件，较2023年的6件增加3件。"), ["2024", "2023", "2024"]);
        assert_eq!(of_report("办理案件9件，上年为6件，同比增长50%；办结率99%。"), ["2024", "2023", "2024", "2024"]);
        assert_eq!(of_report("办理案件9件（上年同期6件），办结8件。"), ["2024", "2023", "2024"]);
        let text = "会商12次，其中上半年7次、下半年5次，联动处置8件。";
        assert_eq!(of_report(text), ["2024", "2024-01/2024-06", "2024-07/2024-12", "2024"]);
        assert_eq!(of_report("配强力量，2024年5月底前配齐人员3名；新建站所2个。"), ["2024-05", "2024"]);
        assert_eq!(of_report("针对上一年度梳理的问题，新建站点4个。"), ["2024"]);
        assert_eq!(of_report("“百日行动”（2024年3月1日至5月9日）期间，排查隐患8处。"), ["2024-03-01/2024-05-09"]);
        assert_eq!(of_report("自2023年10月开始、2024年6月结束，办理案件8件。"), ["2023-10/2024-06"]);
    }

    #[test]
    fn a_report_on_half_a_year_is_on_that_half() {
        let report = "云溪镇2024年上半年工作总结和下半年工作安排\n一、上半年工作\n办理案件8件。今年培训3场。\n\
            二、下半年工作安排\n全年审结案件20件。新建站点2个。";
        assert_eq!(periods(report), ["2024-01/2024-06", "2024-01/2024-06", "2024", "2024"]);
        let opens = "2024年1—6月，云溪镇办理案件8件。\n开展宣传20场。";
        assert_eq!(periods(opens), ["2024-01/2024-06"; 2]);
    }

    #[test]
    fn what_is_told_of_one_number() {
        assert_eq!(of_report("上年结转3件，办结案件9件，其中维持5件。"), ["2023", "2024", "2024"]);
        let text = "新收申请317件，上年结转申请3件。其中，予以公开184件。";
        assert_eq!(of_report(text), ["2024", "2023", "2024"]);
        assert_eq!(of_report("调入资金5万元、上年结余7万元，收入合计12万元。"), ["2024", "2023", "2024"]);
        assert_eq!(of_report("调入资金5万元、上年结余收入7万元，收入合计12万元。"), ["2024", "2024", "2024"]);
        assert_eq!(of_report("清理2021年12月31日前印发的文件12件，废止3件。"), ["2024", "2024"]);
        assert_eq!(of_report("截至2024年6月底前完成的改造12处。"), ["2024-06"]);
        let text = "截至2025年2月底，上年度检查发现的36个问题已整改31个。";
        assert_eq!(of_report(text), ["2023", "2025-02"]);
    }

    #[test]
    fn stretches_go_on_to_the_next_time() {
        let text = "过去五年，成效明显。\n办理案件50件。\n2024年，办理案件9件。\n调解纠纷8件。";
        assert_eq!(of_report(text), ["2020/2024", "2024", "2024"]);
        assert_eq!(of_report("2020年以来，办理案件30件。"), ["2020/2024"]);
        assert_eq!(of_report("2023年6月以来，办理案件30件。"), ["2023-06/2024-12"]);
        assert_eq!(of_report("2023年、2024年共办理案件30件。"), ["2023/2024"]);
        assert_eq!(
            of_report("2022年、2023年、2024年收入分别为5万元、6万元、7万元，共18万元。"),
            ["2022", "2023", "2024", "2022/2024"]
        );
        assert_eq!(of_report("“十四五”期间，收入年均增长5%。去年收入年均增长6%。"), ["2021/2025", "2021/2025"]);
    }
}
