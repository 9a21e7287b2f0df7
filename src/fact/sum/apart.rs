//! Wholes that stand apart from a list of parts: behind them (共35份), between them, or above the points that hold them.

use super::{
    super::{item::same_kind, walk::Parting},
    REACH, Sums, TELLING,
    among::SURE,
};
use crate::{
    lexicon::{Cue, WordList},
    report::RelationKind,
};

impl Sums<'_> {
    /// A whole behind its parts: 合同21份、协议14份，共35份.
    pub(super) fn total(&mut self, whole: usize) {
        let gap = &self.stretch.gaps[whole];
        // 网站412条、公众号236条，累计公开648条
        let summed = self.items[whole].digits > SURE && self.before(whole).contains("累计");
        // 收入20.1亿元，上级补助3.4亿元，预算总收入23.5亿元
        let summed = summed || WordList::BudgetTotals.ends(self.stretch.name(whole));
        if gap.cue != Some(Cue::Total) && !summed {
            return;
        }
        let end = self.stretch.quantities[whole].range.start;
        let words = &self.stretch.text[gap.cue.map_or(end, |_| gap.cue_at)..end];
        let any_kind = words.starts_with("合计") || words.starts_with("共计");
        let alike = self.are_called_so(whole);
        let far = words.starts_with("上述") || alike || (!summed && self.names_both(whole));
        if gap.parting == Parting::Sentence && !far {
            return;
        }
        let found =
            [false, true].into_iter().find_map(|nested| self.parts_before(whole, any_kind && !alike, far, nested));
        if let Some(parts) = found {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// 食品类6件，罚款2万元；药品类3件，罚款1万元。罚款合计3万元: whether several before it are called as the total is.
    fn are_called_so(&self, whole: usize) -> bool {
        let name = self.stretch.name(whole);
        let same = |i: &usize| same_kind(self.items[*i].unit, self.items[whole].unit) && self.stretch.name(*i) == name;
        !name.is_empty() && (whole.saturating_sub(REACH)..whole).filter(same).count() >= 2
    }

    /// 县级780件，乡镇751件。县级和乡镇合计1531件: whether the sentence of a total names what it is the total of.
    fn names_both(&self, whole: usize) -> bool {
        let gap = &self.stretch.gaps[whole];
        let words = self.before(whole);
        let subject = words[..words.len().saturating_sub(self.stretch.quantities[whole].range.start - gap.cue_at)]
            .rsplit('。')
            .next();
        let joined = subject.is_some_and(|subject| subject.contains(['和', '与', '、']) && !subject.contains('\n'));
        gap.parting == Parting::Sentence && joined && self.items[whole].digits > SURE
    }

    /// The numbers before a total that are its sum, those in deeper brackets left out or taken too.
    fn parts_before(&self, whole: usize, any_kind: bool, far: bool, nested: bool) -> Option<Vec<usize>> {
        let gap = &self.stretch.gaps[whole];
        let mut sum = 0;
        let mut parts = Vec::new();
        // 五类案件合计33件: the number of the parts is none of them.
        let last = whole - usize::from(gap.parting == Parting::None && whole > 0);
        for i in (whole.saturating_sub(REACH)..last).rev() {
            let item = &self.items[i];
            let open = nested || self.stretch.gaps[i].depth <= gap.depth;
            if open
                && item.adds
                && (same_kind(item.unit, self.items[whole].unit) || (any_kind && parts.len() + 1 == last - i))
            {
                parts.push(i);
                sum += item.value;
            }
            if sum >= self.items[whole].value || (self.stretch.gaps[i].parting == Parting::Sentence && !far) {
                break;
            }
        }
        parts.reverse();
        (parts.len() >= 2 && sum == self.items[whole].value).then_some(parts)
    }

    /// The middle or last of three figures in a row that is the other two: 收入108844.06亿元、支出142244.06亿元，赤字33400亿元.
    pub(super) fn among_three(&mut self, whole: usize) {
        const SURE: u32 = 5;
        let of = &self.items[whole];
        let Some(first) = whole.checked_sub(1).filter(|_| of.digits >= SURE) else { return };
        let near = [first.checked_sub(1), Some(whole + 1)];
        let other = near.into_iter().flatten().find(|other| {
            let pair = [first, *other];
            let fit = |i: &usize| {
                self.items.get(*i).is_some_and(|item| item.adds && same_kind(item.unit, of.unit) && item.digits >= 3)
            };
            pair.iter().all(fit)
                && self.items[first].value + self.items[*other].value == of.value
                && self.stretch.gaps[(*other).min(first) + 1..=whole.max(*other)]
                    .iter()
                    .all(|gap| gap.parting < Parting::Sentence)
        });
        if let Some(other) = other {
            self.push(RelationKind::Sum, whole, vec![first.min(other), first.max(other)], Some(true));
        }
    }

    /// A whole whose parts are the first figures of the points that follow: …376亿元。一是…6亿元。二是…176亿元。
    pub(super) fn points(&mut self, whole: usize) {
        if self.items[whole].digits < TELLING || self.stretch.gaps[whole].point {
            return;
        }
        let mut parts: Vec<usize> = Vec::new();
        let mut taken = true;
        for i in whole + 1..self.items.len().min(whole + 1 + REACH) {
            taken &= !self.stretch.gaps[i].point;
            if !taken && self.items[i].adds && same_kind(self.items[i].unit, self.items[whole].unit) {
                parts.push(i);
                taken = true;
            }
        }
        let sum: i128 = parts.iter().map(|i| self.items[*i].value).sum();
        if parts.len() >= 2 && (sum - self.items[whole].value).abs() <= self.items[whole].slack {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// A whole whose parts are the first figures of the lines below it: 办理案件212件，其中：⏎刑事案件141件，起诉99件。⏎….
    pub(super) fn lines(&mut self, whole: usize) -> bool {
        let before = |i: usize| {
            let gap = self.stretch.quantities[i - 1].range.end..self.stretch.quantities[i].range.start;
            self.stretch.text[gap].split_once('\n').map(|(above, _)| above)
        };
        let of = &self.items[whole];
        let last = self.items.len().min(whole + 1 + REACH);
        let near = |i: &usize| before(*i).is_none() && self.stretch.gaps[*i].parting < Parting::Sentence;
        let Some(first) = (whole + 1..last).find(|i| !near(i)).filter(|_| of.digits >= SURE) else { return false };
        if !before(first).is_some_and(|above| above.ends_with('：')) {
            return false;
        }
        let (mut parts, mut sum, mut taken) = (Vec::new(), 0, false);
        for i in first..self.items.len().min(first + 2 * REACH) {
            taken &= before(i).is_none();
            if !taken && self.items[i].adds && same_kind(self.items[i].unit, of.unit) {
                parts.push(i);
                sum += self.items[i].value;
                taken = true;
            }
            if sum >= of.value {
                break;
            }
        }
        let all = parts.len() >= 2 && sum == of.value;
        if all {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_total_is_of_those_called_as_it_is() {
        let text = "食品类6件，罚款2.94万元；药品类3件，罚款1.35万元；其他类8件，罚款1.72万元。罚款合计6.01万元。";
        check(text, "6.01万元", &["2.94万元", "1.35万元", "1.72万元"], true);
        let text = "本级收入完成27.7亿元、下降7.3%，上级补助收入38.4亿元，上年结转5.5亿元，预算总收入71.6亿元。";
        check(text, "71.6亿元", &["27.7亿元", "38.4亿元", "5.5亿元"], true);
    }
}
