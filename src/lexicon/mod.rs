//! Floor 0: the words. One table file per list, which a person who does not program can read and edit.
//!
//! A table is tab-separated: first column an id, the others as its `#` head line says; other lines that begin with
//! `#` are comments. Logic stays in code, words stay in tables.

mod approximators;
mod clutter;
mod labels;
mod traps;
mod units;
mod word_table;
mod words;

pub use approximators::{Approximator, Place, approximator_before, approximator_behind};
pub use clutter::{ClutterKind, clutter_kind};
pub use labels::{LABELS, LabelName};
pub use traps::trap_end;
pub use units::{Second, Unit, unit_at, units_at};
pub use words::{ORGAN_SUFFIXES, verb_at};

/// The rows of a table, cut into `N` cells; cells that a row leaves out are empty.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or(""))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Every table is tidy: ids once, no empty cells at the front, no blanks around words.
    #[test]
    fn tables_are_tidy() {
        for (name, table) in [
            ("approximators", include_str!("tables/approximators.tsv")),
            ("clutter", include_str!("tables/clutter.tsv")),
            ("labels", include_str!("tables/labels.tsv")),
            ("organs", include_str!("tables/organs.tsv")),
            ("traps", include_str!("tables/traps.tsv")),
            ("units", include_str!("tables/units.tsv")),
            ("verbs", include_str!("tables/verbs.tsv")),
        ] {
            assert!(table.starts_with('#'), "{name}: the first line names the columns");
            let mut ids = BTreeSet::new();
            for row in super::rows::<3>(table) {
                assert!(!row[0].is_empty() && !row[1].is_empty(), "{name}: {row:?}");
                assert!(row.iter().all(|cell| cell.trim() == *cell), "{name}: blanks in {row:?}");
                assert!(ids.insert(row), "{name}: twice {row:?}");
            }
        }
    }
}
