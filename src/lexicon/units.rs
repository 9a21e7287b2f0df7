//! Units and measure words, and where one ends and the noun behind it begins.

use std::{borrow::Cow, sync::LazyLock};

use super::{
    rows,
    word_table::{WordTable, may_begin},
};
use crate::{report::Dimension, text::numeral::han_place};

/// A unit or measure word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// As written; of a compound, its first word.
    pub word: &'static str,
    /// What a compound has behind it: 人 of 元/人, 次 of 人（次）.
    pub second: Option<Second>,
    /// What it measures.
    pub dimension: Dimension,
    /// Whether only Arabic digits make it a unit: 3角 is money, 三角 a shape.
    pub arabic: bool,
}

/// The second word of a compound unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Second {
    /// Behind a slash: 元/人.
    Per(&'static str),
    /// In brackets: 人（次）, 册（张）.
    Or(&'static str),
}

impl Second {
    /// The marks around it and the word.
    fn parts(self) -> [&'static str; 3] {
        match self {
            Second::Per(word) => ["/", word, ""],
            Second::Or(word) => ["（", word, "）"],
        }
    }
}

impl Unit {
    /// A unit that is no word of the table, such as the % of 百分之.
    #[must_use]
    pub const fn plain(word: &'static str, dimension: Dimension) -> Unit {
        Unit { word, second: None, dimension, arabic: false }
    }

    /// Bytes that it takes in folded text.
    #[must_use]
    pub fn len(&self) -> usize {
        self.word.len() + self.second.map_or(0, |second| second.parts().iter().map(|part| part.len()).sum())
    }

    /// As written: `元/人`.
    #[must_use]
    pub fn written(self) -> Cow<'static, str> {
        match self.second {
            Some(second) => Cow::Owned(self.word.to_owned() + &second.parts().concat()),
            None => Cow::Borrowed(self.word),
        }
    }

    /// Whether it has no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What the table says of a unit.
struct Row {
    dimension: Dimension,
    script: &'static str,
    /// Words that begin with it and are no unit, each with the characters behind it that take that back.
    nouns: Vec<(&'static str, &'static str)>,
}

static UNITS: LazyLock<WordTable<Row>> = LazyLock::new(|| {
    let rows = rows::<4>(table!("tables/units.tsv"));
    WordTable::new(rows.filter_map(|[dimension, word, script, nouns]| {
        let nouns = nouns.split('|').filter(|noun| !noun.is_empty());
        let nouns = nouns.map(|noun| noun.split_once('^').unwrap_or((noun, ""))).collect();
        Some((word, Row { dimension: dimension_of(dimension)?, script, nouns }))
    }))
});

/// The longest unit at the start of `text`, with what a slash puts behind it.
///
/// The word after it is respected: a unit is not read where it is the head of a longer noun that is no unit
/// (项目, 条件, 场所, 分别, 部门, 位于, …).
#[must_use]
pub fn unit_at(text: &str) -> Option<Unit> {
    units_at(text).next()
}

/// The units at the start of `text`, the longest first.
pub fn units_at(text: &str) -> impl Iterator<Item = Unit> + '_ {
    let fits = |(word, row): &(&str, &Row)| row.script != "per" && ends_there(word, text) && !is_noun(&row.nouns, text);
    UNITS.at(text).filter(fits).map(|(word, row)| {
        let second = second_at(&text[word.len()..]);
        let dimension = if matches!(second, Some(Second::Per(_))) { Dimension::Rate } else { row.dimension };
        Unit { word, second, dimension, arabic: row.script == "arabic" }
    })
}

/// The unit that `words` are, all of them, and the scale before it: 亿千瓦时 is 10^8 of 千瓦时, 万米 10^4 of 米.
#[must_use]
pub fn scaled_unit(words: &str) -> Option<(Unit, u64)> {
    let (mut rest, mut scale) = (words, 1u64);
    loop {
        if rest == "%" {
            return Some((Unit::plain("%", Dimension::Ratio), scale));
        }
        if let Some(unit) = unit_at(rest).filter(|unit| unit.len() == rest.len()) {
            return Some((unit, scale));
        }
        let first = rest.chars().next()?;
        scale = scale.checked_mul(han_place(first).filter(|place| *place >= 1000)?)?;
        rest = &rest[first.len_utf8()..];
    }
}

/// What makes the unit before `text` a compound.
fn second_at(text: &str) -> Option<Second> {
    let word = |text| UNITS.at(text).find(|(word, _)| ends_there(word, text)).map(|(word, _)| word);
    if let Some(rest) = text.strip_prefix('/') {
        return word(rest).map(Second::Per);
    }
    let rest = text.strip_prefix('（')?;
    word(rest).filter(|word| rest[word.len()..].starts_with('）')).map(Second::Or)
}

/// Whether a unit of Latin letters ends where its word ends: 5m, but not 5mm.
fn ends_there(word: &str, text: &str) -> bool {
    let latin = word.as_bytes()[word.len() - 1].is_ascii_alphabetic();
    !(latin && text.as_bytes().get(word.len()).is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether `text` begins with a noun of the list: 项目^标|… is 项目 but not 项目标.
fn is_noun(nouns: &[(&str, &str)], text: &str) -> bool {
    nouns.iter().any(|(noun, back)| {
        may_begin(text, noun) && text.strip_prefix(noun).is_some_and(|rest| !rest.starts_with(|c| back.contains(c)))
    })
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
        let word = |text| unit_at(text).map(Unit::written).unwrap_or_default();
        assert_eq!(word("人次参加"), "人次");
        assert_eq!(word("个人民调委会"), "个");
        assert_eq!(word("名人大代表"), "名");
        assert_eq!(word("平方公里"), "平方公里");
        assert_eq!(word("个百分点"), "个百分点");
        assert_eq!(word("项目"), "");
        assert_eq!(word("项目标任务"), "项");
        assert_eq!(word("元/平方米"), "元/平方米");
        assert_eq!(word("元/月"), "元/月");
        assert_eq!(word("元/3"), "元");
        assert_eq!(word("册（张）。"), "册（张）");
        assert_eq!(word("册（含）"), "册");
        assert_eq!(word("mm"), "mm");
        assert_eq!(word("mx"), "");
        assert_eq!(word("的"), "");
    }

    #[test]
    fn scales_are_told_from_units() {
        let read = |words| scaled_unit(words).map(|(unit, scale)| (unit.written(), scale));
        assert_eq!(read("万吨"), Some(("吨".into(), 10_000)));
        assert_eq!(read("亿千瓦时"), Some(("千瓦时".into(), 100_000_000)));
        assert_eq!(read("%"), Some(("%".into(), 1)));
        assert_eq!((read("产量"), read("万吨煤")), (None, None));
    }

    #[test]
    fn every_row_has_a_dimension() {
        for [dimension, word, script, _] in rows::<4>(table!("tables/units.tsv")) {
            assert!(dimension_of(dimension).is_some(), "{word}: {dimension}");
            assert!(matches!(script, "" | "arabic" | "per"), "{word}: {script}");
        }
    }
}
