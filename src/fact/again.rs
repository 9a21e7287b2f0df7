//! Numbers whose clause names nothing of its own: it goes on about what the clause before it names, says how the number
//! before it came out, or is a place that has its share.

use std::ops::Range;

use super::{
    before::{self, solid},
    clause,
    dimension::comparable,
    indicator::{Indicator, Site},
    told::whose,
    topic::{self, Topic},
};
use crate::{
    lexicon::{Roles, WordList, base_in, is_generic, names_agent, roles_at, unit_at},
    report::{Approx, Dimension},
    text::chars::parts_clauses,
};

/// Who each has something has a name of at most so many characters: 人民调解委员会.
const LONGEST_HOLDER: usize = 7;

impl Site<'_> {
    /// Whether the clause only adds up what the clause before it tells of, or says what that comes to: 涉及186人次,
    /// 共9件.
    pub(super) fn adds_up(&self, found: &Indicator) -> bool {
        let words = &self.text[self.clause()];
        // 国家建筑的住宅，约4600万平方米: nor does it where there is nothing but the number.
        let about = || self.quantity.approx == Approx::About;
        let alone = matches!(words, "将" | "共有") || (words.is_empty() && about());
        let sums = words.ends_with(['共', '计', '及']) && matches!(without_openings(words), "涉及" | "");
        // 实施适老化改造，年底前完成80%
        let done = self.is_relative() && words.ends_with("完成") && matches!(without_openings(words), "完成" | "");
        found.name.is_none() && (sums || alone || done)
    }

    /// Whether the clause only says how often was done what the clause before it names: 开展专题学习，全年累计开展20次.
    pub(super) fn does_again(&self, found: &Indicator) -> bool {
        let bare = found.name.is_none() || found.name == found.action;
        let Some(verb) = found.action.clone().filter(|_| bare) else { return false };
        let verb = &self.text[verb];
        let before = self.text[self.from..self.start].trim_end_matches('，');
        let last = before.rsplit(parts_clauses).next().unwrap_or_default();
        let event = self.counts_events() && roles_at(verb).is_some_and(|(_, roles)| roles.has(Roles::EVENT));
        without_openings(&self.text[self.clause()]) == verb && (event || last.contains(verb))
    }

    /// Of whom each has so many, where nothing else stands before the number: 法律明白人120名，平均每村（社区）3名.
    pub(super) fn each(&self) -> Option<Range<usize>> {
        let words = &self.text[self.clause()];
        let each = words.strip_prefix("平均").unwrap_or(words);
        let whole = each.strip_prefix('每')?;
        let whole = whole.strip_suffix('）').and_then(|whole| whole.split_once('（')).map_or(whole, |(noun, _)| noun);
        let holds = |noun: &str| [true, false].iter().any(|people| whose(noun, *people) == Some(noun.len()));
        let held = |noun: &str| solid(noun) == 1 || (solid(noun) <= LONGEST_HOLDER && holds(noun));
        let measured = || unit_at(whole).map_or("", |unit| &whole[unit.len()..]);
        (held(whole) || held(measured())).then(|| self.quantity.range.start - each.len()..self.quantity.range.start)
    }

    /// The place that is all that stands before the number, where things are counted: 东湖镇 of 下放事项，东湖镇27项.
    pub(super) fn place(&self) -> Option<Range<usize>> {
        use Dimension::{Case, Document, Item, Thing};
        let words = &self.text[self.clause()];
        let things = matches!(self.dimension(), Some(Case | Document | Item | Thing));
        let place = words.ends_with(['镇', '乡', '县', '市', '区', '旗']) || words.ends_with("街道");
        (things && place && solid(words) >= 3 && names_agent(words)).then(|| self.clause())
    }

    /// What the clause before the first of such places names: of 下放赋权事项，东湖镇27项，西山镇31项 both count it.
    pub(super) fn shared(&self, place: &Range<usize>) -> Option<Range<usize>> {
        let last = self.topics.current().filter(|topic| topic.shared && topic.unit == self.quantity.unit);
        if let Some(last) = last {
            return Some(last.name.clone());
        }
        let end = self.text[self.from..place.start].strip_suffix('，')?.len() + self.from;
        let start = clause::start(self.text, self.from, end);
        let found = before::read(self.text, start..end);
        let named = found.action.is_some() && (start > self.from || self.text[..start].ends_with('\n') || start == 0);
        found.name.filter(|name| named && name.end == end && solid(&self.text[name.clone()]) >= 4)
    }

    /// Whether the number is what the next is a change of: 比上年决算数15亿元增长3%.
    pub(super) fn is_base(&self) -> bool {
        let behind = &self.text[self.quantity.range.end..];
        let turns = ["增长", "增加", "上升", "提高", "下降", "减少", "降低"];
        base_in(&self.text[self.clause()]) == Some(0) && turns.iter().any(|turn| behind.starts_with(turn))
    }

    /// Whether the clause only says of what the number is a share: 为上年的98%, 完成预算的102%.
    pub(super) fn measures_up(&self) -> bool {
        let words = &self.text[self.clause()];
        let plan = |words: &str| ["预算", "计划", "目标", "任务"].iter().any(|plan| words.ends_with(plan));
        let of = words.strip_suffix('的');
        of.is_some_and(|of| of.starts_with(['为', '是']) || of.strip_prefix("完成").is_some_and(plan))
    }

    /// Of 收入预算数 only 收入, where the clause says what came of it: 实际完成15亿元.
    pub(super) fn carried_out(&self, name: Range<usize>) -> Range<usize> {
        let words = &self.text[name.clone()];
        let result = ["完成", "实际", "执行"].iter().any(|word| self.text[self.clause()].contains(word));
        let plan = ["年初预算数", "调整预算数", "预算数", "年初预算", "预算", "计划数", "目标数", "任务数"];
        let planned = plan.iter().find_map(|plan| words.strip_suffix(plan)).filter(|_| result);
        let len = planned.filter(|planned| solid(planned) >= 2).map_or(words.len(), str::len);
        name.start..name.start + len
    }

    /// Whose 总数 or 占…比重 it is, where the clause itself does not say so: what was counted last.
    pub(super) fn owner(&self, name: Range<usize>) -> Option<Range<usize>> {
        let words = &self.text[name];
        // 数量占全市近三分之一: its measure is none without it.
        let measured = words.split_once('占').is_some_and(|(measure, _)| is_generic(measure));
        let share = (words.starts_with('占') && !words.starts_with("占道") && !words.starts_with("占用"))
            || measured
            || matches!(words, "比重" | "占比");
        // 占交办总数的92.5%
        let clause = &self.text[self.clause()];
        let share = share || (is_generic(words) && self.is_relative() && clause.starts_with('占'));
        let share = share || (self.is_relative() && of_total(clause).is_some());
        // 占全乡12个村的58.3%
        let share = share || (self.is_relative() && clause.ends_with('的') && topic::shares(self.text, self.from));
        let same = |topic: &&Topic| share || topic.unit.is_none() || comparable(topic.unit, self.quantity.unit);
        // 企业9户、合作社11户，总量达到120户: behind a list of parts it is of all of them.
        let whole = self.topics.whole().filter(|whole| comparable(whole.unit, self.quantity.unit) && !share);
        let topic = whole.or(self.topics.current()).filter(same)?;
        (share || is_generic(words)).then(|| topic.name.clone())
    }

    /// Whose place it is that changes: of 平均成绩居全区第2名，较上年前移3位 the 平均成绩.
    pub(super) fn ranked(&self, found: &Indicator) -> Option<Range<usize>> {
        let places = self
            .quantity
            .unit
            .is_some_and(|unit| matches!(unit.word, "位" | "名" | "名次" | "个名次" | "位次" | "个位次"));
        found.change.as_ref().filter(|_| places)?;
        let last = || {
            let end = self.text[self.from..self.start].strip_suffix('，')?.len() + self.from;
            Some(clause::start(self.text, self.from, end)..end)
        };
        let told = |clause: &Range<usize>| self.text[clause.clone()].contains('第');
        let clause = Some(self.clause()).filter(told).or_else(|| last().filter(told))?;
        let words = self.text[clause.clone()].split('第').next()?;
        let words = words.rfind('全').map_or(words, |at| &words[..at]);
        let ranks = ["位居", "位列", "名列"].iter().find_map(|verb| words.find(verb));
        let words = ranks.map_or(words, |at| &words[..at]);
        let whose = words.trim_end_matches(['位', '居', '列', '排', '在', '为']);
        before::read(self.text, clause.start..clause.start + whose.len()).name
    }

    /// Whether the words around the number only frame it, so that it counts what was counted last: 报告日已整改40项. What
    /// a bound is set by (不超过20户要求) is no name either.
    pub(super) fn is_framed(&self, name: &Range<usize>) -> bool {
        let words = &self.text[name.clone()];
        let bounded = matches!(self.quantity.approx, Approx::AtLeast | Approx::AtMost);
        let behind = name.start >= self.quantity.range.end;
        WordList::Frames.holds(words) && !(behind && words == "部分")
            || (bounded && behind && matches!(words, "要求" | "标准" | "规定"))
    }

    /// Whether examples end before the number: “政策问答”等17场宣讲.
    pub(super) fn ends_in_examples(&self) -> bool {
        self.text[self.clause()].ends_with('等')
    }
}

/// What a share is of that is told without 占: 事项总数的 of 达到事项总数的98.6%.
pub fn of_total(clause: &str) -> Option<&str> {
    let of = clause.strip_prefix("达到").or(clause.strip_prefix('达')).or(clause.strip_prefix('为'))?;
    Some(of).filter(|of| of.ends_with("总数的") || of.ends_with("总量的"))
}

/// A clause without the words that open it: of 全年累计开展 only 开展.
pub fn without_openings(clause: &str) -> &str {
    let mut rest = clause;
    while let Some((word, _)) = roles_at(rest).filter(|(_, roles)| roles.has(Roles::OPENING)) {
        rest = &rest[word.len()..];
    }
    rest
}
