//! Chinese numerals: 一百二十, 一千三, 三亿五千万, 壹佰贰拾, 二〇二四, 八十六点七, 两三百.

use rust_decimal::Decimal;

use super::{MOST_DIGITS, Numeral, Script};
use crate::text::Sieve;

/// The value of a Chinese digit.
#[must_use]
pub fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The value of a Chinese place or scale word up to 亿.
#[must_use]
pub fn han_place(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

/// The characters of Chinese numerals, for a first look.
pub static HAN_NUMERALS: Sieve = Sieve::of(&[
    '〇', '零', '一', '壹', '二', '两', '贰', '三', '叁', '四', '肆', '五', '伍', '六', '陆', '七', '柒', '八', '捌',
    '九', '玖', '十', '拾', '百', '佰', '千', '仟', '万', '萬', '亿', '億',
]);

/// Whether `c` can be part of a Chinese numeral.
#[must_use]
pub fn is_han_numeral(c: char) -> bool {
    HAN_NUMERALS.may_hold(c) && (han_digit(c).is_some() || han_place(c).is_some())
}

/// Reads the whole run of numeral characters; a run that no one would say (十百千万, 一四七百) is no numeral.
pub fn read(text: &str) -> Option<Numeral> {
    let len: usize = text.chars().take_while(|c| is_han_numeral(*c)).map(char::len_utf8).sum();
    let word = without_unit(&text[..len], &text[len..]);
    let len = word.len();
    let many = word.chars().count();
    if many == 0 || many > MOST_DIGITS {
        return None;
    }
    let pair = pair_of_neighbours(word);
    if !word.chars().any(|c| han_place(c).is_some()) && many > 1 && !(many == 2 && pair) {
        let value = digits_in_a_row(word)?;
        return Some(Numeral { value, upper: None, scale: Decimal::ONE, len, script: Script::HanDigits });
    }
    let value = Decimal::from(places(word, End::Lower)?);
    let upper = if pair { Some(Decimal::from(places(word, End::Upper)?)) } else { None };
    let (fraction, dotted) = if pair { (Decimal::ZERO, 0) } else { fraction(&text[len..]) };
    Some(Numeral {
        value: value.checked_add(fraction)?,
        upper,
        scale: Decimal::ONE,
        len: len + dotted,
        script: Script::Han,
    })
}

/// The numeral without the 千 that the unit behind it begins with: 五万千瓦 are 五万 千瓦. (五千米 are 5000 m either way.)
fn without_unit<'t>(word: &'t str, behind: &str) -> &'t str {
    let thousands = behind.starts_with(['瓦', '克', '伏', '乏', '卡', '焦', '升', '赫']);
    word.strip_suffix('千').filter(|_| thousands).unwrap_or(word)
}

/// 点七 of 八十六点七, as a fraction and the bytes it takes. (重点五 is no numeral: a numeral stands before 点.)
fn fraction(text: &str) -> (Decimal, usize) {
    let Some(rest) = text.strip_prefix('点') else { return (Decimal::ZERO, 0) };
    let digits = rest.chars().map_while(han_digit).take(6);
    let (number, many) = digits.fold((0i64, 0), |(n, many), digit| (n * 10 + i64::from(digit), many + 1));
    let len: usize = rest.chars().take(many as usize).map(char::len_utf8).sum();
    if many == 0 { (Decimal::ZERO, 0) } else { (Decimal::new(number, many), '点'.len_utf8() + len) }
}

fn digits_in_a_row(word: &str) -> Option<Decimal> {
    let number = word.chars().try_fold(0u64, |n, c| n.checked_mul(10)?.checked_add(han_digit(c)?.into()))?;
    Some(Decimal::from(number))
}

/// Which of two digits side by side is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Lower,
    Upper,
}

/// Whether two digits stand side by side that say "about": 两三, 七八, 三五.
fn pair_of_neighbours(word: &str) -> bool {
    let (mut last, mut placed) = (None, false);
    word.chars().any(|c| {
        let digit = han_digit(c);
        placed |= digit.is_none();
        let pair = match (last, digit) {
            (Some(a), Some(b)) => a > 0 && (b == a + 1 || ((a, b) == (3, 5) && !placed)),
            _ => false,
        };
        last = digit;
        pair
    })
}

