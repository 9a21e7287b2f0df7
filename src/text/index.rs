//! Numbers for names, in the order in which the names first come.

use std::{borrow::Cow, collections::BTreeMap};

/// Names with their numbers. One map serves whoever groups things by a name: each of its own kind would weigh three to
/// seven kilobytes in the page.
#[derive(Default)]
pub struct Index<'n>(BTreeMap<Cow<'n, str>, usize>);

impl<'n> Index<'n> {
    /// The number of a name; a new one gets the next.
    pub fn number(&mut self, name: impl Into<Cow<'n, str>>) -> usize {
        self.number_of(name.into())
    }

    fn number_of(&mut self, name: Cow<'n, str>) -> usize {
        let next = self.0.len();
        *self.0.entry(name).or_insert(next)
    }

    /// Whether it has a number.
    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// What stands in `list` for a name; a new one gets `new` at its end.
    pub fn entry<'l, T>(
        &mut self,
        list: &'l mut Vec<T>,
        name: impl Into<Cow<'n, str>>,
        new: impl FnOnce() -> T,
    ) -> &'l mut T {
        let at = self.number(name);
        if at == list.len() {
            list.push(new());
        }
        &mut list[at]
    }
}

/// How many different names there are.
pub fn distinct<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let mut index = Index::default();
    names.map(|name| index.number(name) + 1).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_names_as_they_come() {
        let mut index = Index::default();
        let mut counts = Vec::new();
        for name in ["镇", "村", "镇"] {
            *index.entry(&mut counts, name, || 0) += 1;
        }
        assert_eq!(counts, [2, 1]);
        assert_eq!(index.number(String::from("村")), 1);
        assert_eq!((distinct(["镇", "村", "镇"].into_iter()), distinct(std::iter::empty())), (2, 0));
    }
}
