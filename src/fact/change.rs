//! Changes: 同比增长12.5%, 比上年减少3件, 居住价格上涨0.5%. Of 增长到 and 提高至 the number is an end value, no change.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    before, clause,
    edge::{bracket_len, footnote_len},
};
use crate::{
    lexicon::{WordList, apart_in, base_in, change_before},
    report::Direction,
};

/// A change that a number states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub direction: Direction,
    /// Against what: 同比, 2023年.
    pub base: Option<Range<usize>>,
    /// What changed, where the clause itself names it.
    pub subject: Option<Range<usize>>,
}

impl Change {
    /// Whether it tells apart two places and no two times: 比全市平均水平高15个百分点.
    #[must_use]
    pub fn is_of_places(&self, text: &str) -> bool {
        let base = self.base.clone().map_or("", |base| &text[base]);
        base.starts_with(['全', '省', '市', '国']) && !base.contains('年')
    }
}

/// Adverbs between the base and the verb, or before them.
const ADVERBS: &[char] = &[
    '分', '别', '均', '都', '也', '又', '再', '共', '累', '计', '净', '了', '约', '近', '将', '可', '已', '则', '就',
    '即', '仍',
];

/// Verbs that are as often adverbs: only behind what is compared with (比上年少5件).
const WEAK: &[&str] = &["多", "少", "高", "低", "快", "慢"];

/// Approximators that stand before the verb: 比上年大约增长5%.
const ABOUT: &[&str] = &["大约", "大致", "约", "近"];

/// The change that the number at `clause.end` states, by the words of its clause. What speaks on of the last number, or
/// is a ratio, is a change even where nothing else stands there: 3154亿元、增长5.6%.
#[must_use]
pub fn read(text: &str, clause: Range<usize>, speaks_on: bool) -> Option<Change> {
    let list = text[clause.clone()].len() - text[clause.clone()].trim_start_matches(['、', '，']).len();
    let clause = clause.start + list..clause.end;
    let words = &text[clause.clone()];
    // 增长[41]3.1%: the mark of a note.
    let words = &words[..words.len() - footnote_len(words).unwrap_or(0)];
    // 同比下降（以下简称“下降”）3%
    let words = &words[..words.len() - bracket_len(words).unwrap_or(0)];
    let words = bare(words);
    let (verb, direction) = change_before(words)?;
    let before = &words[..words.len() - verb.len()];
    // 人口自然增长率 is a rate of its own.
    if before.ends_with("自然") && verb.starts_with("增长率") {
        return None;
    }
    let based = ["同比", "环比"].iter().any(|base| verb.starts_with(base));
    let base = base_in(before);
    let noun = WEAK.contains(&verb);
    let base = base.map(|at| at..at + without_adverbs(&before[at..], noun).len());
    let base = base.or(based.then(|| before.len()..before.len() + "同比".len()));
    let before = bare(before);
    let before = before.strip_suffix('平').filter(|_| words.contains("平均")).unwrap_or(before);
    let subject = &before[..base.as_ref().map_or(before.len(), |base| base.start.min(before.len()))];
    let subject = before::read(text, clause.start..clause.start + bare(subject).len());
    let subject = subject.name.or(subject.subject);
    // A bare 增加3名 with nothing before it is a deed as often as a change.
    let stated = base.is_some() || ((speaks_on || subject.is_some()) && !WEAK.contains(&verb));
    stated.then(|| Change {
        direction,
        base: base.map(|base| without_than(text, clause.start + base.start..clause.start + base.end)),
        subject,
    })
}

/// What a change is compared with that is told right behind a number at whose other end that stands: 由上年的40场增加到50场，
/// 增长25%. `end` is where the last number ends.
#[must_use]
pub fn from_when(text: &str, end: usize) -> Option<Range<usize>> {
    let start = clause::start(text, 0, end);
    let words = &text[start..end];
    let at = start + words.rfind(['由', '从'])? + '由'.len_utf8();
    let when = &text[at..end];
    let when = &when[..when.find('的')?];
    (base_in(&format!("比{when}")) == Some(0)).then_some(at..at + when.len())
}

/// What a change is compared with whose verb stands right behind the amount of that: 比上年决算数15亿元增长3%. `end` is where
/// the amount ends.
#[must_use]
pub fn base_of(text: &str, end: usize) -> Option<Range<usize>> {
    let start = clause::start(text, 0, end);
    let words = &text[start..end];
    let unit = words.trim_end_matches(|c: char| !c.is_ascii_digit());
    let named = unit.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').trim_end_matches('的');
    let amount = base_in(words) == Some(0) && named.len() > '比'.len_utf8() && change_before(named).is_none();
    (amount && !named.contains(|c: char| c.is_ascii_digit())).then(|| without_than(text, start..start + named.len()))
}

