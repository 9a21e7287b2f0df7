//! Lists of all parts without 其中: what became of things, bands of scores, kinds by which a whole told before is sorted, and
//! what is left (其余). All are told by right arithmetic alone, so that they never say that something is wrong.

use super::{
    super::{item::same_kind, walk::Parting},
    REACH, Sums,
    among::SURE,
};
use crate::{
    lexicon::{Cue, is_sorting, of_one_family},
    report::{Approx, Dimension, RelationKind},
};

impl Sums<'_> {
    /// 复议案件6件，维持4件、撤销1件、撤回1件; 案卷60份，90分以上的43份，80至90分的15份，80分以下的2份.
    pub(super) fn family(&mut self, whole: usize) {
        let mut parts: Vec<usize> = Vec::new();
        let mut sum = 0;
        for i in whole + 1..self.items.len().min(whole + 1 + REACH) {
            let (gap, item) = (&self.stretch.gaps[i], &self.items[i]);
            let of = &self.items[whole];
            if gap.parting >= Parting::Semicolon
                || gap.row
                || gap.cue == Some(Cue::Among)
                || gap.cue == Some(Cue::Total)
            {
                break;
            }
            if !same_kind(item.unit, of.unit) || !(item.adds || self.is_band(i)) {
                continue;
            }
            parts.push(i);
            sum += item.value;
            if sum >= of.value {
                break;
            }
        }
        let bands = || parts.iter().all(|i| self.is_band(*i));
        let names = || parts.iter().map(|i| self.before(*i)).collect::<Vec<_>>();
        if parts.len() >= 2 && sum == self.items[whole].value && (of_one_family(&names()) || bands()) {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// 90分以上的43份: whether what a number counts is a band of scores.
    fn is_band(&self, i: usize) -> bool {
        let quantity = |i: usize| &self.stretch.quantities[i];
        let Some(band) = i.checked_sub(1).map(quantity) else { return false };
        let open = band.value_max.is_some() || matches!(band.approx, Approx::AtLeast | Approx::AtMost);
        let score = band.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Score | Dimension::Ratio));
        let behind = &self.stretch.text[band.range.end..quantity(i).range.start];
        let exact = quantity(i).approx == Approx::Exact && quantity(i).value_max.is_none();
        exact && open && score && matches!(behind, "的" | "的有" | "的为" | "")
    }

    /// 收到申请138件。…按被申请人类型分，县政府部门91件，乡镇47件: the parts of a whole that stands anywhere before.
    pub(super) fn sorted(&mut self, start: usize) {
        if !self.items[start].adds || !is_sorting(self.before(start)) {
            return;
        }
        let gaps = self.stretch.gaps;
        let all = |until: Parting| -> Vec<usize> {
            let ends = |i: &usize| {
                let next = gaps[*i].parting >= until || gaps[*i].cue == Some(Cue::Among) || is_sorting(self.before(*i));
                *i > start && next
            };
            let list = (start..self.items.len().min(start + REACH)).take_while(|i| !ends(i));
            let same = |i: &usize| {
                self.items[*i].adds
                    && same_kind(self.items[*i].unit, self.items[start].unit)
                    && gaps[*i].depth == gaps[start].depth
            };
            list.filter(same).collect()
        };
        for parts in [all(Parting::Sentence), all(Parting::Semicolon)] {
            let sum: i128 = parts.iter().map(|i| self.items[*i].value).sum();
            if let Some(whole) = self.told_before(start, sum).filter(|_| parts.len() >= 2) {
                self.push(RelationKind::Sum, whole, parts, Some(true));
                return;
            }
        }
    }

    /// 治理68个村。…今年完成35个村，明年完成其余33个村: what is left, and what was told before it, is all.
    pub(super) fn rest(&mut self, last: usize) {
        let known = || self.found.iter().any(|sum| sum.kind == RelationKind::Sum && sum.parts.contains(&last));
        let gap = &self.stretch.gaps[last];
        // 另有法制审核员1名 is told besides the whole.
        let besides = || self.stretch.text[gap.cue_at..].starts_with('另');
        if gap.cue != Some(Cue::Rest) || besides() || !self.items[last].adds || known() {
            return;
        }
        let mut parts = vec![last];
        let mut sum = self.items[last].value;
        for i in (last.saturating_sub(REACH)..last).rev() {
            if self.stretch.gaps[i + 1].parting == Parting::Sentence {
                return;
            }
            let word = |i: usize| self.items[i].unit.map(|unit| unit.word);
            if !self.items[i].adds || word(i) != word(last) {
                continue;
            }
            parts.insert(0, i);
            sum += self.items[i].value;
            if let Some(whole) = self.told_before(i, sum).filter(|whole| word(*whole) == word(last)) {
                self.push(RelationKind::Sum, whole, parts, Some(true));
                return;
            }
        }
    }

    /// The last number before one that is the sum of what was found, and large enough not to be so by chance.
    fn told_before(&self, start: usize, sum: i128) -> Option<usize> {
        (start.saturating_sub(REACH)..start).rev().find(|i| {
            let item = &self.items[*i];
            item.adds && item.value == sum && item.digits >= SURE && same_kind(item.unit, self.items[start].unit)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, of_kind};
    use crate::report::RelationKind;

    #[test]
    fn outcomes_and_bands_are_all_of_their_whole() {
        check("发生行政复议案件7件，复议机关维持4件、撤销2件、申请人撤回1件", "7件", &["4件", "2件", "1件"], true);
        check("交办举报件75件，已办结70件，阶段性办结5件，约谈6人", "75件", &["70件", "5件"], true);
        check(
            "评查案卷50份，平均得分90.3分，90分以上的33份，80至90分的15份，80分以下的2份",
            "50份",
            &["33份", "15份", "2份"],
            true,
        );
        assert_eq!(of_kind("收到申请12件，受理8件，审结4件", RelationKind::Sum), []);
    }

    #[test]
    fn what_is_sorted_was_told_before() {
        check(
            "收到申请108件，增长8%。上年结转11件。按被申请人类型分，县政府部门61件，乡镇47件，分别占56.5%、43.5%",
            "108件",
            &["61件", "47件"],
            true,
        );
        let text =
            "新收申请36件，上年结转2件。从方式看，网络20件、信函16件；从内容看，征收类19件，占52.8%，许可类17件。";
        assert_eq!(of_kind(text, RelationKind::Sum).len(), 2);
        check("治理58个村，铺设管网9公里。今年完成25个村，明年完成其余33个村", "58个", &["25个", "33个"], true);
    }
}
