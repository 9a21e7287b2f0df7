//! What stands between a number and its noun and only sorts what is counted: a size, or whether it fits.

use super::{before::solid, behind::LONGEST};
use crate::{
    lexicon::{WordList, ends_in_yardstick, unit_at},
    text::{
        chars::{is_han, parts_clauses},
        numeral,
    },
};

/// Where the noun begins that a number at `at` counts, behind what only sorts it: 3个投资10亿元以上的项目,
/// 1个300平方米的公园, 8户不符合条件的家庭.
#[must_use]
pub fn noun_at(text: &str, at: usize) -> usize {
    const SIZES: [&str; 4] = ["及以上", "以上", "以下", "以内"];
    let near = &text[at..text.floor_char_boundary(at.saturating_add(LONGEST)).min(text.len())];
    if WordList::Fits.at(near).is_some() {
        let clause = &near[..near.find(parts_clauses).unwrap_or(near.len())];
        let noun = clause.rfind('的').map(|of| of + '的'.len_utf8());
        // 19个未达到持证5人以上的要求: what was not met is none of them.
        let named = |noun: &usize| solid(&clause[*noun..]) >= 2 && !WordList::Yardsticks.holds(&clause[*noun..]);
        return noun.filter(named).map_or(at, |noun| at + noun);
    }
    let Some(lead) = near.find(|c: char| c.is_ascii_digit()).map(|digits| &near[..digits]) else { return at };
    let what = lead.trim_end_matches(['超', '过', '逾', '达']);
    if lead.contains(|c: char| parts_clauses(c) || c == '、') || !(what.is_empty() || ends_in_yardstick(what)) {
        return at;
    }
    let number = |c: char| c.is_ascii_digit() || c == '.' || numeral::han_place(c).is_some();
    let rest = near[lead.len()..].trim_start_matches(number);
    let Some(rest) = unit_at(rest).map(|unit| &rest[unit.word.len()..]) else { return at };
    let sized = SIZES.iter().find_map(|size| rest.strip_prefix(size));
    let of = what.len() < lead.len() || rest.starts_with('的');
    let Some(rest) = sized.or(of.then_some(rest)) else { return at };
    let noun = rest.strip_prefix('的').unwrap_or(rest);
    if noun.starts_with(is_han) { at + near.len() - noun.len() } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_sort_what_is_counted() {
        for (text, noun) in [
            ("100亿元以上工业项目", "工业项目"),
            ("总投资10亿元以上的项目", "项目"),
            ("年营业收入过5亿元企业", "企业"),
            ("300平方米的公园", "公园"),
            ("300平方米公园", "300平方米公园"),
            ("不符合保障条件的家庭，", "家庭，"),
            ("企业，投资10亿元以上", "企业，投资10亿元以上"),
        ] {
            assert_eq!(&text[noun_at(text, 0)..], noun);
        }
    }
}
