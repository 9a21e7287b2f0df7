//! How many characters a stretch of text has, white space left out: the measure of sections.

use super::{Span, chars};

/// Characters of `text` that are no white space.
#[must_use]
pub fn solid(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut count, mut at) = (0, 0);
    while let Some(&lead) = bytes.get(at) {
        let len = match lead {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        // Most characters of a report begin with E4 to E9 and are looked at no further.
        let blank = match lead {
            0..0x80 => lead.is_ascii_whitespace() || lead == 0xB,
            0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF => text[at..].chars().next().is_some_and(is_white),
            _ => false,
        };
        count += u32::from(!blank);
        at += len;
    }
    count
}

fn is_white(c: char) -> bool {
    c.is_whitespace() || chars::is_blank(c)
}

/// The counts of a text up to every so many bytes, so that long sections inside each other are not counted again.
pub struct SolidCount<'t> {
    text: &'t str,
    before: Vec<u32>,
}

/// Bytes between two counts that are kept.
const STEP: usize = 4096;

impl<'t> SolidCount<'t> {
    /// Counts `text` once.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let mut before = vec![0];
        let mut at = 0;
        while at < text.len() {
            let next = text.floor_char_boundary(before.len() * STEP);
            before.push(before.last().unwrap_or(&0) + solid(&text[at..next]));
            at = next;
        }
        SolidCount { text, before }
    }

    /// Characters of a span that are no white space.
    #[must_use]
    pub fn within(&self, span: Span) -> u32 {
        if span.len() < STEP {
            return solid(&self.text[span.range()]);
        }
        self.up_to(span.end as usize) - self.up_to(span.start as usize)
    }

    fn up_to(&self, end: usize) -> u32 {
        let step = end / STEP;
        self.before[step] + solid(&self.text[self.text.floor_char_boundary(step * STEP)..end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_eye_does() {
        assert_eq!(solid(" 一、\u{3000}a\u{A0}b\u{200B}\r\n，𠮷é\u{85}"), 7);
        let text = "甲 乙\u{3000}丙a\n".repeat(2_000);
        let counts = SolidCount::of(&text);
        for (start, end) in [(0, text.len()), (0, 14), (14, 14 * 1_500), (28, 28)] {
            assert_eq!(counts.within(Span::new(start, end)), solid(&text[start..end]));
        }
    }
}
