//! Words of a time: congresses, plans and terms before which nobody could name them; offices that have other names now.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Era {
    /// `begins`: nobody named it before the month; `ends`: it has another name since.
    pub kind: &'static str,
    /// The word.
    pub word: &'static str,
    /// ISO 8601: `2024-07`.
    pub month: &'static str,
    /// What it is, in one spelling; of what has ended, what took its place.
    pub instead: &'static str,
    not_behind: &'static str,
    not_before: &'static str,
}

impl Era {
    /// Whether nothing around byte `at` of the folded paragraph makes it another word.
    fn stands_in(&self, paragraph: &str, at: usize) -> bool {
        let words = |cell: &'static str| cell.split('|').filter(|word| !word.is_empty());
        let (before, behind) = (&paragraph[..at], &paragraph[at + self.word.len()..]);
        !words(self.not_behind).any(|word| before.ends_with(word))
            && !words(self.not_before).any(|word| behind.starts_with(word))
    }
}

static ERAS: LazyLock<WordTable<Era>> = LazyLock::new(|| {
    let rows = rows::<6>(table!("tables/eras.tsv"));
    WordTable::new(rows.map(|[kind, word, month, instead, not_behind, not_before]| {
        (word, Era { kind, word, month, instead, not_behind, not_before })
    }))
});

/// The words of a time of one kind in a folded paragraph where nothing around makes them others, with their places, of
/// each place the longest first.
pub fn eras_in(paragraph: &str, kind: &'static str) -> impl Iterator<Item = (usize, Era)> {
    let found = ERAS.within(paragraph).map(|(at, _, era)| (at, *era));
    found.filter(move |(at, era)| era.kind == kind && era.stands_in(paragraph, *at))
}
