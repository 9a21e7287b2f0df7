//! A number by which words are told apart without looking at them again.

/// The fingerprint of words; different words nearly always have different ones.
#[must_use]
pub fn fingerprint(words: &str) -> u32 {
    words.bytes().fold(0, |print: u32, byte| print.wrapping_mul(31).wrapping_add(byte.into()))
}
