//! LZMA by its author's specification (<https://www.7-zip.org/a/lzma-specification.7z>): the decoder alone, for a stream with
//! its header, into memory that holds all that was packed.
//!
//! The packer is a library's, and the tests hold this against the decoder of the same library. That one weighs twice as much
//! as all that is here, in a file that carries it unpacked: it reads from anything in pieces of any size, and says what is
//! wrong.

use alloc::{vec, vec::Vec};

use crate::bits::{Bits, Chance, EVEN};

/// A byte of properties, four of the dictionary's size, eight of the size unpacked.
const HEADER: usize = 13;

/// What the last few steps were; those below [`AFTER_MATCH`] have a literal last.
const STATES: usize = 12;

/// See [`STATES`].
const AFTER_MATCH: usize = 7;

/// What a position is told apart by, at most.
const PLACES: usize = 16;

/// The least that a match copies.
const SHORTEST: usize = 2;

/// What is read in one go. Engines make what is called again faster, and nothing while it runs: one go for all takes half as
/// long again.
const PIECE: usize = 1 << 14;

/// The bytes that were packed; nothing where the stream is damaged so that it shows, or has more than `largest` bytes.
#[must_use]
pub fn decode(stream: &[u8], largest: usize) -> Option<Vec<u8>> {
    let (&[properties, _, _, _, _, ref size @ ..], stream) = stream.split_first_chunk::<HEADER>()?;
    let size = usize::try_from(u64::from_le_bytes(*size)).ok().filter(|size| *size <= largest)?;
    let [context_bits, line_bits, place_bits] = [properties % 9, properties / 9 % 5, properties / 45];
    let mask = |bits: u8| (1usize << bits) - 1;
    let (lines, places) = (mask(line_bits), mask(place_bits));
    if places >= PLACES {
        return None;
    }
    let mut decoder = Decoder {
        bits: Bits::new(stream),
        model: Model::new(1 << (context_bits + line_bits)),
        context_bits,
        lines,
        places,
        bytes: vec![0; size],
        at: 0,
        state: 0,
        distances: [1; 4],
    };
    while decoder.at < size {
        decoder.read_to(size.min(decoder.at + PIECE))?;
    }
    Some(decoder.bytes)
}

/// Halfway through a stream.
struct Decoder<'s> {
    bits: Bits<'s>,
    model: Model,
    context_bits: u8,
    /// Which bits of a position tell literals apart, and which matches.
    lines: usize,
    places: usize,
    /// All that there will be, and how much of it is read.
    bytes: Vec<u8>,
    at: usize,
    /// See [`STATES`].
    state: usize,
    /// Of the last four matches, the latest first.
    distances: [usize; 4],
}

impl Decoder<'_> {
    /// Reads on to a place, or as far beyond it as the last match goes. Nothing where a match copies what is not there.
    #[inline(never)]
    fn read_to(&mut self, end: usize) -> Option<()> {
        let Self { bits, model, context_bits, lines, places, bytes, at, state, distances } = self;
        while *at < end {
            let place = *at & *places;
            if !bits.next(&mut model.is_match[*state][place]) {
                let before = at.checked_sub(1).map_or(0, |before| bytes[before]);
                let line = (*at & *lines) << *context_bits;
                let chances = &mut model.literals[line | usize::from(before) >> (8 - *context_bits)];
                bytes[*at] = if *state < AFTER_MATCH {
                    bits.byte(chances)
                } else {
                    bits.byte_like(bytes[*at - distances[0]], chances)
                };
                *at += 1;
                *state = match *state {
                    0..4 => 0,
                    4..10 => *state - 3,
                    _ => *state - 6,
                };
                continue;
            }
            let next = |behind_literal, behind_match| if *state < AFTER_MATCH { behind_literal } else { behind_match };
            let length;
            if !bits.next(&mut model.is_again[*state]) {
                length = model.length.read(bits, place);
                distances.copy_within(..3, 1);
                distances[0] = model.distance(bits, length);
                *state = next(7, 10);
            } else {
                let [is_second, is_third, is_fourth] = &mut model.is_older[*state];
                let which = if !bits.next(is_second) {
                    0
                } else if !bits.next(is_third) {
                    1
                } else {
                    2 + usize::from(bits.next(is_fourth))
                };
                if which == 0 && !bits.next(&mut model.is_long[*state][place]) {
                    length = 1;
                    *state = next(9, 11);
                } else {
                    let distance = distances[which];
                    distances.copy_within(..which, 1);
                    distances[0] = distance;
                    length = model.length_again.read(bits, place);
                    *state = next(8, 11);
                }
            }
            if distances[0] > *at || length > bytes.len() - *at {
                return None;
            }
            // A match may reach into what it copies.
            for to in *at..*at + length {
                bytes[to] = bytes[to - distances[0]];
            }
            *at += length;
        }
        Some(())
    }
}

/// What is likely where.
struct Model {
    is_match: [[Chance; PLACES]; STATES],
    is_again: [Chance; STATES],
    is_older: [[Chance; 3]; STATES],
    is_long: [[Chance; PLACES]; STATES],
    /// By the byte before. Whole trees, and those for each bit of the byte that a match would have brought.
    literals: Vec<[Chance; 0x300]>,
    length: Length,
    length_again: Length,
    /// How large a distance is, by the length that it is for.
    sizes: [[Chance; 64]; 4],
    /// The bits of middling distances; the last four of large ones.
    middling: [Chance; 115],
    large: [Chance; 16],
}

