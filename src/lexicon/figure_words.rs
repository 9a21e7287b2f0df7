//! Words that the checks of figures know: which rates stay below a hundred, what a place has so many of.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

static LISTS: LazyLock<Vec<(&str, WordTable<()>)>> = LazyLock::new(|| {
    let rows = rows::<2>(table!("tables/figure_words.tsv"));
    rows.map(|[name, words]| (name, WordTable::new(words.split('|').map(|word| (word, ()))))).collect()
});

fn table(list: &str) -> Option<&'static WordTable<()>> {
    LISTS.iter().find(|(name, _)| *name == list).map(|(_, table)| table)
}

/// The words of a list of the table, of those that begin alike the longest first.
#[must_use]
pub fn figure_words(list: &str) -> &'static [&'static str] {
    table(list).map_or(&[], WordTable::words)
}

/// The longest word of a list of the table at the start of `text`.
#[must_use]
pub fn figure_word_at(text: &str, list: &str) -> Option<&'static str> {
    table(list)?.at(text).next().map(|(word, ())| word)
}

/// The first word of a list of the table that stands in `text`.
#[must_use]
pub fn figure_word_in(text: &str, list: &str) -> Option<&'static str> {
    table(list)?.within(text).next().map(|(_, word, ())| word)
}

/// Whether a word of a list of the table stands in `text`.
#[must_use]
pub fn holds_figure_word(text: &str, list: &str) -> bool {
    figure_word_in(text, list).is_some()
}
