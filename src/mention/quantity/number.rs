//! The number of a quantity in all its shapes: 500, 3.5万余, 百分之九十五, 九成五, 三分之二, 3—5, 10%—15%, -3.5.

use rust_decimal::Decimal;

use crate::{
    lexicon::{Place, Unit, approximator_behind, units_at},
    report::{Approx, Dimension},
    text::{
        chars::{is_dash, is_han},
        numeral::{self, Numeral, Script, han_digit, han_place},
    },
};

/// A number, in bytes from where it begins.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// Its value; of a range, the lower end.
    pub value: Decimal,
    /// Of a range, the upper end.
    pub upper: Option<Decimal>,
    /// The word between number and unit: 余, 多.
    pub within: Approx,
    /// The unit that the number itself says: 百分之, 成.
    pub unit: Option<Unit>,
    /// How many bytes it takes.
    pub len: usize,
    /// How it is written.
    pub script: Script,
    /// Whether 万 or 亿 stands in it behind Arabic digits.
    pub scaled: bool,
    /// The scale word behind its Arabic digits as a factor.
    scale: Decimal,
}

impl Number {
    /// The number that 半 says.
    #[must_use]
    pub fn half(len: usize) -> Number {
        let value = Decimal::new(5, 1);
        let numeral = Numeral { value, upper: None, scale: Decimal::ONE, len, script: Script::Han };
        plain(numeral)
    }

    /// The range from this number to `other`.
    #[must_use]
    pub fn up_to(self, other: Number) -> Number {
        Number { upper: Some(other.value), within: other.within, ..self }
    }
}

/// The ratio that stands for a share of a whole: 三分之二.
const SHARE: Unit = Unit::plain("", Dimension::Ratio);
const PERCENT: Unit = Unit::plain("%", Dimension::Ratio);
const PER_MILLE: Unit = Unit::plain("‰", Dimension::Ratio);
const PER_MYRIAD: Unit = Unit::plain("‱", Dimension::Ratio);

/// Reads the number at the start of `text`.
#[must_use]
pub fn read(text: &str) -> Option<Number> {
    let number = parts(text).or_else(|| {
        let numeral = numeral::read(text)?;
        fraction(text, numeral).or_else(|| slash(text)).or_else(|| simple(text, numeral))
    })?;
    Some(range(text, number).unwrap_or(number))
}

/// The numeral at the start of `text` with the words that stand in it, or 九成.
fn simple(text: &str, numeral: Numeral) -> Option<Number> {
    if let Some(tenths) = tenths(text, numeral) {
        return Some(tenths);
    }
    let number = plain(numeral);
    Some(within(&text[number.len..], number).unwrap_or(number))
}

fn plain(numeral: Numeral) -> Number {
    Number {
        value: numeral.value,
        upper: numeral.upper,
        within: if numeral.upper.is_some() { Approx::About } else { Approx::Exact },
        unit: None,
        len: numeral.len,
        script: numeral.script,
        scaled: numeral.scale > Decimal::ONE,
        scale: numeral.scale,
    }
}

/// 百分之九十五, 千分之三, 万分之一.
fn parts(text: &str) -> Option<Number> {
    let unit = match text.chars().next()? {
        '百' => PERCENT,
        '千' => PER_MILLE,
        '万' => PER_MYRIAD,
        _ => return None,
    };
    let rest = text['百'.len_utf8()..].strip_prefix("分之")?;
    let number = plain(numeral::read(rest)?);
    let number = within(&rest[number.len..], number).unwrap_or(number);
    Some(Number { unit: Some(unit), len: text.len() - rest.len() + number.len, script: Script::Han, ..number })
}

/// 三分之二, as a share of one. What is no finite decimal is rounded to this many places.
const SHARE_PLACES: u32 = 4;

fn fraction(text: &str, below: Numeral) -> Option<Number> {
    let rest = text[below.len..].strip_prefix("分之")?;
    let above = numeral::read(rest)?;
    share(above, below, text.len() - rest.len() + above.len)
}

