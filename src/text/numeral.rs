//! Numerals of folded text, scanned by hand: 12.5, 1,234, 一百二十, 3.5万, 二〇二四, 壹佰.

use rust_decimal::Decimal;

/// A numeral that was read, in bytes from where the scan began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its value, scale words worked out.
    pub value: Decimal,
    /// The scale word behind Arabic digits as a factor (万: 10000), else 1: in 3—5万 it belongs to both ends.
    pub scale: Decimal,
    /// How many bytes it takes.
    pub len: usize,
    /// How it is written.
    pub script: Script,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 12.5, 3万
    Arabic,
    /// 一百二十
    Han,
    /// 二〇二四, 一二三: digits in a row, without places
    HanDigits,
}

/// Digits longer than this are a code, not a number.
const MOST_DIGITS: usize = 15;

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
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// Whether `c` can be part of a Chinese numeral.
#[must_use]
pub fn is_han_numeral(c: char) -> bool {
    han_digit(c).is_some() || han_place(c).is_some()
}

/// Reads a numeral at the start of `text`.
#[must_use]
pub fn read(text: &str) -> Option<Numeral> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() { read_arabic(text) } else { read_han(text) }
}

fn read_arabic(text: &str) -> Option<Numeral> {
    let digits = arabic_len(text);
    let plain: String = text[..digits].chars().filter(|c| *c != ',').collect();
    if plain.len() > MOST_DIGITS {
        return None;
    }
    let value: Decimal = plain.parse().ok()?;
    let (scale, scale_len) = read_scale(&text[digits..]);
    Some(Numeral { value: value.checked_mul(scale)?, scale, len: digits + scale_len, script: Script::Arabic })
}

/// Bytes of 1,234.5 at the start of `text`; a dot counts only before a digit.
fn arabic_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    let mut dotted = false;
    loop {
        match bytes.get(at) {
            Some(b) if b.is_ascii_digit() => at += 1,
            Some(b',') if at > 0 && digit(at + 1) => at += 1,
            Some(b'.') if at > 0 && !dotted && digit(at + 1) => {
                dotted = true;
                at += 1;
            }
            _ => return at,
        }
    }
}

/// Scale words behind Arabic digits: 万, 亿, 万亿, 百万, 千万. (千克 and 百分 are no scales.)
fn read_scale(text: &str) -> (Decimal, usize) {
    let mut factor = Decimal::ONE;
    let mut len = 0;
    for c in text.chars() {
        let Some(place) = han_place(c) else { break };
        // A small place counts only before 万 or 亿: 3百万, but 5千克.
        if place < 10_000 && !text[len + c.len_utf8()..].starts_with(['万', '亿']) {
            break;
        }
        let Some(next) = factor.checked_mul(Decimal::from(place)) else { break };
        factor = next;
        len += c.len_utf8();
    }
    (factor, len)
}

fn read_han(text: &str) -> Option<Numeral> {
    let len: usize = text.chars().take_while(|c| is_han_numeral(*c)).map(char::len_utf8).sum();
    let word = &text[..len];
    if word.is_empty() || word.chars().count() > MOST_DIGITS {
        return None;
    }
    let digits_only = word.chars().all(|c| han_digit(c).is_some());
    let (value, script) = if digits_only && word.chars().count() > 1 {
        (digits_in_a_row(word)?, Script::HanDigits)
    } else {
        (places(word)?, Script::Han)
    };
    let (fraction, dotted) = han_fraction(&text[len..]);
    Some(Numeral { value: value.checked_add(fraction)?, scale: Decimal::ONE, len: len + dotted, script })
}

/// 点七 of 八十六点七, as a fraction and the bytes it takes. (重点五 is no numeral: a numeral stands before 点.)
fn han_fraction(text: &str) -> (Decimal, usize) {
    let Some(rest) = text.strip_prefix('点') else { return (Decimal::ZERO, 0) };
    let digits: Vec<u32> = rest.chars().map_while(han_digit).take(6).collect();
    let number = digits.iter().fold(0i64, |n, digit| n * 10 + i64::from(*digit));
    let len: usize = rest.chars().take(digits.len()).map(char::len_utf8).sum();
    let taken = if digits.is_empty() { 0 } else { '点'.len_utf8() + len };
    (Decimal::new(number, digits.len() as u32), taken)
}

fn digits_in_a_row(word: &str) -> Option<Decimal> {
    let number = word.chars().try_fold(0u64, |n, c| n.checked_mul(10)?.checked_add(han_digit(c)?.into()))?;
    Some(Decimal::from(number))
}

/// 一百二十 by places; 十二, 一百零五, 一千三 (1300), 两万三 (23000), 三亿五千万.
fn places(word: &str) -> Option<Decimal> {
    let (mut total, mut section, mut digit) = (0u64, 0u64, None);
    let mut last_place = 1;
    let mut zero = false;
    for c in word.chars() {
        if let Some(n) = han_digit(c) {
            digit = Some(u64::from(n));
            zero = n == 0;
            continue;
        }
        let place = han_place(c)?;
        if place < 10_000 {
            section = section.checked_add(digit.unwrap_or(1).checked_mul(place)?)?;
        } else {
            let below = section.checked_add(digit.unwrap_or(0))?;
            let whole = total.checked_add(below)?;
            // 三亿五千万: what stood before 亿 is done; 五万亿: all of it is multiplied.
            total = if total > 0 && place < total {
                total.checked_add(below.max(1).checked_mul(place)?)?
            } else {
                whole.max(1).checked_mul(place)?
            };
            section = 0;
        }
        (digit, last_place, zero) = (None, place, false);
    }
    let rest = match digit {
        // 一千三 says 1300, 一千零三 says 1003.
        Some(n) if last_place > 10 && !zero && !word.contains(['零', '〇']) => n.checked_mul(last_place / 10)?,
        Some(n) => n,
        None => 0,
    };
    Some(Decimal::from(total.checked_add(section)?.checked_add(rest)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> String {
        let n = read(text).unwrap();
        format!("{}/{}", n.value.normalize(), &text[n.len..])
    }

    #[test]
    fn reads_arabic() {
        for (text, expected) in [
            ("1,234件", "1234/件"),
            ("12.5%", "12.5/%"),
            ("3.5万余", "35000/余"),
            ("1.2亿元", "120000000/元"),
            ("2万亿元", "2000000000000/元"),
            ("3百万元", "3000000/元"),
            ("5千克", "5/千克"),
            ("2024.", "2024/."),
        ] {
            assert_eq!(value(text), expected);
        }
        assert_eq!(read("1234567890123456789"), None);
    }

    #[test]
    fn reads_han() {
        for (text, expected) in [
            ("十二次", "12/次"),
            ("一百二十", "120/"),
            ("一百零五", "105/"),
            ("一千三", "1300/"),
            ("两万三", "23000/"),
            ("两次", "2/次"),
            ("二〇二四年", "2024/年"),
            ("三亿五千万", "350000000/"),
            ("五万亿", "5000000000000/"),
            ("壹佰贰拾", "120/"),
            ("百余", "100/余"),
            ("八十六点七", "86.7/"),
            ("三点要求", "3/点要求"),
        ] {
            assert_eq!(value(text), expected);
        }
    }
}
