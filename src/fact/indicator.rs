//! What a quantity counts: the noun phrase before it or behind it, and the verb.

use std::ops::Range;

use super::change::{self, Change};
use crate::{
    lexicon::verb_at,
    mention::Quantity,
    report::Dimension,
    text::chars::{is_han, parts_clauses},
};

/// What is counted; ranges count in the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indicator {
    /// The noun phrase.
    pub name: Option<Range<usize>>,
    /// The verb.
    pub action: Option<Range<usize>>,
    /// Whether the number states a change of it.
    pub change: Option<Change>,
}

/// Words between a noun and its number that say nothing of it.
const LINKS: &[&str] = &[
    "均达到",
    "下辖",
    "辖",
    "分别为",
    "分别是",
    "达到了",
    "共计",
    "累计",
    "合计",
    "总计",
    "达到",
    "高达",
    "多达",
    "保持在",
    "同比",
    "均为",
    "均达",
    "已达",
    "共有",
    "仅有",
    "已有",
    "现有",
    "共",
    "达",
    "为",
    "有",
    "了",
    "仅",
    "已",
    "至",
    "到",
    "在",
    "由",
    "均",
    "约",
];

/// Words at the head of a clause that say when, where, or how, not what.
const OPENINGS: &[&str] = &[
    "截至目前",
    "目前",
    "全年",
    "年内",
    "今年以来",
    "同时",
    "累计",
    "共计",
    "全镇",
    "全乡",
    "我镇",
    "我乡",
    "全县",
    "全区",
    "全市",
    "我县",
    "我区",
    "我市",
    "全街道",
    "其中",
    "共",
    "已",
    "并",
    "以来",
    "期间",
    "新",
    "先后",
    "组织",
    "各类",
    "各",
    "以及",
    "及",
    "和",
    "与",
    "、",
    "，",
    "另有",
    "另",
    "还",
    "均",
    "都",
    "对",
    "含",
    "包括",
    "分别",
    "当年",
    "当场",
    "直接",
];

/// At the head of a clause a verb is part of a noun only where one of these follows it: 调解率100%, 审核人员2人.
const HEAD_TAILS: &[&str] =
    &["率", "人员", "员", "机构", "室", "站", "所", "数", "量", "额", "成功", "组织", "队伍", "区"];

/// Inside a clause a verb is part of a noun where one of these follows it: 法制审核人员, 人民调解委员会.
const NOUN_TAILS: &[char] = &[
    '人', '率', '员', '机', '工', '案', '中', '平', '制', '队', '会', '点', '组', '室', '站', '所', '面', '量', '数',
    '活', '成', '类', '资', '项', '事', '问', '程', '书', '建', '政', '志', '网', '地', '委', '宣', '额', '协', '费',
    '金',
];

/// Names what `quantity` counts. `from` is where the clause may begin: the end of the last quantity, or
/// the start of the paragraph.
///
/// `previous` is what the last number of the same sentence counts: a change without a subject, and a number without
/// any noun (采纳58条), speak of it again.
#[must_use]
pub fn name(
    text: &str,
    from: usize,
    quantity: &Quantity,
    paragraph_end: usize,
    previous: Option<&Range<usize>>,
) -> Indicator {
    let range = quantity.range.clone();
    let clause = clause_start(text, from, range.start);
    let is_ratio = quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio);
    if let Some(change) = change::read(text, clause..range.start, is_ratio) {
        let name = change.subject.clone().or_else(|| previous.cloned());
        return Indicator { name, action: None, change: Some(change) };
    }
    let before = before(text, clause..range.start);
    let takes_noun = quantity.unit.is_some_and(|unit| takes_noun(unit.dimension));
    if before.name.is_some() && !(takes_noun && text[range.end..].starts_with(begins_noun)) {
        return before;
    }
    let behind = behind(text, range.end..paragraph_end);
    let inherited = || previous.filter(|_| takes_noun).cloned();
    Indicator { name: behind.or(before.name.clone()).or_else(inherited), ..before }
}

/// Whether what is counted stands behind measure words of this kind where anything does: 一名法律顾问, 13个调委会.
/// Behind the others stands what happened: 培训4期，, 43人死亡, 100%办结.
fn takes_noun(dimension: Dimension) -> bool {
    use Dimension::{Case, Count, Document, Household, Item, Organisation, Person, Place, Thing};
    matches!(dimension, Person | Organisation | Count | Document | Item | Thing | Place | Household | Case)
}

/// Whether a noun can begin with `c`: not punctuation, nor the words that go on about what was counted.
fn begins_noun(c: char) -> bool {
    const GOES_ON: &str =
        "均全已都被获并和及的等在为中占较比同以由与达未后前内间来上下左右之其，并进作予到至用按是有分";
    is_han(c) && !GOES_ON.contains(c)
}

/// A noun phrase is looked for within this many bytes (80 characters), so that the cost stays linear in any text.
const REACH: usize = 240;

