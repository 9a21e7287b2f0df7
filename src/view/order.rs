//! The order of the table: as in the text, parts put under their whole.

use super::places::index;
use crate::Report;
use crate::report::{Quantity, RelationKind};

/// A quantity's place in the table.
pub(crate) struct Placed<'r> {
    pub quantity: &'r Quantity,
    /// How many wholes stand above it: 0 of a figure by itself.
    pub depth: usize,
    /// Whether it is the last part of its whole.
    pub last: bool,
}

/// Every quantity once. Where the relations contradict themselves (a part of itself, a part of two wholes), a quantity
/// stays where the text has it.
pub(crate) fn in_order(report: &Report) -> Vec<Placed<'_>> {
    let all = report.quantities.len();
    let mut order =
        Order { report, parts: vec![Vec::new(); all], placed: vec![false; all], out: Vec::with_capacity(all) };
    let owned = order.read_sums();
    (0..all).filter(|&at| !owned[at]).for_each(|at| order.place(at));
    (0..all).for_each(|at| order.place(at));
    order.out
}

/// Quantities go by their place in the report's list.
struct Order<'r> {
    report: &'r Report,
    parts: Vec<Vec<usize>>,
    placed: Vec<bool>,
    out: Vec<Placed<'r>>,
}

impl Order<'_> {
    /// Learns the parts of each whole; tells which quantities are parts. A whole in another section keeps none: a table
    /// grouped by section cannot show them together.
    fn read_sums(&mut self) -> Vec<bool> {
        let (report, mut owned) = (self.report, vec![false; self.parts.len()]);
        for relation in report.relations.iter().filter(|r| matches!(r.kind, RelationKind::Sum | RelationKind::Part)) {
            let Some(whole) = relation.whole.as_deref().and_then(|id| index(report, id)) else { continue };
            for part in relation.parts.iter().filter_map(|id| index(report, id)) {
                let together = report.quantities[part].section == report.quantities[whole].section;
                if together && part != whole && !owned[part] {
                    owned[part] = true;
                    self.parts[whole].push(part);
                }
            }
        }
        owned
    }

    /// Puts a quantity down, its parts below it; each quantity once, whatever the relations say.
    fn place(&mut self, at: usize) {
        let mut open = vec![(at, 0, false)];
        while let Some((at, depth, last)) = open.pop() {
            if self.placed[at] {
                continue;
            }
            self.placed[at] = true;
            self.out.push(Placed { quantity: &self.report.quantities[at], depth, last });
            let parts = &self.parts[at];
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
