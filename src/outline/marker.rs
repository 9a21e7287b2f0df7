//! The numbers of headings: 第一章, 一、, （一）, 1., （1）, ①, in all their spellings.

use crate::{
    lexicon::unit_at,
    text::{
        chars::is_han,
        numeral::{self, han_digit, is_han_numeral},
    },
};

/// The shape of a heading's number, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// A line without a number that names what follows; the level that it has is that of its neighbours.
    Bare,
    /// 第一编, 第一篇, 第一部分
    Part,
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
    /// 1.1
    Dotted,
    /// 1.1.1
    DottedTwice,
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
        _ if first.is_ascii_digit() => read_arabic(line).or_else(|| read_dotted(line)),
        _ if is_han_numeral(first) => read_han(line),
        _ => None,
    }
}

/// 第三章, 第二节; 第一条 too, which makes the text a rule.
fn read_law(line: &str) -> Option<Marker> {
    let rest = &line['第'.len_utf8()..];
    let number = numeral::read(rest)?;
    let (style, len) = match rest[number.len..].chars().next()? {
        '编' | '篇' => (Style::Part, 3),
        '部' if rest[number.len..].starts_with("部分") => (Style::Part, 6),
        '章' => (Style::Chapter, 3),
        '节' => (Style::Section, 3),
        '条' => (Style::Article, 3),
        _ => return None,
    };
    // 第二十条第（一）项 and 第五条规定 speak of another text.
    let after = &rest[number.len + len..];
    let cited = ["第", "规定", "的", "、", "至", "和", "之"].iter().any(|word| after.starts_with(word));
    (!cited).then_some(Marker { style, ordinal: ordinal(number)?, len: '第'.len_utf8() + number.len + len })
}

fn read_bracketed(line: &str) -> Option<Marker> {
    let open = line.chars().next()?;
    let rest = &line[open.len_utf8()..];
    let number = numeral::read(rest)?;
    // （一、） is （一） with a slip.
    let slip = if rest[number.len..].starts_with('、') { '、'.len_utf8() } else { 0 };
    let close = rest[number.len + slip..].chars().next()?;
    let item = rest[number.len + slip + close.len_utf8()..].starts_with(['项', '款', '目', '条']);
    if close != '）' && close != ']' && open == '（' {
        return lost_bracket(line, number);
    }
    let closes = !item && matches!((open, close), ('（', '）' | ']') | ('〔', '〕'));
    let style = match number.script {
        numeral::Script::Arabic => Style::ArabicBracket,
        _ => Style::HanBracket,
    };
    let len = open.len_utf8() + number.len + slip + close.len_utf8();
    (closes && number.len <= 9).then_some(Marker { style, ordinal: ordinal(number)?, len })
}

/// `（四纠纷化解`: the closing bracket is lost. Only of a short line that holds none.
fn lost_bracket(line: &str, number: numeral::Numeral) -> Option<Marker> {
    let len = '（'.len_utf8() + number.len;
    let han = number.script == numeral::Script::Han && number.len <= 6 && line[len..].starts_with(is_han);
    let heading = line.chars().count() <= 40 && !line.contains(['）', '。', '；']);
    (han && heading).then_some(Marker { style: Style::HanBracket, ordinal: ordinal(number)?, len })
}

/// 1.1 and 1.1.1 before a word that is no unit, in a short line: 1.5万元 is a number.
fn read_dotted(line: &str) -> Option<Marker> {
    let len = line.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let parts: Vec<&str> = line[..len].split('.').collect();
    let style = match parts.len() {
        2 => Style::Dotted,
        3 => Style::DottedTwice,
        _ => return None,
    };
    let rest = line[len..].trim_start();
    let word = rest.starts_with(is_han) && unit_at(rest).is_none() && !rest.starts_with(['万', '亿', '千', '百']);
    let heading = word && line.chars().count() <= 40 && !line.contains(['。', '，', '；']);
    let numbers = parts.iter().all(|part| (1..=2).contains(&part.len()) && !part.starts_with('0'));
    let ordinal = parts.last()?.parse().ok()?;
    (heading && numbers).then_some(Marker { style, ordinal, len })
}

/// 1. 1、 1） before a word; 1.5 and 1.2.3 are numbers.
fn read_arabic(line: &str) -> Option<Marker> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let dot = line[digits..].chars().next()?;
    let after = line[digits + dot.len_utf8()..].chars().next()?;
    let style = match dot {
        '.' | '、' | '．' => Style::Arabic,
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
    let short = || line.chars().count() <= 24 && !line.contains(['。', '，', '；']);
    let style = match dot {
        '、' | '.' | '，' | '：' if !is_han_numeral(after) => Style::Han,
        ' ' if short() => Style::Han,
        '）' => Style::HanBracket,
        _ => return None,
    };
    // 三，… at the start of a line is a clause more often than a heading, unless it is written as a numeral in places.
    let written_out = line[..len].chars().all(|c| han_digit(c).is_some() || c == '十');
    let in_places = number.script == numeral::Script::Han;
    (written_out && in_places && len <= 9).then_some(Marker {
        style,
        ordinal: ordinal(number)?,
        len: len + dot.len_utf8(),
    })
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
            ("第二章规划与建设", (Style::Chapter, 2)),
            ("第一篇开启新征程", (Style::Part, 1)),
            ("第二部分主要任务", (Style::Part, 2)),
            ("（一、）加强", (Style::HanBracket, 1)),
            ("（四纠纷化解", (Style::HanBracket, 4)),
            ("一 基本情况", (Style::Han, 1)),
            ("1.1编制目的", (Style::Dotted, 1)),
            ("2.3.4信息报告", (Style::DottedTwice, 4)),
            ("一：主要做法", (Style::Han, 1)),
            ("第十条本办法", (Style::Article, 10)),
        ] {
            assert_eq!(style(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn leaves_numbers_and_lists() {
        for line in [
            "一、二季度",
            "1.5万元",
            "第二十条第（一）项",
            "2024年",
            "一是加强",
            "（2021）",
            "三是",
            "五一、端午前",
            "（八）项规定",
            "3.2公里绿道",
        ] {
            assert_eq!(style(line), None, "{line}");
        }
    }
}
