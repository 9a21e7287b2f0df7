//! A set of characters that tells nearly all others at once: most places of a text begin nothing that is looked for.

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
        let both = Sieve::of(&['月']).and(&SIEVE);
        assert!(both.may_hold('月') && both.may_hold('年') && !both.may_hold('日'));
    }
}
