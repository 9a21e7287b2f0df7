//! What a number measures: what its unit says, where its noun does not say otherwise.

use crate::{
    lexicon::{Unit, measures_of},
    report::Dimension,
};

/// What `unit` measures of what is called `name`: 桌椅12套 are no papers, 企业24户 no households.
#[must_use]
pub fn dimension(unit: Unit, name: &str) -> Dimension {
    measures_of(unit.word, name).unwrap_or(unit.dimension)
}

/// Whether what is counted stands behind measure words of this kind.
#[must_use]
pub fn takes_noun(dimension: Dimension) -> bool {
    use Dimension::{Case, Count, Document, Household, Item, Organisation, Person, Place, Thing};
    matches!(dimension, Person | Organisation | Count | Document | Item | Thing | Place | Household | Case)
}

/// Whether two units can count the same things.
#[must_use]
pub fn comparable(a: Option<Unit>, b: Option<Unit>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            a.word == b.word
                || a.word.starts_with(b.word)
                || b.word.starts_with(a.word)
                || (a.dimension == b.dimension && a.dimension != Dimension::Count && a.dimension != Dimension::Item)
        }
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::unit_at;

    #[test]
    fn the_noun_says_what_is_measured() {
        for (unit, name, expected) in [
            ("套", "保障性住房", Dimension::Thing),
            ("套", "宣传资料", Dimension::Document),
            ("户", "个体工商户", Dimension::Organisation),
            ("户", "脱贫户", Dimension::Household),
            ("件", "救灾物资", Dimension::Thing),
            ("件", "行政处罚案件", Dimension::Case),
        ] {
            assert_eq!(dimension(unit_at(unit).unwrap(), name), expected, "{name}{unit}");
        }
    }
}
