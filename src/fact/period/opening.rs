//! The times that headings say, and those with which paragraphs open or which they announce: they hold for more than their
//! own sentence.

use std::ops::Range;

use super::{Clock, Said};
use crate::{
    fact::{
        adverb::{is_base, opens, quoted, tells_one},
        years::is_years,
    },
    mention::Date,
};

/// Words of a heading on what an earlier time left to be mended.
const MENDED: &[&str] = &["整改", "回头看"];

impl Clock<'_> {
    /// The time that a heading or a title names; of several, the year that is reported on.
    pub(super) fn titled(&self, title: Range<usize>) -> Option<Said> {
        let first = self.first_from(title.start);
        let inside = |at: &usize| self.dates.get(*at).is_some_and(|date| date.range.end <= title.end);
        // 上一年度问题整改情况 tells what was done this year.
        let mended = MENDED.iter().any(|word| self.text[title.clone()].contains(word));
        let report = self.years.report.map(|year| year.to_string());
        let left = |date: &Date| mended && report.as_ref().is_some_and(|report| date.iso < *report);
        let names = |date: &Date| {
            // 四、下半年工作打算
            let half = self.text[date.range.clone()].ends_with("下半年");
            (half || is_years(&date.iso))
                && !left(date)
                && !is_base(self.text, date)
                && !tells_one(self.text, date)
                && !quoted(&self.text[title.start..date.range.start])
        };
        let mut named = (first..).take_while(inside).filter(|at| names(&self.dates[*at]));
        let one = named.next()?;
        let own = std::iter::once(one).chain(named).find(|at| report.as_ref() == Some(&self.dates[*at].iso));
        let at = own.unwrap_or(one);
        Some(Said::Dates(at, at))
    }

    /// The time with which the paragraph `text[body]` opens.
    pub(super) fn opening(&self, body: Range<usize>) -> Option<Said> {
        let first = self.first_from(body.start);
        let date = self.dates.get(first).filter(|date| date.range.end <= body.end)?;
        if !opens(self.text, body, date) {
            return None;
        }
        let more = (first + 1..self.dates.len()).take_while(|at| self.joins(at - 1, self.dates[*at].range.start));
        Some(Said::Dates(first, more.last().unwrap_or(first)))
    }

    /// Whether what a paragraph opens with is the time of the next ones too.
    pub(super) fn carries(&self, said: Said) -> bool {
        // 五年内 and 近三年 are said of what follows them alone, as years that are named are.
        let own = |words: &str| words.ends_with('内') || words.starts_with(['近', '1', '2']);
        if let Said::Dates(_, last) = said
            && own(&self.text[self.dates[last].range.clone()])
            && self.iso(said).is_some_and(|iso| iso.contains('/'))
        {
            return false;
        }
        let iso = self.iso(said);
        let year = |own: Option<i32>| own.map(|year| year.to_string());
        iso.is_some_and(|iso| {
            is_years(&iso)
                && (iso.contains('/')
                    || [year(self.years.report), year(self.years.plan)].contains(&Some(iso.into_owned())))
        })
    }

    /// The last time in the sentence that ends a paragraph with a colon.
    pub(super) fn announces(&self, body: Range<usize>) -> Option<Said> {
        let words = self.text[body.clone()].strip_suffix('：')?;
        let start = body.start + words.rfind('。').map_or(0, |at| at + '。'.len_utf8());
        let first = self.first_from(start);
        let own = self.dates[first..].iter().take_while(|date| date.range.start < body.end);
        let named = (first..).zip(own).filter(|(_, date)| is_years(&date.iso) && !is_base(self.text, date));
        named.last().map(|(at, _)| Said::Dates(at, at))
    }
}