/// What has been read of a numeral, from its highest place on.
#[derive(Default)]
struct Places {
    /// Done: all that stands before 万 or 亿.
    total: u64,
    /// Below the last 万 or 亿.
    section: u64,
    /// A digit that waits for its place.
    digit: Option<u64>,
    /// The last place below 万 within the section: places fall.
    last_small: Option<u64>,
    /// The last place of all.
    last: u64,
}

/// 一百二十 by places; 十二, 一百零五, 一千三 (1300), 两万三 (23000), 三亿五千万.
fn places(word: &str, end: End) -> Option<u64> {
    let mut read = Places { last: 1, ..Places::default() };
    let mut zero = false;
    let mut pairs = 0;
    for c in word.chars() {
        let Some(digit) = han_digit(c).map(u64::from) else {
            read.place(han_place(c)?)?;
            continue;
        };
        zero |= digit == 0;
        match read.digit.filter(|before| *before > 0) {
            None => read.digit = Some(digit),
            Some(before) if pairs == 0 && (digit == before + 1 || ((before, digit) == (3, 5) && read.last == 1)) => {
                pairs += 1;
                read.digit = Some(if end == End::Lower { before } else { digit });
            }
            Some(_) => return None,
        }
    }
    let rest = match read.digit {
        // 一千三 says 1300, 一千零三 says 1003.
        Some(n) if read.last > 10 && !zero && pairs == 0 => n.checked_mul(read.last / 10)?,
        Some(n) => n,
        None => 0,
    };
    read.total.checked_add(read.section)?.checked_add(rest)
}

impl Places {
    fn place(&mut self, place: u64) -> Option<()> {
        if place < 10_000 {
            if self.last_small.is_some_and(|last| place >= last) {
                return None;
            }
            self.section = self.section.checked_add(self.digit.unwrap_or(1).checked_mul(place)?)?;
            self.last_small = Some(place);
        } else {
            let below = self.section.checked_add(self.digit.unwrap_or(0))?;
            // 三亿五千万: what stood before 亿 is done; 五万亿: all of it is multiplied.
            self.total = if self.total > 0 && place < self.last_large() {
                self.total.checked_add(below.max(1).checked_mul(place)?)?
            } else {
                self.total.checked_add(below)?.max(1).checked_mul(place)?
            };
            (self.section, self.last_small) = (0, None);
        }
        (self.digit, self.last) = (None, place);
        Some(())
    }

    /// The scale that the finished part has at least: 亿 or 万.
    fn last_large(&self) -> u64 {
        if self.total >= 100_000_000 { 100_000_000 } else { 10_000 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> String {
        let Some(n) = read(text) else { return "none".to_owned() };
        let upper = n.upper.map_or(String::new(), |upper| format!("..{upper}"));
        format!("{}{upper}/{}", n.value.normalize(), &text[n.len..])
    }

    #[test]
    fn the_sieve_holds_all_numerals() {
        let numeral = |c: &char| han_digit(*c).is_some() || han_place(*c).is_some();
        assert!(('\0'..=char::MAX).filter(numeral).all(is_han_numeral));
    }

    #[test]
    fn reads_han() {
        for (text, expected) in [
            ("十二次", "12/次"),
            ("一百二十", "120/"),
            ("一百零五", "105/"),
            ("一千三", "1300/"),
            ("一千零三", "1003/"),
            ("两万三", "23000/"),
            ("两次", "2/次"),
            ("二〇二四年", "2024/年"),
            ("三亿五千万", "350000000/"),
            ("五万亿", "5000000000000/"),
            ("一万二千三百四十五", "12345/"),
            ("十二万六千", "126000/"),
            ("壹佰贰拾", "120/"),
            ("百余", "100/余"),
            ("八十六点七", "86.7/"),
            ("三点要求", "3/点要求"),
            ("一百四十三点二五", "143.25/"),
            ("五万千瓦", "50000/千瓦"),
            ("三千户", "3000/户"),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn reads_neighbours_as_a_range() {
        for (text, expected) in [
            ("两三个", "2..3/个"),
            ("十五六人", "15..16/人"),
            ("二三十", "20..30/"),
            ("七八千", "7000..8000/"),
            ("三四百万", "3000000..4000000/"),
            ("三五天", "3..5/天"),
            ("十百千万", "none"),
            ("十三五", "none"),
            ("三五百", "300..500/"),
            ("十四七", "none"),
            ("一二三四五", "12345/"),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }
}
