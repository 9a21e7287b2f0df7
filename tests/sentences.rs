//! What is read of sentences: `tests/spec/facts.txt`, case by case.

use std::fmt::Write as _;

use baogao::{
    Options, analyze,
    report::{Direction, Quantity},
};

/// The sentence in a report's section.
fn quantities(text: &str) -> Vec<Quantity> {
    let report = format!("一、工作情况\n{text}。\n以上报告如有不当，请予指正。\n");
    analyze(&report, &Options::default()).quantities
}

/// `12万人 = 减少 贫困人口 ↓`
fn show(quantity: Quantity) -> String {
    let or_none = |words: Option<String>| words.unwrap_or_else(|| "·".to_owned());
    let change = quantity.change.map_or("", |direction| match direction {
        Direction::Up => " ↑",
        Direction::Down => " ↓",
        Direction::Flat => " →",
    });
    format!("{} = {} {}{change}", quantity.text, or_none(quantity.action), or_none(quantity.indicator))
}

#[test]
fn every_sentence_reads_as_the_spec_says() {
    let mut faults = String::new();
    let mut cases = 0;
    for (at, line) in include_str!("spec/facts.txt").lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, expected) = line.split_once('\t').unwrap_or_else(|| panic!("line {}: no tab", at + 1));
        let found: Vec<_> = quantities(text).into_iter().map(show).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(" ; ") };
        cases += 1;
        if found != expected {
            let _ = writeln!(faults, "line {}: {text}\n  expected {expected}\n  found    {found}", at + 1);
        }
    }
    assert!(cases >= 60, "{cases} cases");
    assert!(faults.is_empty(), "\n{faults}");
}
