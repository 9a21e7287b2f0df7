//! A list of words to be looked up where they begin in a text, or where they end in it, the longest first.

use std::ops::Range;

use crate::text::{Sieve, in_order, sieve};

/// Words by their first character; each with what the table says of it.
///
/// One look-up is a glance at the first character, which most texts do not pass, and a few comparisons: enough for
/// lists of hundreds, at a fiftieth of the weight of an automaton.
pub struct WordTable<T> {
    words: Words,
    says: Vec<T>,
}

impl<T> WordTable<T> {
    /// Orders the words. An empty word is left out; of a word that stands twice both are kept.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Self {
        let (words, says) = words.filter(|(word, _)| !word.is_empty()).unzip();
        WordTable { words: Words::new(words, Side::Start), says }
    }

    /// What a word may begin with.
    pub fn starts(&self) -> &Sieve {
        &self.words.keys
    }

    /// The words that begin with `first`, the longest first.
    pub fn starting_with(&self, first: char) -> impl Iterator<Item = (&'static str, &T)> {
        self.words.of(first).map(|at| (self.words.list[at], &self.says[self.words.row[at] as usize]))
    }

    /// The words that stand at the start of `text`, the longest first.
    pub fn at<'w, 't>(&'w self, text: &'t str) -> Found<'w, 't, T> {
        let first = text.chars().next().filter(|first| self.words.keys.may_hold(*first));
        let of = first.map_or(0..0, |first| self.words.of(first));
        Found { words: &self.words, says: &self.says, text, side: Side::Start, of }
    }

    /// All words within `text` with their places, from its start, of each place the longest first.
    pub fn within<'w, 't>(&'w self, text: &'t str) -> Within<'w, 't, T> {
        let places = self.words.keys.places(text);
        Within { places: Places { words: &self.words, text, places, at: 0, of: 0..0 }, says: &self.says }
    }

    /// All words, in no order that says anything.
    pub fn words(&self) -> &[&'static str] {
        &self.words.list
    }
}

/// Words by their last character; each with what the table says of it.
pub struct EndTable<T> {
    words: Words,
    says: Vec<T>,
}

impl<T> EndTable<T> {
    /// Orders the words, as [`WordTable::new`] does.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Self {
        let (words, says) = words.filter(|(word, _)| !word.is_empty()).unzip();
        EndTable { words: Words::new(words, Side::End), says }
    }

    /// The words that end `text`, the longest first.
    pub fn ends_of<'w, 't>(&'w self, text: &'t str) -> Found<'w, 't, T> {
        let last = text.chars().next_back().filter(|last| self.words.keys.may_hold(*last));
        let of = last.map_or(0..0, |last| self.words.of(last));
        Found { words: &self.words, says: &self.says, text, side: Side::End, of }
    }

    /// The longest word that ends `text`.
    pub fn end_of(&self, text: &str) -> Option<(&'static str, &T)> {
        self.ends_of(text).next()
    }
}

/// The words of a table that stand at one side of a text, the longest first.
pub struct Found<'w, 't, T> {
    words: &'w Words,
    says: &'w [T],
    text: &'t str,
    side: Side,
    /// Those that were not looked at yet; all have the text's character at this side.
    of: Range<usize>,
}

impl<'w, T> Iterator for Found<'w, '_, T> {
    type Item = (&'static str, &'w T);

    fn next(&mut self) -> Option<Self::Item> {
        if self.of.is_empty() {
            return None;
        }
        let at = next_match(self.words, &mut self.of, self.text, self.side)?;
        Some((self.words.list[at], &self.says[self.words.row[at] as usize]))
    }
}

/// The words of a table within a text, with their places.
pub struct Within<'w, 't, T> {
    places: Places<'w, 't>,
    says: &'w [T],
}

impl<'w, T> Iterator for Within<'w, '_, T> {
    type Item = (usize, &'static str, &'w T);

    fn next(&mut self) -> Option<Self::Item> {
        let (at, word) = self.places.next()?;
        let words = self.places.words;
        Some((at, words.list[word], &self.says[words.row[word] as usize]))
    }
}

/// Where the words of a table stand in a text, one place after the other; what they say is another's matter, so that
/// there is one such search for all tables.
struct Places<'w, 't> {
    words: &'w Words,
    text: &'t str,
    places: sieve::Places<'w, 't>,
    /// The place that is looked at.
    at: usize,
    /// Those that were not looked at yet of the words that begin like the text there.
    of: Range<usize>,
}

impl Iterator for Places<'_, '_> {
    type Item = (usize, usize);

