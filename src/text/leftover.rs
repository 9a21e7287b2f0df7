//! What converters leave in a text: HTML tags and entities, the marks of Markdown. They say nothing; they are read over.

use super::chars;

/// Entities that stand for a blank, and how many columns they take.
const BLANKS: &[(&str, usize)] =
    &[("&nbsp;", 1), ("&ensp;", 1), ("&emsp;", 2), ("&#160;", 1), ("&#xa0;", 1), ("&#12288;", 2), ("&zwnj;", 0)];

/// Bullets that an editor sets before a line.
const BULLETS: &[char] =
    &['●', '◆', '■', '◎', '▪', '►', '➢', '◇', '□', '▍', '▌', '▎', '▏', '█', '\u{f06c}', '\u{f0d8}', '\u{f075}'];

/// Whether a sign can only be a bullet: one of an editor's, a star, an arrow, a dingbat that is no number, an emoji.
fn is_bullet(c: char) -> bool {
    let drawn = matches!(c, '★' | '▶' | '\u{2700}'..='\u{2775}' | '\u{2794}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}');
    BULLETS.contains(&c) || drawn
}

/// What makes an emoji of the sign before it.
const EMOJI: char = '\u{fe0f}';

/// Tags longer than this many bytes are no tags.
const LONGEST_TAG: usize = 200;

/// A tag that ends a line takes so many columns: enough to part what stands on its two sides.
const LINE_END: usize = 8;

/// The leftover at the start of `text`: its length, and how many columns of white space it stands for. Marks of a
/// heading count only `at_start` of a line.
#[must_use]
pub fn at(text: &str, at_start: bool) -> Option<(usize, usize)> {
    match text.as_bytes().first()? {
        b'&' => BLANKS.iter().find(|(word, _)| text.starts_with(word)).map(|(word, columns)| (word.len(), *columns)),
        b'*' if text.starts_with("**") => Some((text.len() - text.trim_start_matches('*').len(), 0)),
        b'#' if at_start => heading(text).map(|len| (len, 0)),
        b'<' => tag(text),
        _ if at_start => {
            let rest = text.strip_prefix(is_bullet)?;
            Some((text.len() - rest.strip_prefix(EMOJI).unwrap_or(rest).len(), 0))
        }
        _ => None,
    }
}

/// `## ` before a heading; `#储蓄存款` in a table is a word of its own.
fn heading(text: &str) -> Option<usize> {
    let marks = text.bytes().take_while(|b| *b == b'#').count();
    (marks <= 6 && text[marks..].starts_with(chars::is_blank)).then_some(marks)
}

/// `<br>`, `</p>`, `<span style="…">`, `<!-- … -->`; not `<80`, nor 《》 typed as `<条例>`.
fn tag(text: &str) -> Option<(usize, usize)> {
    let reach = text.floor_char_boundary(LONGEST_TAG);
    if text.starts_with("<!--") {
        return text[..reach].find("-->").map(|at| (at + 3, 0));
    }
    let inside = text[1..].trim_start_matches('/');
    let name = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let known = inside.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && name <= 10;
    let close = text[..reach].find('>').filter(|_| known)?;
    let ends_line = matches!(&inside[..name], "br" | "p" | "div" | "BR" | "P" | "DIV");
    Some((close + 1, if ends_line { LINE_END } else { 0 }))
}

/// Whether `text` holds a tag that ends a line.
#[must_use]
pub fn ends_line(text: &str) -> bool {
    text.match_indices('<').any(|(at_, _)| tag(&text[at_..]).is_some_and(|(_, columns)| columns == LINE_END))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_leftovers() {
        for (text, expected) in [
            ("&nbsp;件", Some((6, 1))),
            ("**加强", Some((2, 0))),
            ("*坚持", None),
            ("<br/>好", Some((5, LINE_END))),
            ("<span class=\"a\">", Some((16, 0))),
            ("<!-- 图 -->", Some((12, 0))),
            ("<条例>", None),
            ("<80分", None),
            ("&", None),
        ] {
            assert_eq!(at(text, false), expected, "{text}");
        }
        assert_eq!(at("## 一、", true), Some((2, 0)));
        assert_eq!(at("##\u{A0}一、", true), Some((2, 0)));
        assert_eq!(at("#储蓄", true), None);
        assert_eq!((at("●一、", true), at("●一、", false)), (Some((3, 0)), None));
        assert_eq!(
            (at("✅一、", true), at("🔹一、", true), at("✔️ 一", true)),
            (Some((3, 0)), Some((4, 0)), Some((6, 0)))
        );
        assert_eq!((at("①一", true), at("❶一", true), at("○○镇", true)), (None, None, None));
    }
}
