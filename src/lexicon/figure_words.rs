//! Words that the checks of figures know: which rates stay below a hundred, what a place has so many of.

use std::sync::LazyLock;

use super::rows;

static LISTS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let rows = rows::<2>(include_str!("tables/figure_words.tsv"));
    rows.map(|[name, words]| (name, words.split('|').collect())).collect()
});

/// The words of a list of the table.
#[must_use]
pub fn figure_words(list: &str) -> &'static [&'static str] {
    LISTS.iter().find(|(name, _)| *name == list).map_or(&[], |(_, words)| words)
}

/// Whether a word of a list of the table stands in `text`.
#[must_use]
pub fn holds_figure_word(text: &str, list: &str) -> bool {
    figure_words(list).iter().any(|word| text.contains(word))
}
