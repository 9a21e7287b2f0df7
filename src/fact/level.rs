//! What a stretch of years ended with: of 过去五年，生产总值达到1080亿元，年均增长11% the sum is that of the last year, the growth
//! that of all.

use std::ops::Range;

use super::indicator::Indicator;
use crate::lexicon::WordList;

/// The words behind a number that say how it grew are at most so many bytes (20 characters) long.
const REACH: usize = 60;

/// The last year of the stretch `period`, where the number at `at` says what that ended with. `before` is what stands
/// before the number, back to the last one.
#[must_use]
pub fn last_year(
    text: &str,
    before: Range<usize>,
    at: Range<usize>,
    indicator: &Indicator,
    period: &str,
) -> Option<String> {
    let (first, last) = period.split_once('/')?;
    if !is_year(first) || !is_year(last) || indicator.change.is_some() {
        return None;
    }
    let clause = text[before].rsplit(['，', '。', '；', '：']).next()?;
    // 突破8亿元 is all of it the number.
    let reached = WordList::Reached.ends(clause) || WordList::Reached.at(&text[at.clone()]).is_some();
    let name = indicator.name.clone().map_or("", |name| &text[name]);
    if [clause, name].iter().any(|words| WordList::OverYears.is_in(words)) {
        return None;
    }
    let behind = &text[at.end..text.floor_char_boundary(at.end + REACH)];
    let grown = behind.strip_prefix('，').and_then(|rest| rest.split(['，', '。', '；']).next()).is_some_and(grows);
    // 农民人均纯收入1963元，年均增长5%: a level needs no verb.
    let level = WordList::Levels.ends(name);
    (if reached { grown || level } else { grown && level }).then(|| last.to_owned())
}

/// 年均增长11%, 比2002年翻一番.
fn grows(clause: &str) -> bool {
    let than = || clause.strip_prefix(['比', '较'])?.chars().next();
    clause.starts_with("年均") || than().is_some_and(|c| c.is_ascii_digit())
}

fn is_year(iso: &str) -> bool {
    iso.len() == 4 && iso.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn periods(sentence: &str) -> Vec<String> {
        let text = format!("云溪市2024年度工作报告\n一、主要工作\n过去五年，{sentence}");
        let report = analyze(&text, &Options::default());
        report.quantities.into_iter().map(|found| found.period.unwrap_or_default()).collect()
    }

    #[test]
    fn a_level_is_of_the_last_year() {
        assert_eq!(periods("粮食产量达到31万吨，年均增长4%。"), ["2024", "2020/2024"]);
        assert_eq!(periods("农民人均纯收入1900元，年均增长4%。"), ["2024", "2020/2024"]);
        assert_eq!(periods("外贸总额突破8亿元，比2019年增长40%。")[0], "2024");
        assert_eq!(periods("城镇化率提高到52%。"), ["2024"]);
    }

    #[test]
    fn a_sum_is_of_all_years() {
        assert_eq!(periods("完成投资累计达到90亿元，年均增长4%。"), ["2020/2024", "2020/2024"]);
        assert_eq!(periods("新建公路达到300公里。"), ["2020/2024"]);
        assert_eq!(periods("出生率年均达到8%。"), ["2020/2024"]);
    }
}