/// 2/3 before a word: 占全市的2/3以上. What has more digits is a page or a date.
fn slash(text: &str) -> Option<Number> {
    let behind = text.get(1..)?.strip_prefix('/')?;
    let above = numeral::read(&text[..1])?;
    let digits = numeral::run(behind);
    let below = numeral::read(&behind[..digits]).filter(|below| below.value <= Decimal::TEN)?;
    let word = behind[digits..].starts_with(|c: char| is_han(c) && !"年月日号页版".contains(c));
    if word && below.script == Script::Arabic { share(above, below, 2 + digits) } else { None }
}

fn share(above: Numeral, below: Numeral, len: usize) -> Option<Number> {
    let value = above.value.checked_div(below.value)?.round_dp(SHARE_PLACES);
    (above.value < below.value).then_some(Number { value, unit: Some(SHARE), len, ..plain(above) })
}

/// 九成, 九成五, 三成多, 七八成: tenths of a whole.
fn tenths(text: &str, numeral: Numeral) -> Option<Number> {
    let after = &text[numeral.len..];
    let is_unit = || units_at(after).any(|unit| unit.word == "成");
    if !after.starts_with('成') || !is_unit() || numeral.value > Decimal::TEN || numeral.value <= Decimal::ZERO {
        return None;
    }
    let rest = &after['成'.len_utf8()..];
    let half = rest.chars().next().and_then(|c| if c == '半' { Some(5) } else { han_digit(c) });
    let ten = |value: Decimal| value * Decimal::TEN;
    let more = approximator_behind(rest, Place::Within).filter(|it| it.word == "多" || it.word == "余");
    let len = numeral.len + '成'.len_utf8() + half.map_or(0, |_| 3) + more.map_or(0, |it| it.word.len());
    Some(Number {
        value: ten(numeral.value) + Decimal::from(half.unwrap_or(0)),
        upper: numeral.upper.map(ten),
        within: more.map_or(plain(numeral).within, |it| it.bound),
        unit: Some(PERCENT),
        len,
        ..plain(numeral)
    })
}

/// 余, 多, 几, 来 behind a numeral, and a scale word behind them: 3余万.
fn within(text: &str, number: Number) -> Option<Number> {
    let it = approximator_behind(text, Place::Within)?;
    let round = round_to_ten(number.value);
    let fits = match it.word {
        "几" => number.script == Script::Han && round,
        // 35504多件 is written, 5多件 is not.
        "多" if number.script == Script::Arabic && number.value >= Decimal::ONE_HUNDRED => true,
        "多" | "来" => round || number.scaled,
        "+" => number.script == Script::Arabic && !text[1..].starts_with(|c: char| c.is_ascii_alphanumeric()),
        _ => number.script != Script::HanDigits,
    };
    if !fits || number.upper.is_some() {
        return None;
    }
    let rest = &text[it.word.len()..];
    let places = rest.chars().map_while(|c| han_place(c).filter(|place| *place >= 10_000));
    let (factor, many) =
        places.fold((Some(1u64), 0), |(n, many), place| (n.and_then(|n| n.checked_mul(place)), many + 1));
    // 一亿一千多万, 1亿3千多万: what stands before 亿 is done.
    let done = if many == 1 { number.value - number.value % YI } else { Decimal::ZERO };
    let value = (number.value - done).checked_mul(Decimal::from(factor?))?.checked_add(done)?;
    Some(Number {
        value,
        within: it.bound,
        len: number.len + it.word.len() + many * '万'.len_utf8(),
        scaled: number.scaled || many > 0,
        ..number
    })
}

/// 亿
const YI: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

fn round_to_ten(value: Decimal) -> bool {
    value.is_integer() && !value.is_zero() && (value % Decimal::TEN).is_zero()
}

