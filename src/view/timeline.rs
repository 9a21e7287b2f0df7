//! The dates and periods of the text on one scale: a table whose middle column is the picture.

use maud::{Markup, html};

use super::marks::Marks;
use super::saves::saves;
use super::tally::{Tally, tally};
use super::words::Words;
use crate::Report;
use crate::report::{Bound, DateMention};

/// Days that are reckoned to a month and to a year: enough to put things in order, and near enough to draw them.
const MONTH: i64 = 31;
const YEAR: i64 = 12 * MONTH;

/// What the scale is divided into: hundredths of a percent.
pub(super) const WHOLE: i64 = 10_000;

/// The least width of what is drawn.
const LEAST: i64 = 120;

/// Years that are named on the scale at most.
const NAMED: i64 = 6;

/// A stretch of time in reckoned days, its end not included.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub from: i64,
    pub to: i64,
}

/// Every date and period once, the earliest first.
pub(super) fn stretches(report: &Report) -> Vec<(Stretch, Tally<'_, DateMention>)> {
    let mut rows: Vec<(Stretch, Tally<DateMention>)> = Vec::new();
    for found in tally(&report.dates, |a, b| a.iso == b.iso && a.bound == b.bound) {
        if let Some(stretch) = Stretch::read(&found.first.iso) {
            let at = rows.partition_point(|(s, _)| (s.from, s.to) <= (stretch.from, stretch.to));
            rows.insert(at, (stretch, found));
        }
    }
    rows
}

/// The year that is reported on.
pub(super) fn reported(report: &Report) -> Option<Stretch> {
    report.metadata.period_year.as_ref().and_then(|year| Stretch::read(&year.value))
}

/// Every date and period once, the earliest first.
#[must_use]
pub fn timeline(report: &Report, _text: &str, words: &Words) -> Markup {
    let rows = stretches(report);
    let Some(scale) = Scale::over(&rows) else { return html! { p class="empty" { (words.say("timeline.empty")) } } };
    let reported = reported(report);
    let marks = Marks::new(report);
    html! {
        (saves("timeline", "picture.timeline", words))
        table class="timeline" {
            caption { (words.say("timeline.caption")) }
            thead {
                tr {
                    th scope="col" { (words.say("timeline.time")) }
                    th scope="col" { span class="unseen" { (words.say("timeline.picture")) } (scale.axis()) }
                    th scope="col" { (words.say("sources.places")) }
                }
            }
            tbody {
                @for (stretch, found) in &rows {
                    tr {
                        th scope="row" { (name(found.first, &marks, words)) }
                        td { (scale.track(*stretch, reported)) }
                        td { (marks.counted(found.all.iter().map(|date| date.span), words)) }
                    }
                }
            }
        }
    }
}

/// The date as it is first written, and whether it opens or closes a stretch of time.
fn name(date: &DateMention, marks: &Marks, words: &Words) -> Markup {
    let (text, bound) = written(date, words);
    html! { (marks.button(date.span, &text)) @if let Some(bound) = bound { " " span class="muted" { (bound) } } }
}

/// The words of a date in one line, and whether it opens or closes a stretch of time.
pub(super) fn written(date: &DateMention, words: &Words) -> (String, Option<&'static str>) {
    let bound = date.bound.map(|bound| match bound {
        Bound::Since => words.say("timeline.since"),
        Bound::Until => words.say("timeline.until"),
    });
    (date.text.chars().filter(|c| !c.is_whitespace()).collect(), bound)
}

impl Stretch {
    /// Reads `2024`, `2024-12`, `2025-02-28`, `2021/2025`.
    fn read(iso: &str) -> Option<Self> {
        let (first, last) = iso.split_once('/').unwrap_or((iso, iso));
        let (first, last) = (Self::one(first)?, Self::one(last)?);
        (first.from < last.to).then_some(Stretch { from: first.from, to: last.to })
    }

    fn one(iso: &str) -> Option<Self> {
        let mut parts = iso.split('-').map(|part| part.parse::<i64>().ok().filter(|n| (0..10_000).contains(n)));
        let year = parts.next()?? * YEAR;
        Some(match (parts.next().flatten(), parts.next().flatten()) {
            (None, _) => Stretch { from: year, to: year + YEAR },
            (Some(month), None) => Stretch { from: year + (month - 1) * MONTH, to: year + month * MONTH },
            (Some(month), Some(day)) => {
                let from = year + (month - 1) * MONTH + day - 1;
                Stretch { from, to: from + 1 }
            }
        })
    }
}

