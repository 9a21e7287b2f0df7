//! Words around a number that make it a bound: 近, 超, 约, 余, 以上, 左右.

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{EndTable, WordTable},
};
use crate::report::Approx;

/// Where an approximator stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the number: 近3万.
    Before,
    /// Before 十, 百, 千, 万 without a digit: 上百, 数十.
    BeforePlace,
    /// Between the number and its scale word or unit: 500余份, 3多万.
    Within,
    /// Behind the number and its unit: 30人以上.
    Behind,
    /// Behind a unit that measures: 两年多.
    BehindMeasure,
    /// Behind a time: 30日内.
    BehindTime,
}

/// An approximator of the table.
#[derive(Clone, Copy, Debug)]
pub struct Approximator {
    /// As written.
    pub word: &'static str,
    /// How it bounds the number.
    pub bound: Approx,
    place: Place,
    /// Longer words in which it says something else, parted by `|`.
    except: &'static str,
}

static BEFORE: LazyLock<EndTable<Approximator>> = LazyLock::new(|| EndTable::new(table(true)));
static BEHIND: LazyLock<WordTable<Approximator>> = LazyLock::new(|| WordTable::new(table(false)));

/// The rows whose word stands before a number, or those whose word stands in or behind one.
fn table(before: bool) -> impl Iterator<Item = (&'static str, Approximator)> {
    rows::<4>(table!("tables/approximators.tsv")).filter_map(move |[place, bound, word, except]| {
        let it = Approximator { word, bound: bound_of(bound)?, place: place_of(place)?, except };
        (before == matches!(it.place, Place::Before | Place::BeforePlace)).then_some((word, it))
    })
}

/// The approximator at the end of `before`, which runs up to a number.
#[must_use]
pub fn approximator_before(before: &str, place: Place) -> Option<&'static Approximator> {
    let mut found = BEFORE.ends_of(before).map(|(_, it)| it);
    found.find(|it| it.place == place && !parts(it.except).any(|longer| before.ends_with(longer)))
}

/// The approximator at the start of `behind`, which begins where a number or its unit ends.
#[must_use]
pub fn approximator_behind(behind: &str, place: Place) -> Option<&'static Approximator> {
    let mut found = BEHIND.at(behind).map(|(_, it)| it);
    found.find(|it| it.place == place && !parts(it.except).any(|longer| behind.starts_with(longer)))
}

fn parts(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|').filter(|part| !part.is_empty())
}

fn place_of(name: &str) -> Option<Place> {
    Some(match name {
        "before" => Place::Before,
        "place" => Place::BeforePlace,
        "within" => Place::Within,
        "behind" => Place::Behind,
        "measure" => Place::BehindMeasure,
        "time" => Place::BehindTime,
        _ => return None,
    })
}

fn bound_of(name: &str) -> Option<Approx> {
    Some(match name {
        "over" => Approx::Over,
        "under" => Approx::Under,
        "about" => Approx::About,
        "at_least" => Approx::AtLeast,
        "at_most" => Approx::AtMost,
        "several" => Approx::Several,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_words_from_their_ends() {
        let before = |text| approximator_before(text, Place::Before).map(|it| (it.word, it.bound));
        assert_eq!(before("受众近"), Some(("近", Approx::Under)));
        assert_eq!(before("接近"), Some(("接近", Approx::Under)));
        assert_eq!(before("不超过"), Some(("不超过", Approx::AtMost)));
        assert_eq!(before("附近"), None);
        assert_eq!(before("节约"), None);
        assert_eq!(approximator_behind("以上的", Place::Behind).map(|it| it.bound), Some(Approx::AtLeast));
        assert_eq!(approximator_behind("多元", Place::BehindMeasure).map(|it| it.word), None);
    }

    #[test]
    fn every_row_is_read() {
        let many = rows::<4>(table!("tables/approximators.tsv")).count();
        assert_eq!(table(true).count() + table(false).count(), many);
    }
}
