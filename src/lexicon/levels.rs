//! The administrative level of an organ, by its name.

use std::sync::LazyLock;

use super::rows;
use crate::report::Level;

static TABLE: LazyLock<Vec<(Option<Level>, &'static str)>> = LazyLock::new(|| {
    let rows = rows::<2>(table!("tables/levels.tsv"));
    rows.map(|[level, word]| (level_named(level), word)).collect()
});

/// The level of the organ that `name` is, or that it begins with: the lowest place in it counts (德化县葛坑镇人民政府 is
/// a township's). `None` where the name tells no place.
#[must_use]
pub fn level_of(name: &str) -> Option<Level> {
    let mut lowest = None;
    let mut at = 0;
    while let Some(c) = name[at..].chars().next() {
        // The longest word decides: 自治区 is no 区.
        let here = TABLE.iter().filter(|(_, word)| name[at..].starts_with(word)).max_by_key(|(_, word)| word.len());
        lowest = lowest.max(here.and_then(|(level, _)| *level));
        at += here.map_or(c.len_utf8(), |(_, word)| word.len());
    }
    lowest
}

/// Whether a name ends in a word that looks like a place and is none: 城乡.
#[must_use]
pub fn ends_in_no_place(name: &str) -> bool {
    TABLE.iter().any(|(level, word)| level.is_none() && name.ends_with(word))
}

/// Whether a name ends in the word of a place: 云溪镇.
#[must_use]
pub fn ends_in_place(name: &str) -> bool {
    TABLE.iter().any(|(level, word)| level.is_some() && name.ends_with(word)) && !ends_in_no_place(name)
}

fn level_named(name: &str) -> Option<Level> {
    Some(match name {
        "nation" => Level::Nation,
        "province" => Level::Province,
        "city" => Level::City,
        "county" => Level::County,
        "township" => Level::Township,
        "village" => Level::Village,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_place_counts() {
        for (name, level) in [
            ("德化县葛坑镇人民政府", Some(Level::Township)),
            ("葛坑镇人民政府", Some(Level::Township)),
            ("深圳市龙华区人民政府", Some(Level::County)),
            ("大庆市统计局", Some(Level::City)),
            ("国务院办公厅", Some(Level::Nation)),
            ("福建省人民政府", Some(Level::Province)),
            ("鹭桥街道办事处", Some(Level::Township)),
            ("临霁县市场监督管理局", Some(Level::County)),
            ("清江市生态环境局东湖分局", Some(Level::County)),
            ("办公室", None),
        ] {
            assert_eq!(level_of(name), level, "{name}");
        }
    }
}
