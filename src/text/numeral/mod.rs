//! Numerals of folded text, scanned by hand: 12.5, 1,234, 一百二十, 3.5万, 3万4000, 二〇二四, 壹佰, 两三百.

mod arabic;
mod han;

use rust_decimal::Decimal;

use super::Sieve;
pub use han::{HAN_NUMERALS, han_digit, han_place, is_han_numeral};

/// A numeral that was read, in bytes from where the scan began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its value, scale words worked out.
    pub value: Decimal,
    /// Of two digits side by side, which say a range (两三个, 七八千), the upper end.
    pub upper: Option<Decimal>,
    /// The scale word behind Arabic digits as a factor (万: 10000), else 1: in 3—5万 it belongs to both ends.
    pub scale: Decimal,
    /// How many bytes it takes.
    pub len: usize,
    /// How it is written.
    pub script: Script,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 12.5, 3万
    Arabic,
    /// 一百二十
    Han,
    /// 二〇二四, 一二三: digits in a row, without places
    HanDigits,
}

/// Digits longer than this are a code, not a number.
pub const MOST_DIGITS: usize = 15;

/// Reads a numeral at the start of `text`.
#[must_use]
pub fn read(text: &str) -> Option<Numeral> {
    let first = *text.as_bytes().first()?;
    if first.is_ascii_digit() { arabic::read(text) } else { han::read(text) }
}

/// What a numeral can begin with.
pub static STARTS: Sieve = Sieve::of(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).and(&HAN_NUMERALS);

/// Whether a numeral can begin with `c`.
#[must_use]
pub fn starts(c: char) -> bool {
    c.is_ascii_digit() || is_han_numeral(c)
}

/// Bytes of the unbroken run of numeral characters at the start of `text`, whether or not they make a number.
#[must_use]
pub fn run(text: &str) -> usize {
    text.find(|c| !starts(c)).unwrap_or(text.len())
}