    #[inline(never)]
    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            if !self.of.is_empty()
                && let Some(word) = next_match(self.words, &mut self.of, &self.text[self.at..], Side::Start)
            {
                return Some((self.at, word));
            }
            let (at, first) = self.places.next()?;
            self.at = at;
            self.of = self.words.of(first);
        }
    }
}

/// Goes to the next word of `of` that stands at a side of `text`.
fn next_match(words: &Words, of: &mut Range<usize>, text: &str, side: Side) -> Option<usize> {
    let telling = side.telling(text);
    loop {
        let alike = |own: &u8| matches!(*own, ANY | ALONE) || *own == telling;
        let at = of.start + words.telling[of.clone()].iter().position(alike)?;
        of.start = at + 1;
        if words.telling[at] == ALONE || side.holds(text.as_bytes(), words.list[at].as_bytes()) {
            return Some(at);
        }
    }
}

/// Whether the second characters of `text` and `word` look alike; the first are the same.
pub fn may_begin(text: &str, word: &str) -> bool {
    let own = Side::Start.telling(word);
    own == ANY || own == Side::Start.telling(text)
}

/// Where in a text a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

impl Side {
    /// The character of a word that stands at this side of it.
    fn key(self, word: &str) -> Option<char> {
        match self {
            Side::Start => word.chars().next(),
            Side::End => word.chars().next_back(),
        }
    }

    /// The byte by which most words of one key are told apart: of Chinese characters the last byte of the one next to
    /// the key, which says most of it. [`ANY`] of what has none.
    fn telling(self, word: &str) -> u8 {
        let bytes = word.as_bytes();
        let at = if self == Side::Start { Some(5) } else { bytes.len().checked_sub(4) };
        at.and_then(|at| bytes.get(at)).copied().unwrap_or(ANY)
    }

    fn holds(self, text: &[u8], word: &[u8]) -> bool {
        if self == Side::Start { text.starts_with(word) } else { text.ends_with(word) }
    }
}

/// The telling byte of a word that has none; no character ends with it.
const ANY: u8 = 0;

/// The telling byte of a word that is nothing but its key.
const ALONE: u8 = u8::MAX;

/// The words of a table, put together by the character at their side and, of the same, from the longest.
struct Words {
    list: Vec<&'static str>,
    /// Which row of the table each is of.
    row: Vec<u32>,
    /// The telling byte of each, side by side for a quick look.
    telling: Vec<u8>,
    /// What they stand by; in a box, so that a table that was not read yet weighs nothing in the page.
    keys: Box<Sieve>,
    /// Where the words of each key stand in the list: open addressing among a power of two, half of the slots free.
    slots: Vec<Slot>,
}

#[derive(Clone, Default)]
struct Slot {
    key: char,
    of: Range<u32>,
}

impl Words {
    /// The words in the order of the rows.
    fn new(rows: Vec<&'static str>, side: Side) -> Words {
        // No word is longer than the bits that are left for its length.
        let longest_first = |word: &str| (u8::MAX as usize).saturating_sub(word.len()) as u32;
        let place = |(_, word): &(u32, &str)| side.key(word).map_or(0, u32::from) << 8 | longest_first(word);
        let (row, list): (_, Vec<&'static str>) = in_order((0..).zip(rows).collect(), place).into_iter().unzip();
        let telling = |word: &&str| if word.chars().nth(1).is_none() { ALONE } else { side.telling(word) };
        let mut words = Words {
            telling: list.iter().map(telling).collect(),
            keys: Box::new(Sieve::NOTHING),
            slots: vec![Slot::default(); (list.len() * 2).next_power_of_two()],
            list,
            row,
        };
        words.index(side);
        words
    }

    /// Notes where the words of each key stand.
    fn index(&mut self, side: Side) {
        let key = |word: &&str| side.key(word).unwrap_or_default();
        let mut at = 0;
        while let Some(own) = self.list.get(at).map(key) {
            let end = at + self.list[at..].iter().take_while(|word| key(word) == own).count();
            self.keys.add(own);
            let slot = slot_of(&self.slots, own);
            self.slots[slot] = Slot { key: own, of: at as u32..end as u32 };
            at = end;
        }
    }

    /// Where the words of a key stand in the list.
    fn of(&self, key: char) -> Range<usize> {
        let Range { start, end } = self.slots[slot_of(&self.slots, key)].of;
        start as usize..end as usize
    }
}

/// The slot of a key, or the free one where it would be.
fn slot_of(slots: &[Slot], key: char) -> usize {
    let last = slots.len() - 1;
    let mut at = key as usize & last;
    while !slots[at].of.is_empty() && slots[at].key != key {
        at = (at + 1) & last;
    }
    at
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
