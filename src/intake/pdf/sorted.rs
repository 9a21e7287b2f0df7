//! Putting things in order by one number: a single sort for all kinds of things, since each of its own weighs kilobytes.

/// The items by their keys; those of one key stay in their order.
pub fn sorted<T>(items: Vec<T>, key: impl Fn(&T) -> i64) -> Vec<T> {
    let mut order: Vec<(i64, usize)> = items.iter().map(key).zip(0..).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, at)| items[at].take()).collect()
}

/// One key of two lengths, the first of which counts more.
pub fn pair(first: i32, second: i32) -> i64 {
    (i64::from(first) << 32) + i64::from(second)
}
