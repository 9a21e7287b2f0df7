//! The noun that the items of a list share behind its last: of 刑事、治安警情分别下降12%和8% the first is 刑事警情 too.

use std::ops::Range;

use super::edge::quoted_len;
use crate::{
    lexicon::{attribute_at, base_in},
    text::chars::parts_clauses,
};

/// The list is looked at no farther than this many bytes (30 characters) behind an item.
const REACH: usize = 90;

/// The noun that the item `text[name]` of a list shares with its last, where the item alone only sorts it.
#[must_use]
pub fn head(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    if sorts_len(&text[name.clone()]) != Some(name.len()) {
        return None;
    }
    let near = &text[name.end..text.floor_char_boundary(name.end + REACH)];
    let list = &near[..near.find("分别")?];
    let joined = list.starts_with(['、', '和', '与', '及', '“']) && !list.contains(parts_clauses);
    let base = base_in(list).unwrap_or(list.len());
    let list = Some(&list[..base]).filter(|_| joined)?;
    let quoted = list.rfind('“');
    let last = quoted.or_else(|| list.rfind(['、', '和', '与', '及']).map(|at| at + '、'.len_utf8()))?;
    let head = last + sorts_len(&list[last..])?;
    let nouns = list.len() > head + '的'.len_utf8();
    nouns.then(|| name.end + head..name.end + list.len())
}

/// The length of what only sorts a noun at the start of `words`: a name in quotation marks, 刑事.
fn sorts_len(words: &str) -> Option<usize> {
    quoted_len(words).or_else(|| attribute_at(words).map(str::len))
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
            ("民事案件、行政案件分别为", "民事案件", ""),
        ] {
            let found = head(text, &(0..name.len())).map_or("", |range| &text[range]);
            assert_eq!(found, expected, "{text}");
        }
    }
}
