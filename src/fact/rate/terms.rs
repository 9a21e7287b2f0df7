//! Rates of what bears other names than they do: 指标39亿元，已用指标34亿元，执行率87%. Only right arithmetic ties them.

use super::{super::relation::Relation, Rates};
use crate::lexicon::rate_terms;

impl Rates<'_> {
    /// The last two counts before a rate in its paragraph whose names are those of its part and its whole.
    pub(super) fn of_terms(&self, i: usize, stem: &str) -> Option<Relation> {
        let [part, whole] = rate_terms(stem)?;
        let named = |j: usize, ends: &str| {
            let name = self.stretch.name(j);
            self.counts(j) && ends.split('|').any(|end| name.ends_with(end))
        };
        let near = || self.before(i).take_while(|j| self.same_paragraph(*j, i));
        near().filter(|j| named(*j, part)).find_map(|part| {
            let fits = |j: &usize| named(*j, whole) && self.can_hold(*j, part) && self.holds(i, part, *j) == Some(true);
            near().find(fits).map(|whole| self.relation(i, Some(part), whole, Some(true)))
        })
    }
}
