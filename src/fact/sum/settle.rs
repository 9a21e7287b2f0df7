//! Sums that do not add up and need not: their parts are those of another whole, or overlap.

use super::Sums;

impl Sums<'_> {
    /// Takes back what does not add up and need not.
    pub(super) fn settle(&mut self) {
        let right: Vec<Vec<usize>> =
            self.found.iter().filter(|sum| sum.holds == Some(true)).map(|sum| sum.parts.clone()).collect();
        let (items, gaps) = (self.items, self.stretch.gaps);
        self.found.retain(|sum| {
            // 受理23件，调解15件、裁决5件、撤回2件，合计办结22件: another whole is theirs.
            let theirs = || right.contains(&sum.parts);
            // 评查30卷，合格30卷，优秀18卷: all are of the first kind, some of the second besides.
            let all = |whole: usize| {
                let whole_in = |part: &usize| items[*part].value == items[whole].value;
                sum.parts.first().is_some_and(|first| gaps[*first].cue.is_none()) && sum.parts.iter().any(whole_in)
            };
            sum.holds != Some(false) || sum.parts.len() < 2 || !(theirs() || sum.whole.is_some_and(all))
        });
    }
}
