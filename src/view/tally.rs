//! Things that the text names more than once, put together: what stands first stands for all.

/// Different things that are listed at most; a list of titles that was pasted names thousands.
pub(super) const LISTED: usize = 300;

/// A thing and every place where it is named.
pub(super) struct Tally<'r, T> {
    /// The first.
    pub first: &'r T,
    /// All of them, the first among them, in the order of the text.
    pub all: Vec<&'r T>,
}

/// Puts together what is the same; of more than [`LISTED`] different things only so many.
pub(super) fn tally<'r, T>(items: &'r [T], same: impl Fn(&T, &T) -> bool) -> Vec<Tally<'r, T>> {
    let mut found: Vec<Tally<T>> = Vec::new();
    for item in items {
        match found.iter().position(|tally| same(tally.first, item)) {
            Some(at) => found[at].all.push(item),
            None if found.len() < LISTED => found.push(Tally { first: item, all: vec![item] }),
            None => {}
        }
    }
    found
}
