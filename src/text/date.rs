//! A whole date at the start of folded text: 2025年2月28日, 2025-02-28, 2025/2/28, 2025.2.28, 二〇二五年二月二十八日.

use super::numeral::{self, han_digit};

/// A date to the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 1000 to 2999.
    pub year: u32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Day {
    /// ISO 8601: `2025-02-28`.
    #[must_use]
    pub fn iso(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Reads a date and how many bytes it takes. Blanks may stand between its parts, as justified pages print them.
#[must_use]
pub fn read_day(text: &str) -> Option<(Day, usize)> {
    let (year, rest) = year(text)?;
    let (mark, rest) = mark(rest, &['年', '-', '/', '.', '—'])?;
    let (month, rest) = number(rest, 12)?;
    let second: &[char] = if mark == '年' { &['月'] } else { std::slice::from_ref(&mark) };
    let (_, rest) = self::mark(rest, second)?;
    let (day, rest) = number(rest, 31)?;
    let rest = match self::mark(rest, &['日', '号']) {
        Some((_, rest)) if mark == '年' => rest,
        _ if rest.starts_with(|c: char| c.is_ascii_digit()) => return None,
        _ => rest,
    };
    Some((Day { year, month, day }, text.len() - rest.len()))
}

/// Four digits; old dates have 〇 as a circle or a Latin O.
fn year(text: &str) -> Option<(u32, &str)> {
    let mut rest = text.chars();
    let mut year = 0;
    for _ in 0..4 {
        let digit = match rest.next()? {
            'O' | 'o' => 0,
            c => c.to_digit(10).or_else(|| han_digit(c))?,
        };
        year = year * 10 + digit;
    }
    (1000..3000).contains(&year).then_some((year, rest.as_str()))
}

fn number(text: &str, most: u32) -> Option<(u32, &str)> {
    let text = text.trim_start_matches([' ', '\t']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (value, len) = match digits {
        0 => numeral::read(text).map(|number| (u32::try_from(number.value.normalize().mantissa()), number.len))?,
        1 | 2 => (Ok(text[..digits].parse().ok()?), digits),
        _ => return None,
    };
    let value = value.ok().filter(|value| (1..=most).contains(value))?;
    Some((value, &text[len..]))
}

fn mark<'t>(text: &'t str, marks: &[char]) -> Option<(char, &'t str)> {
    let text = text.trim_start_matches([' ', '\t']);
    let mark = text.chars().next().filter(|c| marks.contains(c))?;
    Some((mark, &text[mark.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        let read = |text| read_day(text).map(|(day, len)| (day.iso(), &text[len..]));
        for (text, iso, rest) in [
            ("2025年2月28日印发", "2025-02-28", "印发"),
            ("2025-02-28 09:18", "2025-02-28", " 09:18"),
            ("2025/2/8", "2025-02-08", ""),
            ("2025.12.8", "2025-12-08", ""),
            ("二〇二五年二月二十八日", "2025-02-28", ""),
            ("二OO八年五月二十三日", "2008-05-23", ""),
            ("2025 年 2 月 8 日", "2025-02-08", ""),
        ] {
            assert_eq!(read(text), Some((iso.to_owned(), rest)), "{text}");
        }
        for text in ["2025年", "2025年13月1日", "2025-0100-1", "0100-2025-00011", "2025年2月", "2025.1.123"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
