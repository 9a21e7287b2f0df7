//! Five-year plans by their names: “十四五”, 第十四个五年规划; and the years that they are for.

use crate::text::numeral;

/// First and last year.
pub type YearSpan = (i32, i32);

/// The plans that there can be.
const PLANS: std::ops::RangeInclusive<i32> = 1..=20;

/// The years of the `n`th five-year plan; between the second and the third three years had none.
fn years_of_plan(n: i32) -> YearSpan {
    match n {
        1 | 2 => (1948 + 5 * n, 1952 + 5 * n),
        _ => (1951 + 5 * n, 1955 + 5 * n),
    }
}

/// A plan's name at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanName {
    /// The years of the plan.
    pub years: YearSpan,
    /// Bytes of the name.
    pub len: usize,
    /// Which plan.
    pub number: i32,
    /// “十四五”, not 十四五.
    pub quoted: bool,
}

/// The plan that is named at the start of `text`: “十四五”, 十四五, 第十四个五年规划.
#[must_use]
pub fn plan_name(text: &str) -> Option<PlanName> {
    let number = |word: &str| {
        let read = numeral::read(word).filter(|read| read.len == word.len() && read.upper.is_none())?;
        i32::try_from(read.value.mantissa()).ok().filter(|n| PLANS.contains(n))
    };
    if let Some(rest) = text.strip_prefix('第') {
        let digits = numeral::run(rest);
        let behind = rest[digits..].strip_prefix("个五年").filter(|rest| rest.starts_with(['规', '计', '（']))?;
        let n = number(&rest[..digits])?;
        return Some(PlanName { years: years_of_plan(n), len: text.len() - behind.len(), number: n, quoted: true });
    }
    let inner = text.strip_prefix(['“', '"']);
    let rest = inner.unwrap_or(text);
    let digits = rest[..numeral::run(rest)].strip_suffix('五')?;
    let behind = &rest[digits.len() + '五'.len_utf8()..];
    let behind = if inner.is_some() { behind.strip_prefix(['”', '"'])? } else { behind };
    let n = number(digits).filter(|_| inner.is_some() || digits.starts_with('十'))?;
    let len = text.len() - behind.len();
    Some(PlanName { years: years_of_plan(n), len, number: n, quoted: inner.is_some() })
}

/// The first plan that `text` names.
#[must_use]
pub fn plan_in(text: &str) -> Option<YearSpan> {
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '第' | '“' | '"' | '十'));
    starts.into_iter().find_map(|(at, _)| plan_name(&text[at..])).map(|plan| plan.years)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_plans() {
        let name = |text| plan_name(text).map(|plan| (plan.years, &text[plan.len..]));
        assert_eq!(name("“十四五”规划"), Some(((2021, 2025), "规划")));
        assert_eq!(name("十五五时期"), Some(((2026, 2030), "时期")));
        assert_eq!(name("第一个五年计划"), Some(((1953, 1957), "计划")));
        assert_eq!(name("第14个五年规划"), Some(((2021, 2025), "规划")));
        assert_eq!(name("三五年"), None);
        assert_eq!(name("第一个五年"), None);
        assert_eq!(plan_in("关于发展国民经济的第一个五年计划的报告"), Some((1953, 1957)));
        assert_eq!(plan_in("2024年度法治政府建设情况"), None);
    }
}
