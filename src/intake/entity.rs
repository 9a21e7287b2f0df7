//! Characters that markup writes as names or numbers: `&nbsp;`, `&#8220;`, `&#x3000;`.

use std::borrow::Cow;

/// The names that offices and their editors write. Others stay as they are.
const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("shy", '\u{ad}'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("lang", '⟨'),
    ("rang", '⟩'),
    ("middot", '·'),
    ("bull", '•'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("minus", '−'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("asymp", '≈'),
    ("permil", '‰'),
    ("deg", '°'),
    ("prime", '′'),
    ("Prime", '″'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("frac12", '½'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("sect", '§'),
    ("yen", '¥'),
    ("larr", '←'),
    ("uarr", '↑'),
    ("rarr", '→'),
    ("darr", '↓'),
];

/// A name is at most so long.
const LONGEST: usize = 10;

/// The text with its characters in place of their names.
#[must_use]
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let known = character(part);
        decoded.push(known.map_or('&', |(c, _)| c));
        decoded.push_str(&part[known.map_or(0, |(_, len)| len)..]);
    }
    Cow::Owned(decoded)
}

/// The character that `text`, behind its `&`, begins with, and how long its name is with the `;`, which may lack.
fn character(text: &str) -> Option<(char, usize)> {
    let (front, digits, radix) = match text.as_bytes() {
        [b'#', b'x' | b'X', ..] => (2, text[2..].bytes().take_while(u8::is_ascii_hexdigit).count(), 16),
        [b'#', ..] => (1, text[1..].bytes().take_while(u8::is_ascii_digit).count(), 10),
        _ => (0, text.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count(), 0),
    };
    let name = &text[front..front + digits];
    let c = match radix {
        0 => NAMES.iter().find(|(known, _)| *known == name)?.1,
        _ if name.is_empty() => return None,
        _ => numbered(u32::from_str_radix(name, radix).unwrap_or(u32::MAX)),
    };
    let end = front + digits;
    Some((c, end + usize::from(text[end..].starts_with(';'))))
}

/// What a number stands for. Those of Windows' own signs are in use for quotation marks and dashes.
fn numbered(number: u32) -> char {
    const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match number {
        0x80..=0x9f => WINDOWS.chars().nth(number as usize - 0x80).unwrap_or('\u{fffd}'),
        0 => '\u{fffd}',
        _ => char::from_u32(number).unwrap_or('\u{fffd}'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_names_and_numbers() {
        assert_eq!(decode("A&amp;B&nbsp;C&#8220;D&#x3000;E&ldquo"), "A&B\u{a0}C“D\u{3000}E“");
        assert_eq!(
            decode("&#151;&#0;&#xD800;&#99999999999;&unknown;&&#;& "),
            "—\u{fffd}\u{fffd}\u{fffd}&unknown;&&#;& "
        );
    }
}
