//! Arabic digits with what may stand in and behind them: 1,234.5, 33 939, 3.5万, 2万亿, 3万4000.

use rust_decimal::Decimal;

use super::{MOST_DIGITS, Numeral, Script, han_place};
use crate::text::chars;

/// Reads digits and the scale words behind them.
pub fn read(text: &str) -> Option<Numeral> {
    let (value, mut len, decimals) = digits(text)?;
    let (mut scale, scale_len) = scale(&text[len..]);
    let mut value = scaled(value, scale)?;
    len += scale_len;
    // 3万4000, 1亿2000万: lower parts are added.
    let mut above = scale;
    while above >= 10_000 && decimals == 0 {
        let Some((part, below, part_len)) = lower_part(&text[len..], above) else { break };
        (value, above, len) = (value.checked_add(part)?, below, len + part_len);
        scale = 1;
    }
    Some(Numeral { value, upper: None, scale: Decimal::from(scale), len, script: Script::Arabic })
}

/// The part of a mixed numeral below a scale word: its value, its own scale, its length. A single digit is no such
/// part: it begins something else.
fn lower_part(text: &str, above: u64) -> Option<(Decimal, u64, usize)> {
    let (value, len, decimals) = digits(text)?;
    let (scale, scale_len) = scale(&text[len..]);
    let value = scaled(value, scale)?;
    let fits = decimals == 0 && value < Decimal::from(above) && (len > 1 || scale_len > 0) && !text.starts_with('0');
    fits.then_some((value, scale, len + scale_len))
}

/// 1234, 1,234.5, 33 939 at the start of `text`: value, length, decimals. A comma or a blank counts only between groups
/// of three, a dot only before a digit.
fn digits(text: &str) -> Option<(Decimal, usize, u32)> {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let first = run(0);
    let mut at = first;
    if (1..=3).contains(&first) {
        at += groups(&text[first..]);
    }
    let whole = at;
    if bytes.get(at) == Some(&b'.') && run(at + 1) > 0 {
        at += 1 + run(at + 1);
    }
    let decimals = at.saturating_sub(whole + 1);
    let written = bytes[..at].iter().filter(|b| b.is_ascii_digit());
    let many = written.clone().count();
    if many == 0 || many > MOST_DIGITS {
        return None;
    }
    let mantissa = written.fold(0i64, |n, b| n * 10 + i64::from(b - b'0'));
    Some((Decimal::new(mantissa, decimals as u32), at, decimals as u32))
}

/// Bytes of the groups of three behind the first digits: ,234 or ，234 or a blank and 234.
fn groups(text: &str) -> usize {
    let Some(mark) = text.chars().next().filter(|c| matches!(c, ',' | '，' | ' ')) else { return 0 };
    let group = |rest: &str| {
        let digits = rest.strip_prefix(mark)?;
        let three = digits.bytes().take_while(u8::is_ascii_digit).count() == 3;
        three.then_some(mark.len_utf8() + 3)
    };
    let mut at = 0;
    for _ in 0..MOST_DIGITS / 3 {
        let Some(len) = group(&text[at..]) else { break };
        at += len;
    }
    // Blanks also part columns, full commas clauses: they group only where a word or a fraction follows at once.
    let follows = text[at..].chars().next().is_some_and(|c| chars::is_han(c) || matches!(c, '.' | '%'));
    if mark == ',' || follows { at } else { 0 }
}

/// Units of the metric system that begin behind 千 and 百: 5千克 is no 5000克 here, 百分点 no hundred 分点.
const UNIT_TAILS: [char; 12] = ['克', '米', '瓦', '伏', '升', '卡', '赫', '帕', '焦', '字', '分', '乏'];

/// Scale words behind Arabic digits: 万, 亿, 万亿, 百万, 千万, and 千 or 百 where no unit begins with it.
fn scale(text: &str) -> (u64, usize) {
    let (mut factor, mut len) = (1u64, 0);
    for c in text.chars() {
        let Some(place) = han_place(c) else { break };
        let after = text[len + c.len_utf8()..].chars().next();
        let small = place < 10_000;
        let before_large = after.and_then(han_place).is_some_and(|next| next >= 10_000);
        let alone = len == 0 && place > 10 && after.is_some_and(|c| !UNIT_TAILS.contains(&c) && !super::starts(c));
        if small && !before_large && !alone {
            break;
        }
        let Some(next) = factor.checked_mul(place) else { break };
        (factor, len) = (next, len + c.len_utf8());
    }
    (factor, len)
}

/// Most numbers have no scale word, and are not multiplied.
fn scaled(value: Decimal, scale: u64) -> Option<Decimal> {
    if scale == 1 { Some(value) } else { value.checked_mul(Decimal::from(scale)) }
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
            ("1234,567", "1234/,567"),
            ("33 939个", "33939/个"),
            ("21 100", "21/ 100"),
            ("11，515万人", "115150000/人"),
            ("12，150", "12/，150"),
            ("12，1500件", "12/，1500件"),
            ("12.5%", "12.5/%"),
            ("3.5万余", "35000/余"),
            ("1.2亿元", "120000000/元"),
            ("2万亿元", "2000000000000/元"),
            ("3百万元", "3000000/元"),
            ("3千余人", "3000/余人"),
            ("5千克", "5/千克"),
            ("12.3千公顷", "12300/公顷"),
            ("5百分点", "5/百分点"),
            ("3万4000元", "34000/元"),
            ("1亿2000万元", "120000000/元"),
            ("3万2024年", "32024/年"),
            ("2024.", "2024/."),
        ] {
            assert_eq!(value(text), expected);
        }
        assert_eq!(read("1234567890123456789"), None);
    }
}
