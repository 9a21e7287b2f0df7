//! What stands in a cell of a table: a number, a class of what is counted, a label with what numbers it.

use std::ops::Range;

use super::edge::footnote_len;
use crate::{lexicon::scaled_unit, text::chars::is_han};

/// Whether a cell holds a number: digits, perhaps with a unit, or with the row's label glued before them.
pub fn is_number(cell: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%');
    let from = cell.trim_start_matches(['-', '+', '约', '近']);
    let rest = from.trim_start_matches(digit);
    let leads = rest.len() < from.len() && from.starts_with(|c: char| c.is_ascii_digit());
    is_glued(cell)
        || (leads
            && !rest.starts_with(['年', '月', '、'])
            && !from.starts_with('.')
            && hans(rest) <= 4
            && !is_marker(from))
}

/// 18—34岁, 60岁及以上, 5万元以下: a class of what the row counts, not a number of it.
pub fn names_class(cell: &str) -> bool {
    let bounded = ["岁", "以上", "以下", "以内"].iter().any(|bound| cell.ends_with(bound));
    bounded && cell.starts_with(|c: char| c.is_ascii_digit())
}

/// 公开数量21: a label and its number.
pub fn is_glued(cell: &str) -> bool {
    let words = cell.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%'));
    words.len() < cell.len() && hans(words) >= 2
}

/// 1.属于国家秘密: the number of a label.
fn is_marker(cell: &str) -> bool {
    let rest = cell.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.starts_with(['.', '、', '．']) && rest.chars().nth(1).is_some_and(|c| !c.is_ascii_digit())
}

/// How many Chinese characters words hold.
pub fn hans(words: &str) -> usize {
    words.chars().filter(|c| is_han(*c)).count()
}

/// A label without what numbers it and without a number glued to its end: `（一）予以公开`, `2.重复申请`, `#水稻`.
pub fn without_marker(text: &str, cell: Range<usize>) -> Range<usize> {
    let words = inner_label(&text[cell.clone()]);
    let rest = behind_marker(words).filter(|rest| hans(rest) > 0).unwrap_or(words);
    let start = cell.end - rest.len();
    let solid = rest.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    // 部分公开（区分处理的，只计这一: the remark is no part of the label, nor is it whole.
    let solid = &solid[..solid.len() - footnote_len(solid).unwrap_or(0)];
    let aside =
        |remark: &str| remark.strip_suffix('）').map_or(!remark.contains('）'), |unit| scaled_unit(unit).is_some());
    let named = |(name, remark): &(&str, &str)| aside(remark) && hans(name) >= 2;
    let solid = solid.split_once('（').filter(named).map_or(solid, |(name, _)| name);
    // A head that a tag breaks (金额<br>（亿元）) is read with blanks in its place.
    let solid = solid.trim_end();
    start..if hans(solid) > 0 { start + solid.len() } else { cell.end }
}

/// The last of two labels that stand in one cell, since nothing parts them: 三、办理结果（一）予以公开, （三）不予公开1.属于….
fn inner_label(words: &str) -> &str {
    let begins = |at: &usize| {
        let rest = &words[*at..];
        let han = words[..*at].ends_with(is_han) || words[..*at].ends_with(' ');
        han && behind_marker(rest).is_some_and(|name| name.starts_with(is_han) && name.len() < rest.len())
            && rest.starts_with(|c: char| c == '（' || c.is_ascii_digit())
    };
    words.char_indices().map(|(at, _)| at).rfind(begins).map_or(words, |at| &words[at..])
}

/// The words behind what numbers them.
pub fn behind_marker(words: &str) -> Option<&str> {
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    if let Some(rest) = words.strip_prefix('（') {
        return rest.trim_start_matches(number).strip_prefix('）');
    }
    if let Some(rest) = words.strip_prefix("其中：").or(words.strip_prefix('#')) {
        return Some(rest);
    }
    let rest = words.trim_start_matches(number);
    rest.strip_prefix(['.', '、', '．']).filter(|_| rest.len() < words.len())
}
