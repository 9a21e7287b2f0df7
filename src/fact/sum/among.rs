//! Lists behind 其中 that are not simply the parts of the number before it, told by right arithmetic.

use std::ops::Range;

use super::{
    super::{
        again::without_openings,
        clause,
        item::{self, same_kind},
        relation::Relation,
        walk::Parting,
    },
    REACH, Sums,
};
use crate::{
    lexicon::{Cue, WordList},
    report::{Approx, Dimension, RelationKind},
    text::chars::parts_clauses,
};

/// Wholes of fewer digits are the sum of some parts by chance.
pub(super) const SURE: u32 = 2;

/// Deeds by which cases come in.
const RECEIVED: [&str; 5] = ["受理", "收案", "受案", "新收", "收到"];

impl Sums<'_> {
    /// Takes the list at `start`, behind 其中, which is not that of `whole` alone; returns where it ends.
    pub(super) fn take_otherwise(&mut self, whole: usize, start: usize) -> Option<usize> {
        let same = |i: usize| self.items[i].adds && same_kind(self.items[i].unit, self.items[whole].unit);
        let parts = self.run(start, same);
        let taken = self.of_several(whole, &parts, &self.heads(whole, start)).or_else(|| self.in_turns(whole, &parts));
        let taken = taken.or_else(|| self.of_other(whole, &parts));
        let taken = taken.or_else(|| self.of_one(whole, self.run(start, |i| self.is_measured(i, start))));
        let taken = taken.or_else(|| self.of_one(whole, self.heads(whole, start)));
        // 村容村貌提升440万元 names a programme.
        let counted = |i: usize| {
            let bare = item::bare(self.stretch.text, &self.stretch.quantities[i]);
            bare.adds && same_kind(bare.unit, self.items[whole].unit)
        };
        let taken = taken.or_else(|| self.of_one(whole, self.run(start, counted)))?;
        let end = taken.iter().filter_map(|(_, parts)| parts.last()).max()? + 1;
        for (whole, parts) in taken {
            // What was taken for parts of it by its place alone, from within the list, is none.
            let within = |sum: &Relation| {
                sum.whole == Some(whole) && sum.parts.first().is_some_and(|i| (start..end).contains(i))
            };
            self.found.retain(|sum| !within(sum));
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
        Some(end)
    }

    /// 罚没144万余元。其中，甲类4万余元；乙类140万余元: parts that are each a little more, as their whole is.
    pub(super) fn of_more(&mut self, whole: usize) {
        let (gaps, of) = (self.stretch.gaps, &self.items[whole]);
        let more = |i: usize| {
            let quantity = &self.stretch.quantities[i];
            quantity.approx == Approx::Over && quantity.value_max.is_none() && self.stretch.facts[i].indicator.counts()
        };
        if !more(whole) || of.digits < SURE {
            return;
        }
        let (mut among, mut sum, mut parts) = (false, 0, Vec::new());
        for (i, gap) in gaps.iter().enumerate().skip(whole + 1).take(REACH) {
            among |= gap.cue == Some(Cue::Among);
            if !among || gap.row || (gap.parting == Parting::Sentence && i > whole + 1) {
                return;
            }
            if !same_kind(self.items[i].unit, of.unit) {
                continue;
            }
            if !more(i) {
                return;
            }
            parts.push(i);
            sum += self.items[i].value;
            if sum >= of.value {
                break;
            }
        }
        if parts.len() >= 2 && sum == of.value {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// Whether a number says what was left from the year before: 上年结转申请3件.
    pub(super) fn is_carried(&self, i: usize) -> bool {
        WordList::Carried.is_in(self.before(i).rsplit(parts_clauses).next().unwrap_or_default())
    }

    /// 受理案件900件，审结800件。其中，受理民事案件700件: takes what was done likewise for the whole.
    pub(super) fn take_by_deed(&mut self, whole: usize, parts: &[usize]) -> bool {
        let deed = |i: usize| match self.stretch.facts[i].indicator.action.clone() {
            Some(action) => Some(&self.stretch.text[action]),
            // 诉讼案件收案500件
            None => RECEIVED.into_iter().find(|deed| self.stretch.name(i).ends_with(deed)),
        };
        let Some(first) = parts.first().and_then(|first| deed(*first)) else { return false };
        let alike = |one: &str, other: &str| one == other || [one, other].iter().all(|deed| RECEIVED.contains(deed));
        let same = |i: &usize| deed(*i).is_some_and(|deed| alike(deed, first));
        if same(&whole) {
            return false;
        }
        let Some(of) = self.before_in_sentence(whole).find(same) else { return false };
        let all = parts;
        let parts: Vec<usize> = parts.iter().copied().filter(same).collect();
        let most = self.items[of].value + self.items[of].slack;
        let fits = parts.iter().all(|i| self.items[*i].value <= most);
        self.push(RelationKind::Part, of, parts, Some(fits));
        // 受理900件，结案800件。其中，诉讼案件收案500件，结案400件
        let others: Vec<usize> = all.iter().copied().filter(|i| deed(*i) == deed(whole)).collect();
        let most = self.items[whole].value + self.items[whole].slack;
        if !others.is_empty() && others.iter().all(|i| self.items[*i].value <= most) {
            self.push(RelationKind::Part, whole, others, Some(true));
        }
        true
    }

    /// 立案56件，其中12件移送公安机关，办理行政许可8件: whether a verb and its object begin something new behind a part that had
    /// none.
    pub(super) fn begins_anew(&self, last: usize, next: usize) -> bool {
        let verb = |i: usize| {
            let from = i.checked_sub(1).map_or(0, |before| self.stretch.quantities[before].range.end);
            let verb = self.stretch.facts[i].indicator.action.clone();
            verb.filter(|verb| from <= verb.start && verb.end <= self.stretch.quantities[i].range.start)
        };
        let opens = |verb: &Range<usize>| {
            let from = self.stretch.quantities[next - 1].range.end;
            without_openings(&self.stretch.text[clause::start(self.stretch.text, from, verb.start)..verb.start])
                .is_empty()
        };
        let own = &self.stretch.facts[next].indicator;
        let object =
            |verb: Range<usize>| !own.inherited && own.name.as_ref().is_some_and(|name| name.start >= verb.end);
        self.stretch.gaps[next].cue.is_none() && verb(last).is_none() && verb(next).filter(opens).is_some_and(object)
    }

    /// The numbers of the list at `start` that are as asked, to the end of its clauses; parts of parts are passed.
    fn run(&self, start: usize, asked: impl Fn(usize) -> bool) -> Vec<usize> {
        let (gaps, depth) = (self.stretch.gaps, self.stretch.gaps[start].depth);
        let most = if gaps[start].parting >= Parting::Semicolon { Parting::Semicolon } else { Parting::Comma };
        let mut nested = false;
        let besides = |i: usize| WordList::Besides.at(self.before(i)).is_some();
        let ends =
            |i: usize| i > start && (gaps[i].floor < depth || gaps[i].parting > most || gaps[i].row || besides(i));
        let list = (start..gaps.len().min(start + REACH)).take_while(|i| !ends(*i));
        list.filter(|i| {
            let gap = &gaps[*i];
            nested = (*i > start && gap.cue == Some(Cue::Among)) || (nested && gap.parting < Parting::Semicolon);
            gap.depth == depth && !nested && asked(*i)
        })
        .collect()
    }

    /// 批复71亿元，已用62亿元，结余9亿元。其中：部门批复39亿元，已用34亿元；乡镇批复32亿元，…: parts of several wholes, which
    /// are named as their whole is, or stand first in their items as it does.
    fn of_several(&self, whole: usize, parts: &[usize], heads: &[usize]) -> Option<Vec<(usize, Vec<usize>)>> {
        let all = |of: usize, parts: &[usize]| {
            let (sum, slack) = self.sum_of(parts);
            parts.len() >= 2 && (sum - self.items[of].value).abs() <= slack + self.items[of].slack
        };
        let parts_of = |of: usize| {
            let name = self.stretch.name(of);
            let named = |i: &usize| !name.is_empty() && self.stretch.name(*i).ends_with(name);
            let named: Vec<usize> = parts.iter().copied().filter(named).collect();
            let found = [named, heads.to_vec()].into_iter().find(|parts| all(of, parts))?;
            (self.items[of].digits >= SURE).then_some((of, found))
        };
        let wholes = std::iter::once(whole).chain(self.before_in_sentence(whole));
        let found: Vec<_> = wholes.filter_map(parts_of).collect();
        (found.len() >= 2).then_some(found)
    }

    /// 受理412件，化解405件，其中镇受理87件、化解85件，村受理325件、化解320件: parts of two wholes by turns.
    fn in_turns(&self, whole: usize, parts: &[usize]) -> Option<Vec<(usize, Vec<usize>)>> {
        let first = self.before_in_sentence(whole).next()?;
        let sum = |of: &[usize]| of.iter().map(|i| self.items[*i].value).sum::<i128>();
        (4..=parts.len()).step_by(2).find_map(|n| {
            let of_first: Vec<usize> = parts[..n].iter().copied().step_by(2).collect();
            let of_whole: Vec<usize> = parts[1..n].iter().copied().step_by(2).collect();
            let fits = sum(&of_first) == self.items[first].value && sum(&of_whole) == self.items[whole].value;
            fits.then(|| vec![(first, of_first), (whole, of_whole)])
        })
    }

    /// 排查412件，化解406件，化解率98.5%，其中…: the parts of what was told before are all that is listed.
    fn of_other(&self, whole: usize, parts: &[usize]) -> Option<Vec<(usize, Vec<usize>)>> {
        let sum: i128 = parts.iter().map(|i| self.items[*i].value).sum();
        let other = self.before_in_sentence(whole).find(|i| self.items[*i].value == sum)?;
        let sure = parts.len() >= 3 || (parts.len() == 2 && self.items[other].digits >= SURE);
        sure.then(|| vec![(other, parts.to_vec())])
    }

    /// The list, if it is all of the whole.
    /// What follows it may be told besides: 57件，其中合同39份、协议18份，提出意见63条.
    fn of_one(&self, whole: usize, mut parts: Vec<usize>) -> Option<Vec<(usize, Vec<usize>)>> {
        let (of, mut sum) = (&self.items[whole], 0);
        let reaches = |i: &usize| {
            sum += self.items[*i].value;
            sum >= of.value
        };
        let count = 1 + parts.iter().position(reaches)?;
        parts.truncate(count);
        (count >= 2 && of.digits >= SURE && sum == of.value).then(|| vec![(whole, parts)])
    }

    /// 其中，甲院受理23件，未结2件；乙院受理38件，未结7件: the first counts of what semicolons part.
    fn heads(&self, whole: usize, start: usize) -> Vec<usize> {
        let gaps = self.stretch.gaps;
        let ends = |i: usize| i > start && (gaps[i].parting == Parting::Sentence || gaps[i].floor < gaps[start].depth);
        let list = (start..gaps.len().min(start + REACH)).take_while(|i| !ends(*i));
        let first = |i: &usize| {
            let same = self.items[*i].adds && same_kind(self.items[*i].unit, self.items[whole].unit);
            same && (*i == start || gaps[*i].parting == Parting::Semicolon)
        };
        list.filter(first).collect()
    }

    /// 来信12件、来访58批215人次、网上信访76件: the first count of each item, whatever its measure word.
    fn is_measured(&self, i: usize, start: usize) -> bool {
        use Dimension::{Case, Document, Event, Item, Visit};
        let unit = self.items[i].unit;
        let unit = unit.is_some_and(|unit| matches!(unit.dimension, Case | Document | Event | Item | Visit));
        self.items[i].adds && unit && (i == start || self.stretch.gaps[i].parting >= Parting::List)
    }

    /// The numbers of the same kind before one in its sentence, the nearest first.
    pub(super) fn before_in_sentence(&self, whole: usize) -> impl Iterator<Item = usize> + use<'_> {
        let near = move |i: &usize| self.stretch.gaps[i + 1].parting < Parting::Sentence;
        let same = move |i: &usize| {
            self.items[*i].adds
                && same_kind(self.items[*i].unit, self.items[whole].unit)
                && self.stretch.gaps[*i].depth == self.stretch.gaps[whole].depth
        };
        (whole.saturating_sub(REACH)..whole).rev().take_while(near).filter(same)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, of_kind};
    use crate::report::RelationKind;

    #[test]
    fn measure_words_may_differ() {
        check("受理信访事项93件，其中来信21件、来访30批112人次、网上信访42件", "93件", &["21件", "30批", "42件"], true);
        check("审查文件57件，其中合同39份、规范性文件2件、协议16份", "57件", &["39份", "2件", "16份"], true);
    }

    #[test]
    fn parts_and_whole_may_each_be_a_little_more() {
        let text = "办结案件9件，罚款84.6万余元。其中，简易程序6件，罚款4.6万余元；普通程序3件，罚款80万余元。";
        assert_eq!(of_kind(text, RelationKind::Sum)[1].1, ["4.6万余元", "80万余元"]);
        assert_eq!(of_kind("投入80余万元，其中道路40余万元、桥梁20余万元。", RelationKind::Sum), []);
    }

    #[test]
    fn parts_of_two_wholes_stand_by_turns() {
        let text = "排查纠纷212件，化解205件，其中镇级排查62件、化解60件，村级排查150件、化解145件，涉及金额30万元";
        let parts = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            of_kind(text, RelationKind::Sum),
            [
                ("212件".to_owned(), parts(&["62件", "150件"]), Some(true)),
                ("205件".to_owned(), parts(&["60件", "145件"]), Some(true))
            ]
        );
    }

    #[test]
    fn a_verb_and_its_object_end_the_list() {
        let parts = of_kind("立案56件，其中12件移送公安机关，办理行政许可8件。", RelationKind::Part);
        assert_eq!(parts[0].1, ["12件"]);
        assert_eq!(of_kind("新建阵地16个，其中公园3个，改造广场5个。", RelationKind::Part)[0].1, ["3个"]);
        assert_eq!(of_kind("纠纷86件，其中受理20件，办结18件。", RelationKind::Part)[0].1, ["20件", "18件"]);
    }

    #[test]
    fn parts_of_several_wholes_bear_their_names() {
        let text = "批复指标73.5亿元，已用指标64.2亿元，预算结余9.3亿元。其中：部门批复指标41.2亿元，已用指标36.1亿元，\
                    预算结余5.1亿元；乡镇批复指标11.8亿元，已用指标7.9亿元，预算结余3.9亿元；实拨单位预算指标20.5亿元，\
                    已用指标20.2亿元。";
        let sums = of_kind(text, RelationKind::Sum);
        let parts = |whole: &str| {
            let of = sums.iter().filter(|sum| sum.0 == whole).map(|sum| sum.1.join("＋"));
            of.collect::<Vec<_>>()
        };
        assert_eq!(parts("73.5亿元"), ["41.2亿元＋11.8亿元＋20.5亿元"]);
        assert_eq!(parts("64.2亿元"), ["36.1亿元＋7.9亿元＋20.2亿元"]);
        assert_eq!(of_kind(text, RelationKind::Part), []);
    }

    #[test]
    fn parts_of_what_was_told_before() {
        check(
            "排查纠纷112件，化解106件，化解率94.6%，其中婚姻类51件、邻里类30件，土地类、劳资类分别为13件和8件，其他10件",
            "112件",
            &["51件", "30件", "13件", "8件", "10件"],
            true,
        );
        check(
            "审核文件、合同共53件，提出意见67条；其中镇级合同31件、金额合计860万元，村级合同19件，其他3件",
            "53件",
            &["31件", "19件", "3件"],
            true,
        );
        assert_eq!(of_kind("4户企业出借资金5.9亿元，其中1.1亿元已逾期；2户企业亏损", RelationKind::Part).len(), 1);
        let text = "受理案件86件。其中，甲庭受理33件，未结12件，撤诉1件；乙庭受理38件，未结7件；丙庭受理15件";
        check(text, "86件", &["33件", "38件", "15件"], true);
    }

    #[test]
    fn parts_are_of_what_was_done_likewise() {
        let parts =
            |text: &str| of_kind(text, RelationKind::Part).into_iter().map(|(whole, ..)| whole).collect::<Vec<_>>();
        assert_eq!(parts("受理案件640件（含旧存31件），审结590件，结案率92.2%。其中，受理民事案件602件"), ["640件"]);
        assert_eq!(parts("受理案件640件，结案590件。其中，诉讼案件收案402件，结案381件"), ["640件", "590件"]);
        assert_eq!(parts("受理案件640件，审结590件。其中，审结民事案件502件"), ["590件"]);
        assert_eq!(parts("收案增加46件，结案增加32件。其中，受理刑事案件68件"), [""; 0]);
        assert_eq!(parts("新收申请217件，上年结转申请4件。其中，予以公开120件，部分公开41件"), [""; 0]);
        assert_eq!(parts("培育骨干86名，比上年的60名增长43.3%，其中女骨干41名"), ["86名"]);
    }
}
