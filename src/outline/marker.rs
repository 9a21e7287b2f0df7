//! The numbers of headings: 第一章, 一、, （一）, 1., （1）, ①, in all their spellings.

use crate::text::numeral::{self, han_digit, is_han_numeral};

/// The shape of a heading's number, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条
    Article,
    /// 一、
    Han,
    /// （一）
    HanBracket,
    /// 1.
    Arabic,
    /// （1）
    ArabicBracket,
    /// ①
    Circled,
}

/// A heading's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Its shape.
    pub style: Style,
    /// What it counts.
    pub ordinal: u32,
    /// Bytes it takes of the folded line.
    pub len: usize,
}

/// Reads the marker at the start of a folded line.
#[must_use]
pub fn read(line: &str) -> Option<Marker> {
    let first = line.chars().next()?;
    match first {
        '第' => read_law(line),
        '（' | '〔' => read_bracketed(line),
        '①'..='⑳' => Some(Marker { style: Style::Circled, ordinal: first as u32 - '①' as u32 + 1, len: 3 }),
        '⒈'..='⒛' => Some(Marker { style: Style::Arabic, ordinal: first as u32 - '⒈' as u32 + 1, len: 3 }),
        '㈠'..='㈩' => Some(Marker { style: Style::HanBracket, ordinal: first as u32 - '㈠' as u32 + 1, len: 3 }),
        _ if first.is_ascii_digit() => read_arabic(line),
        _ if is_han_numeral(first) => read_han(line),
        _ => None,
    }
}

/// 第三章, 第二节; 第一条 too, which makes the text a rule.
fn read_law(line: &str) -> Option<Marker> {
    let rest = &line['第'.len_utf8()..];
    let number = numeral::read(rest)?;
    let (style, len) = match rest[number.len..].chars().next()? {
        '章' => (Style::Chapter, 3),
        '节' => (Style::Section, 3),
        '条' => (Style::Article, 3),
        _ => return None,
    };
    // 第二十条第（一）项 and 第五条规定 speak of another text.
    let after = rest[number.len + len..].chars().next();
    let cited = matches!(after, Some('第' | '规' | '的' | '、' | '至' | '和' | '之'));
    (!cited).then_some(Marker { style, ordinal: ordinal(number)?, len: '第'.len_utf8() + number.len + len })
}

fn read_bracketed(line: &str) -> Option<Marker> {
    let open = line.chars().next()?;
    let rest = &line[open.len_utf8()..];
    let number = numeral::read(rest)?;
    let close = rest[number.len..].chars().next()?;
    let closes = matches!((open, close), ('（', '）' | ']') | ('〔', '〕'));
    let style = match number.script {
        numeral::Script::Arabic => Style::ArabicBracket,
        _ => Style::HanBracket,
    };
    let len = open.len_utf8() + number.len + close.len_utf8();
    (closes && number.len <= 9).then_some(Marker { style, ordinal: ordinal(number)?, len })
}

/// 1. 1、 1） before a word; 1.5 and 1.2.3 are numbers.
fn read_arabic(line: &str) -> Option<Marker> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let dot = line[digits..].chars().next()?;
    let after = line[digits + dot.len_utf8()..].chars().next()?;
    let style = match dot {
        '.' | '、' => Style::Arabic,
        '）' => Style::ArabicBracket,
        _ => return None,
    };
    let ordinal = line[..digits].parse().ok().filter(|n| digits <= 2 && *n > 0)?;
    (!after.is_ascii_digit()).then_some(Marker { style, ordinal, len: digits + dot.len_utf8() })
}

/// 一、 一. 一） and, before a word, 一，; 一、二季度 is a list.
fn read_han(line: &str) -> Option<Marker> {
    let len: usize = line.chars().take_while(|c| is_han_numeral(*c)).map(char::len_utf8).sum();
    let number = numeral::read(&line[..len])?;
    let dot = line[len..].chars().next()?;
    let after = line[len + dot.len_utf8()..].chars().next()?;
    let style = match dot {
        '、' | '.' | '，' if !is_han_numeral(after) => Style::Han,
        '）' => Style::HanBracket,
        _ => return None,
    };
    // 三，… at the start of a line is a clause more often than a heading, unless it is written as a numeral in places.
    let written_out = line[..len].chars().all(|c| han_digit(c).is_some() || c == '十');
    (written_out && len <= 9).then_some(Marker { style, ordinal: ordinal(number)?, len: len + dot.len_utf8() })
}

fn ordinal(number: numeral::Numeral) -> Option<u32> {
    u32::try_from(number.value.normalize().mantissa()).ok().filter(|n| (1..=200).contains(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(line: &str) -> Option<(Style, u32)> {
        read(line).map(|marker| (marker.style, marker.ordinal))
    }

    #[test]
    fn reads_every_shape() {
        for (line, expected) in [
            ("一、主要举措", (Style::Han, 1)),
            ("十一、其他", (Style::Han, 11)),
            ("（一）加强", (Style::HanBracket, 1)),
            ("一）加强", (Style::HanBracket, 1)),
            ("1.领导带头", (Style::Arabic, 1)),
            ("1、领导带头", (Style::Arabic, 1)),
            ("（1）业务", (Style::ArabicBracket, 1)),
            ("①校园", (Style::Circled, 1)),
            ("第二章总则", (Style::Chapter, 2)),
            ("第十条本办法", (Style::Article, 10)),
        ] {
            assert_eq!(style(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn leaves_numbers_and_lists() {
        for line in ["一、二季度", "1.5万元", "第二十条第（一）项", "2024年", "一是加强", "（2021）", "三是"]
        {
            assert_eq!(style(line), None, "{line}");
        }
    }
}
