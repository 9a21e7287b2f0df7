//! Whether a word of a clause is its verb, or only looks like one in a noun: 审核 in 审核合同, not in 审核率.

use super::before::solid;
use crate::lexicon::{
    Roles, Tail, WordList, figure_word_at, is_measure, opens_with_single, rate_base, roles_at, tail_at,
};

/// Whether a word is a verb here; `after` is what stands between it and the number.
#[must_use]
pub fn is_predicate(word: &str, roles: Roles, after: &str, at_head: bool) -> bool {
    let verb = roles.has(Roles::VERB);
    if !(verb || (roles.has(Roles::NOMINAL) && at_head)) {
        return false;
    }
    // 发现问题整改率: what was found has the rate; 管理不规范金额: what is badly managed has the amount.
    let found = || figure_word_at(word, "received") == Some(word);
    if (after.ends_with('率') && rate_base(&after[..after.len() - '率'.len_utf8()]).is_some() && found())
        || (!verb && after.starts_with('不'))
        // 产业扶持等专项资金
        || (!at_head && after.starts_with('等') && roles_at(after).is_none_or(|(word, _)| word == "等"))
    {
        return false;
    }
    match tail_at(after) {
        Some(Tail::Any) => false,
        _ if joins_verb(after) => true,
        // 评查案卷, 检查单位: what is looked at is the object.
        Some(Tail::Head) if word.ends_with(['查', '核']) && WordList::Examined.holds(after) => true,
        Some(Tail::Head | Tail::None) => verb,
        // 公开栏: one character is no object, so the verb is part of a noun; what ends the clause is one, if it can be.
        None if after.is_empty() => verb,
        None if rate_base(word).is_some() && opens_rate(after) => false,
        None if !verb && (after.ends_with('率') || is_compound(after) || opens_amount(after)) => false,
        None => solid(after) >= 2 || opens_with_single(after),
    }
}

/// Whether `words` begin with a verb that is part of a noun there: 救助对象.
#[must_use]
pub fn opens_noun(words: &str) -> bool {
    let Some((word, roles)) = roles_at(words).filter(|(_, roles)| !roles.has(Roles::VERB)) else { return false };
    let looks = word.ends_with(['查', '核']) && WordList::Examined.holds(&words[word.len()..]);
    roles.has(Roles::NOMINAL) && tail_at(&words[word.len()..]) == Some(Tail::Head) && !looks
}

/// Whether another verb with an object is joined on: 改造和筹建床位.
fn joins_verb(after: &str) -> bool {
    let joined = after.trim_start_matches(['、', '和', '与', '及', '或', '并']);
    let verb = |roles: Roles| (roles.has(Roles::VERB) && !roles.has(Roles::MODAL)) || roles.has(Roles::PAIR);
    joined.len() < after.len()
        && roles_at(joined).is_some_and(|(word, roles)| verb(roles) && solid(&joined[word.len()..]) != 1)
}

/// Whether a nominal verb is all that follows: 监督抽检.
fn is_compound(after: &str) -> bool {
    roles_at(after).is_some_and(|(word, roles)| roles.has(Roles::NOMINAL) && solid(&after[word.len()..]) < 2)
}

/// Whether a verb follows that makes a rate, so that the verb before it is part of its name: 持证上岗率.
fn opens_rate(after: &str) -> bool {
    let verb = |roles: Roles| roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
    roles_at(after).is_some_and(|(word, roles)| verb(roles) && after[word.len()..].starts_with('率'))
}

/// Whether a verb follows that is part of the name of an amount: 审计核减金额.
fn opens_amount(after: &str) -> bool {
    roles_at(after).is_some_and(|(word, roles)| {
        let rest = &after[word.len()..];
        roles.has(Roles::VERB) && tail_at(rest) == Some(Tail::Any) && is_measure(rest)
    })
}
