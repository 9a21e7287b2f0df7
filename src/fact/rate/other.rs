//! Rates that are of something else than the counts near them: of another time or place, or of what brackets hold.

use super::{REACH, Rates};
use crate::{
    fact::relation::Relation,
    lexicon::{Roles, roles_at},
};

/// Of rates that are told of the same two counts, that which is theirs.
#[must_use]
pub(super) fn one_of_each(found: Vec<Relation>) -> Vec<Relation> {
    // 办结率90%，上年为85%: two counts have one rate, that which is right, else the first. What another one that is near is
    // of, they do not say.
    let same = |a: &Relation, b: &Relation| a.part == b.part && a.whole == b.whole && a.part.is_some();
    let is_own = |at: usize| {
        let around = at.saturating_sub(REACH)..found.len().min(at + REACH);
        let mut others = around.filter(|other| *other != at && same(&found[at], &found[*other]));
        found[at].holds == Some(true) || others.all(|other| at < other && found[other].holds != Some(true))
    };
    let own: Vec<usize> = (0..found.len()).filter(|at| is_own(*at)).collect();
    own.into_iter().map(|at| found[at].clone()).collect()
}

impl Rates<'_> {
    /// 合格率93.8%，较2023年的94.6%下降0.8个百分点; 高于全市平均的94.6%: the rate of another year, or place.
    pub(super) fn is_compared(&self, i: usize) -> bool {
        let words = self.words_before(i).trim_start_matches('（');
        let of = words.strip_prefix(['比', '较']).or_else(|| {
            let (word, roles) = roles_at(words)?;
            roles.has(Roles::THAN).then(|| &words[word.len()..])
        });
        of.is_some_and(|of| ["的", "年", "期", "平均", "水平"].iter().any(|end| of.ends_with(end)))
    }

    /// Whether a rate is told of another time or of another place than its counts, or of a plan: 上年为85%, 全市平均88%.
    pub(super) fn is_elsewhere(&self, rate: &Relation) -> bool {
        let (Some(i), Some(part)) = (rate.rate, rate.part) else { return false };
        let (own, of) = (&self.stretch.facts[i], &self.stretch.facts[part]);
        let other_time = own.period.as_ref().zip(of.period.as_ref()).is_some_and(|(own, of)| own != of);
        rate.holds == Some(false) && (other_time || own.modality != of.modality || self.is_step(i))
    }

    /// 优秀率由上半年的25%升至下半年的37.1%: whether a rate is one of two of different times.
    fn is_step(&self, i: usize) -> bool {
        let from = |i: usize| self.is_rate(i) && self.words_before(i).contains(['由', '从']);
        let to = || {
            ["升", "提", "增", "降", "上", "下", "至", "到", "变"].iter().any(|to| self.words_before(i).starts_with(to))
        };
        from(i) || (i > 0 && from(i - 1) && to())
    }

    /// 按时回应率99.5%（1016条）: the count that brackets right behind a rate hold.
    pub(super) fn in_brackets(&self, i: usize) -> Option<usize> {
        let part = (i + 1 < self.stretch.items.len()).then_some(i + 1)?;
        let range = self.stretch.quantities[i].range.end..self.stretch.quantities[part].range.start;
        (&self.stretch.text[range] == "（" && self.counts(part)).then_some(part)
    }

    /// A rate of the nearest count with which the `part` in brackets gives it; of the last one also where it does not.
    pub(super) fn of_brackets(&self, i: usize, part: usize) -> Option<Relation> {
        let wholes = || self.before(i).take_while(|j| self.same_sentence(*j, i)).filter(|j| self.can_be_part(*j, part));
        let right = wholes().find(|whole| self.holds(i, part, *whole) == Some(true));
        let whole = right.or_else(|| wholes().next().filter(|whole| whole + 1 == i))?;
        Some(self.relation(i, Some(part), whole, self.holds(i, part, whole)))
    }
}
