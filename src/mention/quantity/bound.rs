//! The words around a number that make it a bound, and the interval that it then says.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{super::Quantity, number::Number};
use crate::{
    lexicon::{
        Approximator, Place, Roles, Unit, WordList, approximator_before, approximator_behind, change_before, roles_at,
    },
    report::{Approx, Bounds, Dimension},
    text::{
        chars::is_han,
        numeral::{self, han_place},
    },
};

/// Takes the words around number and unit in: the whole range, and how it bounds the fact. `within` is what stood
/// between the two.
pub fn around(
    text: &str,
    from: usize,
    inner: Range<usize>,
    within: Approx,
    unit: Option<Unit>,
) -> (Range<usize>, Approx) {
    let mut range = inner.clone();
    let mut approx = within;
    if let Some(it) = before(text, from, inner.start, unit) {
        range.start -= it.word.len();
        approx = if approx == Approx::Exact || it.bound == Approx::Several { it.bound } else { approx };
    }
    if let Some((bound, end)) = behind(text, inner.end, unit) {
        range.end = end;
        approx = if approx == Approx::Exact { bound } else { approx };
    }
    if approx == Approx::Exact {
        let ratio = unit.is_some_and(|unit| unit.dimension == Dimension::Ratio);
        let lead = &text[from..range.start];
        let over_words = if ratio { afar(lead) } else { None };
        approx = over_words.or_else(|| over_verb(lead)).or_else(|| about_change(lead)).unwrap_or(approx);
    }
    (range, approx)
}

/// The bound of 不低于基本生活供养金20%, where what the ratio is of stands between.
fn afar(lead: &str) -> Option<Approx> {
    const WORDS: [(&str, Approx); 6] = [
        ("不低于", Approx::AtLeast),
        ("不小于", Approx::AtLeast),
        ("不大于", Approx::AtMost),
        ("不少于", Approx::AtLeast),
        ("不高于", Approx::AtMost),
        ("不超过", Approx::AtMost),
    ];
    let lead = &lead[lead.floor_char_boundary(lead.len().saturating_sub(REACH))..];
    // 文化产业增加值856亿元，超过全市40%
    let place = |over: &str| over.chars().count() == 2 && over.starts_with('全');
    if lead.rsplit_once("超过").is_some_and(|(before, over)| place(over) && before.ends_with(['，', '；'])) {
        return Some(Approx::Over);
    }
    let (at, bound) = lead.rmatch_indices('不').find_map(|(at, _)| {
        let (word, bound) = WORDS.iter().find(|(word, _)| lead[at..].starts_with(word))?;
        Some((at + word.len(), *bound))
    })?;
    lead[at..].chars().all(is_han).then_some(bound)
}

/// The bound of 至少新引进1个, which is of the number wherever in its clause it stands; of 至少建有1座 and 不少于每年2次, where
/// a verb or a measure stands between.
fn over_verb(lead: &str) -> Option<Approx> {
    let clause = &lead[lead.ceil_char_boundary(lead.len().saturating_sub(REACH / 2))..];
    if clause.rfind("至少").is_some_and(|at| clause[at..].chars().all(is_han)) {
        return Some(Approx::AtLeast);
    }
    let near = lead.ceil_char_boundary(lead.len().saturating_sub(LONGEST_VERB));
    let at = lead[near..].rfind(['少', '多', '于', '过'])? + near + '少'.len_utf8();
    let verb = &lead[at..];
    let does = roles_at(verb).is_some_and(|(word, roles)| word == verb && roles.has(Roles::VERB));
    let it = approximator_before(&lead[..at], Place::Before)
        .filter(|_| does || matches!(verb, "建" | "配" | "设" | "每年" | "每月" | "每季度" | "每周" | "每天"))?;
    matches!(it.bound, Approx::AtLeast | Approx::AtMost).then_some(it.bound)
}

/// The bound of 约增长5%, where the verb of the change stands between.
fn about_change(lead: &str) -> Option<Approx> {
    let (verb, _) = change_before(lead)?;
    let it = approximator_before(&lead[..lead.len() - verb.len()], Place::Before)?;
    (it.bound == Approx::About).then_some(it.bound)
}

/// Gives the numbers of a list the bound that 分别 puts before its first: 分别不低于309元和123元.
pub fn share_out(text: &str, found: &mut [Quantity]) {
    let mut shared = false;
    for i in 1..found.len() {
        let (first, next) = (&found[i - 1], &found[i]);
        let leads = text[..first.range.start].ends_with("分别")
            && first.approx != Approx::Several
            && !text[first.range.clone()].starts_with(numeral::starts);
        let listed = matches!(&text[first.range.end..next.range.start], "、" | "和" | "与" | "及");
        shared = (leads || shared) && listed && next.approx == Approx::Exact && next.value_max.is_none();
        if shared {
            found[i].approx = first.approx;
        }
    }
}

/// A bound with a verb behind it stands at most this many bytes (4 characters) before its number.
const LONGEST_VERB: usize = 12;

/// A bound stands at most this many bytes before its ratio.
const REACH: usize = 60;

