//! Bytes to UTF-16 code units, which is what JavaScript counts.

/// How many bytes lie between two checkpoints: a look-up scans at most this many.
const STEP: usize = 256;

/// A table from byte offsets of one text to UTF-16 offsets.
pub struct Utf16<'t> {
    text: &'t str,
    /// UTF-16 units before byte `i * STEP` (before the character that holds it, where it lies inside one).
    checkpoints: Vec<u32>,
}

impl<'t> Utf16<'t> {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let (mut before, mut at) = (0, 0);
        while at < text.len() {
            checkpoints.push(before);
            let next = text.floor_char_boundary(checkpoints.len() * STEP);
            before += units(&text.as_bytes()[at..next]);
            at = next;
        }
        Utf16 { text, checkpoints }
    }

    /// UTF-16 units before byte `offset`. An offset inside a character counts as its start.
    #[must_use]
    pub fn at(&self, offset: u32) -> u32 {
        let offset = offset as usize;
        let step = (offset / STEP).min(self.checkpoints.len().saturating_sub(1));
        let Some(&before) = self.checkpoints.get(step) else { return 0 };
        let from = self.text.floor_char_boundary(step * STEP);
        let upto = self.text.floor_char_boundary(offset);
        before + units(&self.text.as_bytes()[from..upto])
    }
}

/// UTF-16 units of whole characters: one for each, which its first byte stands for, and one more where it has four bytes.
fn units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(byte & 0xC0 != 0x80) + u32::from(*byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_units() {
        let text = "a镇𠮷b".repeat(200);
        let table = Utf16::new(&text);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            assert_eq!(table.at(at as u32), units);
            units += c.len_utf16() as u32;
        }
        assert_eq!(table.at(text.len() as u32), units);
        assert_eq!(Utf16::new("").at(0), 0);
    }
}
