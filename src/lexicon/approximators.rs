//! Words around a number that make it a bound: 近, 超, 约, 余, 以上, 左右.

use std::sync::LazyLock;

use super::rows;
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

/// Approximators by the character that touches the number, and of one character the longest first.
type Table = Vec<(char, Approximator)>;

static BEFORE: LazyLock<Table> = LazyLock::new(|| table(true));
static BEHIND: LazyLock<Table> = LazyLock::new(|| table(false));

fn table(before: bool) -> Table {
    let mut table = Table::new();
    for [place, bound, word, except] in rows::<4>(include_str!("tables/approximators.tsv")) {
        let (Some(place), Some(bound)) = (place_of(place), bound_of(bound)) else { continue };
        let mut chars = word.chars();
        let touching = if before { chars.next_back() } else { chars.next() };
        let Some(touching) = touching.filter(|_| before == matches!(place, Place::Before | Place::BeforePlace)) else {
            continue;
        };
        let at = table.partition_point(|(c, other)| (*c, word.len()) <= (touching, other.word.len()));
        table.insert(at, (touching, Approximator { word, bound, place, except }));
    }
    table
}

/// The entries whose touching character is `c`.
fn touching(table: &Table, c: Option<char>) -> impl Iterator<Item = &Approximator> {
    let from = c.map_or(table.len(), |c| table.partition_point(|(other, _)| *other < c));
    table[from..].iter().take_while(move |(other, _)| Some(*other) == c).map(|(_, it)| it)
}

/// The approximator at the end of `before`, which runs up to a number.
#[must_use]
pub fn approximator_before(before: &str, place: Place) -> Option<&'static Approximator> {
    touching(&BEFORE, before.chars().next_back()).find(|it| {
        it.place == place && before.ends_with(it.word) && !parts(it.except).any(|longer| before.ends_with(longer))
    })
}

/// The approximator at the start of `behind`, which begins where a number or its unit ends.
#[must_use]
pub fn approximator_behind(behind: &str, place: Place) -> Option<&'static Approximator> {
    touching(&BEHIND, behind.chars().next()).find(|it| {
        it.place == place && behind.starts_with(it.word) && !parts(it.except).any(|longer| behind.starts_with(longer))
    })
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
        let many = rows::<4>(include_str!("tables/approximators.tsv")).count();
        assert_eq!(BEFORE.len() + BEHIND.len(), many);
    }
}
