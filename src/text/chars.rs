//! Character classes of Chinese office prose, and the folding of their many spellings into one.

use super::radical::ideograph;

/// Whether `c` is a Chinese character (BMP and extensions), 〇 included.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '〇' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether `c` is an ideograph of the basic block, as nearly all words are written.
#[must_use]
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// Whether `c` is white space inside a line, invisible characters included.
#[must_use]
pub fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{A0}' | '\u{3000}' | '\u{2000}'
            ..='\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{202A}'
            ..='\u{202F}' | '\u{205F}' | '\u{2060}' | '\u{AD}' | '\u{FEFF}'
    )
}

/// Whether `c` takes no room at all: it says nothing about columns or indents.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{AD}' | '\u{FEFF}')
}

/// Whether `c` takes no room and turns the direction of what is written around it, or marks one.
#[must_use]
pub fn turns(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a sentence ends at `c`.
#[must_use]
pub fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '…')
}

/// Whether `c` parts clauses or sentences.
#[must_use]
pub fn parts_clauses(c: char) -> bool {
    ends_sentence(c) || matches!(c, '，' | '：' | '\n')
}

/// Whether `c` joins the ends of a range: 3—5, 3-5, 3～5.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(c, '—' | '-' | '～' | '~')
}

/// One spelling for each character: ASCII letters and digits, Chinese punctuation.
///
/// Full-width letters and digits become ASCII; ASCII and other stand-ins of Chinese punctuation become Chinese; radicals
/// become the ideographs that they look like.
/// What depends on the neighbours (the comma of 1,234) is decided by [`Reading`](super::Reading).
#[must_use]
pub fn fold(c: char) -> char {
    match c {
        ',' | '，' | '﹐' => '，',
        '､' => '、',
        '｡' => '。',
        '．' | '﹒' => '.',
        ':' | '：' | '︰' | '∶' | '﹕' => '：',
        ';' | '；' | '﹔' => '；',
        '?' | '？' => '？',
        '!' | '！' => '！',
        '(' | '（' | '﹙' => '（',
        ')' | '）' | '﹚' => '）',
        '﹝' => '〔',
        '﹞' => '〕',
        '％' | '﹪' => '%',
        '〜' | '～' => '～',
        '–' | '−' | '─' | '‐' | '‑' | '―' => '—',
        '－' | '﹣' => '-',
        '•' | '・' | '‧' | '∙' | '‣' | '･' => '·',
        '＂' => '"',
        '○' => '〇',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{2E80}'..='\u{2FD5}' => ideograph(c),
        _ => c,
    }
}

/// Bytes of the run of characters at the start of `text` that are written alike in every text: ideographs of the basic
/// block. They are most of a report; [`fold`] leaves them, and none of them is blank.
#[must_use]
pub fn plain_len(text: &str) -> usize {
    text.len() - plain(text.as_bytes()).len()
}

/// What follows the plain characters.
#[inline(always)]
fn plain(mut utf8: &[u8]) -> &[u8] {
    // Their first byte is E4 to E9. (Of E4 the first half are ideographs of extension A, and the signs of the I Ching.)
    while let [0xE4..=0xE9, _, _, 0xE4..=0xE9, _, _, 0xE4..=0xE9, _, _, behind @ ..] = utf8 {
        utf8 = behind;
    }
    while let [0xE4..=0xE9, _, _, behind @ ..] = utf8 {
        utf8 = behind;
    }
    utf8
}

/// The characters of `text` that are no ideographs of the basic block, with their places: punctuation, digits, letters,
/// blanks. Going from one to the next passes over the words between them in a few steps.
pub fn signs(text: &str) -> Signs<'_> {
    Signs { text: text.as_bytes(), at: 0 }
}

