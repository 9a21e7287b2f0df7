//! Sorting by place, for lists that several passes have put together.

/// `items` in the order of their places, those of the same place as they were.
///
/// One sort of plain numbers serves all types: each sort of its own would weigh three to five kilobytes in the page.
#[must_use]
pub fn in_order<T>(items: Vec<T>, place: impl Fn(&T) -> u32) -> Vec<T> {
    let key = |(i, item): (usize, &T)| u64::from(place(item)) << 32 | i as u64;
    let mut keys: Vec<u64> = items.iter().enumerate().map(key).collect();
    if keys.is_sorted() {
        return items;
    }
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|key| items[(key & u64::from(u32::MAX)) as usize].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_equals_as_they_were() {
        let items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (0, 'd')];
        assert_eq!(in_order(items, |item| item.0), [(0, 'd'), (1, 'b'), (3, 'a'), (3, 'c')]);
    }
}