impl Model {
    fn new(contexts: usize) -> Self {
        let length = || Length {
            is_middling: EVEN,
            is_long: EVEN,
            short: [[EVEN; 8]; PLACES],
            middling: [[EVEN; 8]; PLACES],
            long: [EVEN; 256],
        };
        Self {
            is_match: [[EVEN; PLACES]; STATES],
            is_again: [EVEN; STATES],
            is_older: [[EVEN; 3]; STATES],
            is_long: [[EVEN; PLACES]; STATES],
            literals: vec![[EVEN; 0x300]; contexts],
            length: length(),
            length_again: length(),
            sizes: [[EVEN; 64]; 4],
            middling: [EVEN; 115],
            large: [EVEN; 16],
        }
    }

    fn distance(&mut self, bits: &mut Bits<'_>, length: usize) -> usize {
        let size = bits.tree(6, &mut self.sizes[(length - SHORTEST).min(3)]);
        if size < 4 {
            return size + 1;
        }
        let below = (size >> 1) - 1;
        let least = (2 | size & 1) << below;
        let rest = if size < 14 {
            bits.tree_from_below(below, &mut self.middling[least - size..])
        } else {
            bits.even(below - 4) << 4 | bits.tree_from_below(4, &mut self.large)
        };
        least + rest + 1
    }
}

/// How much is copied.
struct Length {
    is_middling: Chance,
    is_long: Chance,
    short: [[Chance; 8]; PLACES],
    middling: [[Chance; 8]; PLACES],
    long: [Chance; 256],
}

impl Length {
    fn read(&mut self, bits: &mut Bits<'_>, place: usize) -> usize {
        SHORTEST
            + if !bits.next(&mut self.is_middling) {
                bits.tree(3, &mut self.short[place])
            } else if !bits.next(&mut self.is_long) {
                8 + bits.tree(3, &mut self.middling[place])
            } else {
                16 + bits.tree(8, &mut self.long)
            }
    }
}

#[cfg(all(test, feature = "pack"))]
mod tests {
    use super::*;
    use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};
    use std::io::{Read, Write};

    fn packed(bytes: &[u8], [lc, lp, pb]: [u32; 3]) -> std::io::Result<Vec<u8>> {
        let options = LzmaOptions { lc, lp, pb, ..LzmaOptions::with_preset(6) };
        let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
        writer.write_all(bytes)?;
        writer.finish()
    }

    fn by_library(stream: &[u8], size: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; size];
        LzmaReader::new_mem_limit(stream, u32::MAX, None).ok()?.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Texts of all that LZMA tells apart: noise, runs, what comes again near and far, long and short, and changed.
    fn texts() -> Vec<Vec<u8>> {
        let mut noise = 1u32;
        let mut random = |below: u32| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (noise >> 8) % below
        };
        let mut texts = vec![Vec::new(), b"a".to_vec(), vec![7; 100_000], (0..=255).collect()];
        for size in [10, 1_000, 300_000] {
            let mut text: Vec<u8> = Vec::new();
            while text.len() < size {
                match random(4) {
                    0 => (0..random(20)).for_each(|_| text.push(random(256) as u8)),
                    1 => text.extend("办结矛盾纠纷".bytes().take(random(19) as usize)),
                    _ if text.is_empty() => {}
                    _ => {
                        let (reach, most) = (1 + random(text.len() as u32), [3, 12, 40, 400][random(4) as usize]);
                        let (distance, length) = (1 + random(reach) as usize, random(most));
                        (0..length).for_each(|_| text.push(text[text.len() - distance]));
                    }
                }
            }
            texts.push(text);
        }
        texts
    }

    #[test]
    fn reads_what_the_library_packs() -> std::io::Result<()> {
        for text in texts() {
            for properties in [[3, 0, 2], [4, 0, 0], [0, 4, 4], [8, 0, 1], [0, 0, 0], [2, 2, 3]] {
                let stream = packed(&text, properties)?;
                assert_eq!(decode(&stream, text.len()), Some(text.clone()), "{} {properties:?}", text.len());
            }
        }
        Ok(())
    }

    #[test]
    fn reads_damage_as_the_library_does() -> std::io::Result<()> {
        let text = &texts()[5];
        let stream = packed(text, [4, 0, 0])?;
        let mut told = 0;
        for at in 0..stream.len() {
            let mut damaged = stream.clone();
            damaged[at] ^= 0x55;
            for damaged in [&damaged[..], &stream[..at]] {
                let Some(read) = decode(damaged, 2 * text.len()) else {
                    told += 1;
                    continue;
                };
                // What is missing is read as noughts, and left to the check sum.
                if let Some(expected) = by_library(damaged, read.len()) {
                    assert_eq!(read, expected, "at {at}");
                }
            }
        }
        assert!(told > stream.len() / 2, "{told} of {}", 2 * stream.len());
        Ok(())
    }

    #[test]
    fn a_size_beyond_all_bounds_is_refused() -> std::io::Result<()> {
        let stream = packed(b"abc", [4, 0, 0])?;
        assert_eq!(decode(&stream, 2), None);
        assert_eq!(decode(&stream[..12], 3), None);
        assert_eq!(decode(&[&[225], &stream[1..]].concat(), 3), None);
        Ok(())
    }
}
