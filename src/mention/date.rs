//! Dates: 2024年, 2024年度, 2025年2月28日, 2025-02-28, 2021—2025年, 二〇二四年; and those without a year, which only
//! keep their numbers from being read as statistics.

use std::sync::LazyLock;

use super::{Date, pattern::Regex};
use crate::text::numeral;

/// Year with month and day, in one of the written forms; then forms without a year.
pub(super) const FORMS: &str = concat!(
    "(?P<y1>[12][0-9]{3})年?[—～-](?P<y2>[12][0-9]{3})年度?",
    "|(?P<y>[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年(?:度|(?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份|(?P<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日)?)?",
    "|(?P<yi>[12][0-9]{3})[-/.](?P<mi>[01]?[0-9])[-/.](?P<di>[0-3]?[0-9])",
    "|[0-9]{1,2}月(?:份|底|初|末|[0-9]{1,2}日(?:至[0-9]{1,2}日)?)?|[0-9]{1,2}时(?:[0-9]{1,2}分)?|[0-9]{1,2}：[0-9]{2}",
    "|[12]?[0-9]世纪|[0-9]{2}年代|[0-9]{2}后",
);

static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(FORMS).ok());

/// All dates of a folded paragraph; those without a year have an empty `iso`.
#[must_use]
pub fn find(text: &str) -> Vec<Date> {
    let Some(pattern) = PATTERN.as_ref() else { return Vec::new() };
    if !text.contains(['年', '月', '日', '时', '-', '/', '.', '：', '后', '世']) {
        return Vec::new();
    }
    pattern
        .captures_iter(text)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let part = |name: &str| found.name(name).map(|part| part.as_str());
            let cut = text[..whole.start()].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.')
                || (whole.as_str().ends_with(|c: char| c.is_ascii_digit())
                    && text[whole.end()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'));
            let iso = match (part("y1"), part("y2"), part("y").or(part("yi"))) {
                (Some(from), Some(to), _) => format!("{from}/{to}"),
                (_, _, Some(year)) => iso(year, part("m").or(part("mi")), part("d").or(part("di")))?,
                _ => String::new(),
            };
            (!cut).then_some(Date { range: whole.range(), iso })
        })
        .collect()
}

fn iso(year: &str, month: Option<&str>, day: Option<&str>) -> Option<String> {
    let number = |word: &str| numeral::read(word).map(|n| n.value.normalize());
    let mut iso = number(year)?.to_string();
    for part in [month, day].into_iter().flatten() {
        iso.push_str(&format!("-{:0>2}", number(part)?.to_string()));
    }
    Some(iso)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_forms() {
        let iso = |text| find(text).into_iter().map(|date| date.iso).collect::<Vec<_>>();
        assert_eq!(iso("2024年，2024年度，2025年2月28日"), ["2024", "2024", "2025-02-28"]);
        assert_eq!(iso("2025-02-28"), ["2025-02-28"]);
        assert_eq!(iso("（2021—2025年）"), ["2021/2025"]);
        assert_eq!(iso("二〇二四年十二月"), ["2024-12"]);
        assert_eq!(iso("0100-2025-00011"), Vec::<String>::new());
        assert_eq!(iso("12月4日"), [""]);
    }
}
