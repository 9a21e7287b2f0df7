//! Facts as plain data.

use std::{borrow::Cow, ops::Range};

use super::{Absence, Quantity, Relation};
use crate::{
    fact::{self, Fact},
    mention,
    text::{Reading, chars::signs, ideograph},
};

/// The `number`th quantity of the text that `reading` reads.
#[must_use]
pub fn quantity(given: &str, reading: &Reading, found: &mention::Quantity, fact: Fact, number: usize) -> Quantity {
    let words = |range: Range<usize>| {
        let span = reading.span(range.clone());
        (solid(reading.written(given, range)), span)
    };
    let span = reading.span(found.range.clone());
    // 规模以上工业 of 规模以上工业实现增加值: it stands apart from the noun that it limits.
    let limit = fact.indicator.name.as_ref().and_then(|name| fact::limit(reading.as_str(), name));
    // 刑事、治安警情: so does what the items of a list share.
    let head = fact.indicator.name.as_ref().and_then(|name| fact::head(reading.as_str(), name));
    // 客货吞吐量分别…: so does the kind that 客 is short for.
    let half = fact::half(reading.as_str(), &fact.indicator);
    let share = fact::portion(reading.as_str(), &fact.indicator, found.range.start);
    let (name, name_span) = fact.indicator.name.map(words).unzip();
    let kept = |name: &String| match fact::without_notes(name) {
        Cow::Owned(kept) => Some(kept),
        Cow::Borrowed(_) => None,
    };
    let name = name.map(|name| kept(&name).unwrap_or(name));
    let apart = |range: Option<Range<usize>>| range.map_or_else(String::new, |range| words(range).0);
    let name = name.map(|name| match half {
        Some((pair, kind)) if name.contains(pair) => name.replace(pair, kind),
        Some((_, kind)) => kind.to_owned() + &name,
        None => name,
    });
    let name = name.map(|name| apart(limit) + &name + &apart(head));
    // 占投资比重 behind 民间投资增长8%: so does what share of something it is.
    let name = name.map(|name| name + &apart(share));
    let change = fact.indicator.change;
    Quantity {
        id: id_of(number),
        text: given[span.range()].to_owned(),
        span,
        value: found.value.normalize(),
        value_max: found.value_max.map(|max| max.normalize()),
        unit: found.unit.map(|unit| unit.written()).unwrap_or_default(),
        dimension: found.unit.map(|unit| fact::dimension(unit, name.as_deref().unwrap_or_default())),
        approx: found.approx,
        bounds: mention::bounds(&reading.as_str()[found.range.clone()], found.value, found.value_max, found.approx),
        indicator: name,
        indicator_span: name_span,
        indicator_id: fact.id.map(Cow::Borrowed),
        theme: fact.theme,
        action: fact.indicator.action.map(|range| words(range).0),
        scope: fact.indicator.scope.filter(|_| half.is_none()).map(|range| words(range).0),
        period: fact.period,
        change: change.as_ref().filter(|change| !change.is_of_places(reading.as_str())).map(|change| change.direction),
        base: change.and_then(|change| change.base).map(|range| words(range).0),
        modality: fact.modality,
        section: fact.section,
        sentence: reading.span(fact.sentence),
    }
}

/// The id of the `number`th quantity.
fn id_of(number: usize) -> String {
    let last = number.checked_ilog10().unwrap_or(0);
    let digit = |place: u32| char::from(b'0' + (number / 10usize.pow(place) % 10) as u8);
    let mut id = String::with_capacity(2 + last as usize);
    id.push('q');
    id.extend((0..=last).rev().map(digit));
    id
}

/// Words without the white space and the radicals that a page or a PDF put into them.
fn solid(words: Cow<'_, str>) -> String {
    if signs(&words).any(|(_, c)| c.is_whitespace() || ideograph(c) != c) {
        words.chars().filter(|c| !c.is_whitespace()).map(ideograph).collect()
    } else {
        words.into_owned()
    }
}

/// Something that did not happen.
#[must_use]
pub fn absence(given: &str, reading: &Reading, found: fact::Absence) -> Absence {
    let words = |range: Range<usize>| solid(reading.written(given, range));
    let span = reading.span(found.range);
    Absence {
        text: given[span.range()].to_owned(),
        span,
        indicator: words(found.name),
        indicator_id: found.id.map(Cow::Borrowed),
        period: found.period,
        section: found.section,
    }
}

/// A relation by the ids of its quantities.
#[must_use]
pub fn relation(found: fact::Relation) -> Relation {
    let id = |i: usize| id_of(i + 1);
    Relation {
        kind: found.kind,
        rate: found.rate.map(id),
        part: found.part.map(id),
        whole: found.whole.map(id),
        parts: found.parts.into_iter().map(id).collect(),
        holds: found.holds,
    }
}
