//! The clause in which a number stands.

use std::ops::Range;

use super::before::{self, solid};
use crate::text::chars::parts_clauses;

/// A clause is looked for within this many bytes (80 characters), so that the cost stays linear in any text.
pub const REACH: usize = 240;

/// The start of the clause that ends at `end`; nothing before `from` belongs to it.
///
/// Brackets, quotation marks and titles that close before `end` belong to the clause with all that is in them:
/// 村（社区）级15个, “双随机、一公开”抽查52家次.
#[must_use]
pub fn start(text: &str, from: usize, end: usize) -> usize {
    let floor = text.floor_char_boundary(end.saturating_sub(REACH)).max(from);
    let mut at = end;
    while let Some(c) = text[floor..at].chars().next_back() {
        let before = at - c.len_utf8();
        at = match opening_of(c) {
            Some(open) => match text[floor..before].rfind(open) {
                Some(opened) => floor + opened,
                None => return at,
            },
            None if parts_clauses(c) || matches!(c, '（' | '“' | '《') => return at,
            None => before,
        };
    }
    floor
}

/// A topic is at most this many characters long.
const LONGEST_TOPIC: usize = 20;

/// What the clause that begins at `start` speaks of, where the clause before it only names that: `载重汽车：`,
/// `社会零售总额，`. Nothing before `from` is asked.
#[must_use]
pub fn topic(text: &str, from: usize, start: usize) -> Option<Range<usize>> {
    let end = from + text[from..start].strip_suffix(['，', '：'])?.len();
    let least = if text[end..].starts_with('：') { 2 } else { 3 };
    let words = self::start(text, from, end)..end;
    let found = before::read(text, words.clone());
    let name = found.name.filter(|name| name.end == words.end && found.action.is_none() && found.subject.is_none())?;
    let says = |c: char| matches!(c, '了' | '着' | '地' | '是' | '有');
    let names = solid(&text[name.clone()]) >= least && solid(&text[words.clone()]) <= LONGEST_TOPIC;
    (names && !text[words].contains(says) && !ends_in_time(&text[name.clone()])).then_some(name)
}

/// Of 改革开放以来 and 会议期间 nothing is told.
fn ends_in_time(words: &str) -> bool {
    words.ends_with(['来', '时', '间', '后', '前', '中', '上', '下', '面', '此', '里', '际', '年', '月', '日', '期'])
}

fn opening_of(c: char) -> Option<char> {
    match c {
        '）' => Some('（'),
        '”' => Some('“'),
        '》' => Some('《'),
        _ => None,
    }
}

/// Whether what is said of a thing counted ends at `c`, behind the number: punctuation, or another number.
#[must_use]
pub fn ends_behind(c: char) -> bool {
    parts_clauses(c)
        || c.is_ascii_digit()
        || matches!(c, '、' | '（' | '）' | '“' | '”' | '》' | '《' | '\t' | ' ' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_quotes_belong_to_it() {
        let clause = |text: &'static str| &text[start(text, 0, text.len())..];
        assert_eq!(clause("其中镇级1个，村（社区）级"), "村（社区）级");
        assert_eq!(clause("推进监管，开展“双随机，一公开”抽查"), "开展“双随机，一公开”抽查");
        assert_eq!(clause("纠纷12宗（其中转送"), "其中转送");
        assert_eq!(clause("1宗），受理"), "受理");
    }
}
