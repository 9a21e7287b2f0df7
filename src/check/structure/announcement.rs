//! Numbers that announce a list: 以下三个方面, 由七个部分组成.

use std::ops::Range;

use crate::{lexicon::WordList, text::numeral};

/// An announcement in a paragraph.
pub struct Announcement {
    /// Number and noun.
    pub at: Range<usize>,
    /// The number.
    pub number: u32,
    /// Whether words before it (以下) say that the list follows.
    pub led: bool,
    /// Whether it says what the whole document is made of.
    pub whole: bool,
}

/// Longer lists are not announced by number.
pub const MOST: u32 = 20;

/// The announcements of a folded paragraph.
pub fn announced(words: &str) -> Vec<Announcement> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, c) in numeral::STARTS.places(words) {
        // No number begins inside another.
        if at < end || !numeral::starts(c) {
            continue;
        }
        end = at + numeral::run(&words[at..]);
        let Some(numeral) =
            numeral::read(&words[at..]).filter(|numeral| numeral.upper.is_none() && numeral.value.fract().is_zero())
        else {
            continue;
        };
        let Ok(number) = u32::try_from(numeral.value.trunc().mantissa()) else { continue };
        let rest = &words[at + numeral.len..];
        let Some(noun) = WordList::Announced.at(rest) else { continue };
        if !(2..=MOST).contains(&number) || words[..at].ends_with('第') {
            continue;
        }
        let behind = at + numeral.len + noun.len();
        let led = WordList::Announces.ends(&words[..at]);
        let whole = noun.ends_with("部分") && ["组成", "构成"].iter().any(|word| words[behind..].starts_with(word));
        found.push(Announcement { at: at..behind, number, led, whole });
    }
    found
}
