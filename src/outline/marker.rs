//! The numbers of headings: 第一章, 一、, （一）, 1., （1）, ①, in all their spellings.

use rust_decimal::Decimal;

use crate::{
    lexicon::unit_at,
    text::{
        chars::is_han,
        numeral::{self, han_digit, is_han_numeral},
    },
};

/// The shape of a heading's number, outermost first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// A line without a number that names what follows; the level that it has is that of its neighbours.
    #[default]
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
    /// A line without a number, one of several that part what the heading right above the first names.
    Phrase,
}

impl Style {
    /// How many there are.
    pub const COUNT: usize = Style::Phrase as usize + 1;
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
    /// Whether it is one only where it goes on with a list: `二、三项任务` may name two numbers.
    pub doubtful: bool,
}

impl Marker {
    fn new(style: Style, ordinal: u32, len: usize) -> Self {
        Marker { style, ordinal, len, doubtful: false }
    }
}

/// Reads the marker at the start of a folded line; a doubtful one is none.
#[must_use]
pub fn read(line: &str) -> Option<Marker> {
    read_in_list(line).filter(|marker| !marker.doubtful)
}

/// Reads the marker at the start of a folded line, a doubtful one too: it counts where a list goes on with it.
#[must_use]
pub fn read_in_list(line: &str) -> Option<Marker> {
    let first = line.chars().next()?;
    match first {
        '第' => read_law(line),
        '（' | '〔' => read_bracketed(line),
        // ①②两类 names two items.
        '①'..='⑳' if line.chars().nth(1).is_some_and(|c| matches!(c, '①'..='⑳' | '、')) => None,
        '①'..='⑳' => Some(Marker::new(Style::Circled, first as u32 - '①' as u32 + 1, 3)),
        '⒈'..='⒛' => Some(Marker::new(Style::Arabic, first as u32 - '⒈' as u32 + 1, 3)),
        '㈠'..='㈩' => Some(Marker::new(Style::HanBracket, first as u32 - '㈠' as u32 + 1, 3)),
        // —、总体情况: a dash in the place of 一, as readers of pages print it.
        '—' if line[first.len_utf8()..].starts_with('、') => {
            line.chars().nth(2).filter(|c| is_han(*c)).map(|_| Marker::new(Style::Han, 1, "—、".len()))
        }
        _ if first.is_ascii_digit() => read_arabic(line).or_else(|| read_dotted(line)),
        _ if is_han_numeral(first) => read_han(line),
        _ => None,
    }
}

/// What 条 is the measure word of: 第一条生产线 is no article.
const THINGS: &[&str] = &["生产线", "线路", "路", "道路", "街", "措施", "建议", "意见", "理由", "消息", "渠道", "途径"];

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
    // 第一节课 and 第一部分学员 count; the heading of a part is a line of its own.
    // 第一节 强基础，责任到人。 has its blank, as prose has not.
    let sentence = style != Style::Article && line.contains(['。', '，', '；']) && !after.starts_with(' ');
    let thing = style == Style::Article && THINGS.iter().any(|thing| after.starts_with(thing));
    let cited =
        sentence || thing || ["第", "规定", "的", "、", "至", "和", "之"].iter().any(|word| after.starts_with(word));
    (!cited).then_some(Marker::new(style, ordinal(number)?, '第'.len_utf8() + number.len + len))
}

/// Words that begin like the parts of a rule, with which a heading may begin: （二）目标任务.
const NAMES: &[&str] =
    &["项目", "目标", "目录", "目的", "目前", "款项", "条块", "条件", "条例", "条线", "条条", "条目", "条约"];

fn read_bracketed(line: &str) -> Option<Marker> {
    let open = line.chars().next()?;
    let rest = &line[open.len_utf8()..];
    let number = numeral::read(rest)?;
    // （一、） is （一） with a slip.
    let slip = if rest[number.len..].starts_with('、') { '、'.len_utf8() } else { 0 };
    let close = rest[number.len + slip..].chars().next()?;
    // （一）项 and （一）、（二）项 speak of another text.
    let behind = &rest[number.len + slip + close.len_utf8()..];
    let cited = behind.starts_with(['项', '款', '目', '条']) && !NAMES.iter().any(|name| behind.starts_with(name));
    let item = cited || behind.starts_with("、（") || behind.starts_with("和（");
    if close != '）' && close != ']' && open == '（' {
        return lost_bracket(line, number);
    }
    let closes = !item && matches!((open, close), ('（', '）' | ']') | ('〔', '〕'));
    let style = match number.script {
        numeral::Script::Arabic => Style::ArabicBracket,
        _ => Style::HanBracket,
    };
    let len = open.len_utf8() + number.len + slip + close.len_utf8();
    (closes && number.len <= 9).then_some(Marker::new(style, ordinal(number)?, len))
}

