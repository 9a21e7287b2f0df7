//! Budgets in words: 收入100万元，加上补助200万元、结转50万元，收入总计350万元; 收支相抵，年终结转50万元.

use super::{
    super::{item::same_kind, walk::Parting},
    REACH, Sums,
};
use crate::{
    lexicon::{Cue, WordList},
    report::RelationKind,
    text::chars::parts_clauses,
};

impl Sums<'_> {
    /// 收入100万元（其中税收80万元），增长5%。加上补助200万元、结转50万元，收入总计350万元: what is added, and what stands
    /// before it in its sentence or the one before.
    pub(super) fn added(&mut self, whole: usize) {
        let gaps = self.stretch.gaps;
        if gaps[whole].cue != Some(Cue::Total) || gaps[whole].parting == Parting::Sentence {
            return;
        }
        let adds = |i: &usize| self.before(*i).split(parts_clauses).any(|clause| clause.starts_with('加'));
        let near = |i: &usize| gaps[*i + 1].parting < Parting::Sentence;
        let Some(first) = (whole.saturating_sub(REACH)..whole).rev().take_while(near).find(adds) else { return };
        let mut parts: Vec<usize> = (first..whole).filter(|i| self.can_total(*i, whole)).collect();
        let (sum, slack) = self.sum_of(&parts);
        let of = &self.items[whole];
        let fits = |base: &usize| {
            let item = &self.items[*base];
            self.can_total(*base, whole) && (sum + item.value - of.value).abs() <= slack + item.slack + of.slack
        };
        let mut ends = 0;
        let mut before = (first.saturating_sub(REACH)..first).rev().take_while(|i| {
            ends += u8::from(!near(i));
            ends < 2
        });
        let known = self.found.iter().rev().take_while(|sum| sum.whole == Some(whole)).next().is_some();
        let Some(base) = before.find(fits).filter(|_| !known) else { return };
        parts.insert(0, base);
        self.push(RelationKind::Sum, whole, parts, Some(true));
    }

    /// 收入总计350万元，支出总计300万元。收支相抵，年终结转50万元: what came in is what went out and what is left.
    pub(super) fn balance(&mut self, whole: usize) {
        let gaps = self.stretch.gaps;
        let total = |i: usize| gaps[i].cue == Some(Cue::Total);
        if !total(whole) {
            return;
        }
        let next = |from: usize, asked: &dyn Fn(usize) -> bool| {
            (from..self.items.len().min(from + REACH)).find(|i| asked(*i) && self.can_total(*i, whole))
        };
        let Some(spent) = next(whole + 1, &total) else { return };
        let left = |i: usize| WordList::Balances.is_in(self.before(i));
        let Some(left) = next(spent + 1, &left).filter(|left| *left <= spent + 2) else { return };
        let (sum, slack) = self.sum_of(&[spent, left]);
        if (sum - self.items[whole].value).abs() <= slack + self.items[whole].slack {
            self.push(RelationKind::Sum, whole, vec![spent, left], Some(true));
        }
    }

    /// Whether a number is of a total's kind and stands in no deeper brackets.
    fn can_total(&self, i: usize, whole: usize) -> bool {
        let of = same_kind(self.items[i].unit, self.items[whole].unit);
        self.items[i].adds && of && self.stretch.gaps[i].depth <= self.stretch.gaps[whole].depth
    }

    pub(super) fn sum_of(&self, parts: &[usize]) -> (i128, i128) {
        let items = || parts.iter().map(|i| &self.items[*i]);
        (items().map(|item| item.value).sum(), items().map(|item| item.slack).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, of_kind};
    use crate::report::RelationKind;

    #[test]
    fn what_is_added_is_added_to_what_opens_the_sentence() {
        let text = "一般公共预算收入12845万元，为预算的97%，增长5%；加上上级补助收入20300万元、上年结转540万元、\
                    转贷收入1020万元（其中新增债券620万元，再融资债券400万元），收入总量34705万元。";
        let found = of_kind(text, RelationKind::Sum);
        let parts = ["12845万元", "20300万元", "540万元", "1020万元"].map(str::to_owned).to_vec();
        assert!(found.contains(&("34705万元".to_owned(), parts, Some(true))), "{found:?}");
        let text = "税收收入8.26亿元，其中增值税3.1亿元。加上补助9.57亿元、结转1.24亿元，收入总计19.07亿元。";
        check(text, "19.07亿元", &["8.26亿元", "9.57亿元", "1.24亿元"], true);
    }

    #[test]
    fn what_is_left_balances() {
        check("收入总量354万元，支出总量302万元。收支相抵，年终结转52万元。", "354万元", &["302万元", "52万元"], true);
        let other = "收入总计354万元，支出总计302万元，年终结余42万元。";
        assert_eq!(of_kind(other, RelationKind::Sum), []);
    }
}
