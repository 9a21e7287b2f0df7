//! Numbers that share their words: 甲、乙分别为1件和2件, 68批113人次, 同比分别增长15.8%和14.4%.

use std::ops::Range;

use super::{
    Fact,
    before::{self, solid},
    clause,
    walk::{Gap, Parting},
};
use crate::mention::Quantity;

/// Items of a list that 分别 shares out; more is no list that a reader follows.
const MOST: usize = 12;

/// Gives each number that 分别 shares out its item. `facts` are those of one paragraph, in order.
pub fn share_out(text: &str, quantities: &[Quantity], gaps: &[Gap], facts: &mut [Fact]) {
    for first in 0..facts.len() {
        if !gaps[first].each {
            continue;
        }
        let glued = |i: &usize| joined(text, quantities[i - 1].range.end..quantities[*i].range.start);
        let count = 1 + (first + 1..facts.len().min(first + MOST)).take_while(glued).count();
        let from = first.checked_sub(1).map_or(0, |last| quantities[last].range.end);
        let start = clause::start(text, from, quantities[first].range.start);
        let items = items(text, start..quantities[first].range.start);
        let change = facts[first].indicator.change.clone();
        for i in 0..count {
            let named = match &items {
                Some(items) if items.len() == count => Some(items[i].clone()),
                None if first >= count => {
                    facts[first - count + i].indicator.name.clone().filter(|_| parallel(gaps, first, count))
                }
                _ => None,
            };
            let fact = &mut facts[first + i].indicator;
            fact.name = named.or(fact.name.take());
            fact.change = fact.change.take().or(change.clone());
        }
    }
}

/// Whether the `count` numbers before `first` stand in its sentence.
fn parallel(gaps: &[Gap], first: usize, count: usize) -> bool {
    count > 1 && gaps[first + 1 - count..=first].iter().all(|gap| gap.parting < Parting::Sentence)
}

/// The items before 分别; `None` where nothing stands there.
fn items(text: &str, clause: Range<usize>) -> Option<Vec<Range<usize>>> {
    let end = clause.start + text[clause.clone()].find("分别")?;
    let whole = before::read(text, clause.start..end);
    let whole = whole.name.or(whole.subject)?;
    let base = text[whole.clone()].find("同比").map_or(whole.end, |at| whole.start + at);
    let mut items = Vec::new();
    let mut at = whole.start;
    for part in text[whole.start..base].split_inclusive(['、', '和', '与', '及']) {
        let item = at..at + part.trim_end_matches(['、', '和', '与', '及']).len();
        at += part.len();
        if solid(&text[item.clone()]) > 0 {
            items.push(item);
        }
    }
    (!items.is_empty()).then_some(items)
}

/// Whether nothing but what joins a list stands between two numbers.
#[must_use]
pub fn joined(text: &str, between: Range<usize>) -> bool {
    matches!(&text[between], "" | "、" | "和" | "与" | "及" | "，" | "以及" | "或" | "/")
}
