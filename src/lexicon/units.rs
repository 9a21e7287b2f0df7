//! Units and measure words, and where one ends and the noun behind it begins.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};
use crate::report::Dimension;

/// A unit or measure word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// As written.
    pub word: &'static str,
    /// What it measures.
    pub dimension: Dimension,
}

static UNITS: LazyLock<WordTable<Dimension>> = LazyLock::new(|| {
    let rows = rows::<2>(include_str!("tables/units.tsv"));
    WordTable::new(rows.filter_map(|[dimension, word]| Some((word, dimension_of(dimension)?))))
});

/// The longest unit at the start of `text`.
///
/// The word after it is respected: a unit is not read where it is the head of a longer noun that is no unit
/// (项目, 条件, 场所, 分别, 部门, 人民, 位于, …).
#[must_use]
pub fn unit_at(text: &str) -> Option<Unit> {
    let unit = UNITS.at(text).find(|(word, _)| !swallowed(word, text));
    unit.map(|(word, dimension)| Unit { word, dimension: *dimension })
}

/// Nouns that begin with a measure word, which is then none: 3项目 is no 3项.
static SWALLOWING: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    rows::<2>(include_str!("tables/unit_nouns.tsv")).map(|[unit, nouns]| (unit, nouns.split('|').collect())).collect()
});

fn swallowed(unit: &str, text: &str) -> bool {
    SWALLOWING.iter().any(|(word, nouns)| *word == unit && nouns.iter().any(|noun| text.starts_with(*noun)))
}

/// The dimension that a table calls `name`.
pub(super) fn dimension_of(name: &str) -> Option<Dimension> {
    Some(match name {
        "person" => Dimension::Person,
        "visit" => Dimension::Visit,
        "household" => Dimension::Household,
        "organisation" => Dimension::Organisation,
        "case" => Dimension::Case,
        "event" => Dimension::Event,
        "document" => Dimension::Document,
        "item" => Dimension::Item,
        "money" => Dimension::Money,
        "area" => Dimension::Area,
        "length" => Dimension::Length,
        "volume" => Dimension::Volume,
        "mass" => Dimension::Mass,
        "time" => Dimension::Time,
        "ratio" => Dimension::Ratio,
        "points" => Dimension::Points,
        "multiple" => Dimension::Multiple,
        "energy" => Dimension::Energy,
        "score" => Dimension::Score,
        "thing" => Dimension::Thing,
        "place" => Dimension::Place,
        "rate" => Dimension::Rate,
        "count" => Dimension::Count,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_longest_that_fits() {
        let word = |text| unit_at(text).map(|unit| unit.word);
        assert_eq!(word("人次参加"), Some("人次"));
        assert_eq!(word("个人民调委会"), Some("个"));
        assert_eq!(word("名人大代表"), Some("名"));
        assert_eq!(word("平方公里"), Some("平方公里"));
        assert_eq!(word("个百分点"), Some("个百分点"));
        assert_eq!(word("项目"), None);
        assert_eq!(word("的"), None);
    }

    #[test]
    fn every_row_has_a_dimension() {
        for [dimension, word] in rows::<2>(include_str!("tables/units.tsv")) {
            assert!(dimension_of(dimension).is_some(), "{word}: {dimension}");
        }
    }
}
