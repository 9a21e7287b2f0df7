//! Points and stretches of time, and how the parts of a year are written: 3月5日, 9月份, 1—10月, 3月5日至8日, 上半年.

use crate::{
    lexicon::{TimeWord, time_word_at},
    text::{chars::is_dash, numeral::han_digit},
};

/// A point of time, as precise as it is written; what is not said is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Point {
    fn iso(self) -> String {
        let Point { year, month, day } = self;
        match (month, day) {
            (0, _) => format!("{year}"),
            (_, 0) => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        }
    }
}

/// From a point to a point; the same twice where the text names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub from: Point,
    pub to: Point,
}

impl When {
    /// One point.
    pub fn at(point: Point) -> When {
        When { from: point, to: point }
    }

    /// A year as a whole.
    pub fn year(year: i32) -> When {
        When::at(Point { year, month: 0, day: 0 })
    }

    /// The same in a year.
    pub fn of_year(self, year: i32) -> When {
        When { from: Point { year, ..self.from }, to: Point { year, ..self.to } }
    }

    /// ISO 8601: `2024`, `2024-12`, `2021/2025`.
    pub fn iso(self) -> String {
        if self.from == self.to { self.from.iso() } else { format!("{}/{}", self.from.iso(), self.to.iso()) }
    }
}

/// What follows a year, or stands without one: months, days, quarters, halves. Its points have no year.
pub fn read_in_year(text: &str, before: char) -> Option<(When, usize)> {
    if let Some((TimeWord::Part(from, to), len)) = time_word_at(text, before) {
        let month = |month| Point { month, ..Point::default() };
        return Some((When { from: month(from), to: month(to) }, len));
    }
    months(text).or_else(|| {
        let (from, len) = month_and_day(text)?;
        let joined = joiner(&text[len..]).and_then(|mark| {
            let (to, rest) = second_end(&text[len + mark..], from)?;
            Some((When { from, to }, len + mark + rest))
        });
        joined.or(Some((When::at(from), len)))
    })
}

/// 1—12月: both ends before the one 月.
fn months(text: &str) -> Option<(When, usize)> {
    let (from, len) = number(text, 12)?;
    let mark = joiner(&text[len..])?;
    let (to, rest) = number(&text[len + mark..], 12)?;
    let end = len + mark + rest;
    let behind = text[end..].strip_prefix('月').filter(|_| from < to)?;
    let month = |month| Point { month, ..Point::default() };
    Some((
        When { from: month(from), to: month(to) },
        text.len() - behind.len() + if behind.starts_with('份') { 3 } else { 0 },
    ))
}

/// 3月, 9月份, 12月底, 3月5日; of 3月5—8日 only what stands before the mark.
fn month_and_day(text: &str) -> Option<(Point, usize)> {
    let (month, mut len) = number(text, 12)?;
    let behind = text[len..].strip_prefix('月')?;
    len += '月'.len_utf8();
    let month = Point { month, ..Point::default() };
    if let Some((day, digits)) = number(behind, 31) {
        let mark = behind[digits..].chars().next();
        if let Some(mark) = mark.filter(|c| matches!(c, '日' | '号')) {
            return Some((Point { day, ..month }, len + digits + mark.len_utf8()));
        }
        let shared = mark.is_some_and(is_dash)
            && second_end(&behind[digits + mark.map_or(0, char::len_utf8)..], month).is_some();
        if shared {
            return Some((Point { day, ..month }, len + digits));
        }
    }
    let ending = ["份", "上旬", "中旬", "下旬", "底", "末"].iter().find(|word| behind.starts_with(**word));
    Some((month, len + ending.map_or(0, |word| word.len())))
}

/// The other end of a stretch that begins in the month of `from`: 10月, 10月3日, 8日. It lies behind `from`.
fn second_end(text: &str, from: Point) -> Option<(Point, usize)> {
    let end = month_and_day(text).filter(|(to, _)| (to.day == 0) == (from.day == 0)).or_else(|| {
        let (day, len) = number(text, 31)?;
        let mark = text[len..].chars().next().filter(|c| matches!(c, '日' | '号'))?;
        Some((Point { day, ..from }, len + mark.len_utf8()))
    });
    end.filter(|(to, _)| *to > from)
}

/// Bytes of what joins the ends of a stretch: —, ——, 至, 到, 起至.
pub fn joiner(text: &str) -> Option<usize> {
    if let Some(word) = ["起至", "起到", "至", "到"].iter().find(|word| text.starts_with(**word)) {
        return Some(word.len());
    }
    let dashes: usize = text.chars().take(2).take_while(|c| is_dash(*c)).map(char::len_utf8).sum();
    (dashes > 0).then_some(dashes)
}

/// A number of one or two digits, or its Chinese spelling, and the bytes it takes.
fn number(text: &str, most: u32) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let read = match digits {
        0 => han_number(text)?,
        1 | 2 => (text[..digits].parse().ok()?, digits),
        _ => return None,
    };
    (1..=most).contains(&read.0).then_some(read)
}

/// 五, 十, 十五, 二十, 二十五, and 元 of 元月.
fn han_number(text: &str) -> Option<(u32, usize)> {
    if text.starts_with("元月") {
        return Some((1, '元'.len_utf8()));
    }
    let mut chars = text.chars().peekable();
    let mut len = 0;
    let mut take = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>, fits: fn(char) -> bool| {
        let c = chars.next_if(|c| fits(*c))?;
        len += c.len_utf8();
        Some(c)
    };
    let is_digit = |c| c != '两' && han_digit(c).is_some();
    let tens = take(&mut chars, is_digit);
    let ten = take(&mut chars, |c| c == '十');
    let ones = ten.and_then(|_| take(&mut chars, is_digit));
    let digit = |c: Option<char>| c.and_then(han_digit);
    match (digit(tens), ten, digit(ones)) {
        (Some(one), None, _) => Some((one, len)),
        (tens, Some(_), ones) => Some((tens.unwrap_or(1) * 10 + ones.unwrap_or(0), len)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_parts_of_a_year() {
        for (text, iso, rest) in [
            ("3月5日召开", "0-03-05", "召开"),
            ("9月份", "0-09", ""),
            ("十二月三十一日", "0-12-31", ""),
            ("元月二十日", "0-01-20", ""),
            ("1-12月", "0-01/0-12", ""),
            ("1至10月份", "0-01/0-10", ""),
            ("1月至10月", "0-01/0-10", ""),
            ("3月5日—8日", "0-03-05/0-03-08", ""),
            ("3月5—8日", "0-03-05/0-03-08", ""),
            ("9月28日至10月3日", "0-09-28/0-10-03", ""),
            ("1月1日起至12月31日止", "0-01-01/0-12-31", "止"),
            ("12月至3月", "0-12", "至3月"),
            ("3月5人", "0-03", "5人"),
            ("3月底前", "0-03", "前"),
            ("上半年", "0-01/0-06", ""),
        ] {
            let (when, len) = read_in_year(text, '，').expect(text);
            assert_eq!((when.iso().as_str(), &text[len..]), (iso, rest), "{text}");
        }
        for text in ["13月", "5日", "月底", "100月", "5个月"] {
            assert_eq!(read_in_year(text, '，'), None, "{text}");
        }
    }
}
