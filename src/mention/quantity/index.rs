//! Numbers that need no unit, by the name before them: 收入比由2.41缩小到2.34, 价格指数控制在103以内.

use crate::{
    lexicon::{Place, WordList, approximator_behind, base_in, change_before, link_before, reaches},
    text::chars::is_han,
};

/// The name of an index stands at most so many bytes (20 characters) before its number.
const REACH: usize = 60;

/// Where the number of an index ends whose digits are `text[start..end]`, if it is one; 2.5：1 is one too.
pub fn end_of(text: &str, start: usize, end: usize) -> Option<usize> {
    let lead = &text[text.ceil_char_boundary(start.saturating_sub(REACH))..start];
    let lead = lead.rsplit(['。', '；', '\n']).next().unwrap_or(lead);
    let (at, word) = WordList::Indexes.within(lead).max_by_key(|(at, word)| at + word.len())?;
    let mut clauses = lead[at + word.len()..].split('，');
    // 比值为2.34，比上年缩小0.05
    let goes_on = |clause: &str| change_before(clause).is_some() && base_in(clause) == Some(0);
    let told = clauses.next().is_some_and(is_told) && clauses.all(goes_on);
    let ratio =
        text[end..].strip_prefix("：1").filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
    let behind = ratio.unwrap_or(&text[end..]);
    (told && ends(behind)).then_some(text.len() - behind.len())
}

/// Whether `words` are nothing but what stands between the name of an index and its number: 由2.41缩小到, 控制在.
fn is_told(words: &str) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let number = rest.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '：' | '从'));
        let link = link_before(number).map_or(0, |(word, _)| word.len());
        if number.len() - link == rest.len() {
            return false;
        }
        rest = &number[..number.len() - link];
    }
    true
}

/// Whether nothing that the number could count stands behind it.
fn ends(behind: &str) -> bool {
    let bound = || approximator_behind(behind, Place::Behind).is_some();
    let turns = || (1..=4).any(|n| behind.char_indices().nth(n).is_some_and(|(at, _)| reaches(&behind[..at])));
    !behind.starts_with(|c: char| {
        is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '%' | '$' | '.' | '/' | '-' | '～' | '：')
    }) || bound()
        || turns()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_name_says_that_no_unit_follows() {
        for (text, expected) in [
            ("农村居民收入比由2.46缩小至2.41。", "2.46 2.41"),
            ("城乡收入比由2.8：1缩小到2.6：1，", "2.8：1 2.6：1"),
            ("收入比值为2.46，比上年缩小0.07。", "2.46 0.07"),
            ("消费价格指数控制在102以内。", "102以内"),
            ("价格指数调控目标为102左右。", "102左右"),
            ("指数第3，系数2024年公布，指数5强", ""),
            ("指数研究报告12。", ""),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            let found: Vec<_> = report.quantities.iter().map(|found| found.text.as_str()).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
