//! Bits out of a range coder: each is read beside how likely it was, which it changes.

/// How likely the next bit is a nought, in parts of 2048.
pub type Chance = u16;

/// A nought as likely as a one.
pub const EVEN: Chance = 1 << (PARTS - 1);

const PARTS: u32 = 11;

/// How fast a chance follows what is read.
const PACE: u32 = 5;

/// Below it the range takes in another byte.
const NARROW: u32 = 1 << 24;

/// The bits of a stream. Behind its end come noughts without end.
pub struct Bits<'s> {
    stream: &'s [u8],
    range: u32,
    code: u32,
}

impl<'s> Bits<'s> {
    /// The first byte of a stream says nothing.
    pub fn new(stream: &'s [u8]) -> Self {
        let mut bits = Self { stream, range: u32::MAX, code: 0 };
        (0..5).for_each(|_| bits.take());
        bits
    }

    #[inline(always)]
    fn take(&mut self) {
        let (byte, rest) = self.stream.split_first().unwrap_or((&0, &[]));
        self.stream = rest;
        self.code = self.code << 8 | u32::from(*byte);
    }

    #[inline(always)]
    fn widen(&mut self) {
        if self.range < NARROW {
            self.range <<= 8;
            self.take();
        }
    }

    /// One bit.
    #[inline(always)]
    pub fn next(&mut self, chance: &mut Chance) -> bool {
        let bound = (self.range >> PARTS) * u32::from(*chance);
        let is_one = self.code >= bound;
        if is_one {
            self.range -= bound;
            self.code -= bound;
            *chance -= *chance >> PACE;
        } else {
            self.range = bound;
            *chance += ((1 << PARTS) - *chance) >> PACE;
        }
        self.widen();
        is_one
    }

    /// So many bits, the highest first, all as likely as not.
    #[inline(always)]
    pub fn even(&mut self, count: usize) -> usize {
        (0..count).fold(0, |number, _| {
            self.range >>= 1;
            let is_one = self.code >= self.range;
            if is_one {
                self.code -= self.range;
            }
            self.widen();
            number << 1 | usize::from(is_one)
        })
    }

    /// So many bits, the highest first, each by those before it.
    #[inline(always)]
    pub fn tree(&mut self, count: usize, chances: &mut [Chance]) -> usize {
        (0..count).fold(1, |node, _| node << 1 | usize::from(self.next(&mut chances[node]))) - (1 << count)
    }

    /// So many bits, the lowest first, each by those before it.
    #[inline(always)]
    pub fn tree_from_below(&mut self, count: usize, chances: &mut [Chance]) -> usize {
        let mut node = 1;
        (0..count).fold(0, |number, place| {
            let bit = usize::from(self.next(&mut chances[node]));
            node = node << 1 | bit;
            number | bit << place
        })
    }

    /// A byte, the highest bit first, each by those before it.
    #[inline(always)]
    pub fn byte(&mut self, chances: &mut [Chance; 0x300]) -> u8 {
        self.rest_of_byte(1, chances)
    }

    /// The same, each bit also by that of another byte, as long as they are the same.
    #[inline(always)]
    pub fn byte_like(&mut self, other: u8, chances: &mut [Chance; 0x300]) -> u8 {
        let (mut node, mut other) = (1, usize::from(other));
        while node < 0x100 {
            other <<= 1;
            let expected = other & 0x100;
            let bit = usize::from(self.next(&mut chances[0x100 + expected + node]));
            node = node << 1 | bit;
            if bit << 8 != expected {
                break;
            }
        }
        self.rest_of_byte(node, chances)
    }

    #[inline(always)]
    fn rest_of_byte(&mut self, mut node: usize, chances: &mut [Chance; 0x300]) -> u8 {
        while node < 0x100 {
            node = node << 1 | usize::from(self.next(&mut chances[node]));
        }
        node as u8
    }
}
