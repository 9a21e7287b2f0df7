//! Changes: 同比增长12.5%, 比上年减少3件, 居住价格上涨0.5%. Of 增长到 and 提高至 the number is an end value, no change.

use std::ops::Range;

use crate::report::Direction;

/// A change that a number states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub direction: Direction,
    /// Against what: 同比, 比2023年.
    pub base: Option<Range<usize>>,
    /// What changed, where the clause itself names it.
    pub subject: Option<Range<usize>>,
}

const VERBS: &[(&str, Direction)] = &[
    ("增长", Direction::Up),
    ("增加", Direction::Up),
    ("上升", Direction::Up),
    ("提高", Direction::Up),
    ("提升", Direction::Up),
    ("上涨", Direction::Up),
    ("扩大", Direction::Up),
    ("高出", Direction::Up),
    ("下降", Direction::Down),
    ("减少", Direction::Down),
    ("降低", Direction::Down),
    ("下跌", Direction::Down),
    ("回落", Direction::Down),
    ("下滑", Direction::Down),
    ("压减", Direction::Down),
];

/// Words that open the base of a comparison.
const BASES: &[&str] =
    &["同比", "环比", "比上年", "较上年", "比去年", "较去年", "比上月", "比年初", "比20", "较20", "比19", "比全"];

/// Adverbs between the base and the verb, or before them.
const ADVERBS: &[char] = &['分', '别', '均', '都', '也', '又', '再', '共', '累', '计', '净', '了'];

/// The change that the number at `clause.end` states, by the words of its clause. A ratio behind 增长 is a change even
/// where nothing else stands there: 3154亿元、增长5.6%.
#[must_use]
pub fn read(text: &str, clause: Range<usize>, is_ratio: bool) -> Option<Change> {
    let list = text[clause.clone()].len() - text[clause.clone()].trim_start_matches(['、', '，']).len();
    let clause = clause.start + list..clause.end;
    let words = text[clause.clone()].trim_end_matches(ADVERBS);
    let (verb, direction) = VERBS.iter().find(|(verb, _)| words.ends_with(verb))?;
    let before = words[..words.len() - verb.len()].trim_end_matches(ADVERBS);
    let base = BASES.iter().filter_map(|base| before.rfind(base)).min();
    let subject = before[..base.unwrap_or(before.len())].trim_end_matches(ADVERBS);
    // A bare 增加3名 with nothing before it is a deed as often as a change.
    let stated = base.is_some() || is_ratio || subject.chars().count() >= 2;
    stated.then(|| Change {
        direction: *direction,
        base: base.map(|at| clause.start + at..clause.start + before.len()),
        subject: (subject.chars().count() >= 2).then(|| clause.start..clause.start + subject.len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_direction_base_subject() {
        let parts = |text: &str| {
            let change = read(text, 0..text.len(), false)?;
            let cut = |range: Option<Range<usize>>| range.map(|range| text[range].to_owned());
            Some((change.direction, cut(change.base), cut(change.subject)))
        };
        assert_eq!(parts("同比增长"), Some((Direction::Up, Some("同比".into()), None)));
        assert_eq!(parts("比2023年提高了"), Some((Direction::Up, Some("比2023年".into()), None)));
        assert_eq!(parts("居住价格上涨"), Some((Direction::Up, None, Some("居住价格".into()))));
        assert_eq!(parts("增加"), None);
        assert_eq!(parts("由40场增加到"), None);
        assert!(read("、增长", 0.."、增长".len(), true).is_some());
    }
}
