//! A list of words to be looked up where they begin in a text, or where they end in it, the longest first.

/// Words by their first character; each with what the table says of it.
///
/// One look-up is a binary search among first characters and a few comparisons: enough for lists of hundreds, at a
/// fiftieth of the weight of an automaton.
pub struct WordTable<T>(ByChar<T>);

impl<T> WordTable<T> {
    /// Orders the words. An empty word is left out; of a word that stands twice both are kept.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Self {
        WordTable(ByChar::new(words, |word| word.chars().next()))
    }

    /// The words that begin with `first`, the longest first.
    pub fn starting_with(&self, first: char) -> &[(&'static str, T)] {
        self.0.list(first)
    }

    /// The words that stand at the start of `text`, the longest first.
    pub fn at<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'static str, &'t T)> + 't {
        let list = text.chars().next().map_or(&[][..], |first| self.starting_with(first));
        list.iter().filter(|(word, _)| text.starts_with(word)).map(|(word, says)| (*word, says))
    }
}

/// Words by their last character; each with what the table says of it.
pub struct EndTable<T>(ByChar<T>);

impl<T> EndTable<T> {
    /// Orders the words, as [`WordTable::new`] does.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Self {
        EndTable(ByChar::new(words, |word| word.chars().next_back()))
    }

    /// The words that end `text`, the longest first.
    pub fn ends_of<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'static str, &'t T)> + 't {
        let list = text.chars().next_back().map_or(&[][..], |last| self.0.list(last));
        list.iter().filter(|(word, _)| text.ends_with(word)).map(|(word, says)| (*word, says))
    }

    /// The longest word that ends `text`.
    pub fn end_of<'t>(&'t self, text: &'t str) -> Option<(&'static str, &'t T)> {
        self.ends_of(text).next()
    }
}

/// Words with what is said of them, the longest first.
type Words<T> = Vec<(&'static str, T)>;

/// Words by one of their characters.
struct ByChar<T>(Vec<(char, Words<T>)>);

impl<T> ByChar<T> {
    fn new(words: impl Iterator<Item = (&'static str, T)>, key: fn(&str) -> Option<char>) -> Self {
        let mut lists: Vec<(char, Words<T>)> = Vec::new();
        for (word, says) in words {
            let Some(key) = key(word) else { continue };
            let at = lists.binary_search_by_key(&key, |(c, _)| *c).unwrap_or_else(|at| {
                lists.insert(at, (key, Vec::new()));
                at
            });
            let list = &mut lists[at].1;
            let longer = list.iter().take_while(|(other, _)| other.len() >= word.len()).count();
            list.insert(longer, (word, says));
        }
        ByChar(lists)
    }

    fn list(&self, key: char) -> &[(&'static str, T)] {
        self.0.binary_search_by_key(&key, |(c, _)| *c).map_or(&[], |at| &self.0[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_first() {
        let words = || [("人", 1), ("人次", 2), ("件", 3), ("批次", 4), ("", 5)].into_iter();
        let table = WordTable::new(words());
        let at = |text| table.at(text).map(|(word, says)| (word, *says)).collect::<Vec<_>>();
        assert_eq!(at("人次参加"), [("人次", 2), ("人", 1)]);
        assert_eq!(at("次"), []);
        assert_eq!(at(""), []);
        let table = EndTable::new(words());
        assert_eq!(table.end_of("三批次"), Some(("批次", &4)));
        assert_eq!(table.end_of("次人次"), Some(("人次", &2)));
        assert_eq!(table.end_of("人们"), None);
    }
}
