//! The numbers of a paragraph as whole multiples of a millionth, with what rounding leaves open, ready to be added up.

use std::ops::Range;

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Fact, walk::Gap};
use crate::{
    lexicon::{Unit, change_before, is_average},
    mention::Quantity,
    report::{Approx, Dimension},
    text::{chars::parts_clauses, numeral},
};

/// Values are counted in this part of the unit, so that sums are sums of whole numbers.
const PARTS: u32 = 1_000_000;

/// One number of a paragraph.
#[derive(Clone, Debug)]
pub struct Item {
    /// The value, in millionths.
    pub value: i128,
    /// How far the true value may lie from it, by the place of its last printed digit: 0.005亿 of 889.97亿.
    pub slack: i128,
    /// Significant digits: 5 of 889.97亿, 1 of 3000.
    pub digits: u32,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Whether it is a count that can be added up: no ratio, no change, no bound, no part of a description.
    pub adds: bool,
}

impl Item {
    /// Whether it says that there was none: 0件.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.value == 0
    }
}

/// The numbers of a paragraph with all that is known of them.
#[derive(Clone, Copy)]
pub struct Stretch<'t> {
    /// The reading.
    pub text: &'t str,
    /// The numbers.
    pub quantities: &'t [Quantity],
    /// What they count.
    pub facts: &'t [Fact],
    /// What stands before each.
    pub gaps: &'t [Gap],
    /// Their values.
    pub items: &'t [Item],
    /// The place of the first among all numbers of the text.
    pub first: usize,
}

impl Stretch<'_> {
    /// What stands before each number from behind the one to the other, whichever comes first.
    #[must_use]
    pub fn between(&self, one: usize, other: usize) -> &[Gap] {
        &self.gaps[one.min(other) + 1..=one.max(other)]
    }

    /// What the number counts, as written.
    #[must_use]
    pub fn name(&self, i: usize) -> &str {
        self.facts[i].indicator.name.clone().map_or("", |name| &self.text[name])
    }
}

/// The item of a quantity; `fact` says what it counts.
#[must_use]
pub fn of(text: &str, quantity: &Quantity, fact: &Fact) -> Item {
    let item = bare(text, quantity);
    let describes = text[quantity.range.end..].starts_with('的');
    let counts = quantity.unit.is_none_or(|unit| {
        use Dimension::{Multiple, Points, Rate, Ratio, Score, Time};
        !matches!(unit.dimension, Multiple | Points | Rate | Ratio | Score | Time)
    });
    let name = fact.indicator.name.clone().map_or("", |name| &text[name]);
    let scope = fact.indicator.scope.clone().map_or("", |scope| &text[scope]);
    let average = is_average(name) || is_average(scope) || is_of_each(text, quantity.range.start);
    let counts =
        counts && !average && !describes && fact.indicator.counts() && !is_compared(text, quantity.range.start);
    Item { adds: item.adds && item.value > 0 && counts, ..item }
}

/// Whether the number at `at` is one of each of several: 5个大网格各配2名.
fn is_of_each(text: &str, at: usize) -> bool {
    const LONGEST: usize = 9;
    let words = &text[text.ceil_char_boundary(at.saturating_sub(LONGEST))..at];
    let each = words.rsplit(parts_clauses).next().unwrap_or_default().rsplit_once('各');
    each.is_some_and(|(who, deed)| !who.is_empty() && deed.chars().count() <= 1)
}

/// Whether what stands at `at` is what something is compared with, and no part of it: 比上年决算数25.1亿元下降0.5%.
fn is_compared(text: &str, at: usize) -> bool {
    const LONGEST: usize = 60;
    const TIMES: [char; 7] = ['上', '去', '前', '同', '年', '预', '计'];
    let words = &text[text.ceil_char_boundary(at.saturating_sub(LONGEST))..at];
    let clause = words.rsplit(parts_clauses).next().unwrap_or_default();
    let Some(of) = clause.strip_prefix(['比', '较']) else { return false };
    // 比上年提高的20项 are some of all.
    let changed = || change_before(of.trim_end_matches('的')).is_some();
    (of.starts_with(TIMES) || of.starts_with(|c: char| c.is_ascii_digit())) && !changed()
}

/// The item of a number in a table, where all that stands in a column can be added.
#[must_use]
pub fn bare(text: &str, quantity: &Quantity) -> Item {
    let scaled = |value: Decimal| value.checked_mul(Decimal::from(PARTS)).and_then(|value| value.round().to_i128());
    let value = scaled(quantity.value);
    let plain = quantity.approx == Approx::Exact && quantity.value_max.is_none();
    Item {
        value: value.unwrap_or(0),
        slack: slack(text, quantity.range.clone()),
        digits: digits(quantity.value),
        unit: quantity.unit,
        adds: plain && value.is_some_and(|value| value >= 0),
    }
}

/// Half of the place of the last printed digit, where the number is printed with a point or a scale word; else nothing.
fn slack(text: &str, range: Range<usize>) -> i128 {
    let words = &text[range];
    let Some(start) = words.find(|c: char| c.is_ascii_digit()) else { return 0 };
    let number = words[start..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let digits = &words[start..words.len() - number.len()];
    let decimals = digits.split_once('.').map_or(0, |(_, behind)| behind.len() as u32);
    let scale: i128 = number.chars().map_while(numeral::han_place).map(i128::from).product();
    if decimals == 0 && scale == 1 {
        return 0;
    }
    i128::from(PARTS) * scale / 10i128.pow(decimals.min(6)) / 2
}

/// Significant digits of a value.
#[must_use]
pub fn digits(value: Decimal) -> u32 {
    let mut mantissa = value.normalize().mantissa().unsigned_abs();
    while mantissa > 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
    }
    mantissa.checked_ilog10().map_or(0, |log| log + 1)
}

/// Whether two units count the same kind of thing, so that their numbers can be added: 宗 and 件, but not 元 and 美元.
#[must_use]
pub fn same_kind(a: Option<Unit>, b: Option<Unit>) -> bool {
    use Dimension::{Case, Document, Event, Organisation, Person};
    match (a, b) {
        (Some(a), Some(b)) => {
            let mixes = matches!(a.dimension, Case | Document | Event | Organisation | Person);
            a.word == b.word || (a.dimension == b.dimension && mixes)
        }
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_rounding_leaves_open() {
        let slack = |words: &str| slack(words, 0..words.len());
        assert_eq!(slack("889.97亿元"), 500_000 * 1_000_000);
        assert_eq!(slack("1.5%"), 50_000);
        assert_eq!(slack("3万人"), 5_000 * 1_000_000);
        assert_eq!(slack("146起"), 0);
        assert_eq!(slack("十一个"), 0);
        assert_eq!([digits("889.97".parse().unwrap()), digits(Decimal::from(3000))], [5, 1]);
    }
}