/// The change that a sign before the number states: 同比-7.3%, 同比+2%.
#[must_use]
pub fn signed(text: &str, clause: Range<usize>, value: Decimal) -> Option<Change> {
    let list = text[clause.clone()].len() - text[clause.clone()].trim_start_matches(['、', '，']).len();
    let words = &text[clause.start + list..clause.end];
    let based = words.trim_end_matches('+');
    let signed = value < Decimal::ZERO || based.len() < words.len();
    let at = base_in(based).filter(|_| signed)?;
    let base = clause.start + list + at..clause.start + list + based.len();
    let alone = ["同比", "环比", "比上年", "比上年同期", "较上年", "较上年同期", "比去年同期", "较去年同期"];
    let subject = before::read(text, clause.start + list..base.start);
    let direction = if value < Decimal::ZERO { Direction::Down } else { Direction::Up };
    let subject = subject.name.or(subject.subject);
    alone.contains(&&text[base.clone()]).then(|| Change { direction, base: Some(without_than(text, base)), subject })
}

/// The distance that the number at `clause.end` states: 高于全市平均水平3个百分点.
#[must_use]
pub fn distance(text: &str, clause: Range<usize>) -> Option<Change> {
    let (at, verb, direction) = apart_in(&text[clause.clone()])?;
    let at = clause.start + at;
    let base = at + verb.len()..clause.end;
    let named = before::solid(&text[base.clone()]) >= 2;
    let subject = before::read(text, clause.start..at);
    named.then(|| Change { direction, base: Some(base), subject: subject.name.or(subject.subject) })
}

/// Words without the adverbs that end them. 行政许可 and 处分 end so too.
fn bare(mut words: &str) -> &str {
    while let Some(rest) = words.strip_suffix(ADVERBS).filter(|_| !WordList::EndsLikeAdverbs.ends(words)) {
        words = rest;
    }
    words
}

/// Of 同比分别 only 同比; 年均 is a word, and 平均 of 比全市平均高 the `noun` that is compared with.
fn without_adverbs(base: &str, noun: bool) -> &str {
    let words = ABOUT.iter().find_map(|word| base.strip_suffix(word)).unwrap_or(base);
    match words.strip_suffix("平均") {
        Some(_) if noun => words,
        Some(time) => time,
        None if words.ends_with("年均") => words,
        None => bare(words),
    }
}

/// Of 比上年 only 上年.
fn without_than(text: &str, base: Range<usize>) -> Range<usize> {
    let words = &text[base.clone()];
    let than = words.starts_with(['比', '较', '与']) && words.len() > '比'.len_utf8();
    base.start + if than { '比'.len_utf8() } else { 0 }..base.end
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
        assert_eq!(parts("同比增"), Some((Direction::Up, Some("同比".into()), None)));
        assert_eq!(parts("比2023年提高了"), Some((Direction::Up, Some("2023年".into()), None)));
        assert_eq!(parts("居住价格上涨"), Some((Direction::Up, None, Some("居住价格".into()))));
        assert_eq!(parts("全年办件量比上年下降"), Some((Direction::Down, Some("上年".into()), Some("办件量".into()))));
        assert_eq!(parts("同比分别减少"), Some((Direction::Down, Some("同比".into()), None)));
        assert_eq!(parts("比一九五二年大约增长"), Some((Direction::Up, Some("一九五二年".into()), None)));
        assert_eq!(
            parts("服务进出口总额比上年增长[41]"),
            Some((Direction::Up, Some("上年".into()), Some("服务进出口总额".into())))
        );
        assert_eq!(parts("比上年少"), Some((Direction::Down, Some("上年".into()), None)));
        assert_eq!(parts("粮食产量比上年减产"), Some((Direction::Down, Some("上年".into()), Some("粮食产量".into()))));
        assert_eq!(parts("人民币比上年贬值"), Some((Direction::Down, Some("上年".into()), Some("人民币".into()))));
        assert_eq!(
            parts("用时较法定时限平均缩短"),
            Some((Direction::Down, Some("法定时限".into()), Some("用时".into())))
        );
        assert_eq!(parts("合格率比全县平均高"), Some((Direction::Up, Some("全县平均".into()), Some("合格率".into()))));
        assert_eq!(parts("较年度目标高"), Some((Direction::Up, Some("年度目标".into()), None)));
        assert_eq!(parts("减少"), None);
        assert_eq!(parts("累计减少"), None);
        assert_eq!(parts("增加"), None);
        assert_eq!(parts("由40场增加到"), None);
        assert!(read("、增长", 0.."、增长".len(), true).is_some());
        let text = "收缴率低于全县平均水平";
        let apart = distance(text, 0..text.len()).unwrap();
        assert_eq!((apart.direction, &text[apart.base.unwrap()]), (Direction::Down, "全县平均水平"));
    }
}
