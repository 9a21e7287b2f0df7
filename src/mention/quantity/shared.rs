//! The unit that stands only at the end of a list of numbers: 甲、乙、丙分别为12、8和5件.

use std::ops::Range;

use super::{
    number::{self, Number},
    unit_of,
};
use crate::{
    lexicon::{Unit, change_before},
    report::Dimension,
    text::numeral::Script,
};

/// A list has at most so many numbers.
const MOST: usize = 12;

/// 分别 stands at most so many bytes (30 characters) before a number of its list.
const REACH: usize = 90;

/// The unit of `number` at `start` of a list that 分别 shares out, whose last number has it.
pub fn unit(text: &str, start: usize, stop: usize, number: &Number) -> Option<Unit> {
    if !is_plain(number) || !is_shared_out(text, start) {
        return None;
    }
    let mut rest = &text[start + number.len..stop];
    for _ in 0..MOST {
        rest = rest.strip_prefix(['、', '和', '与', '及'])?;
        let next = number::read(rest).filter(is_plain)?;
        if let Some((unit, ..)) = unit_of(&next, &rest[next.len..]) {
            return Some(unit);
        }
        rest = &rest[next.len..];
    }
    None
}

/// Of 由60个、30个工作日 the 工作日 of the first too: 个 that ends a number where another list of the kind goes on.
pub fn longer(text: &str, start: usize, behind: Range<usize>, unit: Unit) -> Option<Unit> {
    let rest = text[behind].strip_prefix(['、', '和']).filter(|_| unit.word == "个")?;
    let lead = &text[..start];
    // 事项3个、15个工作日: what is counted before is no time.
    let told = lead.ends_with(['、', '由', '从', '至', '到', '为']) || change_before(lead).is_some();
    let next = number::read(rest).filter(|next| is_plain(next) && told)?;
    let (other, ..) = unit_of(&next, &rest[next.len..])?;
    (matches!(other.dimension, Dimension::Points | Dimension::Time) && other.word.starts_with('个')).then_some(other)
}

/// Whether a number could take a unit as it stands: no range, no scale word that may be meant for all of the list.
fn is_plain(number: &Number) -> bool {
    number.script == Script::Arabic && !number.scaled && number.upper.is_none() && number.unit.is_none()
}

/// Whether nothing that ends a clause stands between 分别 and `start`.
fn is_shared_out(text: &str, start: usize) -> bool {
    let near = &text[text.ceil_char_boundary(start.saturating_sub(REACH))..start];
    let behind = near.rfind("分别").map(|at| &near[at..]);
    behind.is_some_and(|behind| !behind.contains(['，', '。', '；', '：']))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_last_unit_is_that_of_all() {
        for (text, expected) in [
            ("邻里、婚姻、土地纠纷分别为12、8和5件", "12件 8件 5件"),
            ("覆盖率、处理率分别提高15.5、22个百分点", "15.5个百分点 22个百分点"),
            ("甲、乙分别为12、8。丙5件", "5件"),
            ("参见12、8和5件", "5件"),
            ("甲、乙分别为3、5万元", "50000元"),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            let found: Vec<_> =
                report.quantities.iter().map(|found| format!("{}{}", found.value, found.unit)).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