/// The start of the clause that ends at `end`.
fn clause_start(text: &str, from: usize, end: usize) -> usize {
    let from = text.floor_char_boundary(end.saturating_sub(REACH)).max(from);
    let stretch = &text[from..end];
    let cut = |(_, c): &(usize, char)| parts_clauses(*c) || matches!(c, '（' | '）' | '“' | '”' | '！');
    stretch.char_indices().rev().find(|at| cut(at)).map_or(from, |(at, c)| from + at + c.len_utf8())
}

fn before(text: &str, clause: Range<usize>) -> Indicator {
    let mut end = clause.end;
    let mut after_verb = false;
    while let Some(link) = LINKS.iter().find(|link| text[clause.start..end].ends_with(*link)) {
        end -= link.len();
        after_verb |= matches!(*link, "有" | "了" | "由" | "辖" | "下辖");
    }
    let mut start = clause.start;
    let mut action = None;
    loop {
        let rest = &text[start..end];
        if let Some(word) = OPENINGS.iter().find(|word| rest.starts_with(*word)) {
            start += word.len();
        } else if let Some((verb, at)) = first_verb(rest, after_verb).filter(|(_, at)| *at == 0 || action.is_none()) {
            action = Some(start + at..start + at + verb.len());
            start += at + verb.len();
        } else {
            break;
        }
    }
    let rest = &text[start..end];
    let short = rest.rfind('的').map(|at| at + '的'.len_utf8()).filter(|at| rest[*at..].chars().count() >= 2);
    start += short.unwrap_or(0);
    let name = &text[start..end];
    let noun = name.chars().filter(|c| is_han(*c) || c.is_ascii_alphanumeric()).count() >= 2;
    Indicator { name: noun.then_some(start..end), action, change: None }
}

/// The first verb of `rest` that is no part of a noun. What ends `rest` is a noun (矛盾纠纷排查) unless a word that only
/// follows verbs stood behind it (配备有).
fn first_verb(rest: &str, after_verb: bool) -> Option<(&'static str, usize)> {
    rest.char_indices().find_map(|(at, _)| {
        let verb = verb_at(&rest[at..], |verb| {
            let one_char = verb.len() == 3;
            let after = &rest[at + verb.len()..];
            let tail = if at == 0 {
                HEAD_TAILS.iter().any(|tail| after.starts_with(tail))
            } else {
                after.starts_with(NOUN_TAILS)
            };
            let noun = tail || (after.is_empty() && at > 0 && !one_char && !after_verb);
            // One character is a verb only at the head: 有, 达; inside it is part of a word.
            !noun && (at == 0 || !one_char)
        })?;
        Some((verb, at))
    })
}

/// The noun behind a quantity runs at most this many characters before a verb cuts it.
const LONG_NOUN: usize = 12;

fn behind(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let reach = text.floor_char_boundary(range.start.saturating_add(REACH)).min(range.end);
    let rest = &text[range.start..reach];
    let stop = |c: char| {
        parts_clauses(c) || matches!(c, '、' | '（' | '）' | '“' | '”' | '的' | '》' | '《') || c.is_ascii_digit()
    };
    let end = rest.find(stop).unwrap_or(rest.len());
    let mut noun = &rest[..end];
    let clause = rest[end..].starts_with('的');
    if clause || noun.chars().count() > LONG_NOUN {
        let long_verb = |at: &usize| verb_at(&noun[*at..], |verb| verb.len() > 3).is_some();
        let cut = noun.char_indices().map(|(at, _)| at).filter(|at| *at > 3).find(long_verb);
        noun = &noun[..cut.unwrap_or(noun.len())];
    }
    (noun.chars().filter(|c| is_han(*c)).count() >= 2).then(|| range.start..range.start + noun.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, quantity: &str) -> String {
        let at = text.find(quantity).unwrap();
        let digits = quantity.find(|c: char| !c.is_ascii_digit()).unwrap();
        let unit = crate::lexicon::unit_at(&quantity[digits..]);
        let quantity = Quantity {
            range: at..at + quantity.len(),
            value: quantity[..digits].parse().unwrap(),
            value_max: None,
            unit,
            approx: crate::report::Approx::Exact,
        };
        let found = name(text, 0, &quantity, text.len(), None);
        found.name.map_or(String::new(), |range| text[range].to_owned())
    }

    #[test]
    fn names_what_is_counted() {
        assert_eq!(named("截至目前，全镇共有行政执法人员25人。", "25人"), "行政执法人员");
        assert_eq!(named("规范13个人民调委会，其中", "13个"), "人民调委会");
        assert_eq!(named("组织开展矛盾纠纷排查55次", "55次"), "矛盾纠纷排查");
        assert_eq!(named("成立了由57名普法志愿者组织成的葛坑镇“蒲公英”", "57名"), "普法志愿者");
        assert_eq!(named("配备法制审核人员2人", "2人"), "法制审核人员");
        assert_eq!(named("调解率100%", "100%"), "调解率");
    }
}
