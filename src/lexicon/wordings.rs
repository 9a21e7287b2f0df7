//! Words that a reviewer would stop at: wrong, outdated, left over; and what they should be.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// A row of the table of wordings.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The rule that asks about it.
    pub rule: &'static str,
    /// The word.
    pub word: &'static str,
    /// What it should be; empty where it should be left out.
    pub right: &'static str,
    /// Words right before it that make it right, parted by |.
    not_behind: &'static str,
    /// Words right behind it that make it right, parted by |.
    not_before: &'static str,
}

impl Wording {
    /// Whether nothing around byte `at` of the folded paragraph makes the word right there.
    fn stands_in(&self, paragraph: &str, at: usize) -> bool {
        let (before, behind) = (&paragraph[..at], &paragraph[at + self.word.len()..]);
        !words(self.not_behind).any(|word| before.ends_with(word))
            && !words(self.not_before).any(|word| behind.starts_with(word))
    }
}

fn words(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|word| !word.is_empty())
}

static WORDINGS: LazyLock<WordTable<Wording>> = LazyLock::new(|| {
    let rows = rows::<5>(table!("tables/wordings.tsv"));
    WordTable::new(rows.map(|[rule, word, right, not_behind, not_before]| {
        (word, Wording { rule, word, right, not_behind, not_before })
    }))
});

/// The words of the table that stand in a folded paragraph and are not right there, with their places.
pub fn wordings_in(paragraph: &str) -> impl Iterator<Item = (usize, Wording)> {
    let found = WORDINGS.within(paragraph).map(|(at, _, row)| (at, *row));
    found.filter(|(at, row)| row.stands_in(paragraph, *at))
}
