//! What a printed number leaves open: 86.5万 stands for all from 86.45万 to 86.55万. Every step is checked, so that no
//! number of a text can overflow.

use rust_decimal::{Decimal, RoundingStrategy};

use super::figure::Figure;
use crate::{
    report::Dimension,
    text::numeral::{self, han_place},
};

/// From where to where a number can lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The number as printed.
    pub value: Decimal,
    /// The lowest that is rounded to it.
    pub low: Decimal,
    /// The highest.
    pub high: Decimal,
}

impl Extent {
    /// A number that is what it is.
    #[must_use]
    pub fn exactly(value: Decimal) -> Self {
        Extent { value, low: value, high: value }
    }

    /// A number printed to the place of `step`.
    #[must_use]
    pub fn rounded(value: Decimal, step: Decimal) -> Option<Self> {
        let half = step.checked_div(Decimal::TWO)?;
        Some(Extent { value, low: value.checked_sub(half)?, high: value.checked_add(half)? })
    }

    /// The sum of the two.
    #[must_use]
    pub fn plus(self, other: Extent) -> Option<Self> {
        let [value, low, high] =
            [(self.value, other.value), (self.low, other.low), (self.high, other.high)].map(|(a, b)| a.checked_add(b));
        Some(Extent { value: value?, low: low?, high: high? })
    }

    /// What is left of the one without the other.
    #[must_use]
    pub fn minus(self, other: Extent) -> Option<Self> {
        let [value, low, high] =
            [(self.value, other.value), (self.low, other.high), (self.high, other.low)].map(|(a, b)| a.checked_sub(b));
        Some(Extent { value: value?, low: low?, high: high? })
    }

    /// How often the other goes into the one; only of numbers above zero.
    #[must_use]
    pub fn over(self, other: Extent) -> Option<Self> {
        if other.low <= Decimal::ZERO || self.low < Decimal::ZERO {
            return None;
        }
        let [value, low, high] =
            [(self.value, other.value), (self.low, other.high), (self.high, other.low)].map(|(a, b)| a.checked_div(b));
        Some(Extent { value: value?, low: low?, high: high? })
    }

    /// So many times the number, of which there is not less than none.
    #[must_use]
    pub fn times(self, factor: Decimal) -> Option<Self> {
        let [value, low, high] = [self.value, self.low, self.high].map(|number| number.checked_mul(factor));
        Some(Extent { value: value?, low: low?, high: high? })
    }

    /// Whether both can be the same number.
    #[must_use]
    pub fn meets(self, other: Extent) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether the one, rounded or cut off to the place of `step`, is printed as `shown`.
    #[must_use]
    pub fn prints_as(self, shown: Decimal, step: Decimal) -> bool {
        let half = step.checked_div(Decimal::TWO).unwrap_or_default();
        let (low, high) = (shown.checked_sub(half), shown.checked_add(step));
        low.is_none_or(|low| self.high >= low) && high.is_none_or(|high| self.low < high)
    }
}

impl Figure<'_> {
    /// What it leaves open; `None` of 500余 and of ranges.
    #[must_use]
    pub fn extent(&self) -> Option<Extent> {
        use Dimension::{Multiple, Points, Ratio};
        let (step, value) = (self.step(), self.of.value);
        // 95% is rounded, 95件 is not.
        let whole = step == Decimal::ONE && !matches!(self.of.dimension, Some(Ratio | Points | Multiple));
        let extent = if whole { Some(Extent::exactly(value)) } else { Extent::rounded(value, step) };
        extent.filter(|_| self.is_exact())
    }

    /// Another value as this one is written: 33600000 beside 3260万元 is 3360万元.
    #[must_use]
    pub fn spoken(&self, value: Decimal) -> String {
        match self.scale().and_then(|scale| value.checked_div(scale)) {
            Some(value) => format!("{}{}", shown(value, 6), self.number().1),
            None => format!("{}{}", shown(value, 6), self.of.unit),
        }
    }

    /// What its unit, or the head of its column, multiplies the number with: 10000 of 3260万元; `None` of 三十万元.
    #[must_use]
    pub fn scale(&self) -> Option<Decimal> {
        let number = self.number().0.replace(',', "").parse::<Decimal>().ok().filter(|number| !number.is_zero());
        self.of.value.checked_div(number?).filter(|scale| !scale.is_zero())
    }

    /// The digits, and the words behind them.
    fn number(&self) -> (&str, &str) {
        let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        self.words.split_at(self.words.find(|c| !digit(c)).unwrap_or(self.words.len()))
    }

    /// The place of the last printed digit: 0.1 of 96.2%, 1 of 146起, 1000 of 1.2万元.
    #[must_use]
    pub fn step(&self) -> Decimal {
        // 千 of 30万千瓦时 is the unit's.
        let unit = &*self.of.unit;
        let number = if unit.is_empty() { None } else { self.words.rfind(unit) };
        step(number.map_or(self.words, |at| &self.words[..at]))
    }
}

fn step(words: &str) -> Decimal {
    let words = words.strip_prefix("百分之").or(words.strip_prefix("千分之")).unwrap_or(words);
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '点') || numeral::is_han_numeral(c);
    let number = words.trim_start_matches(|c| !digit(c));
    let number = &number[..number.find(|c| !digit(c)).unwrap_or(number.len())];
    let behind = number.split_once(['.', '点']).map_or("", |(_, behind)| behind);
    let scales = |c: &char| han_place(*c).is_some_and(|place| place >= 1000);
    let decimals = behind.chars().take_while(|c| han_place(*c).is_none()).count().min(12);
    let mut step = Decimal::new(1, decimals as u32);
    for scale in number.chars().rev().take_while(scales) {
        let place = han_place(scale).map_or(Decimal::ONE, Decimal::from);
        step = step.checked_mul(place).unwrap_or(step);
    }
    step
}

/// A number with at most `places` decimals, without zeros at its end.
#[must_use]
pub fn shown(value: Decimal, places: u32) -> String {
    // 21.25 is 21.3, as everybody rounds.
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_last_printed_place() {
        for (words, place) in [
            ("96.2%", "0.1"),
            ("146起", "1"),
            ("1.2万元", "1000"),
            ("3亿元", "100000000"),
            ("百分之八十六点七", "0.1"),
            ("一点二倍", "0.1"),
            ("一百三十五万吨", "10000"),
            ("四十八起", "1"),
            ("约12.50%", "0.01"),
            ("1,234件", "1"),
        ] {
            assert_eq!(step(words), place.parse().unwrap(), "{words}");
        }
    }

    #[test]
    fn compares_as_printed() {
        let of = |value: &str, step: &str| Extent::rounded(value.parse().unwrap(), step.parse().unwrap()).unwrap();
        let rate = of("48", "0").over(of("52", "0")).and_then(|rate| rate.times(Decimal::ONE_HUNDRED)).unwrap();
        assert!(rate.prints_as("92.3".parse().unwrap(), "0.1".parse().unwrap()));
        assert!(!rate.prints_as("96.2".parse().unwrap(), "0.1".parse().unwrap()));
        assert!(of("1.2", "0.1").meets(of("1.25", "0.01")));
        assert_eq!(shown("92.30769".parse().unwrap(), 1), "92.3");
    }
}
