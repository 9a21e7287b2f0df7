//! Bytes to text: by the mark at the front (BOM), else by what the bytes themselves show; the reader may overrule it.
//!
//! UTF-8 is tried strictly: hardly any other text passes. UTF-16 without its mark shows itself by nearly all of its
//! units being of the signs that reports are written in. Else it is GB18030, whose frequent characters lie in rows of
//! their own; a text with few of them is read with a doubt, which the page shows.

/// An encoding that office texts come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8
    Utf8,
    /// GB18030, and GBK and GB2312 with it.
    Gb18030,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
}

impl Encoding {
    /// Its name for the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Gb18030 => "GB18030",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        }
    }

    /// The encoding that a page or a person names; none for those that are not read here.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Some(Encoding::Utf8),
            "gb18030" | "gbk" | "gb2312" | "gb_2312-80" | "x-gbk" | "cp936" => Some(Encoding::Gb18030),
            "utf-16" | "utf-16le" | "unicode" => Some(Encoding::Utf16Le),
            "utf-16be" => Some(Encoding::Utf16Be),
            _ => None,
        }
    }
}

/// GB18030 to text, of bytes and whether to be strict: nothing then for bytes that are no GB18030, else `\u{fffd}` for
/// each that cannot be read. The tables weigh a hundred kilobytes and every browser has them, so whoever reads brings
/// its own.
pub type Gb18030<'d> = &'d dyn Fn(&[u8], bool) -> Option<String>;

/// How GB18030 is asked for.
const STRICT: bool = true;
const FORGIVING: bool = false;

/// A text and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The text, without the mark at the front.
    pub text: String,
    /// How its bytes were read.
    pub encoding: Encoding,
    /// Whether the bytes do not show it well, or some of them could not be read: the reader should look.
    pub doubt: bool,
}

/// The mark at the front: what it says, and how long it is.
#[must_use]
pub fn mark(bytes: &[u8]) -> Option<(Encoding, usize)> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some((Encoding::Utf8, 3)),
        [0xff, 0xfe, ..] => Some((Encoding::Utf16Le, 2)),
        [0xfe, 0xff, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    }
}

/// The text of `bytes`, as `wanted` says, else by evidence; nothing where they are no text.
#[must_use]
pub fn decode(bytes: &[u8], wanted: Option<Encoding>, gb18030: Gb18030<'_>) -> Option<Decoded> {
    let marked = mark(bytes);
    if let Some(wanted) = wanted {
        // Whoever asks for UTF-16 means either order; the mark or the bytes tell which.
        let is_16 = |encoding| matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
        let encoding = marked.filter(|(said, _)| *said == wanted || (is_16(*said) && is_16(wanted)));
        let (encoding, skip) = encoding.unwrap_or_else(|| match wanted {
            Encoding::Utf16Le if share_of_signs(bytes, true) > share_of_signs(bytes, false) => (Encoding::Utf16Be, 0),
            _ => (wanted, 0),
        });
        let text = forgiving(&bytes[skip..], encoding, gb18030)?;
        return Some(Decoded { doubt: text.contains('\u{fffd}'), text, encoding });
    }
    if let Some((encoding, skip)) = marked {
        let text = forgiving(&bytes[skip..], encoding, gb18030)?;
        return Some(Decoded { doubt: text.contains('\u{fffd}'), text, encoding });
    }
    by_evidence(bytes, gb18030)
}

/// Of the units of UTF-16 so many must be signs of reports, in hundredths.
const SIGNS: usize = 95;

fn by_evidence(bytes: &[u8], gb18030: Gb18030<'_>) -> Option<Decoded> {
    let has_zero = bytes.contains(&0);
    if !has_zero && let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Decoded { text: text.to_owned(), encoding: Encoding::Utf8, doubt: false });
    }
    for (big, encoding) in [(false, Encoding::Utf16Le), (true, Encoding::Utf16Be)] {
        if share_of_signs(bytes, big) >= SIGNS {
            let text = forgiving(bytes, encoding, gb18030)?;
            return Some(Decoded { text, encoding, doubt: true });
        }
    }
    if has_zero {
        return None;
    }
    if is_damaged_utf8(bytes) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        return Some(Decoded { text, encoding: Encoding::Utf8, doubt: true });
    }
    if let Some(text) = gb18030(bytes, STRICT) {
        return Some(Decoded { text, encoding: Encoding::Gb18030, doubt: !is_plainly_gb(bytes) });
    }
    // A cut character at the end, a broken one in the middle: the rest is worth reading.
    let text = gb18030(bytes, FORGIVING)?;
    let lost = text.matches('\u{fffd}').count();
    (lost * 100 <= text.chars().count()).then_some(Decoded { text, encoding: Encoding::Gb18030, doubt: true })
}

/// Reads what can be read, with `\u{fffd}` for the rest.
fn forgiving(bytes: &[u8], encoding: Encoding, gb18030: Gb18030<'_>) -> Option<String> {
    match encoding {
        Encoding::Utf8 => Some(String::from_utf8_lossy(bytes).into_owned()),
        Encoding::Gb18030 => gb18030(bytes, FORGIVING),
        Encoding::Utf16Le | Encoding::Utf16Be => {
            let units = units(bytes, encoding == Encoding::Utf16Be);
            Some(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect())
        }
    }
}

fn units(bytes: &[u8], big: bool) -> impl Iterator<Item = u16> + '_ {
    let pairs = bytes.chunks_exact(2).map(|pair| [pair[0], pair[1]]);
    pairs.map(move |pair| if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
}

