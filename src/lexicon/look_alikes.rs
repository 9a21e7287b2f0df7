//! Characters of names that sound alike or look alike, so that one is typed for the other: 坎 and 砍, 敏 and 民.

use super::rows;

/// Whether two characters are of one group of the table.
#[must_use]
pub fn look_alike(a: char, b: char) -> bool {
    a != b && rows::<2>(table!("tables/look_alikes.tsv")).any(|[_, group]| group.contains(a) && group.contains(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_is_mistaken() {
        assert!(look_alike('坎', '砍') && look_alike('民', '敏') && look_alike('末', '未'));
        assert!(!look_alike('东', '西') && !look_alike('上', '下') && !look_alike('坎', '坎'));
    }
}
