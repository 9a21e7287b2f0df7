//! Wholes that their parts are told to be of by a name: 主动公开信息中，…; the three industries; both kinds of applicants.

use super::{
    super::{item::same_kind, walk::Parting},
    Claim, REACH, Sums,
    among::SURE,
};
use crate::{
    lexicon::{Cue, complement_each_other, of_one_family},
    report::RelationKind,
    text::chars::parts_clauses,
};

impl Sums<'_> {
    /// 法律顾问2名，社区法律顾问实现全覆盖，其中3名…: whether a clause between a whole and 其中 names what the parts are of.
    pub(super) fn is_named_anew(&self, whole: usize, start: usize) -> bool {
        let between = self.stretch.quantities[whole].range.end..self.stretch.gaps[start].cue_at;
        let (name, words) = (self.stretch.name(whole), self.stretch.text.get(between).unwrap_or_default());
        // 党员60名，党员教育扎实，其中…: not what bears the very name of the whole.
        let other = |clause: &str| clause.find(name).is_some_and(|at| at > 0);
        !name.is_empty() && start == whole + 1 && words.split(parts_clauses).skip(1).any(other)
    }

    /// 办结1084件；逾期的11件已办结。抽取其中1000件: whether parts that are more than the whole stand in another sentence, and
    /// something before it is as many as each of them.
    pub(super) fn is_of_more(&self, whole: usize, parts: &[usize]) -> bool {
        let Some(most) = parts.iter().map(|i| self.items[*i].value).max() else { return false };
        let more = |i: usize| same_kind(self.items[i].unit, self.items[whole].unit) && self.items[i].value >= most;
        !self.same_sentence(whole, parts[0]) && (whole.saturating_sub(REACH)..whole).any(more)
    }

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
            let (of, item) = (self.before(*i).trim_end_matches(['总', '数']), &self.items[*i]);
            let alike = of.ends_with(name);
            alike && item.adds && item.value == sum && same_kind(item.unit, self.items[start].unit)
        };
        (start.saturating_sub(REACH)..start).rev().find(named)
    }

    /// 申请4件，网络2件，信件2件；自然人2件，法人2件: another list that leaves nothing else of a whole that has parts
    /// already, or is too large for chance. It stands in the sentence of the whole or the next.
    pub(super) fn other_list(&mut self, start: usize) {
        let gaps = self.stretch.gaps;
        let adds = |i: &usize| self.items[*i].adds && same_kind(self.items[*i].unit, self.items[start].unit);
        if gaps[start].parting < Parting::Semicolon || gaps[start].row || !adds(&start) {
            return;
        }
        let listed = |i: &usize| matches!(gaps[*i].parting, Parting::List | Parting::Comma) && adds(i);
        let others = (start + 1..self.items.len().min(start + REACH)).take_while(listed);
        let parts: Vec<usize> = std::iter::once(start).chain(others).collect();
        let last = || self.found.iter().rev().take(2 * REACH);
        if parts.len() < 2 || last().any(|sum| sum.parts.contains(&start)) {
            return;
        }
        let sum: i128 = parts.iter().map(|i| self.items[*i].value).sum();
        let known = |i: usize| last().any(|sum| sum.kind == RelationKind::Sum && sum.whole == Some(i));
        let mut sentences = 0;
        let near = |i: &usize| {
            sentences += usize::from(gaps[i + 1].parting == Parting::Sentence);
            sentences <= 1
        };
        let fits = |i: &usize| {
            let of = &self.items[*i];
            of.value == sum && same_kind(of.unit, self.items[start].unit) && (of.digits >= SURE || known(*i))
        };
        let Some(whole) = (start.saturating_sub(REACH)..start).rev().take_while(near).find(fits) else { return };
        let names: Vec<&str> =
            parts.iter().map(|i| self.before(*i).rsplit(parts_clauses).next().unwrap_or_default()).collect();
        if complement_each_other(&names, false) || of_one_family(&names) {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// 申请4件，网络2件，信件2件。其中3件已答复，1件结转: behind parts it speaks of their whole.
    pub(super) fn among_parts(&mut self, start: usize) {
        let gap = &self.stretch.gaps[start];
        let told = |i: usize| self.found.iter().rev().take(2 * REACH).filter(move |sum| sum.parts.contains(&i));
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

    /// 信息6条，其中主动公开6条；依申请公开0条；不予公开0条: one part that is all, with those of which there were none.
    pub(super) fn with_none(&self, whole: usize, only: usize) -> Option<Vec<usize>> {
        let gaps = self.stretch.gaps;
        let none = |i: &usize| {
            let same = same_kind(self.items[*i].unit, self.items[whole].unit) && gaps[*i].depth == gaps[only].depth;
            same && self.items[*i].is_none() && self.stretch.facts[*i].indicator.counts()
        };
        let goes_on = |i: &usize| !gaps[*i].row && gaps[*i].parting <= Parting::Semicolon && gaps[*i].cue.is_none();
        let all = self.items[only].value == self.items[whole].value;
        let parts: Vec<usize> = std::iter::once(only)
            .chain((only + 1..self.items.len().min(only + REACH)).take_while(|i| none(i) && goes_on(i)))
            .collect();
        (all && parts.len() > 1).then_some(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, of_kind};
    use crate::report::RelationKind;

    #[test]
    fn a_name_says_what_the_parts_are_of() {
        let text = "制作信息7条，其中主动公开信息7条；依申请公开信息0条；不予公开信息0条。主动公开信息中，农业类3条，占42.9%；卫生类2条；交通类2条。";
        let sums = of_kind(text, RelationKind::Sum);
        assert_eq!(
            sums.iter().map(|(whole, parts, _)| (whole.as_str(), parts.len())).collect::<Vec<_>>(),
            [("7条", 3); 2]
        );
        assert_eq!(of_kind(text, RelationKind::Part), []);
        let text = "全县生产总值52亿元，增长6%。其中：第一产业12亿元；第二产业18亿元，其中工业11亿元；建筑业7亿元。第三产业22亿元。";
        assert_eq!(of_kind(text, RelationKind::Sum)[0].1, ["12亿元", "18亿元", "22亿元"]);
    }

    #[test]
    fn kinds_and_outcomes_of_few_are_told_apart() {
        let text = "收到申请5件，3件为网络申请，2件为信件申请；自然人4件，法人1件。其中4件已答复，1件结转下年。";
        let parts = |sum: &(String, Vec<String>, Option<bool>)| sum.1.clone();
        let sums: Vec<_> = of_kind(text, RelationKind::Sum).iter().map(parts).collect();
        assert_eq!(sums, [["3件", "2件"], ["4件", "1件"], ["4件", "1件"]]);
        assert_eq!(of_kind(text, RelationKind::Part), []);
        let text = "收到申请7件，其中自然人6件、法人1件。予以公开4件，部分公开1件，不予公开2件。";
        assert_eq!(of_kind(text, RelationKind::Sum)[1].1, ["4件", "1件", "2件"]);
        check("行政诉讼案件4件，维持1件，另3件尚未判决", "4件", &["1件", "3件"], true);
        check("收集问题68个，当场答复31个，转部门37个", "68个", &["31个", "37个"], true);
        check("派单314件，按时办结311件，超时3件", "314件", &["311件", "3件"], true);
        check("受理纠纷152件，办结147件（另有5件于12月受理，正在调解）", "152件", &["147件", "5件"], true);
        check("公开信息23条。其中包括：公告14条，会议9条", "23条", &["14条", "9条"], true);
        check("查处违法行为38158宗（立案3955宗，教育整改34230宗）", "38158宗", &["3955宗", "34230宗"], false);
        assert_eq!(of_kind("查处38158宗（其中立案3955宗，整改34200宗）", RelationKind::Sum), []);
    }
}
