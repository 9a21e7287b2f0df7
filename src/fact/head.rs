//! The noun that the items of a list share behind its last: of 刑事、治安警情分别下降12%和8% the first is 刑事警情 too.

use std::ops::Range;

use super::{before::solid, edge::quoted_len};
use crate::{
    lexicon::{Roles, WordList, attribute_at, base_in, each_at, names_person, roles_at, unit_at},
    text::{chars::parts_clauses, numeral},
};

/// The list is looked at no farther than this many bytes (30 characters) behind an item.
const REACH: usize = 90;

/// The noun that the item `text[name]` of a list shares with its last, where the item alone only sorts it.
#[must_use]
pub fn head(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let near = &text[name.end..text.floor_char_boundary(name.end + REACH)];
    if !near.starts_with(['、', '和', '与', '及', '“']) {
        return None;
    }
    let own = &text[name.clone()];
    let sorts = sorts(own);
    let kind = own.char_indices().rev().nth(1).map(|(at, _)| &own[at..]);
    if !sorts && (WordList::Holdings.ends(own) || WordList::SharedHeads.ends(own)) {
        return None;
    }
    let list = Some(&near[..each_at(near)?]).filter(|list| !list.contains(parts_clauses))?;
    let list = &list[..base_in(list).unwrap_or(list.len())];
    let quoted = list.rfind('“');
    let last = quoted.or_else(|| list.rfind(['、', '和', '与', '及']).map(|at| at + '、'.len_utf8()))?;
    let item = &list[last..];
    // 城镇居民、农村居民收入
    let alike = kind.filter(|_| !sorts).and_then(|kind| Some(item.find(kind).filter(|at| *at > 0)? + kind.len()));
    let whole = || match sorts {
        true => sorts_len(item),
        false if names_person(own) => None,
        false => Some(item.len() - shared_len(item)?),
    };
    let head = last + alike.or_else(whole)?;
    let nouns = list.len() > head + '的'.len_utf8();
    nouns.then(|| name.end + head..name.end + list.len())
}

/// Whether an item only sorts the noun that it shares with the last of its list: 刑事, 轻, 第一.
pub fn sorts(item: &str) -> bool {
    sorts_len(item) == Some(item.len())
}

/// The length of what only sorts a noun at the start of `words`: a name in quotation marks, 刑事, 第一.
fn sorts_len(words: &str) -> Option<usize> {
    let ordinal = || {
        // 第一、二、三产业
        let number = words.strip_prefix('第').unwrap_or(words);
        let first = number.chars().next().filter(|c| numeral::is_han_numeral(*c))?;
        Some(words.len() - number.len() + first.len_utf8())
    };
    quoted_len(words).or_else(|| attribute_at(words).map(str::len)).or_else(ordinal)
}

/// The length of the measure that ends the last item of a list, which those before it have too: 增加值 of
/// 高技术制造业增加值.
fn shared_len(item: &str) -> Option<usize> {
    let mut rest = item;
    while let Some(measure) = WordList::SharedHeads.end_of(rest) {
        rest = &rest[..rest.len() - measure.len()];
    }
    let verb = roles_at(rest).is_some_and(|(_, roles)| roles.has(Roles::VERB) && !roles.has(Roles::NOUN));
    // 化学需氧量、氨氮四项污染物排放量: the list has ended.
    let counted = |(at, c): (usize, char)| numeral::starts(c) && unit_at(&item[at + c.len_utf8()..]).is_some();
    let verb = verb || rest.char_indices().any(counted);
    let shares = rest.len() < item.len() && solid(rest) >= 2 && !verb && !WordList::OwnHeads.ends(rest);
    shares.then_some(item.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_items_share() {
        for (text, name, expected) in [
            ("刑事、治安警情同比分别下降", "刑事", "警情"),
            ("“两抢”“两盗”警情分别下降", "“两抢”", "警情"),
            ("邻里、婚姻、土地纠纷分别为", "邻里", "纠纷"),
            ("信访、矛盾纠纷分别为", "信访", ""),
            ("民事、刑事分别为", "民事", ""),
            ("能源、旅游投资分别增长", "能源", "投资"),
            ("第一、第三产业增加值分别增长", "第一", "产业增加值"),
            ("水果、蔬菜大棚产量占比分别提高", "水果", "产量占比"),
            ("城镇新增就业、固定资产投资分别增长", "城镇新增就业", ""),
            ("游客、旅游收入分别增长", "游客", ""),
            ("销售收入、利润总额分别增长", "销售收入", ""),
            ("民事案件、行政案件分别为", "民事案件", ""),
        ] {
            let found = head(text, &(0..name.len())).map_or("", |range| &text[range]);
            assert_eq!(found, expected, "{text}");
        }
    }
}
