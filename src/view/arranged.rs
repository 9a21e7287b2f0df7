//! The table of statistics as its reader wants it: those that he seeks, in the order that he chose.

use super::details::theme_word;
use super::number::shown;
use super::order::{Placed, in_order};
use super::places::{Places, label};
use super::table::{named_plainly, nature, unwrapped};
use super::words::Words;
use crate::Report;
use crate::report::{Direction, Quantity};
use crate::text;

/// What a table is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Their places in the text, parts under their whole.
    #[default]
    Text,
    /// Their themes.
    Theme,
    /// Their values, the largest first. Only what has the same unit can be put in a row: it goes by unit before.
    Largest,
    /// Their values, the smallest first.
    Smallest,
}

/// Which statistics a reader wants to see, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Words that must all stand in what the table tells of a statistic; empty for all.
    pub sought: String,
    /// The order of the rows.
    pub order: Order,
}

/// The statistics that are wanted, in the order that is wanted.
pub(crate) fn arranged<'r>(report: &'r Report, words: &Words, arrangement: &Arrangement) -> Vec<Placed<'r>> {
    let mut rows = in_order(report);
    let sought = arrangement.sought.to_ascii_lowercase();
    if !sought.trim().is_empty() {
        let places = Places::new(report);
        rows.retain(|row| {
            let told = told(row.quantity, &places, words).to_ascii_lowercase();
            let mut words = sought.split(|c: char| c.is_whitespace() || "、，；".contains(c));
            words.all(|word| told.contains(word))
        });
    } else if arrangement.order == Order::Text {
        return rows;
    }
    // A part may stand without its whole now.
    rows.iter_mut().for_each(|row| row.depth = 0);
    match arrangement.order {
        Order::Text => rows,
        Order::Theme => text::in_order(rows, |row| row.quantity.theme.map_or(u32::MAX, |theme| theme as u32)),
        Order::Largest => by_value(rows, |rank| !rank),
        Order::Smallest => by_value(rows, |rank| rank),
    }
}

/// All that the table tells of a statistic.
fn told(quantity: &Quantity, places: &Places, words: &Words) -> String {
    let heading = places.heading(quantity.section.as_deref()).map(label);
    let theme = quantity.theme.map(|theme| words.say(theme_word(theme)));
    let (value, _) = shown(quantity);
    let way = match quantity.change {
        Some(Direction::Up) => words.say("seek.up"),
        Some(Direction::Down) => words.say("seek.down"),
        _ => "",
    };
    let more = [&quantity.scope, &quantity.period, &quantity.base].map(|said| said.as_deref().unwrap_or_default());
    [
        &named_plainly(quantity),
        &*unwrapped(&quantity.text),
        &quantity.unit,
        &value,
        &value.replace(',', ""),
        way,
        &nature(quantity, words),
        &heading.unwrap_or_default(),
        theme.unwrap_or_default(),
    ]
    .into_iter()
    .chain(more)
    .collect::<Vec<_>>()
    .join("\n")
}

/// By unit, first those of which most has a name, as they come in the text; then by value, the ranks turned as asked.
fn by_value(rows: Vec<Placed<'_>>, turned: fn(u64) -> u64) -> Vec<Placed<'_>> {
    let (mut units, mut named) = (text::Index::default(), Vec::new());
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let unit = units.number(&*row.quantity.unit);
            named.resize(named.len().max(unit + 1), 0_u32);
            named[unit] += u32::from(row.quantity.indicator.is_some());
            (unit, turned(rank(row.quantity.value.try_into().unwrap_or_default())), row)
        })
        .collect();
    // What leaves equals as they were sorts by the last key first: the lower half of a rank, the upper one, the unit.
    let rows = text::in_order(rows, |(_, rank, _)| *rank as u32);
    let rows = text::in_order(rows, |(_, rank, _)| (*rank >> 32) as u32);
    let rows = text::in_order(rows, |(unit, ..)| *unit as u32);
    text::in_order(rows, |(unit, ..)| u32::MAX - named[*unit]).into_iter().map(|(.., row)| row).collect()
}

/// A number that grows with `value`: the bits of a float do, those of a negative one the other way round.
fn rank(value: f64) -> u64 {
    let bits = value.to_bits();
    if value.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn found(sought: &str, order: Order) -> Vec<String> {
        let (mut report, _) = fixture::town();
        report.quantities[1].unit = "件".into();
        report.quantities[2].unit = "件".into();
        let arrangement = Arrangement { sought: sought.into(), order };
        let rows = arranged(&report, &Words::new(Language::Chinese), &arrangement);
        rows.iter().map(|row| format!("{}:{}{}", row.quantity.id, row.quantity.value, row.quantity.unit)).collect()
    }

    #[test]
    fn finds_what_is_sought_by_any_of_its_words() {
        assert_eq!(found("", Order::Text).len(), 5);
        assert_eq!(found("协议 口头", Order::Text).len(), 1);
        assert_eq!(found("超过", Order::Text), ["q4:1200份"]);
        assert_eq!((found("1,200", Order::Text), found("1200、资料", Order::Text)).0, ["q4:1200份"]);
        assert_eq!(found("增长", Order::Text), ["q5:26人"]);
        assert_eq!(found(" 矛盾化解 ", Order::Text).len(), 4);
        assert_eq!(found("没有这个", Order::Text).len(), 0);
    }

    #[test]
    fn values_stand_in_a_row_only_where_their_unit_is_the_same() {
        assert_eq!(found("", Order::Largest), ["q2:94件", "q3:36件", "q1:130起", "q4:1200份", "q5:26人"]);
        assert_eq!(found("", Order::Smallest), ["q3:36件", "q2:94件", "q1:130起", "q4:1200份", "q5:26人"]);
    }

    #[test]
    fn ranks_grow_with_the_value() {
        let ranks = [-200.5, -3.0, -0.1, 0.0, 0.1, 2.0, 3.0, 1e12].map(rank);
        assert!(ranks.is_sorted(), "{ranks:?}");
    }
}
