//! Bare numbers in the rows of a table: `行政许可 96 92`, `予以公开 4 0 0 0`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Quantity;
use crate::{
    lexicon::{Unit, unit_at},
    report::Approx,
    text::{chars::is_han, numeral::han_place},
};

/// The bare numbers of a row, outside `mask`. Years in a head row are no figures.
#[must_use]
pub fn find(text: &str, mask: &[Range<usize>]) -> Vec<Quantity> {
    let masked = |range: &Range<usize>| mask.iter().any(|other| other.start < range.end && range.start < other.end);
    cells(text).filter_map(|cell| number(text, cell)).filter(|cell| !masked(&cell.range)).collect()
}

/// What a line above a table says of the unit of its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Announced {
    /// Nothing.
    #[default]
    Nothing,
    /// One unit with its scale, for all of them: 单位：万元.
    One(Unit, Decimal),
    /// Units by column (同比增长（±%）), or one that is not known. Such cells are not read yet: without their unit they
    /// would be wrong.
    ByColumn,
}

/// The head of a table is a line of at most this many bytes.
const LONGEST_HEAD: usize = 240;

/// What `text` announces for the rows below it.
#[must_use]
pub fn announced(text: &str) -> Announced {
    if let Some(behind) = text.match_indices('单').find_map(|(at, _)| text[at..].strip_prefix("单位：")) {
        let scale = behind.chars().map_while(han_place).fold(1u64, u64::saturating_mul);
        let word = behind.trim_start_matches(|c| han_place(c).is_some());
        let ends = |unit: &Unit| word[unit.len()..].chars().next().is_none_or(|c| matches!(c, '）' | '\n' | '。'));
        return unit_at(word)
            .filter(ends)
            .map_or(Announced::ByColumn, |unit| Announced::One(unit, Decimal::from(scale)));
    }
    if text.len() > LONGEST_HEAD || !text.contains(['）', '\t']) {
        return Announced::Nothing;
    }
    let columns = ["（%）", "（±%）", "元）", "人）", "吨）", "%\t"];
    if columns.iter().any(|unit| text.contains(unit)) { Announced::ByColumn } else { Announced::Nothing }
}

/// A line that is a label and one number and nothing else, as narrow tables come out of a PDF: 行政许可550. The unit that
/// was announced is put to it.
#[must_use]
pub fn single(text: &str, mask: &[Range<usize>], above: Announced) -> Option<Quantity> {
    let label = label(text)?;
    let words = &text[label.clone()];
    let is_name = words.chars().all(|c| is_han(c) || matches!(c, '、' | '（' | '）'));
    let numbered = NUMBERED.iter().any(|head| words.ends_with(head));
    let line_end = text.trim_end().len();
    let mut cells = find(text, mask).into_iter();
    let mut cell = cells.next().filter(|cell| cell.range.end == line_end && cells.next().is_none())?;
    let digits = &text[cell.range.clone()];
    let hotline = digits.len() == 5 && ["123", "955", "96"].iter().any(|head| digits.starts_with(head));
    let gap = text[label.end..cell.range.start].chars().all(|c| matches!(c, ' ' | '\t'));
    match above {
        Announced::ByColumn => return None,
        Announced::One(unit, scale) => (cell.value, cell.unit) = (cell.value.checked_mul(scale)?, Some(unit)),
        Announced::Nothing => {}
    }
    (label.start == 0 && gap && is_name && !numbered && !hotline).then_some(cell)
}

/// What a number behind it numbers, or is the address of: 附件1, 邮编223100.
const NUMBERED: [&str; 19] = [
    "第", "附件", "附表", "表", "图", "专栏", "案例", "编号", "编码", "代码", "号码", "邮编", "电话", "传真", "手机",
    "次数", "阅读", "浏览", "点击",
];

/// The label of a row: its first cell, without the number that a copied page may have glued to it.
fn label(text: &str) -> Option<Range<usize>> {
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

/// A cell with more digits is a code: a telephone number, an account.
const MOST_DIGITS: usize = 10;

/// A cell that is a number, or a label with one glued to its end.
fn number(text: &str, cell: Range<usize>) -> Option<Quantity> {
    let words = &text[cell.clone()];
    let lead = words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let digits = &words[lead.len()..];
    let glued = lead.chars().next_back().is_none_or(|c| !c.is_ascii());
    let plain: String = digits.chars().filter(|c| *c != ',').collect();
    let value: Decimal = plain.parse().ok().filter(|_| plain.len() <= MOST_DIGITS)?;
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

    #[test]
    fn reads_lines_of_one_number() {
        let value = |text, above| single(text, &[], above).map(|cell| cell.value.normalize().to_string());
        assert_eq!(value("行政许可550", Announced::Nothing), Some("550".into()));
        assert_eq!(value("附件1", Announced::Nothing), None);
        assert_eq!(value("广州12345", Announced::Nothing), None);
        assert_eq!(value("全年办理12", Announced::ByColumn), None);
        assert_eq!(value("收费7730.28", announced("本年收费金额（单位：万元）")), Some("77302800".into()));
        assert_eq!(announced("单位：亿元、%"), Announced::ByColumn);
    }
}
