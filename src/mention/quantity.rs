//! Numbers with their units: `500余份`, `近3万人次`, `3—5次`, `百分之九十五`, `96%`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Quantity;
use crate::{
    lexicon::{Unit, unit_at},
    report::{Approx, Dimension},
    text::{
        chars::is_dash,
        numeral::{self, Numeral, Script, is_han_numeral},
    },
};

/// Words before a number that make it a bound. The longest come first.
const BEFORE: &[(&str, Approx)] = &[
    ("不少于", Approx::AtLeast),
    ("不低于", Approx::AtLeast),
    ("不超过", Approx::AtMost),
    ("不多于", Approx::AtMost),
    ("不高于", Approx::AtMost),
    ("至少", Approx::AtLeast),
    ("至多", Approx::AtMost),
    ("最多", Approx::AtMost),
    ("超过", Approx::Over),
    ("突破", Approx::Over),
    ("不足", Approx::Under),
    ("不到", Approx::Under),
    ("将近", Approx::Under),
    ("接近", Approx::Under),
    ("大约", Approx::About),
    ("约", Approx::About),
    ("近", Approx::Under),
    ("超", Approx::Over),
    ("逾", Approx::Over),
    ("上", Approx::AtLeast),
    ("数", Approx::Several),
    ("几", Approx::Several),
];

/// Words behind a number, or behind its unit.
const BEHIND: &[(&str, Approx)] = &[
    ("以上", Approx::AtLeast),
    ("以下", Approx::AtMost),
    ("以内", Approx::AtMost),
    ("之内", Approx::AtMost),
    ("左右", Approx::About),
    ("上下", Approx::About),
    ("有余", Approx::Over),
    ("余", Approx::Over),
    ("多", Approx::Over),
];

/// All quantities of a folded paragraph outside `mask`, whose stretches are in order and apart.
#[must_use]
pub fn find(text: &str, mask: &[Range<usize>]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut masked = mask.iter().peekable();
    let mut at = 0;
    while at < text.len() {
        while masked.next_if(|range| range.end <= at).is_some() {}
        let stop = masked.peek().map_or(text.len(), |range| range.start.max(at));
        if stop == at {
            at = masked.peek().map_or(text.len(), |range| range.end);
            continue;
        }
        let Some(start) = text[at..stop].find(starts_number).map(|start| at + start) else {
            at = stop;
            continue;
        };
        let (next, quantity) = read(text, at, start, stop);
        found.extend(quantity);
        at = next.max(start + text[start..].chars().next().map_or(1, char::len_utf8));
    }
    found
}

fn starts_number(c: char) -> bool {
    c.is_ascii_digit() || is_han_numeral(c)
}

/// Reads the quantity at `start`; nothing before `from` and nothing from `stop` on belongs to it.
fn read(text: &str, from: usize, start: usize, stop: usize) -> (usize, Option<Quantity>) {
    if let Some(percent) = han_percent(&text[start..stop]) {
        let (len, value) = percent;
        return (start + len, build(text, from, start, start + len, value, None, PERCENT, Approx::Exact));
    }
    let Some(number) = numeral::read(&text[start..stop]) else {
        let digits = text[start..stop].find(|c| !starts_number(c)).unwrap_or(stop - start);
        return (start + digits, None);
    };
    let mut end = start + number.len;
    let mut upper = None;
    let (mut middle, mut value) = (Approx::Exact, number.value);
    if let Some((len, other)) = upper_end(&text[end..stop]) {
        upper = Some(other.value);
        // 3—5万: the scale belongs to both ends.
        if number.scale == Decimal::ONE {
            value = value.checked_mul(other.scale).unwrap_or(value);
        }
        end += len;
    }
    if let Some((len, approx, scale)) = middle_word(&text[end..stop]) {
        end += len;
        middle = approx;
        value = value.checked_mul(scale).unwrap_or(value);
    }
    let unit = unit_at(&text[end..stop]);
    let Some(unit) = unit.filter(|unit| counts(text, start, number, *unit, &text[end..stop])) else {
        return (end, None);
    };
    end += unit.word.len();
    (end, build(text, from, start, end, value, upper, unit, middle))
}

const PERCENT: Unit = Unit { word: "%", dimension: Dimension::Ratio };

/// 百分之九十五, 九成, as a length and a percentage.
fn han_percent(text: &str) -> Option<(usize, Decimal)> {
    if let Some(rest) = text.strip_prefix("百分之") {
        let number = numeral::read(rest)?;
        return Some((text.len() - rest.len() + number.len, number.value));
    }
    let number = numeral::read(text)?;
    let after = &text[number.len..];
    let tenths = after.starts_with('成') && unit_at(after).is_some() && number.value <= Decimal::TEN;
    if !tenths {
        return None;
    }
    let half = after['成'.len_utf8()..].chars().next().and_then(numeral::han_digit);
    let len = number.len + '成'.len_utf8() + half.map_or(0, |_| 3);
    Some((len, number.value * Decimal::TEN + Decimal::from(half.unwrap_or(0))))
}

