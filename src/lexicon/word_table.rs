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
        list.iter().filter(|(word, _)| begins(text, word)).map(|(word, says)| (*word, says))
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
        list.iter().filter(|(word, _)| ends(text, word)).map(|(word, says)| (*word, says))
    }

    /// The longest word that ends `text`.
    pub fn end_of<'t>(&'t self, text: &'t str) -> Option<(&'static str, &'t T)> {
        self.ends_of(text).next()
    }
}

/// Words with what is said of them, the longest first.
type Words<T> = Vec<(&'static str, T)>;

/// Whether `text` begins with `word`. They share a first character already.
fn begins(text: &str, word: &str) -> bool {
    may_begin(text, word) && text.as_bytes().starts_with(word.as_bytes())
}

/// Whether the second characters look alike, too; the first are the same. Most words of a list are told from the text by
/// the last byte of the second, which says most of a Chinese character.
pub fn may_begin(text: &str, word: &str) -> bool {
    const TELLING: usize = 5;
    let (text, word) = (text.as_bytes(), word.as_bytes());
    word.len() <= TELLING || text.get(TELLING) == Some(&word[TELLING])
}

/// The same for the end, where the telling byte is the last of the last character but one.
fn ends(text: &str, word: &str) -> bool {
    const TELLING: usize = 4;
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let same = |at: usize| text.len().checked_sub(TELLING).is_some_and(|of_text| text[of_text] == word[at]);
    word.len().checked_sub(TELLING).is_none_or(same) && text.ends_with(word)
}

/// Words by one of their characters.
struct ByChar<T> {
    lists: Vec<(char, Words<T>)>,
    /// Which characters may have a list, by their last bits: most have none, and are told so at once.
    known: [u64; KNOWN],
}

/// Words of bits; 4096 bits are sparse for all tables.
const KNOWN: usize = 64;

/// The word and the bit that stand for a character.
fn bit_of(c: char) -> (usize, u64) {
    let c = c as usize;
    (c / 64 % KNOWN, 1 << (c % 64))
}

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
        let mut known = [0; KNOWN];
        for (word, bit) in lists.iter().map(|(key, _)| bit_of(*key)) {
            known[word] |= bit;
        }
        ByChar { lists, known }
    }

    fn list(&self, key: char) -> &[(&'static str, T)] {
        let (word, bit) = bit_of(key);
        if self.known[word] & bit == 0 {
            return &[];
        }
        self.lists.binary_search_by_key(&key, |(c, _)| *c).map_or(&[], |at| &self.lists[at].1)
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
