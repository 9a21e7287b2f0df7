//! Wholes that their parts are told to be of by a name: 主动公开信息中，…; the three industries; both kinds of applicants.

use super::{
    super::{item::same_kind, walk::Parting},
    Claim, REACH, Sums,
    among::SURE,
};
use crate::{
    lexicon::{Cue, complement_each_other},
    report::RelationKind,
};

impl Sums<'_> {
    /// What the sentence that begins before `start` says that its numbers are of: 主动公开信息中，农业类….
    fn whole_name(&self, start: usize) -> Option<&str> {
        let near = self.stretch.gaps[start].parting == Parting::Sentence;
        let sentence = self.before(start).rsplit(['。', '\n']).next().filter(|_| near)?;
        let (name, _) = sentence.split_once("中，").or_else(|| sentence.split_once("中："))?;
        let name = name.trim_start_matches('在').trim_end_matches(['总', '数']);
        Some(name).filter(|name| name.chars().nth(2).is_some() && !name.contains('，'))
    }

    /// Whether it says so.
    pub(super) fn names_whole(&self, start: usize) -> bool {
        self.whole_name(start).is_some()
    }

    /// 主动公开信息6条。…主动公开信息中，农业类2条，卫生类4条: the last number of that name that is their `sum`.
    pub(super) fn named_before(&self, start: usize, sum: i128) -> Option<usize> {
        let name = self.whole_name(start)?;
        let named = |i: &usize| {
            let (of, item) = (self.stretch.name(*i).trim_end_matches(['总', '数']), &self.items[*i]);
            let alike = of.chars().nth(2).is_some() && (name.ends_with(of) || of.ends_with(name));
            alike && item.adds && item.value == sum && same_kind(item.unit, self.items[start].unit)
        };
        (start.saturating_sub(REACH)..start).rev().find(named)
    }

    /// 申请4件，网络2件，信件2件；自然人2件，法人2件: another pair that leaves nothing else of a whole that has parts
    /// already, or is too large for chance.
    pub(super) fn pair(&mut self, start: usize) {
        let next = start + 1;
        let pair = [start, next];
        let apart = |i: usize| self.stretch.gaps[i].parting;
        let listed = self.items.len() > next && matches!(apart(next), Parting::List | Parting::Comma);
        let adds = |i: &usize| self.items[*i].adds && same_kind(self.items[*i].unit, self.items[start].unit);
        let told = |sums: &Self| sums.found.iter().any(|sum| sum.parts.contains(&start));
        let semicolon = || apart(start) == Parting::Semicolon;
        if !listed || !semicolon() || !pair.iter().all(adds) || told(self) {
            return;
        }
        if !complement_each_other(&pair.map(|i| self.before(i)), false) {
            return;
        }
        let sum = self.items[start].value + self.items[next].value;
        let known = |i: &usize| self.found.iter().any(|sum| sum.kind == RelationKind::Sum && sum.whole == Some(*i));
        let near = |i: &usize| self.stretch.gaps[i + 1].parting < Parting::Sentence;
        let fits = |i: &usize| {
            let of = &self.items[*i];
            of.value == sum && same_kind(of.unit, self.items[start].unit) && (of.digits >= SURE || known(i))
        };
        let whole = (start.saturating_sub(REACH)..start).rev().take_while(near).find(fits);
        if let Some(whole) = whole {
            self.push(RelationKind::Sum, whole, pair.to_vec(), Some(true));
        }
    }

    /// 申请4件，网络2件，信件2件。其中3件已答复，1件结转: behind parts it speaks of their whole.
    pub(super) fn among_parts(&mut self, start: usize) {
        let gap = &self.stretch.gaps[start];
        let told = |i: usize| self.found.iter().filter(move |sum| sum.parts.contains(&i));
        let sure = |sum: &&super::Relation| sum.kind == RelationKind::Sum && sum.holds == Some(true);
        if gap.cue != Some(Cue::Among) || gap.parting != Parting::Sentence || told(start).any(|sum| sure(&sum)) {
            return;
        }
        let last = start.checked_sub(1).and_then(|last| told(last).find(sure)?.whole);
        let Some(whole) = last.filter(|whole| *whole < start) else { return };
        let parts = self.list(whole, start, Claim::Among).parts;
        if let Some(n) = self.adds_up(whole, &parts, Claim::Among) {
            self.push(RelationKind::Sum, whole, parts[..n].to_vec(), Some(true));
        }
    }

    /// 生产总值52亿元。第一产业12亿元；第二产业18亿元，其中工业15亿元。第三产业22亿元: whatever stands between them.
    pub(super) fn industries(&mut self, whole: usize) {
        if !self.stretch.name(whole).ends_with("生产总值") {
            return;
        }
        let mut parts = Vec::new();
        for i in whole + 1..self.items.len().min(whole + 1 + REACH) {
            let next = ["第一产业", "第二产业", "第三产业"].get(parts.len());
            let item = &self.items[i];
            let of = item.adds && same_kind(item.unit, self.items[whole].unit);
            if of && next.is_some_and(|name| self.before(i).contains(name)) {
                parts.push(i);
            }
        }
        if parts.len() == 3 && self.adds_up(whole, &parts, Claim::Among) == Some(3) {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// 4件，2件为网络申请，2件为信件申请: whether each part is told to be something else.
    pub(super) fn are_told(&self, parts: &[usize]) -> bool {
        let is = |i: &usize| {
            self.stretch.text[self.stretch.quantities[*i].range.end..].starts_with(['为', '是', '系', '属'])
        };
        self.is_one_list(parts) && parts.iter().all(is)
    }

    /// The parts with those of which there were none, among them and right behind them: 6条，其中…6条；…0条；…0条.
    pub(super) fn with_none(&self, whole: usize, parts: Vec<usize>) -> Vec<usize> {
        let (Some(first), Some(last)) = (parts.first().copied(), parts.last().copied()) else { return parts };
        let gaps = self.stretch.gaps;
        let none = |i: usize| {
            let item = &self.items[i];
            let counts = self.stretch.facts[i].indicator.counts();
            item.is_none() && counts && same_kind(item.unit, self.items[whole].unit) && gaps[i].depth == gaps[first].depth
        };
        let most = parts[1..].iter().map(|i| gaps[*i].parting).max().unwrap_or(Parting::Semicolon);
        let goes_on = |i: usize| !gaps[i].row && gaps[i].parting <= most && !matches!(gaps[i].cue, Some(Cue::Among | Cue::Total));
        if first < whole {
            return parts;
        }
        // 141件，批捕41件；抗诉0件。⏎民事1件: what stands between them is of one of them.
        let same = |i: usize| self.items[i].adds && gaps[i].depth == gaps[first].depth && same_kind(self.items[i].unit, self.items[whole].unit);
        if (first..last).any(|i| same(i) && !parts.contains(&i)) {
            return parts;
        }
        let start = (whole + 1..first).rev().take_while(|i| none(*i) && goes_on(i + 1)).last().unwrap_or(first);
        let behind = (last + 1..self.items.len()).take_while(|i| none(*i) && goes_on(*i)).last().unwrap_or(last);
        (start..=behind).filter(|i| parts.contains(i) || none(*i)).collect()
    }
}
