//! Verbs that stand for what is counted: 维持8件, 43人死亡, 30人参加培训.

use std::ops::Range;

use super::before::solid;
use crate::lexicon::{Roles, roles_at, tail_at};

/// The longest object, in characters, with which a verb is a name: 享受最低生活保障.
const LONGEST: usize = 12;

/// The verb at the head of what was done.
#[must_use]
pub fn first_verb(text: &str, deed: Range<usize>) -> Range<usize> {
    let len = roles_at(&text[deed.clone()]).map_or(deed.len(), |(word, _)| word.len());
    deed.start..deed.start + len.min(deed.len())
}

/// Whether a verb, perhaps with its object, says what is counted; 打造3个 does not.
#[must_use]
pub fn says_alone(deed: &str) -> bool {
    let Some((word, roles)) = roles_at(deed) else { return false };
    let object = solid(&deed[word.len()..]);
    (2..=LONGEST).contains(&object) || roles.has(Roles::OUTCOME) || (object == 0 && roles.has(Roles::NOMINAL))
}

/// Whether a verb, or the last of several, names an amount: 补助30万元, 新增投入30万元; 统筹30万元 does not.
#[must_use]
pub fn names_amount(verb: &str) -> bool {
    let opens = roles_at(verb).is_some_and(|(_, roles)| roles.has(Roles::OUTCOME));
    opens || (is_verb(verb) && verb.char_indices().any(|(at, _)| is_outcome(&verb[at..])))
}

/// What denies the verb behind it.
const DENIALS: [&str; 11] = ["尚未", "从未", "未能", "没有", "暂未", "暂不能", "尚不能", "不能", "未", "不予", "不再"];

/// The length of what ends `before` and makes the verb behind it another one: 未 of 未办结, 新 of 新登记. (创新举办 is no
/// 新举办.)
#[must_use]
pub fn prefix_len(before: &str) -> usize {
    const WORDS: [char; 13] = ['创', '更', '高', '革', '刷', '翻', '清', '全', '最', '重', '推', '焕', '出'];
    let newly = before.strip_suffix('新').is_some_and(|lead| !lead.ends_with(WORDS));
    let denial = DENIALS.iter().find(|word| before.ends_with(**word));
    denial.map_or(if newly { '新'.len_utf8() } else { 0 }, |word| word.len())
}

/// Whether a name is nothing but verbs.
#[must_use]
pub fn is_verb(name: &str) -> bool {
    let verb = |roles: Roles| roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
    let mut rest = name;
    while let Some((word, _)) = roles_at(rest).filter(|(_, roles)| verb(*roles)) {
        rest = &rest[word.len()..];
    }
    rest.is_empty() && !name.is_empty()
}

/// Whether a name says alone how something ended: 不予公开.
#[must_use]
pub fn is_outcome(name: &str) -> bool {
    roles_at(name).is_some_and(|(word, roles)| word.len() == name.len() && roles.has(Roles::OUTCOME))
}

/// Whether a name is a verb, or ends in one: 人民调解.
#[must_use]
pub fn ends_in_deed(name: &str) -> bool {
    name.char_indices().any(|(at, _)| is_verb(&name[at..]))
}

/// Whether `words` are a verb and its object: 建设法治文化阵地.
#[must_use]
pub fn opens_deed(words: &str) -> bool {
    let Some((verb, roles)) = roles_at(words) else { return false };
    let object = &words[verb.len()..];
    let names = roles_at(object).is_some_and(|(_, roles)| roles.has(Roles::NOMINAL));
    roles.has(Roles::NOMINAL) && tail_at(object).is_none() && solid(object) >= 4 && !names
}

/// The nominal verb that ends `text[words]`: 授课 of 到镇授课.
#[must_use]
pub fn last_deed(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let places = text[words.clone()].char_indices().map(|(at, _)| words.start + at..words.end);
    places.into_iter().find(|deed| is_deed(&text[deed.clone()]))
}

/// The verbs that end `text[words]`, with what denies them: 未化解 of 仍未化解.
#[must_use]
pub fn last_verb(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let verb = |(at, _): (usize, char)| is_verb(&text[words.start + at..words.end]).then_some(words.start + at);
    let at = text[words.clone()].char_indices().find_map(verb)?;
    Some(at - prefix_len(&text[words.start..at])..words.end)
}

/// Whether a nominal verb is all that `words` are.
#[must_use]
pub fn is_deed(words: &str) -> bool {
    roles_at(words).is_some_and(|(word, roles)| word.len() == words.len() && roles.has(Roles::NOMINAL))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_a_name_where_it_says_how_it_ended() {
        for (deed, alone) in
            [("维持", true), ("死亡", true), ("参加培训", true), ("检查", true), ("打造", false), ("增加到", false)]
        {
            assert_eq!(says_alone(deed), alone, "{deed}");
        }
        assert!(is_verb("新建改造") && !is_verb("改造面积"));
    }
}
