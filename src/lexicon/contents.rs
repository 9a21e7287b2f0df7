//! Words that tell what a stretch of a report is about: problems, causes, plans, the leader's duties; and words that
//! studies of such reports count.

use std::{ops::Range, sync::LazyLock};

use super::{
    rows,
    word_table::{EndTable, WordTable},
};

/// A kind of words: what the rows of its name in the table say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(u8);

/// The first kinds are looked for in whole texts.
const TEXTS: u8 = 16;

/// The kinds, by their number.
const NAMES: [&str; 24] = [
    "problems",
    "weak",
    "causes",
    "plan",
    "leadership",
    "basis",
    "lead",
    "deci",
    "enfo",
    "disp",
    "publ",
    "thought",
    "degree",
    "commitment",
    "innovation",
    "example",
    "praise",
    "adverse",
    "done",
    "base",
    "abstract",
    "duty",
    "village",
    "generic",
];

impl Words {
    /// Speaks of problems.
    pub const PROBLEMS: Words = Words(0);
    /// Names a weakness in passing.
    pub const WEAK: Words = Words(1);
    /// Speaks of causes.
    pub const CAUSES: Words = Words(2);
    /// Speaks of what comes next.
    pub const PLAN: Words = Words(3);
    /// Speaks of the first responsible person.
    pub const LEADERSHIP: Words = Words(4);
    /// Names a law or a policy.
    pub const BASIS: Words = Words(5);
    /// Leadership, as a part of the work.
    pub const LEAD: Words = Words(6);
    /// Decisions.
    pub const DECISIONS: Words = Words(7);
    /// Enforcement.
    pub const ENFORCEMENT: Words = Words(8);
    /// Disputes.
    pub const DISPUTES: Words = Words(9);
    /// Legal publicity.
    pub const PUBLICITY: Words = Words(10);
    /// Names the leader's thought.
    pub const THOUGHT: Words = Words(11);
    /// Says how much.
    pub const DEGREE: Words = Words(12);
    /// Commits.
    pub const COMMITMENT: Words = Words(13);
    /// Names something new.
    pub const INNOVATION: Words = Words(14);
    /// Announces an example.
    pub const EXAMPLE: Words = Words(15);
    /// Praises.
    pub const PRAISE: Words = Words(16);
    /// Stands in a sentence about something that is not good.
    pub const ADVERSE: Words = Words(17);
    /// Says that something was done.
    pub const DONE: Words = Words(18);
    /// Makes what was done the ground of a plan.
    pub const BASE: Words = Words(19);
    /// What is lacked, without an object.
    pub const ABSTRACT: Words = Words(20);
    /// What a first responsible person does.
    pub const DUTY: Words = Words(21);
    /// Before 村: no name of a village.
    pub const VILLAGE: Words = Words(22);
    /// Tells no matter from another.
    pub const GENERIC: Words = Words(23);

    /// All places of the words in `text`, in order and apart, the longest of several.
    pub fn places(self, text: &str) -> impl Iterator<Item = Range<usize>> {
        let mut end = 0;
        TABLES[self.0 as usize].within(text).filter_map(move |(at, word, _)| {
            let apart = at >= end;
            end = if apart { at + word.len() } else { end };
            apart.then_some(at..end)
        })
    }

    /// Whether one of the words stands in `text`.
    #[must_use]
    pub fn is_in(self, text: &str) -> bool {
        self.places(text).next().is_some()
    }
}

/// Whether a word ends `before` that makes the 村 behind it no village's name: 行政村, 各村.
#[must_use]
pub fn names_no_village(before: &str) -> bool {
    VILLAGE.end_of(before).is_some()
}

/// The places of words in a text, by kind, in order and apart; of those kinds that are looked for in whole texts.
#[derive(Clone, Debug)]
pub struct WordPlaces([Vec<Range<usize>>; TEXTS as usize]);

impl Default for WordPlaces {
    fn default() -> Self {
        WordPlaces(std::array::from_fn(|_| Vec::new()))
    }
}

impl WordPlaces {
    /// Adds the words of `text`, which begins at byte `start`, behind all that were added before.
    pub fn add(&mut self, text: &str, start: usize) {
        for (at, word, says) in FOR_TEXTS.within(text) {
            let places = &mut self.0[says.0 as usize];
            if places.last().is_none_or(|last| last.end <= start + at) {
                places.push(start + at..start + at + word.len());
            }
        }
    }

    /// The places of a kind within `range`.
    #[must_use]
    pub fn within(&self, words: Words, range: &Range<usize>) -> &[Range<usize>] {
        let Some(places) = self.0.get(words.0 as usize) else { return &[] };
        let from = places.partition_point(|place| place.start < range.start);
        let inner = places[from..].partition_point(|place| place.end <= range.end);
        &places[from..from + inner]
    }
}

const TEXT: &str = table!("tables/contents.tsv");

/// The words of each kind.
static TABLES: LazyLock<Vec<WordTable<Words>>> = LazyLock::new(|| {
    let of = |kind| WordTable::new(all().filter(move |(_, says)| says.0 as usize == kind));
    (0..NAMES.len()).map(of).collect()
});

/// Words that are looked for in whole texts; the others stand in sentences of a known section.
static FOR_TEXTS: LazyLock<WordTable<Words>> =
    LazyLock::new(|| WordTable::new(all().filter(|(_, says)| says.0 < TEXTS)));

static VILLAGE: LazyLock<EndTable<Words>> =
    LazyLock::new(|| EndTable::new(all().filter(|(_, says)| *says == Words::VILLAGE)));

fn all() -> impl Iterator<Item = (&'static str, Words)> {
    let kind = |says: &str| Some(Words(NAMES.iter().position(|name| *name == says)? as u8));
    let rows = rows::<2>(TEXT).filter_map(move |[says, words]| Some((kind(says)?, words)));
    rows.flat_map(|(kind, words)| words.split('|').map(move |word| (word, kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_order_and_apart() {
        assert_eq!(Words::LEADERSHIP.places("镇长亲自部署").collect::<Vec<_>>(), [0..6, 6..18]);
        assert!(!Words::PROBLEMS.is_in("问题全部解决"));
        assert!(names_no_village("各") && !names_no_village("望溪"));
        let mut places = WordPlaces::default();
        places.add("镇长亲自部署", 10);
        places.add("书记亲自过问", 40);
        assert_eq!(places.within(Words::LEADERSHIP, &(0..99)), [10..16, 16..28, 46..58]);
        assert_eq!(places.within(Words::LEADERSHIP, &(12..60)), [16..28, 46..58]);
    }

    #[test]
    fn every_row_is_of_a_kind_and_no_word_is_empty() {
        for [says, words] in rows::<2>(TEXT) {
            assert!(NAMES.contains(&says), "{says}");
            assert!(words.split('|').all(|word| !word.is_empty()), "{says}");
        }
    }
}
