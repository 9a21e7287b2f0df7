//! Numbers whose noun stands where none is looked for: before the bracket that holds the number, behind what is told for each,
//! behind a share, or in what was counted last.

use std::ops::Range;

use super::{
    before::{self, Before, solid},
    behind, clause,
    deed::is_verb,
    indicator::{Indicator, Site, takes_noun},
    told,
};
use crate::{
    lexicon::{WordList, unit_at},
    report::Dimension,
    text::chars::is_han,
};

impl Site<'_> {
    /// What stands before the bracket that holds nothing but the number: 公安（91件）、自然资源（35件）.
    pub(super) fn bracketed(&self) -> Option<Indicator> {
        let open = self.text[..self.quantity.range.start].strip_suffix('（')?.len();
        let alone = self.text[self.quantity.range.end..].starts_with('）') && open > self.from;
        let start = clause::start(self.text, self.from, open);
        let start = self.text[start..open].rfind('、').map_or(start, |at| start + at + '、'.len_utf8());
        let place = WordList::Locates.within(&self.text[start..open]).last();
        let start = place.map_or(start, |(at, word)| start + at + word.len());
        let before = before::read(self.text, start..open);
        let name = before.name.filter(|name| alone && name.end == open && solid(&self.text[name.clone()]) >= 2);
        let name = name.filter(|name| !is_verb(&self.text[name.clone()]))?;
        let (action, scope) = (before.action, before.scope);
        Some(Indicator { name: Some(name), action, scope, ..Indicator::default() })
    }

    /// Whether what stands behind the number only says what some of those are like that were counted before it:
    /// 36个项目中有10个效益不达预期.
    pub(super) fn tells_of_same(&self) -> bool {
        let some = ["中有", "中", "其中有"].iter().any(|word| self.text[self.clause()].ends_with(word));
        some && told::lacks(
            &self.text[self.quantity.range.end..clause::reach_behind(self.text, self.quantity.range.end)],
        )
    }

    /// What an amount is that is told for each: 每人每年4800元扶助金, 按每户3元标准缴纳保洁费.
    pub(super) fn paid(&self, before: &Before) -> Option<Range<usize>> {
        let per = before.scope.clone().is_some_and(|scope| self.text[scope].starts_with('每'));
        let money = self.dimension() == Some(Dimension::Money);
        let mut behind = Some(&self.text[self.quantity.range.end..]).filter(|_| per && money)?;
        // 4800元或6000元扶助金
        if let Some(other) = behind.strip_prefix('或') {
            let unit = other.trim_start_matches(|c: char| c.is_ascii_digit());
            behind = &unit[unit_at(unit).filter(|_| unit.len() < other.len())?.word.len()..];
        }
        let behind = behind.strip_prefix("的标准").or(behind.strip_prefix("标准")).unwrap_or(behind);
        // 给予每家企业50万元奖励: to whom it is given is not what it is.
        let other = before.name.clone().filter(|name| told::whose(&self.text[name.clone()], false) != Some(name.len()));
        let verb = WordList::PerPaid.at(behind).filter(|verb| other.is_some() || !WordList::Paid.holds(verb));
        let object = verb.map_or(behind, |verb| &behind[verb.len()..]);
        let at = self.text.len() - object.len();
        object.chars().next().filter(|c| is_han(*c))?;
        let end = clause::reach_behind(self.text, at);
        let name = behind::read(self.text, at..end, None).name.filter(|name| name.start == at)?;
        let paid = WordList::Paid.ends(&self.text[name.clone()]);
        paid.then_some(name)
    }

    /// What a number counts that is told again more finely: 筛选出来的8大类93个项目.
    pub(super) fn counted_again(&self) -> Option<Range<usize>> {
        let things = self.dimension().is_some_and(takes_noun) && self.text[self.clause()].ends_with('的');
        let rest = Some(&self.text[self.quantity.range.end..]).filter(|_| things)?;
        let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let noun = &unit[unit_at(unit).filter(|_| unit.len() < rest.len())?.word.len()..];
        let at = self.text.len() - noun.len();
        let end = clause::reach_behind(self.text, at);
        behind::read(self.text, at..end, self.dimension()).name.filter(|name| name.start == at)
    }

    /// Whether the number is a share of what stands behind it: 60%工程量.
    pub(super) fn is_portion(&self) -> bool {
        self.dimension() == Some(Dimension::Ratio)
            && WordList::Portions.at(&self.text[self.quantity.range.end..]).is_some()
    }

    /// Whether all that stands before the number is what the number before it counts: 9个单位1.35万平方米办公用房.
    pub(super) fn is_counted(&self, before: &Before) -> bool {
        let counted = self.topics.current().filter(|topic| topic.name == (self.from..self.quantity.range.start));
        let measures = matches!(self.dimension(), Some(Dimension::Area | Dimension::Length | Dimension::Money));
        measures && before.action.is_none() && counted.is_some()
    }
}
