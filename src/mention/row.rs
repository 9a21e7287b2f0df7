//! Bare numbers in the rows of a table: `行政许可 96 92`, `予以公开 4 0 0 0`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Quantity;
use crate::report::Approx;

/// The bare numbers of a row, outside `mask`. Years in a head row are no figures.
#[must_use]
pub fn find(text: &str, mask: &[Range<usize>]) -> Vec<Quantity> {
    let masked = |range: &Range<usize>| mask.iter().any(|other| other.start < range.end && range.start < other.end);
    cells(text).filter_map(|cell| number(text, cell)).filter(|cell| !masked(&cell.range)).collect()
}

/// Whether a line above a table gives its cells a unit: 单位：万元, 同比增长（±%）. Such cells are not read yet: without
/// their unit they would be wrong.
#[must_use]
pub fn announces_unit(text: &str) -> bool {
    text.contains("单位：")
        || ["（%）", "（±%）", "元）", "人）", "吨）", "%\t"].iter().any(|unit| text.len() < 240 && text.contains(unit))
}

/// The label of a row: its first cell, without the number that a copied page may have glued to it.
#[must_use]
pub fn label(text: &str) -> Option<Range<usize>> {
    let first = cells(text).next()?;
    let words = text[first.clone()].trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    (words.chars().filter(|c| !c.is_ascii()).count() >= 2).then(|| first.start..first.start + words.len())
}

/// The parts of a row between blanks and tabs.
fn cells(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let parts = text.split([' ', '\t', '|']);
    parts.filter(|part| !part.is_empty()).map(|part| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        start..start + part.len()
    })
}

/// A cell that is a number, or a label with one glued to its end.
fn number(text: &str, cell: Range<usize>) -> Option<Quantity> {
    let words = &text[cell.clone()];
    let lead = words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let digits = &words[lead.len()..];
    let glued = lead.chars().next_back().is_none_or(|c| !c.is_ascii());
    let plain: String = digits.chars().filter(|c| *c != ',').collect();
    let value: Decimal = plain.parse().ok().filter(|_| plain.len() <= 15)?;
    let year = plain.len() == 4 && (plain.starts_with("19") || plain.starts_with("20"));
    let range = cell.start + lead.len()..cell.end;
    let quantity = Quantity { range, value, value_max: None, unit: None, approx: Approx::Exact };
    // A form is full of zeros that state nothing of their own.
    (glued && !year && !value.is_zero() && !digits.starts_with(['.', ','])).then_some(quantity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_cells() {
        let values = |text| find(text, &[]).into_iter().map(|cell| cell.value.to_string()).collect::<Vec<_>>();
        assert_eq!(values("食品安全\t96\t92"), ["96", "92"]);
        assert_eq!(values("公开数量21 0 0.5 1,234"), ["21", "0.5", "1234"]);
        assert_eq!(values("项目\t2023年\t2024"), Vec::<String>::new());
        assert_eq!(label("公开数量21 0").map(|range| range.len()), Some("公开数量".len()));
        assert_eq!(label("21 0"), None);
    }
}
