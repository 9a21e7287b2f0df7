//! The clause in which a number stands.

use std::ops::Range;

use super::before::{self, solid};
use crate::{
    lexicon::{WordList, names_agent},
    text::chars::parts_clauses,
};

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
                // 书记论坛”4次: of a pair of marks the first was forgotten.
                None if c == '”' && at == end => before,
                None => return at,
            },
            None if parts_clauses(c) || matches!(c, '（' | '“' | '《') => return at,
            None => before,
        };
    }
    floor
}

/// A topic is at most this many characters long.
const LONGEST_TOPIC: usize = 30;

/// What the clause that begins at `start` speaks of, where the clause before it only names that: `载重汽车：`,
/// `社会零售总额，`. Nothing before `from` is asked.
#[must_use]
pub fn topic(text: &str, from: usize, start: usize) -> Option<Range<usize>> {
    let end = from + text[from..start].strip_suffix(['，', '：'])?.len();
    let least = if text[..start].ends_with('：') { 1 } else { 3 };
    // 在粮食产量方面：比上年增长5%
    let end = end - if text[from..end].ends_with("方面") { "方面".len() } else { 0 };
    let words = self::start(text, from, end)..end;
    if solid(&text[words.clone()]) > LONGEST_TOPIC {
        return None;
    }
    let found = before::read(text, words.clone());
    // 物业纠纷仍是主要类型，达64件
    if let Some(name) = subject(text, &words) {
        return Some(name);
    }
    // 税收迈入千亿元俱乐部，达1017亿元: who did something is spoken of still; what was done to is not.
    let name = match &found.action {
        None => found.subject.or(found.name.filter(|name| name.end == words.end)),
        Some(_) => found.object.filter(|object| !names_agent(&text[object.clone()])),
    }?;
    let says = |c: char| matches!(c, '了' | '着' | '地' | '是' | '有');
    let least = if found.action.is_some() { 2 } else { least };
    let told = WordList::TellsOf.at(&text[name.clone()]).is_some();
    let names = solid(&text[name.clone()]) >= least && !text[name.clone()].contains(says) && !told;
    (names && !is_aside(&text[name.clone()])).then_some(name)
}

/// What the clause before the one that begins at `start` deals with, whatever is done with it: 津补贴 of
/// 违规发放津补贴，涉及186人次. Nothing before `from` is asked.
#[must_use]
pub fn matter(text: &str, from: usize, start: usize) -> Option<Range<usize>> {
    let end = from + text[from..start].strip_suffix('，')?.len();
    let words = self::start(text, from, end)..end;
    let behind_number = words.start == from && from > 0 && !text[..from].ends_with('\n');
    let found = before::read_behind(text, words.clone(), behind_number);
    let mut name = subject(text, &words).or(found.name.filter(|name| name.end == end)).or(found.object)?;
    // 侵占资产问题时有发生
    name.end = name.start + text[name.clone()].trim_end_matches(['时', '仍', '还']).len();
    (solid(&text[name.clone()]) >= 2 && !is_aside(&text[name.clone()])).then_some(name)
}

/// The noun that a clause opens with and only tells something of.
fn subject(text: &str, words: &Range<usize>) -> Option<Range<usize>> {
    let (at, _) = WordList::Predicates.within(&text[words.clone()]).next()?;
    let found = before::read(text, words.start..words.start + at);
    let name = found.name.filter(|name| found.action.is_none() && name.end == words.start + at)?;
    let noun = &text[name.clone()];
    (solid(noun) >= 3 && !noun.contains(['的', '，']) && !names_agent(noun) && !is_aside(noun)).then_some(name)
}

/// How far the words behind a number reach that are asked, from `at` on.
pub fn reach_behind(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.saturating_add(REACH)).min(text.len())
}

/// Of 改革开放以来 and 扣除价格因素 nothing is told.
pub fn is_aside(words: &str) -> bool {
    const LAST: [char; 22] = [
        '来', '时', '间', '后', '前', '中', '上', '下', '面', '此', '里', '际', '年', '月', '日', '期', '说', '看',
        '算', '因', '素', '础',
    ];
    words.ends_with(LAST) || ["情况", "条件", "影响", "口径", "背景"].iter().any(|word| words.ends_with(word))
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
        || matches!(c, '、' | '（' | '）' | '“' | '”' | '》' | '《' | '[' | '\t' | ' ' | '—')
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
