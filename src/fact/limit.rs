//! The part of a name that stands apart from it: of 规模以上工业实现增加值 and 重点片区完成投资 the verb parts the noun from
//! what it is of, without which a part looks like the whole.

use std::ops::Range;

use super::{before::solid, edge::lead_len};
use crate::{
    lexicon::{Roles, WordList, roles_at},
    text::chars::{ends_sentence, is_han, parts_clauses},
};

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
    if let Some(budget) = budget(before).filter(|_| words == "支出") {
        return Some(from + budget.start..from + budget.end);
    }
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
    while let Some(adverb) = WordList::YieldAdverbs.end_of(&text[start..end]) {
        end -= adverb.len();
    }
    while let Some(len) = opening_len(&text[start..end]) {
        start += len;
    }
    let part = &text[start..end];
    let whole = WordList::WholeHeads.at(part).is_some() || words.starts_with(part) || !part.chars().all(is_han);
    let does = roles_at(part).is_some_and(|(_, roles)| !roles.has(Roles::NOUN) && roles.has(Roles::VERB));
    let noun = !part.contains(['的', '了', '是', '使']) && (2..=LONGEST).contains(&solid(part));
    let limits = WordList::PartEnds.ends(part);
    (noun && limits && !whole && !does && WordList::Amounts.ends(words)).then_some(start..end)
}

/// The words before the verb that ends them.
fn without_verb(words: &str) -> Option<&str> {
    words.strip_suffix(WordList::Yields.end_of(words)?)
}

/// The length of what stands at the head of a clause and is none of its subject: 其中, 全市, 2023年.
fn opening_len(words: &str) -> Option<usize> {
    let opens = |roles: Roles| {
        !words.starts_with('各') && !roles.has(Roles::NOUN) && (roles.has(Roles::OPENING) || roles.has(Roles::SCOPE))
    };
    let word = || roles_at(words).filter(|(_, roles)| opens(*roles)).map(|(word, _)| word.len());
    lead_len(words).or_else(word).or_else(|| words.starts_with("其中").then_some("其中".len()))
}

/// The budget whose income was told before its 支出, in the same sentence: 一般公共预算收入5亿元、支出9亿元.
fn budget(before: &str) -> Option<Range<usize>> {
    let income = before.rfind("收入").filter(|at| !before[*at..].contains(ends_sentence))?;
    let budget = WordList::Budgets.end_of(&before[..income])?;
    Some(income - budget.len()..income)
}

/// What the first item of a list is measured by and the last, `name`, is too.
fn shared(before: &str, name: &str) -> Option<&'static str> {
    let per = WordList::PerOutput.at(before)?;
    let first = before[per.len()..].strip_suffix(['和', '与', '及'])?;
    let measured = |item: &str| WordList::ByOutput.at(item).is_some();
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