/// The range that `number` at the start of `text` opens: 3—5, 三至五, 百分之二到百分之三.
fn range(text: &str, number: Number) -> Option<Number> {
    if number.upper.is_some() || number.within != Approx::Exact {
        return None;
    }
    let rest = after_mark(&text[number.len..])?;
    let other = parts(rest).or_else(|| simple(rest, numeral::read(rest)?)).filter(|other| other.upper.is_none())?;
    let value = shared(number, other);
    let unit = match (number.unit, other.unit) {
        (Some(one), Some(other)) if one.word == other.word => Some(one),
        // 百分之八十至九十; 三至四成.
        (Some(one), None) => Some(one),
        (None, unit) => unit,
        _ => return None,
    };
    let tens = number.unit.is_none() && unit == Some(PERCENT) && rest[..other.len].contains('成');
    let value = if tens { number.value * Decimal::TEN } else { value };
    let len = text.len() - rest.len() + other.len;
    (value < other.value).then_some(Number {
        value,
        upper: Some(other.value),
        within: other.within,
        unit,
        len,
        scaled: other.scaled,
        scale: Decimal::ONE,
        ..number
    })
}

/// 五、六倍 and 四、五十年, as some write neighbouring digits: `number` as the range from the digit before it, which is
/// one less, and the bytes that this digit and its mark take.
pub fn with_neighbour(lead: &str, number: Number) -> Option<(Number, usize)> {
    let mut before = lead.strip_suffix('、')?.chars().rev();
    let digit = before.next().and_then(han_digit).filter(|digit| *digit > 0)?;
    let alone = before.next().is_none_or(|c| !numeral::starts(c) && !matches!(c, '第' | '、' | '（'));
    if number.value >= TOO_LARGE {
        return None;
    }
    let place = leading_digit_place(number.value);
    let next = number.value >= place * Decimal::from(digit + 1) && number.value < place * Decimal::from(digit + 2);
    let plain = number.script == Script::Han && number.upper.is_none() && number.unit.is_none();
    let range = Number { value: number.value - place, upper: Some(number.value), within: Approx::About, ..number };
    (alone && next && plain).then_some((range, 2 * '、'.len_utf8()))
}

/// Larger numbers have no neighbours, and leave room to reckon in.
const TOO_LARGE: Decimal = Decimal::from_parts(0, 1_000_000, 0, false, 0);

/// 10 of 50, 1 of 6: the place of the first digit.
fn leading_digit_place(value: Decimal) -> Decimal {
    let mut place = Decimal::ONE;
    while place * Decimal::TEN <= value {
        place *= Decimal::TEN;
    }
    place
}

/// What follows the mark between the ends of a range.
pub fn after_mark(text: &str) -> Option<&str> {
    let mark = text.chars().next().filter(|c| is_dash(*c) || matches!(c, '至' | '到'))?;
    let rest = &text[mark.len_utf8()..];
    // A dash of two strokes, as in ——, is none of a range.
    (!is_dash(mark) || !rest.starts_with(is_dash)).then_some(rest)
}

/// The lower end with the scale that it shares with the upper: 3—5万, 0.5～1.5亿, 三至五百. Shared is what leaves it the
/// smaller: of 9000至1.2万 nothing is.
fn shared(number: Number, other: Number) -> Decimal {
    let place = match (number.script, other.script) {
        (Script::Arabic, _) if number.scale == Decimal::ONE => other.scale,
        (Script::Han, Script::Han) if number.value < Decimal::TEN => leading_place(other.value),
        _ => Decimal::ONE,
    };
    let scaled = number.value.checked_mul(place).unwrap_or(number.value);
    if scaled < other.value { scaled } else { number.value }
}

/// 100, 1000, 10000, … of a number with one digit before zeros; the tens are left alone: 五至十, 三至二十.
fn leading_place(value: Decimal) -> Decimal {
    let mut place = Decimal::ONE;
    let mut rest = value.normalize();
    while round_to_ten(rest) {
        (rest, place) = ((rest / Decimal::TEN).normalize(), place * Decimal::TEN);
    }
    if rest < Decimal::TEN && place >= Decimal::ONE_HUNDRED { place } else { Decimal::ONE }
}
