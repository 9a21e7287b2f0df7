//! What stands before a number, and what the number's unit and the words behind it make of that.

use std::ops::Range;

use super::{
    before::{self, Before},
    deed::{is_verb, last_deed, names_amount},
    indicator::Site,
};
use crate::{lexicon::unit_at, report::Dimension};

impl Site<'_> {
    /// What stands before the number.
    pub(super) fn before(&self) -> Before {
        let behind_number = self.start == self.from && self.from > 0 && !self.text[..self.from].ends_with('\n');
        let mut before = before::read_behind(self.text, self.clause(), behind_number);
        // 一支65人的队伍
        before.name.take_if(|name| is_lone(&self.text[name.clone()]));
        // 占全市51%的污水: what has the share follows.
        if self.text[self.quantity.range.end..].starts_with('的') && self.topics.current().is_none() {
            before.name.take_if(|name| self.text[name.clone()].starts_with('占'));
        }
        // 全球80%以上的品牌: where all of them are.
        let followed = self.is_relative() && self.text[self.quantity.range.end..].starts_with('的');
        before.name.take_if(|name| followed && matches!(&self.text[name.clone()], "全球" | "世界" | "全世界"));
        // 上年结转3亿元: of a budget it is one term.
        let carried = before.name.as_mut().filter(|name| matches!(&self.text[(*name).clone()], "结转" | "结余"));
        if let Some(name) = carried.filter(|_| self.dimension() == Some(Dimension::Money)) {
            let last = ["上年", "上年度"].into_iter().find(|last| self.text[self.start..name.start].ends_with(last));
            name.start -= last.map_or(0, str::len);
        }
        // 统筹30亿元支持企业: what is done with money is not what it is.
        let does =
            |name: &mut Range<usize>| is_verb(&self.text[name.clone()]) && !names_amount(&self.text[name.clone()]);
        if self.dimension() == Some(Dimension::Money)
            && let Some(verb) = before.name.take_if(does)
        {
            (before.action, before.ends_in_verb) = (Some(verb), true);
        }
        // 邀请讲师到镇授课3场: what was done there is counted, not who did it.
        let named = before.name.clone().filter(|name| self.counts_events() && name.end < before.end);
        if let Some(deed) = named.and_then(|name| last_deed(self.text, name.end..before.end)) {
            (before.name, before.action) = (Some(deed.clone()), Some(deed));
        }
        before
    }
}

/// Whether a word is a measure word with the 一 that says no number: 一支.
fn is_lone(word: &str) -> bool {
    word.strip_prefix('一').is_some_and(|measure| unit_at(measure).is_some_and(|unit| unit.len() == measure.len()))
}
