//! Names of organs, and verbs that say what was done with the things counted.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// Endings by which the name of an organ is known.
pub static ORGAN_SUFFIXES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| rows::<2>(include_str!("tables/organs.tsv")).map(|[_, suffix]| suffix).collect());

static VERBS: LazyLock<WordTable<()>> =
    LazyLock::new(|| WordTable::new(rows::<2>(include_str!("tables/verbs.tsv")).map(|[verb, _]| (verb, ()))));

/// The longest verb at the start of `text` for which `fits` holds.
pub fn verb_at(text: &str, mut fits: impl FnMut(&str) -> bool) -> Option<&'static str> {
    VERBS.at(text).map(|(verb, _)| verb).find(|verb| fits(verb))
}
