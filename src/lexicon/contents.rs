//! Words that tell what a stretch of a report is about: problems, causes, plans, the leader's duties; and words that
//! studies of such reports count.

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{EndTable, WordTable},
};

/// What a row of the table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(&'static str);

impl Words {
    /// Speaks of problems.
    pub const PROBLEMS: Words = Words("problems");
    /// Names a weakness in passing.
    pub const WEAK: Words = Words("weak");
    /// Speaks of causes.
    pub const CAUSES: Words = Words("causes");
    /// Speaks of what comes next.
    pub const PLAN: Words = Words("plan");
    /// Speaks of the first responsible person.
    pub const LEADERSHIP: Words = Words("leadership");
    /// Names a law or a policy.
    pub const BASIS: Words = Words("basis");
    /// Praises.
    pub const PRAISE: Words = Words("praise");
    /// Stands in a sentence about something that is not good.
    pub const ADVERSE: Words = Words("adverse");
    /// Says that something was done.
    pub const DONE: Words = Words("done");
    /// Makes what was done the ground of a plan.
    pub const BASE: Words = Words("base");
    /// Tells no matter from another.
    pub const GENERIC: Words = Words("generic");
    /// Names the leader's thought.
    pub const THOUGHT: Words = Words("thought");
    /// Says how much.
    pub const DEGREE: Words = Words("degree");
    /// Commits.
    pub const COMMITMENT: Words = Words("commitment");
    /// Names something new.
    pub const INNOVATION: Words = Words("innovation");
    /// Announces an example.
    pub const EXAMPLE: Words = Words("example");
    /// What is lacked, without an object.
    pub const ABSTRACT: Words = Words("abstract");
    /// Leadership, as a part of the work.
    pub const LEAD: Words = Words("lead");
    /// Decisions.
    pub const DECISIONS: Words = Words("deci");
    /// Enforcement.
    pub const ENFORCEMENT: Words = Words("enfo");
    /// Disputes.
    pub const DISPUTES: Words = Words("disp");
    /// Legal publicity.
    pub const PUBLICITY: Words = Words("publ");
    /// What a first responsible person does.
    pub const DUTY: Words = Words("duty");
    /// Before 村: no name of a village.
    pub const VILLAGE: Words = Words("village");

    /// All places of the words in `text`, in order and apart, the longest of several: where each begins and its bytes.
    pub fn places(self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let mut end = 0;
        text.char_indices().filter_map(move |(at, _)| {
            let (word, _) = TABLE.at(&text[at..]).find(|(_, says)| **says == self).filter(|_| at >= end)?;
            end = at + word.len();
            Some((at, word.len()))
        })
    }

    /// The place of the first of the words in `text`.
    #[must_use]
    pub fn find(self, text: &str) -> Option<(usize, usize)> {
        self.places(text).next()
    }

    /// Whether one of the words stands in `text`.
    #[must_use]
    pub fn is_in(self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Whether one of the words ends `text`; asked of [`Words::VILLAGE`] alone.
    #[must_use]
    pub fn ends(self, text: &str) -> bool {
        ENDS.ends_of(text).any(|(_, says)| *says == self)
    }
}

/// All places of words that studies count, in one pass: what each says, where it begins, its bytes.
pub fn counted_words(text: &str) -> impl Iterator<Item = (Words, usize, usize)> {
    const COUNTED: [Words; 5] = [Words::THOUGHT, Words::DEGREE, Words::COMMITMENT, Words::INNOVATION, Words::EXAMPLE];
    text.char_indices().flat_map(move |(at, _)| {
        let words = TABLE.at(&text[at..]).filter(|(_, says)| COUNTED.contains(says));
        words.map(move |(word, says)| (*says, at, word.len()))
    })
}

const TEXT: &str = include_str!("tables/contents.tsv");

static TABLE: LazyLock<WordTable<Words>> = LazyLock::new(|| WordTable::new(all()));

static ENDS: LazyLock<EndTable<Words>> =
    LazyLock::new(|| EndTable::new(all().filter(|(_, says)| *says == Words::VILLAGE)));

fn all() -> impl Iterator<Item = (&'static str, Words)> {
    rows::<2>(TEXT).flat_map(|[says, words]| words.split('|').map(move |word| (word, Words(says))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_order_and_apart() {
        assert_eq!(Words::LEADERSHIP.find("由镇长亲自部署"), Some((3, 6)));
        assert_eq!(Words::LEADERSHIP.places("镇长亲自部署").collect::<Vec<_>>(), [(0, 6), (6, 12)]);
        assert!(!Words::PROBLEMS.is_in("问题全部解决"));
        assert!(Words::VILLAGE.ends("各") && !Words::VILLAGE.ends("望溪"));
    }

    #[test]
    fn no_word_is_empty() {
        for [says, words] in rows::<2>(TEXT) {
            assert!(words.split('|').all(|word| !word.is_empty()), "{says}");
        }
    }
}
