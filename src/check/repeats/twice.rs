//! Figures that tell one fact with the same digits, but not the same value.

use rust_decimal::Decimal;

use crate::{
    check::{Case, figure::Figure},
    text::{fingerprint, in_order},
};

/// Two such figures, in the order of the text.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'c> {
    /// The one that stands first.
    pub first: Figure<'c>,
    /// The other.
    pub second: Figure<'c>,
}

/// So many figures of a name are compared with each other; more are no fact that is told again.
const MOST: usize = 6;

/// The pairs of one name, deed, place and time, of equal digits but different values, for which `fits` holds.
pub fn pairs<'c>(case: &Case<'c>, fits: impl Fn(Figure<'c>, Figure<'c>) -> bool) -> Vec<Pair<'c>> {
    let all: Vec<Figure<'c>> = case.figures().filter(|figure| is_telling(figure)).collect();
    // Side by side stand those of one key, in the order of the text.
    let all = in_order(all, |figure| {
        let (name, action, scope, period, digits) = key(figure);
        let others = [action, scope, period].map(|words| fingerprint(words.unwrap_or_default()));
        let print = fingerprint(name) ^ digits as u32;
        others.iter().zip([8, 16, 24]).fold(print, |print, (other, by)| print ^ other.rotate_left(by))
    });
    let mut found = Vec::new();
    for group in all.chunk_by(|a, b| key(a) == key(b)).filter(|group| group.len() <= MOST) {
        for (i, second) in group.iter().enumerate() {
            let first = group[..i].iter().find(|first| {
                first.of.value != second.of.value
                    && first.of.sentence != second.of.sentence
                    && first.of.dimension == second.of.dimension
                    && fits(**first, *second)
            });
            found.extend(first.map(|first| Pair { first: *first, second: *second }));
        }
    }
    in_order(found, |pair| pair.second.at as u32)
}

/// What two figures share that tell one fact, and their digits.
fn key<'c>(figure: &Figure<'c>) -> (&'c str, Option<&'c str>, Option<&'c str>, Option<&'c str>, i128) {
    let of = figure.of;
    let name = of.indicator.as_deref().unwrap_or_default();
    (name, of.action.as_deref(), of.scope.as_deref(), of.period.as_deref(), digits(of.value))
}

/// Whether name and digits are too much for chance.
fn is_telling(figure: &Figure<'_>) -> bool {
    figure.is_result() && figure.counts() && figure.name().chars().count() >= 3 && digits(figure.of.value) >= 10
}

/// The digits of a number without the zeros at its end.
pub fn digits(value: Decimal) -> i128 {
    let mut digits = value.mantissa();
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
    }
    digits
}
