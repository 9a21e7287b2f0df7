//! How many characters a stretch of text has, white space left out: the measure of sections.

use super::{Span, chars};

/// Characters of `text` that are no white space.
#[must_use]
pub fn solid(text: &str) -> u32 {
    let (mut count, mut end) = (0, 0);
    for (at, sign) in chars::signs(text) {
        // Those between are ideographs of three bytes.
        count += (at - end) as u32 / 3 + u32::from(!is_white(sign));
        end = at + sign.len_utf8();
    }
    count + (text.len() - end) as u32 / 3
}

fn is_white(c: char) -> bool {
    c.is_whitespace() || chars::is_blank(c)
}

/// The counts of a text up to every so many bytes, so that long sections inside each other are not counted again.
#[derive(Clone, Debug, Default)]
pub struct SolidCount {
    before: Vec<u32>,
}

/// Bytes between two counts that are kept.
const STEP: usize = 256;

impl SolidCount {
    /// Counts `text` once.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut before = vec![0];
        let mut at = 0;
        while at < text.len() {
            let next = text.floor_char_boundary(before.len() * STEP);
            before.push(before.last().unwrap_or(&0) + solid(&text[at..next]));
            at = next;
        }
        SolidCount { before }
    }

    /// Characters of a span of `text`, the text that was counted, that are no white space.
    #[must_use]
    pub fn within(&self, text: &str, span: Span) -> u32 {
        if span.len() < STEP {
            return solid(&text[span.range()]);
        }
        self.up_to(text, span.end as usize) - self.up_to(text, span.start as usize)
    }

    fn up_to(&self, text: &str, end: usize) -> u32 {
        let step = end / STEP;
        self.before[step] + solid(&text[text.floor_char_boundary(step * STEP)..end])
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
            assert_eq!(counts.within(&text, Span::new(start, end)), solid(&text[start..end]));
        }
    }
}
