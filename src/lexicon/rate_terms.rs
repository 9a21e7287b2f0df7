//! Rates whose part and whole go by other names than they do: 城镇化率 of 城镇人口 among 常住人口.

use super::rows;

/// How the names of part and whole of a rate of this stem end, parted by |.
#[must_use]
pub fn rate_terms(stem: &str) -> Option<[&'static str; 2]> {
    let mut table = rows::<3>(table!("tables/rate_terms.tsv"));
    table.find(|[end, ..]| stem.ends_with(end)).map(|[_, part, whole]| [part, whole])
}