/// How many units show what a text is.
const SAMPLE: usize = 4096;

/// How many of the first units are signs that reports are written in, in hundredths.
fn share_of_signs(bytes: &[u8], big: bool) -> usize {
    let is_sign = |unit: &u16| {
        matches!(unit, 9..=13 | 0x20..=0x7e | 0x2010..=0x206f | 0x2460..=0x249b
        | 0x3000..=0x303f | 0x4e00..=0x9fff | 0xff00..=0xffef)
    };
    let (count, signs) = units(bytes, big)
        .take(SAMPLE)
        .fold((0, 0), |(count, signs), unit| (count + 1, signs + usize::from(is_sign(&unit))));
    if count == 0 || bytes.len() % 2 == 1 { 0 } else { signs * 100 / count }
}

/// Whether the bytes are UTF-8 in which a few were lost: whole characters of three bytes hardly come about by chance.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| c.len_utf8() == 3).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= 20 * broken
}

/// Of the pairs of bytes so many must be frequent characters of Chinese, in hundredths; and there must be a few at all.
const FREQUENT: (usize, usize) = (90, 4);

/// Whether the pairs of bytes lie where GB2312 has its signs and frequent characters: Big5 and others do not.
fn is_plainly_gb(bytes: &[u8]) -> bool {
    let (mut pairs, mut frequent, mut at) = (0, 0, 0);
    while at + 1 < bytes.len() {
        if bytes[at] < 0x80 {
            at += 1;
            continue;
        }
        pairs += 1;
        frequent += usize::from(matches!(bytes[at], 0xa1..=0xa3 | 0xb0..=0xd7) && bytes[at + 1] >= 0xa1);
        at += 2;
    }
    pairs >= FREQUENT.1 && frequent * 100 >= pairs * FREQUENT.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stands for the tables: knows 镇 and ASCII.
    fn gb(bytes: &[u8], strict: bool) -> Option<String> {
        let mut text = String::new();
        let mut rest = bytes;
        while let Some((first, behind)) = rest.split_first() {
            (text, rest) = match rest {
                [0xd5, 0xf2, behind @ ..] => (text + "镇", behind),
                [0x20..=0x7e, ..] => (text + std::str::from_utf8(&rest[..1]).ok()?, behind),
                _ if !strict => (text + "\u{fffd}", behind),
                _ => return None,
            };
            let _ = first;
        }
        Some(text)
    }

    fn read(bytes: &[u8]) -> Option<(String, Encoding, bool)> {
        decode(bytes, None, &gb).map(|Decoded { text, encoding, doubt }| (text, encoding, doubt))
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn reads_what_offices_write() {
        let is = |text: &str, encoding, doubt| Some((text.to_owned(), encoding, doubt));
        assert_eq!(read("镇".as_bytes()), is("镇", Encoding::Utf8, false));
        assert_eq!(read(&[0xef, 0xbb, 0xbf, b'a']), is("a", Encoding::Utf8, false));
        assert_eq!(read(&[0xff, 0xfe, 0x47, 0x95]), is("镇", Encoding::Utf16Le, false));
        assert_eq!(read(&[0xfe, 0xff, 0x95, 0x47]), is("镇", Encoding::Utf16Be, false));
        assert_eq!(read(&[0xd5, 0xf2].repeat(4)), is("镇镇镇镇", Encoding::Gb18030, false));
        assert_eq!(read(&[0xd5, 0xf2]), is("镇", Encoding::Gb18030, true));
        assert_eq!(read(b""), is("", Encoding::Utf8, false));
        assert_eq!(read(b"PK\x03\x04\0\x01\x02"), None);
    }

    #[test]
    fn weighs_evidence() {
        let text = "一、工作情况\r\n全镇共有执法人员25人。\r\n".repeat(3);
        assert_eq!(read(&utf16(&text)), Some((text.clone(), Encoding::Utf16Le, true)));
        let mut cut = text.clone().into_bytes();
        cut.truncate(cut.len() - 3);
        let read_cut = read(&cut).map(|(_, encoding, doubt)| (encoding, doubt));
        assert_eq!(read_cut, Some((Encoding::Utf8, true)), "a UTF-8 text cut inside a character stays UTF-8");
        let mut broken = [0xd5, 0xf2].repeat(200);
        broken.push(0xd5);
        assert_eq!(read(&broken).map(|(text, _, doubt)| (text.ends_with('\u{fffd}'), doubt)), Some((true, true)));
        assert_eq!(read(&[0xff; 9]), None);
    }

    #[test]
    fn the_reader_overrules() {
        let wanted = |bytes: &[u8], encoding| decode(bytes, Some(encoding), &gb).map(|decoded| decoded.text);
        assert_eq!(wanted(&[0xd5, 0xf2], Encoding::Gb18030).as_deref(), Some("镇"));
        assert_eq!(wanted(&[0xd5, 0xf2], Encoding::Utf8).as_deref(), Some("\u{fffd}\u{fffd}"));
        assert_eq!(wanted(&[0x95, 0x47, 0, b'1'], Encoding::Utf16Le).as_deref(), Some("镇1"));
        assert_eq!(wanted(&[0xff, 0xfe, 0x47, 0x95], Encoding::Utf16Le).as_deref(), Some("镇"));
        assert_eq!(wanted(&[0xef, 0xbb, 0xbf, b'a'], Encoding::Utf8).as_deref(), Some("a"));
    }
}