/// The approximator that ends where the number begins.
pub fn before(text: &str, from: usize, start: usize, unit: Option<Unit>) -> Option<&'static Approximator> {
    let lead = &text[..start];
    let bare_place = text[start..].chars().next().is_some_and(|c| han_place(c).is_some());
    let vague = if bare_place { approximator_before(lead, Place::BeforePlace) } else { None };
    let it = vague.or_else(|| approximator_before(lead, Place::Before))?;
    // 近三年 are the last three years, not almost three.
    let last_years =
        it.word == "近" && unit.is_some_and(|unit| matches!(unit.word, "年" | "个月" | "天" | "日" | "周"));
    // 证据不足2件: what the cases lacked bounds no number of them.
    let lacked = it.word == "不足" && WordList::Lacked.ends(&lead[..lead.len() - it.word.len()]);
    (!last_years && !lacked && it.word.len() <= start - from).then_some(it)
}

/// Whether any word makes the number a bound.
pub fn is_bounded(text: &str, start: usize, end: usize, number: &Number, unit: Unit) -> bool {
    let around = || before(text, 0, start, Some(unit)).is_some() || behind(text, end, Some(unit)).is_some();
    number.within != Approx::Exact || around()
}

/// The approximator behind number and unit, and where it ends.
fn behind(text: &str, end: usize, unit: Option<Unit>) -> Option<(Approx, usize)> {
    use Dimension::{Area, Energy, Length, Mass, Money, Multiple, Ratio, Time, Volume};
    let rest = &text[end..];
    let dimension = unit.map(|unit| unit.dimension);
    let measures = matches!(dimension, Some(Time | Length | Mass | Money | Area | Volume | Energy | Multiple | Ratio));
    let measure = || approximator_behind(rest, Place::BehindMeasure).filter(|_| measures);
    let time = || approximator_behind(rest, Place::BehindTime).filter(|_| dimension == Some(Time));
    let it = approximator_behind(rest, Place::Behind).or_else(measure).or_else(time)?;
    Some((it.bound, end + it.word.len()))
}

/// The interval that a quantity says: `words` as written, its values, and how it bounds the fact.
///
/// 500余 is more than 500 and less than 600: 余, 多 and 几 stay below the next step of the last place that is not zero.
/// 数十 and 几十 are twenty to ninety-nine. What is only about a number has no bounds.
#[must_use]
pub fn bounds(words: &str, value: Decimal, value_max: Option<Decimal>, approx: Approx) -> Bounds {
    let closed = |low, high| Bounds { low, high, includes_low: low.is_some(), includes_high: high.is_some() };
    let open = |low, high| Bounds { low, high, includes_low: false, includes_high: false };
    match approx {
        Approx::Exact | Approx::About if value_max.is_some() => closed(Some(value), value_max),
        Approx::Exact if is_rounded_share(words, value) => {
            let half = Decimal::new(5, 5);
            closed(Some(value - half), Some(value + half))
        }
        Approx::Exact => closed(Some(value), Some(value)),
        Approx::Over if says_more_in_place(words) => {
            open(Some(value), value_max.unwrap_or(value).checked_add(step(value)))
        }
        Approx::Over => open(Some(value), None),
        Approx::Under => open(None, Some(value_max.unwrap_or(value))),
        Approx::About => open(None, None),
        Approx::AtLeast => closed(Some(value), None),
        Approx::AtMost => closed(None, Some(value_max.unwrap_or(value))),
        Approx::Several => Bounds {
            low: value.checked_mul(Decimal::TWO),
            high: value.checked_mul(Decimal::TEN),
            includes_low: true,
            includes_high: false,
        },
    }
}

/// 余, 多 or 几 behind the number's first numeral.
fn says_more_in_place(words: &str) -> bool {
    let number = words.find(numeral::starts).map_or("", |at| &words[at..]);
    number.contains(['余', '多', '几'])
}

/// 三分之一 is no finite decimal, and stands rounded to four places.
fn is_rounded_share(words: &str, value: Decimal) -> bool {
    (words.contains("分之") || words.contains('/')) && !words.contains("百分之") && value.normalize().scale() == 4
}

/// One of the last place that is not zero: 100 of 500, 0.1 of 3.5.
fn step(value: Decimal) -> Decimal {
    let mut rest = value.normalize();
    if rest.scale() > 0 {
        return Decimal::new(1, rest.scale());
    }
    let mut step = Decimal::ONE;
    while !rest.is_zero() && (rest % Decimal::TEN).is_zero() {
        (rest, step) = (rest / Decimal::TEN, step * Decimal::TEN);
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str, value: i64, approx: Approx) -> String {
        let it = bounds(words, Decimal::from(value), None, approx);
        let side = |side: Option<Decimal>| side.map_or("…".to_owned(), |side| side.normalize().to_string());
        let (open, close) = (if it.includes_low { '[' } else { '(' }, if it.includes_high { ']' } else { ')' });
        format!("{open}{}, {}{close}", side(it.low), side(it.high))
    }

    #[test]
    fn bounds_what_is_said() {
        assert_eq!(shown("500余份", 500, Approx::Over), "(500, 600)");
        assert_eq!(shown("22000余元", 22_000, Approx::Over), "(22000, 23000)");
        assert_eq!(shown("超500份", 500, Approx::Over), "(500, …)");
        assert_eq!(shown("近100人", 100, Approx::Under), "(…, 100)");
        assert_eq!(shown("30人以上", 30, Approx::AtLeast), "[30, …)");
        assert_eq!(shown("数十人", 10, Approx::Several), "[20, 100)");
        assert_eq!(shown("约600人", 600, Approx::About), "(…, …)");
        assert_eq!(shown("25人", 25, Approx::Exact), "[25, 25]");
    }
}