/// The character that UTF-8 begins with, and how many bytes it takes; `None` of none, and of half a one. Written out,
/// since in the page's small module it is the call for each character that costs.
#[inline(always)]
pub fn first(utf8: &[u8]) -> Option<(char, usize)> {
    let low = |byte: u8| u32::from(byte & 0x3F);
    let (code, len) = match *utf8 {
        [a @ 0xE0..0xF0, b, c, ..] => (u32::from(a & 0x0F) << 12 | low(b) << 6 | low(c), 3),
        [a @ 0..0x80, ..] => (u32::from(a), 1),
        [a @ 0xC0..0xE0, b, ..] => (u32::from(a & 0x1F) << 6 | low(b), 2),
        [a @ 0xF0..=0xFF, b, c, d, ..] => (u32::from(a & 0x07) << 18 | low(b) << 12 | low(c) << 6 | low(d), 4),
        _ => return None,
    };
    Some((char::from_u32(code)?, len))
}

/// See [`signs`].
pub struct Signs<'t> {
    text: &'t [u8],
    at: usize,
}

impl Iterator for Signs<'_> {
    type Item = (usize, char);

    #[inline(never)]
    fn next(&mut self) -> Option<(usize, char)> {
        let behind = plain(self.text.get(self.at..)?);
        let at = self.text.len() - behind.len();
        let (sign, len) = first(behind)?;
        self.at = at + len;
        Some((at, sign))
    }
}

/// The pieces of `text` that end with a sign that `ends`, each with its place and its sign; the last may have none.
pub fn pieces(text: &str, ends: fn(char) -> bool) -> Pieces<'_> {
    Pieces { text, signs: signs(text), at: 0, ends }
}

/// See [`pieces`].
pub struct Pieces<'t> {
    text: &'t str,
    signs: Signs<'t>,
    at: usize,
    ends: fn(char) -> bool,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = (usize, &'t str);

    #[inline(never)]
    fn next(&mut self) -> Option<(usize, &'t str)> {
        let at = self.at;
        let end = self.signs.find(|(_, sign)| (self.ends)(*sign)).map_or(self.text.len(), |(at, c)| at + c.len_utf8());
        self.at = end;
        (at < end).then(|| (at, &self.text[at..end]))
    }
}

/// Columns that `c` takes in a terminal or a fixed-width page: 2 for wide characters, 1 for others.
#[must_use]
pub fn columns(c: char) -> usize {
    match c {
        _ if is_invisible(c) => 0,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' => 2,
        '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF60}' => 2,
        '\u{2014}' | '\u{2018}'..='\u{201D}' | '\u{2026}' | '\u{2460}'..='\u{249B}' => 2,
        '\u{20000}'..='\u{3FFFF}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_characters_are_neither_folded_nor_blank() {
        let first = |c: &char| first(c.encode_utf8(&mut [0; 4]).as_bytes());
        assert!(('\0'..=char::MAX).all(|c| first(&c) == Some((c, c.len_utf8()))));
        let plain = |c: &char| plain_len(c.encode_utf8(&mut [0; 4])) > 0;
        assert!(('\0'..=char::MAX).filter(plain).all(|c| fold(c) == c && !is_blank(c) && !c.is_whitespace()));
        assert_eq!((plain_len("二十。"), plain_len("。二"), plain_len("a"), plain_len("")), (6, 0, 0, 0));
        assert_eq!(signs("一、a二𠮷三").collect::<Vec<_>>(), [(3, '、'), (6, 'a'), (10, '𠮷')]);
        let ends = |c| matches!(c, '。' | '；');
        assert_eq!(pieces("一。二，三；四", ends).collect::<Vec<_>>(), [(0, "一。"), (6, "二，三；"), (18, "四")]);
        assert_eq!(pieces("", ends).next(), None);
    }

    #[test]
    fn folds_both_widths_to_one() {
        let full: String = "（一）２０２４年，１２．５％：".chars().map(fold).collect();
        let half: String = "(一)2024年,12.5%:".chars().map(fold).collect();
        assert_eq!(full, half);
        assert_eq!(full, "（一）2024年，12.5%：");
        assert_eq!(fold('一'), '一');
    }
}
