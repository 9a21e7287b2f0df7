//! A list of words to be looked up where they begin in a text, the longest first.

/// Words by their first character; each with what the table says of it.
///
/// One look-up is a binary search among first characters and a few comparisons: enough for lists of hundreds, at a
/// fiftieth of the weight of an automaton.
pub struct WordTable<T> {
    by_first: Vec<(char, Vec<(&'static str, T)>)>,
}

impl<T> WordTable<T> {
    /// Orders the words. An empty word is left out; of a word that stands twice both are kept.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: Vec<(char, Vec<(&'static str, T)>)> = Vec::new();
        for (word, says) in words {
            let Some(first) = word.chars().next() else { continue };
            let at = by_first.binary_search_by_key(&first, |(c, _)| *c).unwrap_or_else(|at| {
                by_first.insert(at, (first, Vec::new()));
                at
            });
            let list = &mut by_first[at].1;
            let longer = list.iter().take_while(|(other, _)| other.len() >= word.len()).count();
            list.insert(longer, (word, says));
        }
        WordTable { by_first }
    }

    /// The words that begin with `first`, the longest first.
    pub fn starting_with(&self, first: char) -> &[(&'static str, T)] {
        self.by_first.binary_search_by_key(&first, |(c, _)| *c).map_or(&[], |at| self.by_first[at].1.as_slice())
    }

    /// The words that stand at the start of `text`, the longest first.
    pub fn at<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'static str, &'t T)> + 't {
        let list = text.chars().next().map_or(&[][..], |first| self.starting_with(first));
        list.iter().filter(|(word, _)| text.starts_with(word)).map(|(word, says)| (*word, says))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_first() {
        let table = WordTable::new([("人", 1), ("人次", 2), ("件", 3), ("", 4)].into_iter());
        let at = |text| table.at(text).map(|(word, says)| (word, *says)).collect::<Vec<_>>();
        assert_eq!(at("人次参加"), [("人次", 2), ("人", 1)]);
        assert_eq!(at("次"), []);
        assert_eq!(at(""), []);
    }
}
