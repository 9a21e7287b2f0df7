//! The part of a name that stands apart from it: of 规模以上工业实现增加值 and 重点片区完成投资 the verb parts the noun from
//! what it is of, without which a part looks like the whole.

use std::ops::Range;

use super::{before::solid, edge::lead_len};
use crate::{
    lexicon::{Roles, roles_at},
    text::chars::{is_han, parts_clauses},
};

/// Verbs between what yields an amount and the amount.
const YIELDS: [&str; 2] = ["实现", "完成"];

/// Words before them.
const ADVERBS: [&str; 8] = ["预计", "累计", "全年", "共计", "实际", "共", "已", "可"];

/// The last characters of amounts: 增加值, 投资, 利润.
const AMOUNTS: [char; 9] = ['值', '额', '资', '入', '税', '润', '量', '出', '费'];

/// Ends of what is a part of the whole that a report tells of; 全市, 我县 and 地方 are that whole.
const PARTS: [&str; 11] = ["业", "片区", "园区", "开发区", "高新区", "项目", "工程", "单位", "经济", "集群", "基地"];

/// What begins the name of no part: 各单位, 我单位.
const WHOLES: [char; 8] = ['各', '我', '本', '全', '该', '其', '此', '贵'];

/// What an amount of one part is told by, shared by the items of a list: 单位国内生产总值能耗和二氧化碳排放.
const PER_OUTPUT: [&str; 4] = ["单位国内生产总值", "单位地区生产总值", "单位生产总值", "单位GDP"];

/// What is measured per unit of output.
const MEASURED_BY_OUTPUT: [&str; 4] = ["能源消耗", "能耗", "二氧化碳排放", "碳排放"];

/// A part has at most so many characters.
const LONGEST: usize = 16;

/// What is looked at before a name, in bytes: 30 characters.
const REACH: usize = 90;

/// What limits the noun `text[name]`, where a verb or a list parts the two.
#[must_use]
pub fn limit(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let from = text.floor_char_boundary(name.start.saturating_sub(REACH));
    let before = &text[from..name.start];
    let words = &text[name.clone()];
    let head = before.char_indices().rev().find(|(_, c)| parts_clauses(*c) || matches!(c, '、' | '（'));
    let mut start = head.map_or(from, |(at, c)| from + at + c.len_utf8());
    // The clause begins farther away than a part is long.
    if head.is_none() && from > 0 {
        return None;
    }
    if let Some(per) = shared(&text[start..name.start], words) {
        return Some(start..start + per.len());
    }
    let mut end = start + without_verb(&text[start..name.start])?.len();
    while let Some(adverb) = ADVERBS.iter().find(|word| text[start..end].ends_with(**word)) {
        end -= adverb.len();
    }
    while let Some(len) = opening_len(&text[start..end]) {
        start += len;
    }
    let part = &text[start..end];
    let whole = part.starts_with(WHOLES) || words.starts_with(part) || !part.chars().all(is_han);
    let does = roles_at(part).is_some_and(|(_, roles)| !roles.has(Roles::NOUN) && roles.has(Roles::VERB));
    let noun = !part.contains(['的', '了', '是', '使']) && (2..=LONGEST).contains(&solid(part));
    let limits = PARTS.iter().any(|ending| part.ends_with(ending));
    (noun && limits && !whole && !does && words.ends_with(AMOUNTS)).then_some(start..end)
}

/// The words before the verb that ends them.
fn without_verb(words: &str) -> Option<&str> {
    YIELDS.iter().find_map(|verb| words.strip_suffix(verb))
}

/// The length of what stands at the head of a clause and is none of its subject: 其中, 全市, 2023年.
fn opening_len(words: &str) -> Option<usize> {
    let opens = |roles: Roles| {
        !words.starts_with('各') && !roles.has(Roles::NOUN) && (roles.has(Roles::OPENING) || roles.has(Roles::SCOPE))
    };
    let word = || roles_at(words).filter(|(_, roles)| opens(*roles)).map(|(word, _)| word.len());
    lead_len(words).or_else(word).or_else(|| words.starts_with("其中").then_some("其中".len()))
}

/// What the first item of a list is measured by and the last, `name`, is too.
fn shared(before: &str, name: &str) -> Option<&'static str> {
    let per = PER_OUTPUT.into_iter().find(|per| before.starts_with(per))?;
    let first = before[per.len()..].strip_suffix(['和', '与', '及'])?;
    let measured = |item: &str| MEASURED_BY_OUTPUT.iter().any(|what| item.starts_with(what));
    (measured(first) && measured(name)).then_some(per)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_the_noun_is_of() {
        for (before, name, part) in [
            ("其中，规模以上工业实现", "增加值", "规模以上工业"),
            ("全市建筑业预计完成", "总产值", "建筑业"),
            ("六大重点片区累计完成", "固定资产投资", "六大重点片区"),
            ("单位国内生产总值能源消耗和", "二氧化碳排放", "单位国内生产总值"),
            ("全市实现", "增加值", ""),
            ("各单位完成", "投资", ""),
            ("推动工业实现", "增加值", ""),
            ("在建项目完成", "竣工验收", ""),
            ("单位国内生产总值能耗和", "化学需氧量", ""),
            ("农业实现", "农业增加值", ""),
        ] {
            let text = format!("{before}{name}");
            let found = limit(&text, &(before.len()..text.len())).map_or("", |range| &text[range]);
            assert_eq!(found, part, "{text}");
        }
    }
}
