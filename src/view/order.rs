//! The order of the table: as in the text, parts put under their whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::Report;
use crate::report::{Quantity, RelationKind};

/// A quantity's place in the table.
pub(super) struct Placed<'r> {
    pub quantity: &'r Quantity,
    /// How many wholes stand above it: 0 of a figure by itself.
    pub depth: usize,
    /// Whether it is the last part of its whole.
    pub last: bool,
}

/// Every quantity once. Where the relations contradict themselves (a part of itself, a part of two wholes), a quantity
/// stays where the text has it.
pub(super) fn in_order(report: &Report) -> Vec<Placed<'_>> {
    let mut order = Order {
        by_id: report.quantities.iter().map(|q| (q.id.as_str(), q)).collect(),
        parts: BTreeMap::new(),
        placed: BTreeSet::new(),
        out: Vec::with_capacity(report.quantities.len()),
    };
    let owned = order.read_sums(report);
    report.quantities.iter().filter(|q| !owned.contains(q.id.as_str())).for_each(|q| order.place(q, 0, false));
    report.quantities.iter().for_each(|q| order.place(q, 0, false));
    order.out
}

struct Order<'r> {
    by_id: BTreeMap<&'r str, &'r Quantity>,
    parts: BTreeMap<&'r str, Vec<&'r Quantity>>,
    placed: BTreeSet<&'r str>,
    out: Vec<Placed<'r>>,
}

impl<'r> Order<'r> {
    /// Learns the parts of each whole; returns the parts. A whole in another section keeps none: a table grouped by
    /// section cannot show them together.
    fn read_sums(&mut self, report: &'r Report) -> BTreeSet<&'r str> {
        let mut owned = BTreeSet::new();
        for relation in report.relations.iter().filter(|r| r.kind == RelationKind::Sum) {
            let Some(whole) = relation.whole.as_deref().and_then(|id| self.by_id.get(id).copied()) else { continue };
            for part in relation.parts.iter().filter_map(|id| self.by_id.get(id.as_str()).copied()) {
                if part.section == whole.section && part.id != whole.id && owned.insert(part.id.as_str()) {
                    self.parts.entry(&whole.id).or_default().push(part);
                }
            }
        }
        owned
    }

    /// Puts a quantity down, its parts below it; each quantity once, whatever the relations say.
    fn place(&mut self, quantity: &'r Quantity, depth: usize, last: bool) {
        let mut open = vec![(quantity, depth, last)];
        while let Some((quantity, depth, last)) = open.pop() {
            if !self.placed.insert(&quantity.id) {
                continue;
            }
            self.out.push(Placed { quantity, depth, last });
            let parts = self.parts.get(quantity.id.as_str()).map_or(&[][..], Vec::as_slice);
            open.extend(parts.iter().enumerate().rev().map(|(i, part)| (*part, depth + 1, i + 1 == parts.len())));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Relation;
    use crate::view::fixture;

    fn shape(report: &Report) -> Vec<(&str, usize, bool)> {
        in_order(report).iter().map(|p| (p.quantity.id.as_str(), p.depth, p.last)).collect()
    }

    #[test]
    fn parts_stand_under_their_whole() {
        let (report, _) = fixture::town();
        let expected = [("q1", 0, false), ("q2", 1, false), ("q3", 1, true), ("q4", 0, false), ("q5", 0, false)];
        assert_eq!(shape(&report), expected);
    }

    #[test]
    fn no_quantity_is_lost_in_a_circle() {
        let (mut report, _) = fixture::town();
        let sum = |whole: &str, part: &str| Relation {
            whole: Some(whole.into()),
            parts: vec![part.into()],
            ..report.relations[0].clone()
        };
        report.relations = vec![sum("q1", "q2"), sum("q2", "q1"), sum("q3", "q3"), sum("q9", "q4")];
        assert_eq!(shape(&report).len(), 5);
    }
}
