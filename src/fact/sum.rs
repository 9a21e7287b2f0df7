//! Wholes and their parts: 13个…，其中…1个，…12个.

use rust_decimal::Decimal;

use super::around;
use crate::{mention::Quantity, report::Approx};

/// A whole and its parts, as indices into the quantities, and whether they add up (`None`: cannot be told).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The whole.
    pub whole: usize,
    /// The parts, two or more.
    pub parts: Vec<usize>,
    /// Whether the parts are the whole.
    pub holds: Option<bool>,
}

/// Sums that 其中 announces within a sentence of the paragraph `text[paragraph]`.
#[must_use]
pub fn sums(text: &str, paragraph: std::ops::Range<usize>, quantities: &[Quantity]) -> Vec<Sum> {
    let inside = |q: &Quantity| paragraph.start <= q.range.start && q.range.end <= paragraph.end;
    let first = quantities.partition_point(|q| q.range.start < paragraph.start);
    let own: Vec<_> = quantities[first..].iter().take_while(|q| inside(q)).collect();
    let mut found = Vec::new();
    for (at, word) in text[paragraph.clone()].match_indices("其中") {
        let at = paragraph.start + at;
        let sentence = around(text, paragraph.clone(), at..at + word.len());
        let behind = own.partition_point(|q| q.range.end <= at);
        let Some(whole) = behind.checked_sub(1).filter(|i| own[*i].range.start >= sentence.start) else { continue };
        let same = |q: &Quantity| q.unit.map(|unit| unit.word) == own[whole].unit.map(|unit| unit.word);
        let parts: Vec<usize> = (whole + 1..own.len())
            .take_while(|i| own[*i].range.end <= sentence.end)
            .take_while(|i| same(own[*i]) && own[*i].value <= own[whole].value)
            .collect();
        let Some(taken) = best(own[whole].value, &parts, &own) else { continue };
        let exact = own[whole].approx == Approx::Exact && taken.iter().all(|i| own[*i].approx == Approx::Exact);
        let total: Decimal = taken.iter().map(|i| own[*i].value).sum();
        let holds = exact.then_some(total == own[whole].value);
        found.push(Sum { whole: first + whole, parts: taken.iter().map(|i| first + i).collect(), holds });
    }
    found
}

/// The leading parts that add up to the whole, else all; one part alone is a share, not a sum.
fn best(whole: Decimal, parts: &[usize], own: &[&Quantity]) -> Option<Vec<usize>> {
    let mut total = Decimal::ZERO;
    for (n, i) in parts.iter().enumerate() {
        total = total.checked_add(own[*i].value)?;
        if total == whole && n > 0 {
            return Some(parts[..=n].to_vec());
        }
    }
    (parts.len() >= 2).then(|| parts.to_vec())
}
