//! Two kinds glued into one word: 城乡, 客货.

use super::rows;

/// Such a word at the start of `text`, and its kinds in full.
#[must_use]
pub fn pair_at(text: &str) -> Option<(&'static str, [&'static str; 2])> {
    let mut table = rows::<3>(table!("tables/pairs.tsv"));
    table.find(|[pair, ..]| text.starts_with(pair)).map(|[pair, first, second]| (pair, [first, second]))
}