/// The other end of a range: —5, 至五, with its own unit left to the reader of the whole.
fn upper_end(text: &str) -> Option<(usize, Numeral)> {
    let mark = text.chars().next()?;
    let percent = text.strip_prefix('%').filter(|rest| rest.starts_with(is_dash));
    let (skipped, rest) = match (percent, mark) {
        (Some(rest), _) => (1 + rest.chars().next()?.len_utf8(), &rest[rest.chars().next()?.len_utf8()..]),
        (None, c) if is_dash(c) || c == '至' => (c.len_utf8(), &text[c.len_utf8()..]),
        _ => return None,
    };
    let number = numeral::read(rest)?;
    Some((skipped + number.len, number))
}

/// 余, 多, 几 between number and unit, and a scale word behind them: 3余万.
fn middle_word(text: &str) -> Option<(usize, Approx, Decimal)> {
    let c = text.chars().next().filter(|c| matches!(c, '余' | '多' | '几'))?;
    let rest = &text[c.len_utf8()..];
    let scale = rest.chars().next().and_then(numeral::han_place).filter(|place| *place >= 10_000);
    let (len, scale) = scale.map_or((0, Decimal::ONE), |place| (3, Decimal::from(place)));
    Some((c.len_utf8() + len, Approx::Over, scale))
}

/// Whether number and unit state a figure.
fn counts(text: &str, start: usize, number: Numeral, unit: Unit, behind: &str) -> bool {
    let before = text[..start].chars().next_back();
    let rest = &behind[unit.word.len()..];
    let arabic = number.script == Script::Arabic;
    match before {
        Some('第' | '每' | '其' | '.' | '-' | '/' | '·') => return false,
        // 单位：亿元 states no figure; 上万人 does.
        Some(c) if text[start..].starts_with(['万', '亿']) && !matches!(c, '上' | '数' | '几' | '近' | '超') => {
            return false;
        }
        None if text[start..].starts_with(['万', '亿']) => return false,
        Some(c) if arabic && c.is_ascii_alphanumeric() => return false,
        _ => {}
    }
    match number.script {
        Script::Arabic => true,
        Script::HanDigits => false,
        // 一 counts only persons; what else it does is grammar. 十 and 百 alone are words.
        Script::Han => {
            let one = number.value == Decimal::ONE;
            let person = matches!(unit.word, "名" | "人次");
            (person || !one) && !rest.starts_with(['是', '要']) && !matches!(unit.word, "分" | "级")
        }
    }
}

/// Puts the words around the number to it.
#[allow(clippy::too_many_arguments)]
fn build(
    text: &str,
    from: usize,
    start: usize,
    end: usize,
    value: Decimal,
    value_max: Option<Decimal>,
    unit: Unit,
    middle: Approx,
) -> Option<Quantity> {
    let mut range = start..end;
    let mut approx = middle;
    if let Some((word, bound)) = BEFORE.iter().find(|(word, _)| text[from..start].ends_with(word)) {
        range.start -= word.len();
        approx = if approx == Approx::Exact || *bound == Approx::Several { *bound } else { approx };
    }
    let behind = &text[end..];
    if let Some((word, bound)) = BEHIND.iter().find(|(word, _)| behind.starts_with(word))
        && !behind[word.len()..].starts_with(['元', '种', '年', '方'])
    {
        range.end += word.len();
        approx = if approx == Approx::Exact { *bound } else { approx };
    }
    Some(Quantity { range, value, value_max, unit: Some(unit), approx })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<String> {
        let show = |q: Quantity| {
            let unit = q.unit.map_or("", |unit| unit.word);
            let max = q.value_max.map_or(String::new(), |max| format!("..{}", max.normalize()));
            format!("{}={}{max}{unit} {:?}", &text[q.range], q.value.normalize(), q.approx)
        };
        find(text, &[]).into_iter().map(show).collect()
    }

    #[test]
    fn reads_numbers_with_units() {
        assert_eq!(read_all("发放500余份，近3万人次"), ["500余份=500份 Over", "近3万人次=30000人次 Under"]);
        assert_eq!(read_all("30人以上，约1.2亿元"), ["30人以上=30人 AtLeast", "约1.2亿元=120000000元 About"]);
        assert_eq!(read_all("每次3—5次"), ["3—5次=3..5次 Exact"]);
        assert_eq!(read_all("百分之九十五和九成"), ["百分之九十五=95% Exact", "九成=90% Exact"]);
        assert_eq!(read_all("提高12.5个百分点"), ["12.5个百分点=12.5个百分点 Exact"]);
        assert_eq!(read_all("两次，一名顾问，第3次，一个问题"), ["两次=2次 Exact", "一名=1名 Exact"]);
        assert_eq!(read_all("13个人民调委会"), ["13个=13个 Exact"]);
    }
}