/// `（四纠纷化解`: the closing bracket is lost. Only of a short line that holds none.
fn lost_bracket(line: &str, number: numeral::Numeral) -> Option<Marker> {
    let len = '（'.len_utf8() + number.len;
    let han = number.script == numeral::Script::Han && number.len <= 6 && line[len..].starts_with(is_han);
    let heading = line.chars().count() <= 40 && !line.contains(['）', '。', '；']);
    (han && heading).then_some(Marker::new(Style::HanBracket, ordinal(number)?, len))
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
    (heading && numbers).then_some(Marker::new(style, ordinal, len))
}

/// The title of a part of a page has at most so many characters.
const LONGEST_PART: usize = 24;

/// 1. 1、 1） before a word; 1.5 and 1.2.3 are numbers.
fn read_arabic(line: &str) -> Option<Marker> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let dot = line[digits..].chars().next()?;
    let after = line[digits + dot.len_utf8()..].chars().next()?;
    let ordinal = line[..digits].parse().ok().filter(|n| digits <= 2 && *n > 0)?;
    let style = match dot {
        '.' | '、' | '．' => Style::Arabic,
        '）' => Style::ArabicBracket,
        // 01 职能转得快: the parts of a page.
        ' ' if digits == 2 && is_han(after) => {
            let title = line[digits..].trim_start();
            let named =
                unit_at(title).is_none() && title.chars().count() <= LONGEST_PART && !title.contains(['。', '；']);
            return (named && line.starts_with('0')).then_some(Marker::new(Style::Part, ordinal, digits));
        }
        _ => return None,
    };
    // 1.5万元 is a number; 1.2024年目标, 1.9月底前 and 2.12345热线 are headings.
    let behind = &line[digits + dot.len_utf8()..];
    let run = behind.bytes().take_while(u8::is_ascii_digit).count();
    let named = (run == 4 && behind[run..].starts_with('年')) || (run == 5 && behind[run..].starts_with("热线"));
    let named = named || (run <= 2 && behind[run..].starts_with('月'));
    // 2、64件中简易程序41件 names two numbers, unless it follows 1、.
    let doubtful = after.is_ascii_digit() && !named;
    let marker = Marker::new(style, ordinal, digits + dot.len_utf8());
    (!doubtful || dot == '、').then_some(Marker { doubtful, ..marker })
}

/// Numbers that are named together are at most so far apart; 一、十大项目 is a heading.
const FAR: u32 = 3;

/// 一、 一. 一） and, before a word, 一，; 一、二季度 is a list.
fn read_han(line: &str) -> Option<Marker> {
    let len: usize = line.chars().take_while(|c| is_han_numeral(*c)).map(char::len_utf8).sum();
    let number = numeral::read(&line[..len])?;
    let dot = line[len..].chars().next()?;
    let after = line[len + dot.len_utf8()..].chars().next()?;
    // 二、三项任务 names two numbers, unless it follows 一、 and names 三项任务.
    let near = |named: numeral::Numeral| named.value <= number.value + Decimal::from(FAR);
    let doubtful =
        is_han_numeral(after) && dot == '、' && numeral::read(&line[len + dot.len_utf8()..]).is_none_or(near);
    let short = || line.chars().count() <= 24 && !line.contains(['。', '，', '；']);
    let style = match dot {
        '、' => Style::Han,
        '.' | '，' | '：' if !is_han_numeral(after) => Style::Han,
        ' ' if short() => Style::Han,
        '）' => Style::HanBracket,
        _ => return None,
    };
    // 三，… at the start of a line is a clause more often than a heading, unless it is written as a numeral in places.
    let written_out = line[..len].chars().all(|c| han_digit(c).is_some() || c == '十');
    let in_places = number.script == numeral::Script::Han;
    let marker = Marker::new(style, ordinal(number)?, len + dot.len_utf8());
    (written_out && in_places && len <= 9).then_some(Marker { doubtful, ..marker })
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
            ("—、主要举措", (Style::Han, 1)),
            ("十一、其他", (Style::Han, 11)),
            ("（一）加强", (Style::HanBracket, 1)),
            ("一）加强", (Style::HanBracket, 1)),
            ("1.领导带头", (Style::Arabic, 1)),
            ("01 职能转得快", (Style::Part, 1)),
            ("第一节 强基础，责任到人。", (Style::Section, 1)),
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
            ("1.2024年目标任务", (Style::Arabic, 1)),
            ("1.1编制目的", (Style::Dotted, 1)),
            ("2.3.4信息报告", (Style::DottedTwice, 4)),
            ("一：主要做法", (Style::Han, 1)),
            ("第十条本办法", (Style::Article, 10)),
            ("（二）目标任务", (Style::HanBracket, 2)),
            ("（三）项目建设", (Style::HanBracket, 3)),
            ("（一）条块结合", (Style::HanBracket, 1)),
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
            "（二）目规定",
            "（一）、（二）项情形",
            "①②两类事项",
            "第一节课由所长讲授，共30人",
            "第一条生产线投产",
            "3.2公里绿道",
        ] {
            assert_eq!(style(line), None, "{line}");
        }
    }
}
