//! What must not change in the facts when a text is changed, and what must.

use std::collections::BTreeSet;

use baogao::{
    Options, Report, analyze,
    report::{Relation, RelationKind},
};

const REPORT: &str = include_str!("fixtures/syn-b.txt");

fn read(text: &str) -> Report {
    analyze(text, &Options::default())
}

/// All that is said of each quantity but where it stands.
fn facts(text: &str) -> Vec<String> {
    let said = |q: baogao::report::Quantity| {
        format!(
            "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            q.text, q.indicator, q.indicator_id, q.action, q.scope, q.period, q.change, q.modality
        )
    };
    let mut facts: Vec<String> = read(text).quantities.into_iter().map(said).collect();
    facts.sort();
    facts
}

/// The relations by the words of their quantities.
fn relations(report: &Report, keep: impl Fn(&Relation) -> bool) -> BTreeSet<(String, Vec<String>)> {
    let of = |id: &String| report.quantities.iter().find(|q| q.id == *id).map_or(String::new(), |q| q.text.clone());
    let found = report.relations.iter().filter(|relation| keep(relation));
    found.map(|found| (found.whole.as_ref().map_or(String::new(), of), found.parts.iter().map(of).collect())).collect()
}

#[test]
fn the_order_of_sections_changes_no_fact() {
    let at = |marker: &str| REPORT.find(marker).unwrap_or_else(|| panic!("no {marker}"));
    let (second, third, fourth) = (at("（二）"), at("（三）"), at("（四）"));
    let (one, other) = (&REPORT[second..third], &REPORT[third..fourth]);
    let swapped = [
        &REPORT[..second],
        &other.replacen("（三）", "（二）", 1),
        &one.replacen("（二）", "（三）", 1),
        &REPORT[fourth..],
    ];
    assert_eq!(facts(REPORT), facts(&swapped.concat()));
}

#[test]
fn radicals_out_of_a_pdf_change_no_fact() {
    let copied =
        REPORT.replace('人', "⼈").replace('行', "⾏").replace('一', "⼀").replace('民', "⺠").replace('大', "⼤");
    let plain = |fact: String| fact.replace('⼈', "人").replace('⾏', "行").replace('⼀', "一");
    assert_eq!(facts(&copied).into_iter().map(plain).collect::<Vec<_>>(), facts(REPORT));
}

#[test]
fn a_changed_part_breaks_its_own_sum_and_no_other() {
    let before = read(REPORT);
    let all = |report: &Report| relations(report, |relation| relation.kind == RelationKind::Sum);
    let broken = |report: &Report| {
        relations(report, |relation| relation.kind == RelationKind::Sum && relation.holds == Some(false))
    };
    assert!(broken(&before).is_empty() && all(&before).len() >= 3, "{:?}", all(&before));
    let sums = before.relations.iter().filter(|relation| relation.kind == RelationKind::Sum);
    for part in sums.flat_map(|sum| &sum.parts) {
        let quantity = before.quantities.iter().find(|q| q.id == *part).expect("a part is a quantity");
        let more = quantity
            .text
            .replace(&quantity.value.to_string(), &(quantity.value + rust_decimal::Decimal::ONE).to_string());
        let span = quantity.span.range();
        let changed = [&REPORT[..span.start], &more, &REPORT[span.end..]].concat();
        let after = read(&changed);
        assert_eq!(broken(&after).len(), 1, "{} became {more}: {:?}", quantity.text, broken(&after));
        assert_eq!(all(&after).len(), all(&before).len(), "{more}");
        assert!(broken(&after).iter().all(|(_, parts)| parts.contains(&more)), "{more}: {:?}", broken(&after));
    }
}
