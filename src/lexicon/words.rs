//! Names of organs, and verbs that say what was done with the things counted.

use std::sync::LazyLock;

use super::rows;

/// Endings by which the name of an organ is known.
pub static ORGAN_SUFFIXES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| rows::<2>(include_str!("tables/organs.tsv")).map(|[_, suffix]| suffix).collect());

/// Verbs, the longest first.
pub static VERBS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut verbs: Vec<_> = rows::<2>(include_str!("tables/verbs.tsv")).map(|[verb, _]| verb).collect();
    verbs.sort_by_key(|verb| std::cmp::Reverse(verb.len()));
    verbs
});
