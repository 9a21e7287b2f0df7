//! A set of characters that tells nearly all others at once: most places of a text begin nothing that is looked for.

use super::chars::first;

/// Which characters may be in a set, by their last bits.
#[derive(Clone, Debug)]
pub struct Sieve {
    bits: [u64; WORDS],
}

/// 4096 bits: sparse for a thousand characters, and small enough to stay near.
const WORDS: usize = 64;

impl Sieve {
    /// Lets nothing through.
    pub const NOTHING: Sieve = Sieve { bits: [0; WORDS] };

    /// Lets these characters through, and few others.
    #[must_use]
    pub const fn of(chars: &[char]) -> Sieve {
        let mut sieve = Sieve::NOTHING;
        let mut at = 0;
        while at < chars.len() {
            sieve.add(chars[at]);
            at += 1;
        }
        sieve
    }

    /// Lets `c` through too.
    pub const fn add(&mut self, c: char) {
        let (word, bit) = place(c);
        self.bits[word] |= bit;
    }

    /// Lets through what `other` does too.
    #[must_use]
    pub const fn and(mut self, other: &Sieve) -> Sieve {
        let mut at = 0;
        while at < WORDS {
            self.bits[at] |= other.bits[at];
            at += 1;
        }
        self
    }

    /// Whether `c` may be in the set. What is in it always may; of a hundred others one does.
    #[must_use]
    pub const fn may_hold(&self, c: char) -> bool {
        let (word, bit) = place(c);
        self.bits[word] & bit != 0
    }

    /// The characters of `text` that may be in the set, with their places.
    pub fn places<'s, 't>(&'s self, text: &'t str) -> Places<'s, 't> {
        Places { sieve: self, text, at: 0 }
    }
}

/// The places of a text where something may begin. Most characters are passed over by a glance at their bytes.
pub struct Places<'s, 't> {
    sieve: &'s Sieve,
    text: &'t str,
    at: usize,
}

impl Iterator for Places<'_, '_> {
    type Item = (usize, char);

    #[inline(never)]
    fn next(&mut self) -> Option<(usize, char)> {
        let mut rest = self.text.as_bytes().get(self.at..)?;
        // Nearly all of a report, four bytes at a glance.
        while let Some(glance) = rest.first_chunk::<4>().map(|bytes| u32::from_le_bytes(*bytes)) {
            let (word, bit) = (glance >> 8 & 63, glance >> 16 & 63);
            if glance & 0xF0 != 0xE0 || self.sieve.bits[word as usize] >> bit & 1 == 1 {
                break;
            }
            rest = &rest[3..];
        }
        loop {
            // The bits of UTF-8 are the character's own: the last byte has the lowest six, the one before it the next.
            let (len, word, bit) = match *rest {
                [0xE0..0xF0, before, last, ..] => (3, before, last),
                [ascii @ 0..0x80, ..] => (1, ascii >> 6, ascii),
                [before @ 0xC0..0xE0, last, ..] => (2, before, last),
                [_, _, before, last, ..] => (4, before, last),
                _ => return None,
            };
            let may_hold = self.sieve.bits[usize::from(word & 63)] >> (bit & 63) & 1 == 1;
            if may_hold {
                let at = self.text.len() - rest.len();
                self.at = at + len;
                return Some((at, first(rest)?.0));
            }
            rest = &rest[len..];
        }
    }
}

/// The word and the bit that stand for a character.
const fn place(c: char) -> (usize, u64) {
    let c = c as usize;
    (c / 64 % WORDS, 1 << (c % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_own_and_few_others() {
        const SIEVE: Sieve = Sieve::of(&['0', '年', '𠮷']);
        assert!("0年𠮷".chars().all(|c| SIEVE.may_hold(c)));
        assert!(!"9月日一、".chars().any(|c| SIEVE.may_hold(c)));
        let text = "a0年é月𠮷0\u{7F}";
        let slow: Vec<_> = text.char_indices().filter(|(_, c)| SIEVE.may_hold(*c)).collect();
        assert_eq!(SIEVE.places(text).collect::<Vec<_>>(), slow);
        assert_eq!(slow.iter().map(|(_, c)| *c).collect::<String>(), "0年𠮷0");
        let both = Sieve::of(&['月']).and(&SIEVE);
        assert!(both.may_hold('月') && both.may_hold('年') && !both.may_hold('日'));
    }
}
