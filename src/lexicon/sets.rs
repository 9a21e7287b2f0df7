//! Formulas that count their parts: 四个意识, 三项制度.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// The formula.
    pub name: &'static str,
    parts: &'static str,
}

impl Set {
    /// A word of each part, as it stands in any wording of it.
    pub fn parts(self) -> impl Iterator<Item = Member> {
        self.parts.split('|').map(Member)
    }
}

/// A word of a part, or several, parted by /, one of which stands in any wording of it.
#[derive(Clone, Copy, Debug)]
pub struct Member(&'static str);

impl Member {
    /// Its first word.
    pub fn word(self) -> &'static str {
        self.0.split('/').next().unwrap_or(self.0)
    }

    /// Whether the words name this part.
    pub fn is_in(self, words: &str) -> bool {
        self.0.split('/').any(|word| words.contains(word))
    }
}

static SETS: LazyLock<WordTable<Set>> = LazyLock::new(|| {
    WordTable::new(rows::<2>(table!("tables/sets.tsv")).map(|[name, parts]| (name, Set { name, parts })))
});

/// The formulas in folded `text`, with their places.
pub fn sets_in(text: &str) -> impl Iterator<Item = (usize, Set)> {
    SETS.within(text).map(|(at, _, set)| (at, *set))
}
