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
    pub fn parts(self) -> impl Iterator<Item = &'static str> {
        self.parts.split('|')
    }
}

static SETS: LazyLock<WordTable<Set>> = LazyLock::new(|| {
    WordTable::new(rows::<2>(include_str!("tables/sets.tsv")).map(|[name, parts]| (name, Set { name, parts })))
});

/// The formulas in folded `text`, with their places.
pub fn sets_in(text: &str) -> impl Iterator<Item = (usize, Set)> {
    SETS.within(text).map(|(at, _, set)| (at, *set))
}
