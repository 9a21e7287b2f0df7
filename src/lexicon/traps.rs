//! Words that hold a numeral and state no figure: slogans, ordinals, idioms, places, hotlines.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};

use super::rows;
use crate::text::numeral::is_han_numeral;

static AUTOMATON: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = rows::<2>(include_str!("tables/traps.tsv")).map(|[_, word]| word);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok()
});

/// Where such words stand in folded text, in order. Numerals are never cut: 12345 is no part of 123456, 一个 none of
/// 十一个.
pub fn traps_in(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    AUTOMATON.iter().flat_map(move |automaton| automaton.find_iter(text)).map(|found| found.range()).filter(
        move |word| {
            let bytes = text.as_bytes();
            let numeral = |c: Option<char>| c.is_some_and(is_han_numeral);
            let inside = numeral(text[..word.start].chars().next_back()) && numeral(text[word.start..].chars().next());
            let cut_before =
                inside || word.start > 0 && digit(bytes.get(word.start - 1)) && digit(bytes.get(word.start));
            let cut_behind = digit(bytes.get(word.end - 1)) && digit(bytes.get(word.end));
            !(cut_before || cut_behind)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_and_takes_the_longest() {
        assert!(AUTOMATON.is_some());
        let text = "“三重一大”和12345热线123456，十一个";
        let found: Vec<_> = traps_in(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["三重一大", "12345"]);
    }
}
