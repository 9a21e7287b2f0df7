//! Policy abbreviations with their meaning: 三重一大, 放管服, 最多跑一次.

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{WordTable, may_begin},
};
use crate::text::{Sieve, numeral::is_han_numeral};

/// A row of the glossary.
#[derive(Debug, PartialEq, Eq)]
pub struct TermEntry {
    /// Its main spelling.
    pub name: &'static str,
    /// What it means.
    pub gloss: &'static str,
    /// The theme of the report that it belongs to: `enfo`, `publ`.
    pub theme: &'static str,
    /// The years in which it holds (2021—2025), or empty.
    pub years: &'static str,
    /// Characters that make it part of another word.
    not_behind: &'static str,
    not_before: &'static str,
}

static TERMS: LazyLock<WordTable<TermEntry>> = LazyLock::new(|| {
    let rows = rows::<6>(table!("tables/terms.tsv"));
    WordTable::new(rows.flat_map(|[theme, spellings, gloss, years, not_behind, not_before]| {
        let name = spellings.split('|').next().unwrap_or(spellings);
        let entry = move |word| (word, TermEntry { name, gloss, theme, years, not_behind, not_before });
        spellings.split('|').map(entry)
    }))
});

/// What a term may begin with.
#[must_use]
pub fn term_starts() -> &'static Sieve {
    TERMS.starts()
}

/// The longest term at the start of folded `text`, which stands behind `before`, and its bytes.
///
/// Quotation marks inside it are passed over: “八五”普法. A numeral is never cut.
#[must_use]
pub fn term_at(text: &str, before: char) -> Option<(&'static TermEntry, usize)> {
    let first = text.chars().next()?;
    if is_numeral(before) && is_numeral(first) {
        return None;
    }
    let marked = first.is_ascii() || text[first.len_utf8()..].starts_with(MARKS);
    let mut words = TERMS.starting_with(first).filter(|(word, _)| marked || may_begin(text, word));
    words.find_map(|(word, entry)| {
        let len = spelt(text, word)?;
        let digits = word.ends_with(|c: char| c.is_ascii_digit());
        let cut = |c: char| entry.not_before.contains(c) || (digits && c.is_ascii_digit());
        (!entry.not_behind.contains(before) && !text[len..].trim_start_matches(MARKS).starts_with(cut))
            .then_some((entry, len))
    })
}

/// What may stand inside a term without being of it.
const MARKS: [char; 5] = ['“', '”', '"', '‘', '’'];

/// Bytes of `word` at the start of `text`, a quotation mark before any of its letters passed over.
fn spelt(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.chars();
    for (at, letter) in word.char_indices() {
        let mut c = rest.next()?;
        if c != letter && at > 0 && MARKS.contains(&c) {
            c = rest.next()?;
        }
        if c != letter {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || is_han_numeral(c)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_spelling_stands_once() {
        let mut seen = BTreeSet::new();
        for [_, spellings, gloss] in rows::<3>(table!("tables/terms.tsv")) {
            assert!(!gloss.is_empty(), "{spellings}");
            for spelling in spellings.split('|') {
                assert!(!spelling.is_empty() && seen.insert(spelling), "{spelling}");
            }
        }
        assert!(seen.len() > 200, "{}", seen.len());
    }

    #[test]
    fn takes_the_longest_and_passes_over_marks() {
        let at = |text| term_at(text, '，').map(|(entry, len)| (entry.name, &text[..len]));
        assert_eq!(at("八五”普法规划"), Some(("八五普法", "八五”普法")));
        assert_eq!(at("双随机、一公开”监管"), Some(("双随机、一公开", "双随机、一公开")));
        assert_eq!(at("双随机”"), Some(("双随机、一公开", "双随机")));
        assert_eq!(at("谁执法、谁普法"), Some(("谁执法谁普法", "谁执法、谁普法")));
        assert_eq!(at("12345热线"), Some(("12345", "12345")));
        assert_eq!(at("123456"), None);
        assert_eq!(term_at("述法律", '，'), None);
        assert_eq!(term_at("述法", '陈'), None);
        assert_eq!(term_at("十四五”", '二'), None);
    }
}
