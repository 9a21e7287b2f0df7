//! Numbers as people read them.

use std::fmt::Display;

use rust_decimal::Decimal;

use crate::report::{Approx, Quantity};

/// From this value on a figure is shown in 亿, where the text has it so: nobody reads twelve digits.
const YI: i64 = 100_000_000;

/// A quantity's value with thousands separators, `12,500.5`, a range as `3–5`; and its unit.
///
/// Scale words are worked out, so that figures can be compared, except for 亿: `4000.5亿元` stays `4,000.5` `亿元`.
pub(super) fn shown(quantity: &Quantity) -> (String, String) {
    let yi = Decimal::from(YI);
    let in_yi = quantity.text.contains('亿') && quantity.value.abs() >= yi;
    let scaled = |value: Decimal| grouped(if in_yi { (value / yi).normalize() } else { value });
    let low = scaled(quantity.value);
    let value = quantity.value_max.map_or(low.clone(), |high| format!("{low}–{}", scaled(high)));
    (value, format!("{}{}", if in_yi { "亿" } else { "" }, quantity.unit))
}

/// A quantity's number and unit in one: `1,200份`, `>500份` of 500余份, `≈50人` of 约50人.
pub(super) fn figure(quantity: &Quantity) -> String {
    let (value, unit) = shown(quantity);
    let bound = match quantity.approx {
        Approx::Exact => "",
        Approx::Over => ">",
        Approx::Under => "<",
        Approx::AtLeast => "≥",
        Approx::AtMost => "≤",
        Approx::About | Approx::Several => "≈",
    };
    format!("{bound}{value}{unit}")
}

/// A number with thousands separators, its decimals left as they are.
pub(super) fn grouped(number: impl Display) -> String {
    let written = number.to_string();
    let (whole, decimals) = written.split_at(written.find('.').unwrap_or(written.len()));
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with('-')));
    let mut out = String::from(sign);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + decimals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture;

    #[test]
    fn separates_thousands() {
        let cases =
            [("0", "0"), ("130", "130"), ("1300", "1,300"), ("-2849.50", "-2,849.50"), ("120000000", "120,000,000")];
        for (plain, shown) in cases {
            assert_eq!(grouped(plain), shown);
        }
    }

    #[test]
    fn keeps_yi_where_the_text_has_it() {
        let (report, _) = fixture::town();
        let written = |text: &str, value: i64, unit: &'static str| {
            let text = text.into();
            shown(&Quantity { text, value: value.into(), unit: unit.into(), ..report.quantities[0].clone() })
        };
        assert_eq!(written("4000.5亿元", 400_050_000_000, "元"), ("4,000.5".into(), "亿元".into()));
        assert_eq!(written("2.86万人", 28_600, "人"), ("28,600".into(), "人".into()));
        assert_eq!(written("120000000元", 120_000_000, "元"), ("120,000,000".into(), "元".into()));
    }
}