/// Whole years, from the first that the text names to the last.
pub(super) struct Scale(Stretch);

impl Scale {
    /// The scale of all of them; `None` where there are none.
    pub fn over(rows: &[(Stretch, Tally<DateMention>)]) -> Option<Self> {
        let from = rows.iter().map(|(s, _)| s.from).min()?.div_euclid(YEAR) * YEAR;
        let to = rows.iter().map(|(s, _)| s.to).max()?;
        Some(Scale(Stretch { from, to: (to + YEAR - 1).div_euclid(YEAR) * YEAR }))
    }

    /// A day's place on the scale, in hundredths of a percent.
    pub fn place(&self, day: i64) -> i64 {
        (day - self.0.from) * WHOLE / (self.0.to - self.0.from).max(1)
    }

    /// The years that are named, and where they begin.
    pub fn years(&self) -> Vec<(i64, i64)> {
        let (first, last) = (self.0.from / YEAR, self.0.to / YEAR);
        let steps = [1, 2, 5, 10, 20, 50, 100, 500];
        let step = steps.into_iter().find(|step| (last - first) / step <= NAMED).unwrap_or(1_000);
        let named = (first..last).filter(|year| year % step == 0 || last - first == 1);
        named.map(|year| (year, self.place(year * YEAR))).collect()
    }

    /// The years above the column.
    fn axis(&self) -> Markup {
        html! {
            svg class="axis" aria-hidden="true" {
                @for (year, at) in self.years() { text x=(percent(at)) y="70%" { (year) } }
            }
        }
    }

    /// One stretch of time on the scale; the year that is reported on lies behind it.
    fn track(&self, stretch: Stretch, reported: Option<Stretch>) -> Markup {
        let place = |s: Stretch| (self.place(s.from), self.place(s.to) - self.place(s.from));
        let (from, width) = place(stretch);
        let width = width.max(LEAST);
        html! {
            svg class="time" aria-hidden="true" {
                @if let Some((from, width)) = reported.map(place) {
                    rect class="time-year" x=(percent(from)) y="0" width=(percent(width)) height="100%" {}
                }
                rect class="time-bar" x=(percent(from.min(WHOLE - LEAST))) y="30%" width=(percent(width)) height="40%" {}
            }
        }
    }
}

fn percent(hundredths: i64) -> String {
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.abs());
    format!("{sign}{}.{:02}%", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html(dates: &[(&str, &str)]) -> String {
        let (mut report, text) = fixture::town();
        report.dates = dates.iter().map(|(written, iso)| fixture::date(&text, written, iso)).collect();
        timeline(&report, &text, &Words::new(Language::Chinese)).into_string()
    }

    #[test]
    fn the_earliest_comes_first_and_each_once() {
        let html = html(&[
            ("2025年2月20日", "2025-02-20"),
            ("2024年度", "2024"),
            ("2024年工作", "2024"),
            ("全年", "2021/2025"),
        ]);
        let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
        assert!(at("全年") < at("2024年度") && at("2024年度") < at("2025年2月20日"));
        assert_eq!(html.matches("<th scope=\"row\">").count(), 3);
        assert!(html.contains("aria-label=\"第 2 处\""), "{html}");
    }

    #[test]
    fn a_stretch_lies_where_its_years_lie() {
        let html = html(&[("2024年度", "2024"), ("全年", "2021/2025")]);
        assert!(html.contains("x=\"0.00%\" y=\"30%\" width=\"100.00%\""), "{html}");
        assert!(html.contains("x=\"60.00%\" y=\"30%\" width=\"20.00%\""), "{html}");
        assert!(html.contains("<text x=\"80.00%\" y=\"70%\">2025</text>"), "{html}");
    }

    #[test]
    fn odd_dates_do_no_harm() {
        assert!(html(&[("全年", "0000-00-00"), ("资料", "9999/0001"), ("书面", "x")]).contains("<table"));
        assert!(html(&[("全年", "9999-99-99"), ("资料", "1")]).contains("<table"));
        assert!(html(&[]).contains("没有带年份的日期"));
    }
}
