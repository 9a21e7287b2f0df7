//! Words that hold a numeral and state no figure: slogans, ordinals, idioms, places, hotlines.

use std::{ops::Range, sync::LazyLock};

use super::{rows, word_table::WordTable};
use crate::text::numeral::is_han_numeral;

static TRAPS: LazyLock<WordTable<()>> =
    LazyLock::new(|| WordTable::new(rows::<2>(include_str!("tables/traps.tsv")).map(|[_, word]| (word, ()))));

/// Where such words stand in folded text, in order and apart; the longest wins. Numerals are never cut: 12345 is no
/// part of 123456, 一个 none of 十一个.
pub fn traps_in(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut before = '\n';
    let mut free_from = 0;
    text.char_indices().filter_map(move |(at, c)| {
        let last = std::mem::replace(&mut before, c);
        let inside = is_numeral(last) && is_numeral(c);
        if at < free_from || inside {
            return None;
        }
        let (word, _) = TRAPS.at(&text[at..]).find(|(word, _)| {
            let digits = word.ends_with(|c: char| c.is_ascii_digit());
            !(digits && text[at + word.len()..].starts_with(|c: char| c.is_ascii_digit()))
        })?;
        free_from = at + word.len();
        Some(at..free_from)
    })
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || is_han_numeral(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_longest_and_cuts_no_numeral() {
        let text = "“三重一大”和12345热线123456，十一个";
        let found: Vec<_> = traps_in(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["三重一大", "12345"]);
    }
}
