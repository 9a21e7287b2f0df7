//! The same fact told more than once: in the summary and in the body, in the text and in a table.

use super::{Fact, item, relation::Relation};
use crate::{
    mention::Quantity,
    report::RelationKind,
    text::{fingerprint, in_order},
};

/// Of so many equal numbers each is compared with the ones before it; more are no repetition, but a pattern.
const REACH: usize = 8;

/// Facts with the same name, value, unit and period.
#[must_use]
pub fn find(text: &str, quantities: &[Quantity], facts: &[Fact]) -> Vec<Relation> {
    let name = |i: usize| facts[i].indicator.name.clone().map_or("", |name| &text[name]);
    let telling =
        |i: &usize| !quantities[*i].value.is_zero() && item::digits(quantities[*i].value) >= 2 && name(*i).len() >= 6;
    // Equal values side by side, those of the same in the order of the text.
    let value = |i: &usize| fingerprint(&quantities[*i].value.normalize().to_string());
    let order = in_order((0..facts.len()).filter(telling).collect(), value);
    let names: Vec<u32> = order.iter().map(|i| fingerprint(name(*i))).collect();
    let same = |a: usize, b: usize| {
        let (one, other) = (&quantities[a], &quantities[b]);
        one.value == other.value
            && one.approx == other.approx
            && one.value_max == other.value_max
            && item::same_kind(one.unit, other.unit)
            && facts[a].period == facts[b].period
            && facts[a].modality == facts[b].modality
            && facts[a].indicator.change.is_none()
            && facts[b].indicator.change.is_none()
            && facts[a].sentence != facts[b].sentence
            && name(a) == name(b)
    };
    let mut found: Vec<Relation> = Vec::new();
    let mut taken = vec![false; order.len()];
    for first in 0..order.len() {
        if taken[first] {
            continue;
        }
        let mut parts = Vec::new();
        for next in first + 1..order.len().min(first + REACH) {
            if !taken[next] && names[first] == names[next] && same(order[first], order[next]) {
                taken[next] = true;
                parts.push(order[next]);
            }
        }
        if !parts.is_empty() {
            found.push(Relation::of_whole(RelationKind::Repeat, order[first], parts, Some(true)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze, report::RelationKind};

    #[test]
    fn finds_what_is_told_twice() {
        let text = "全年办理行政处罚案件124件。\n执法方面，办理行政处罚案件124件，罚款124万元，检查124次。";
        let report = analyze(text, &Options::default());
        let repeats: Vec<_> =
            report.relations.iter().filter(|relation| relation.kind == RelationKind::Repeat).collect();
        assert_eq!(repeats.len(), 1);
        assert_eq!((repeats[0].whole.as_deref(), &repeats[0].parts[..]), (Some("q1"), &["q2".to_owned()][..]));
    }
}
