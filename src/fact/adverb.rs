//! Whether a date says when: of 比2023年 and 为2012年的2倍 it is what something is compared with; and whether a paragraph
//! opens with one.

use std::ops::Range;

use crate::{
    lexicon::{WordList, compares, is_lead, likens, roles_at},
    mention::Date,
    text::{chars::parts_clauses, numeral},
};

/// Whether something is compared with a date: 比2023年, 与2002年相比, 为2012年的2倍, 从2020年的5%.
pub fn is_base(text: &str, date: &Date) -> bool {
    let (before, behind) = (&text[..date.range.start], &text[date.range.end..]);
    // 从2023年起, 从2021年到2025年
    if behind.starts_with(['起', '开']) {
        return false;
    }
    let from = before.ends_with(['从', '由']) && !date.iso.contains('/');
    from || compares(before) || (behind.starts_with(['的', '同', '水']) && likens(before))
}

/// Whether a date only says how old something is: 2015年以前文件, 2021年12月31日前印发的文件.
pub fn is_earlier(text: &str, date: &Date) -> bool {
    let behind = &text[date.range.end..text.floor_char_boundary(date.range.end + NEAR)];
    let Some(rest) = ["以前", "之前", "底前", "前"].iter().find_map(|word| behind.strip_prefix(word)) else {
        return false;
    };
    let words = rest.find(|c: char| parts_clauses(c) || numeral::starts(c)).map_or(rest, |at| &rest[..at]);
    // 截至12月底前: up to then.
    let until = ["截至", "截止", "在", "于", "到"].iter().any(|word| text[..date.range.start].ends_with(word));
    let made = || roles_at(words).is_some_and(|(word, _)| words[word.len()..].starts_with('的'));
    (date.iso.len() == 4 && behind.starts_with(['以', '之'])) || (!until && made())
}

/// Whether a date is part of the name of an item of a budget, which is of the budget's year: 上年结余收入.
pub fn is_item(text: &str, date: &Date) -> bool {
    ["结余收入", "结转收入"].iter().any(|item| text[date.range.end..].starts_with(item))
}

/// Whether a year only says when a place or a body came to be: 于2020年合并设立，辖8个村.
pub fn is_founding(text: &str, date: &Date) -> bool {
    let behind = &text[date.range.end..text.floor_char_boundary(date.range.end + NEAR)];
    let words = behind.find(|c: char| parts_clauses(c) || numeral::starts(c)).map_or("", |at| &behind[..at]);
    let told = text[..date.range.start].ends_with('于') && behind[words.len()..].starts_with('，');
    told && date.iso.len() == 4 && WordList::Founded.is_in(words)
}

/// Whether a date is told of the next number alone: 上年结转11件, 上年度审计查出的86个问题, 去年同期为64件, 其中上半年7次.
pub fn tells_one(text: &str, date: &Date) -> bool {
    let (before, written) = (&text[..date.range.start], &text[date.range.clone()]);
    let behind = &text[date.range.end..text.floor_char_boundary(date.range.end + NEAR)];
    let words = behind.find(|c: char| parts_clauses(c) || numeral::starts(c)).map_or("", |at| &behind[..at]);
    let number = behind[words.len()..].starts_with(numeral::starts);
    let year = date.iso.len() == 4;
    let last = date.relative && written.starts_with(['去', '上']) && !written.starts_with("上半");
    ["结转", "遗留", "结余"].iter().any(|word| words.starts_with(word))
        || (number && year && words.ends_with('的') && words.len() > '的'.len_utf8())
        || (number
            && last
            && (matches!(words, "为" | "是" | "仅" | "仅为" | "只有") || written.ends_with("同期") && words.is_empty()))
        || (number && !year && words.is_empty() && (before.ends_with("其中") || before.ends_with('、')))
}

/// Whether the number behind a date that something is compared with is of that date: 比2023年的50件多, 较去年同期64件增长.
/// 超过2023年的2倍 is of now.
pub fn has_own(text: &str, date: &Date) -> bool {
    let behind = &text[date.range.end..];
    let number = behind.strip_prefix('的').unwrap_or(behind);
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    compares(&text[..date.range.start]) && digits.len() < number.len() && !digits.starts_with('倍')
}

/// Whether a date is by when something is to be done: 2025年5月底前.
pub fn is_deadline(text: &str, date: &Date) -> bool {
    text[date.range.end..].strip_prefix('前').is_some_and(|behind| !behind.starts_with(numeral::starts))
}

/// What a date is told of stands at most so many bytes (20 characters) behind it.
const NEAR: usize = 60;

/// Whether the paragraph `text[body]` opens with a date that is told of all of it.
pub fn opens(text: &str, body: Range<usize>, date: &Date) -> bool {
    // A day dates what was done on it, not what the rest of the paragraph tells.
    let day = date.iso.len() >= "2024-12-31".len() && !date.iso.contains('/');
    let behind = &text[date.range.end..body.end];
    let told = !behind.starts_with('的') && behind.contains(['，', '。', '：', '；']);
    !day && told
        && !is_base(text, date)
        && !is_earlier(text, date)
        && !tells_one(text, date)
        && leads(&text[body.start..date.range.start])
}

/// An address before a paragraph's first time is at most so many characters long.
const ADDRESS: usize = 12;

/// Whether nothing but an address (各位代表！), a number (二是) and a preposition are the words before a paragraph's
/// first time.
fn leads(words: &str) -> bool {
    let number = |c: char| numeral::starts(c) || "（）、.，：是要第其".contains(c);
    let words = words.trim_start_matches(['—', '-', '*', ' ']);
    let clause = words.rsplit(['！', '：', '，', '、', '）', '是', '.', '要']).next().unwrap_or(words);
    let address = &words[..words.len() - clause.len()];
    let addressed = address.starts_with("各位") && !address.contains('。') && address.chars().count() <= ADDRESS;
    (addressed || address.chars().all(number)) && (clause.is_empty() || is_lead(clause))
}

/// Whether a quotation or a title stands open at the end of `before`.
pub fn quoted(before: &str) -> bool {
    let open = |from: char, to: char| before.rfind(from).is_some_and(|at| !before[at..].contains(to));
    open('“', '”') || open('《', '》')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_of_paragraphs() {
        for words in
            ["", "——", "（二）", "二是", "各位代表！刚刚过去的", "各位代表，在刚刚过去的", "回顾", "截至", "1."]
        {
            assert!(leads(words), "{words}");
        }
        for words in ["办理", "按照", "案件5件。", "粮食：达到四千辆（", "全镇共受理纠纷，"] {
            assert!(!leads(words), "{words}");
        }
    }

    #[test]
    fn what_is_compared_with() {
        let base = |before: &str, written: &str, behind: &str| {
            let text = format!("{before}{written}{behind}");
            let range = before.len()..before.len() + written.len();
            is_base(&text, &Date { range, iso: "2020".into(), relative: false, bound: None })
        };
        for (before, behind) in
            [("比", "增长"), ("与", "相比"), ("为", "的2倍"), ("高于", ""), ("从", "的5%"), ("达到", "水平")]
        {
            assert!(base(before, "2020年", behind), "{before}{behind}");
        }
        for (before, behind) in [("从", "起"), ("", "，"), ("达到", "底"), ("于", "建成"), ("截至", "底")] {
            assert!(!base(before, "2020年", behind), "{before}{behind}");
        }
    }
}
