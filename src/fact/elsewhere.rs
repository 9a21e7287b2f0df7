//! Numbers whose noun stands where none is looked for: before the bracket that holds the number, behind what is told for each,
//! behind a share or a size, or in what was counted last.

use std::ops::Range;

use super::{
    again::without_openings,
    before::{self, Before, solid},
    behind, clause,
    deed::{is_verb, says_alone},
    dimension::{comparable, takes_noun},
    indicator::{Indicator, Site},
    told,
};
use crate::{
    lexicon::{Roles, Unit, WordList, names_agent, roles_at, unit_at},
    report::Dimension,
    text::chars::{is_han, parts_clauses},
};

impl Site<'_> {
    /// What stands before the bracket that holds nothing but the number: 公安（91件）、自然资源（35件）.
    pub(super) fn bracketed(&self) -> Option<Indicator> {
        let alone = self.start == self.quantity.range.start && self.text[self.quantity.range.end..].starts_with('）');
        if alone { self.before_bracket() } else { None }
    }

    /// What stands right before the bracket that the number's clause opens: 信访件（同比下降12%）.
    pub(super) fn before_bracket(&self) -> Option<Indicator> {
        let open = self.text[..self.start].strip_suffix('（').filter(|open| open.len() > self.from)?.len();
        let start = clause::start(self.text, self.from, open);
        let start = self.text[start..open].rfind('、').map_or(start, |at| start + at + '、'.len_utf8());
        let place = WordList::Locates.within(&self.text[start..open]).last();
        let start = place.map_or(start, |(at, word)| start + at + word.len());
        let before = before::read(self.text, start..open);
        let name = before.name.filter(|name| name.end == open && solid(&self.text[name.clone()]) >= 2);
        // 受理投诉（36件）: a deed that something is done with is a thing.
        let name = name.filter(|name| before.action.is_some() || !is_verb(&self.text[name.clone()]))?;
        let (action, scope) = (before.action, before.scope);
        Some(Indicator { name: Some(name), action, scope, ..Indicator::default() })
    }

    /// Of 设立规模20亿元的基金 the fund: what is made has the size, the making has none.
    pub(super) fn made_of_size(&self, before: &Before) -> Option<Indicator> {
        let name = before.name.clone()?;
        let verb = self.text[name.clone()].strip_suffix("规模")?;
        let (word, roles) = roles_at(verb)?;
        let behind = self.text[self.quantity.range.end..].strip_prefix('的')?;
        let makes = word == verb && roles.has(Roles::VERB) && !roles.has(Roles::NOMINAL);
        let made = behind::read(self.text, self.text.len() - behind.len()..self.until, None).name.filter(|_| makes)?;
        let action = Some(name.start..name.start + verb.len());
        Some(Indicator { name: Some(made), action, scope: before.scope.clone(), ..Indicator::default() })
    }

    /// Of 认定标准按保障标准的1.5倍确定, 征收量为2012年的2倍 the thing that has the share.
    pub(super) fn share_of(&self, before: &Before) -> Option<Range<usize>> {
        let share = matches!(self.dimension(), Some(Dimension::Multiple | Dimension::Ratio));
        // 征拆征收量为2012年的2倍: a verb may be part of the thing.
        let apart = before.action.as_ref().zip(before.name.as_ref()).is_some_and(|(verb, name)| verb.end != name.start);
        if !share || !self.text[self.clause()].ends_with('的') || apart {
            return None;
        }
        let equals = |name: Range<usize>| {
            let words = &self.text[name.clone()];
            let at = words.find(['为', '是', '占'])?;
            // 外商所占比重 is a noun.
            let words = Some(&words[..at]).filter(|words| !words.ends_with('所'))?;
            let at = name.start + words.trim_end_matches(['只', '仅', '约', '已', '就', '也', '均', '将', '还']).len();
            Some(name.start..at).filter(|subject| solid(&self.text[subject.clone()]) >= 2)
        };
        before.subject.clone().or_else(|| equals(before.name.clone()?))
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
    pub(super) fn counted_again(&self, before: &Before) -> Option<Range<usize>> {
        // 完成10类42项项目, 拆除3处40平方米违建, 12户30人享受低保
        let verb = |name: &Range<usize>| is_verb(&self.text[name.clone()]);
        let alone = self.text[self.clause()].ends_with('的') || before.name.as_ref().is_none_or(verb);
        let things = self.dimension().is_some_and(takes_noun) && alone;
        let rest = Some(&self.text[self.quantity.range.end..]).filter(|_| things)?;
        let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let noun = &unit[unit_at(unit).filter(|_| unit.len() < rest.len())?.word.len()..];
        let at = self.text.len() - noun.len();
        let end = clause::reach_behind(self.text, at);
        let behind = behind::read(self.text, at..end, self.dimension());
        let deed = behind.verb.filter(|verb| says_alone(&self.text[verb.clone()]));
        behind.name.or(deed).filter(|name| name.start == at)
    }

    /// Whether the number is a share of what stands behind it: 60%工程量.
    pub(super) fn is_portion(&self) -> bool {
        self.dimension() == Some(Dimension::Ratio)
            && WordList::Portions.at(&self.text[self.quantity.range.end..]).is_some()
    }

    /// Of 线上受理占比46.3% all of it: what is a verb elsewhere is part of its name.
    pub(super) fn own_share(&self, before: &Before) -> Option<Range<usize>> {
        let measure = before.name.clone().filter(|name| matches!(&self.text[name.clone()], "占比" | "比重"))?;
        let whose = without_openings(&self.text[self.start..measure.start]);
        let within = whose.ends_with(['中', '内', '的', '所']) || whose.starts_with(['占', '较', '比']);
        (solid(whose) >= 2 && !within).then(|| measure.start - whose.len()..measure.end)
    }

    /// Whether a scope is the whole of a share, and not where that was counted: 占全县20%, 超过全市40%.
    pub(super) fn is_whole(&self, scope: &Range<usize>) -> bool {
        let of = self.text[self.clause()].get(..scope.start.saturating_sub(self.start)).unwrap_or_default();
        let right_before = matches!(self.text.get(scope.end..self.quantity.range.start), Some("" | "的"));
        self.dimension() == Some(Dimension::Ratio) && right_before && (of.ends_with('占') || of.ends_with("超过"))
    }

    /// Who are counted where nothing is said but where: of 20名队员中14名在集镇，8个村仅有6名 they are 队员 still.
    pub(super) fn of_counted(&self, before: &Before) -> Option<Range<usize>> {
        let bodies =
            |unit: Unit| matches!(unit.dimension, Dimension::Count | Dimension::Organisation | Dimension::Place);
        let place = self.topics.current().filter(|topic| topic.unit.is_some_and(bodies) && before.action.is_none())?;
        let people = self.topics.earlier().filter(|topic| comparable(topic.unit, self.quantity.unit))?;
        let there = before.name.as_ref() == Some(&place.name) && self.dimension() == Some(Dimension::Person);
        there.then(|| people.name.clone())
    }

    /// Whether all that stands before the number is what the number before it counts, or where a length is:
    /// 9个单位1.35万平方米办公用房, 东湖村4公里水泥路.
    pub(super) fn is_counted(&self, before: &Before) -> bool {
        let counted = self.topics.current().filter(|topic| topic.name == (self.from..self.quantity.range.start));
        let measures = matches!(self.dimension(), Some(Dimension::Area | Dimension::Length | Dimension::Money));
        let place = before.name.as_ref().is_some_and(|name| names_agent(&self.text[name.clone()]));
        let long = self.dimension() == Some(Dimension::Length) && place;
        (measures && before.action.is_none() && counted.is_some()) || long
    }

    /// The land right behind so many 亩, where what stands before them is where it lies: 东湖坞30亩农田.
    pub(super) fn land(&self, before: &Before) -> Option<Range<usize>> {
        before.name.as_ref().filter(|name| !is_verb(&self.text[(*name).clone()]))?;
        let at = self.quantity.range.end;
        let end = at + WordList::Land.at(&self.text[at..])?.len();
        let whole = self.text[end..].starts_with(|c: char| c == '的' || parts_clauses(c));
        (whole && self.dimension() == Some(Dimension::Area)).then_some(at..end)
    }
}
