//! Codes, whose digits count nothing: addresses of mail and web, telephone numbers, index numbers, credit codes.

use std::{ops::Range, sync::LazyLock};

use super::pattern::Regex;

/// What a code looks like. The signs before and behind are looked at by [`find`].
pub(super) const CODES: &str = concat!(
    // Addresses of mail and web.
    "[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|(?:https?：|www[.])[A-Za-z0-9./_?=&%#：-]+",
    // Telephone numbers: 0517-87222589, 400-123-4567, 13800001234.
    "|0[0-9]{2,3}-[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00-[0-9]{3}-[0-9]{4}|1[3-9][0-9]{9}",
    // Index numbers and unified credit codes: QZ11916-0100-2025-00011, 11500230008689762A/2026-00004.
    "|[A-Za-z]{1,4}[0-9]{3,}(?:-[0-9]{2,})+|[0-9A-Z]{9,18}/[0-9]{4}-[0-9]+",
    // Records of web pages: 粤ICP备15016469号-2.
    "|ICP备[0-9]+号(?:-[0-9]+)?",
);

static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(CODES).ok());

/// The codes of a folded paragraph.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let Some(pattern) = PATTERN.as_ref().filter(|_| may_hold(text)) else { return Vec::new() };
    let digit = |c: char| c.is_ascii_digit();
    // A part of a longer number is none.
    let cut = |at: usize| text[..at].ends_with(digit) && text[at..].starts_with(digit);
    let alone = |range: &Range<usize>| !cut(range.start) && !cut(range.end);
    pattern.find_iter(text).map(|code| code.range()).filter(alone).collect()
}

/// So many letters, digits and signs in a row may be a code; what is shorter need not be looked at.
const SHORTEST: usize = 9;

fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let graphic = |bytes: &&u8| bytes.is_ascii_graphic();
    // A run so long holds one of every so many bytes.
    (SHORTEST - 1..bytes.len()).step_by(SHORTEST).filter(|at| bytes[*at].is_ascii_graphic()).any(|at| {
        let before = bytes[..at].iter().rev().take(SHORTEST).take_while(graphic).count();
        let behind = bytes[at..].iter().take(SHORTEST).take_while(graphic).count();
        before + behind >= SHORTEST
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_codes_and_leaves_numbers() {
        let found = |text: &'static str| find(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("电话：0517-87222589，邮箱：hzzwgk@126.com）"), ["0517-87222589", "hzzwgk@126.com"]);
        assert_eq!(found("索引号QZ11916-0100-2025-00011共3件"), ["QZ11916-0100-2025-00011"]);
        assert_eq!(found("手机13800001234"), ["13800001234"]);
        assert_eq!(found("总量1234567890123吨，完成1,234,567.89万元"), Vec::<&str>::new());
        assert_eq!(found("2023-2025年共12件"), Vec::<&str>::new());
    }
}
