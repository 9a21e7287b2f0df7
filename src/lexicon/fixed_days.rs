//! Days and months of the year that have a name: 国家宪法日, 安全生产月.

use std::sync::LazyLock;

use super::{rows, word_table::WordTable};

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct FixedDay {
    /// Its name.
    pub name: &'static str,
    /// Its month; 0 where its dates differ.
    pub month: u32,
    /// Its day; 0 where the whole month has the name.
    pub day: u32,
    /// The year of the first, where there was one every year since; else 0.
    pub first: i32,
}

static DAYS: LazyLock<WordTable<FixedDay>> = LazyLock::new(|| {
    let rows = rows::<4>(table!("tables/fixed_days.tsv"));
    WordTable::new(rows.map(|[name, month, day, first]| {
        let number = |cell: &str| cell.parse().unwrap_or_default();
        let first = first.parse().unwrap_or_default();
        (name, FixedDay { name, month: number(month), day: number(day), first })
    }))
});

/// The names in folded `text`, with their places.
pub fn fixed_days_in(text: &str) -> impl Iterator<Item = (usize, FixedDay)> {
    DAYS.within(text).map(|(at, _, day)| (at, *day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_one() {
        let days: Vec<_> = fixed_days_in("国家宪法日和安全生产月").map(|(_, day)| (day.month, day.day)).collect();
        assert_eq!(days, [(12, 4), (6, 0)]);
        let table = rows::<3>(table!("tables/fixed_days.tsv"));
        for [name, month, _] in table {
            assert!(month.parse().is_ok_and(|month: u32| month <= 12), "{name}");
        }
    }
}
