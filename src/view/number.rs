//! Numbers as people read them.

use std::fmt::Display;

use crate::report::Quantity;

/// A quantity's value with thousands separators: `12,500.5`; a range as `3–5`.
pub(super) fn value(quantity: &Quantity) -> String {
    let low = grouped(quantity.value);
    quantity.value_max.map_or(low.clone(), |high| format!("{low}–{}", grouped(high)))
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
    use super::grouped;

    #[test]
    fn separates_thousands() {
        let cases =
            [("0", "0"), ("130", "130"), ("1300", "1,300"), ("-2849.50", "-2,849.50"), ("120000000", "120,000,000")];
        for (plain, shown) in cases {
            assert_eq!(grouped(plain), shown);
        }
    }
}
