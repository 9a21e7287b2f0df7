//! What stands at either end of a clause before its noun and is no word of it: lists, dates, whom it speaks of, how something
//! came about, half a pair of marks.

use super::{
    before::{Reader, solid},
    deed::is_verb,
    edge::{each_len, lead_len, opens_verb},
    predicate::opens_noun,
};
use crate::lexicon::{Roles, WordList, name_head, roles_at};

impl Reader<'_> {
    /// Goes over what opens the clause at its head, before `rest`; `false` where nothing does.
    pub(super) fn leads(&mut self, rest: &str) -> bool {
        if let Some(len) = each_len(rest) {
            self.found.scope = Some(self.at..self.at + len);
            self.skip(len);
            return true;
        }
        // 市本级（含开发区，下同）一般公共预算收入: a bracket behind the scope is none of the noun either.
        let scoped = self.found.scope.as_ref().is_some_and(|scope| scope.end == self.at);
        let bracket = rest.find('）').filter(|_| scoped && rest.starts_with('（')).map(|at| at + '）'.len_utf8());
        // 但使用面积, 则由上年的5%
        let head = || name_head(rest).filter(|word| solid(&rest[word.len()..]) >= 2).map(str::len);
        // 案件9件中直接纠错2件
        let among = || (self.behind_number && self.at == self.from && roles_at(rest)?.0 == "中").then_some("中".len());
        let Some(len) = bracket.or_else(|| lead_len(rest)).or_else(head).or_else(among) else { return false };
        self.skip(len);
        true
    }

    /// The length of what ends `words` and is none of their noun: the 中 of 20名队员中14名, not that of 高中, where they are
    /// all that stands between two numbers, and of 产值中约有70%; a mark whose other half was forgotten.
    pub(super) fn loose_len(&self, words: &str) -> Option<usize> {
        let last = words.char_indices().nth_back(1).map_or(0, |(at, _)| at);
        let some = self.behind_number || self.text[self.end..].starts_with(['约', '有']);
        let within = || some && solid(words) >= 3 && roles_at(&words[last..]).is_none();
        match words.chars().next_back()? {
            c @ '中' if within() => Some(c.len_utf8()),
            c @ '”' if !words.contains('“') => Some(c.len_utf8()),
            _ => None,
        }
    }
}

/// Whether a word at the head of a clause is none of its noun.
pub fn opens(word: &str, roles: Roles, after: &str) -> bool {
    // 新企业 are not 企业.
    (roles.has(Roles::OPENING) && (word != "新" || opens_verb(after)))
        || roles.has(Roles::SCOPE)
        // 重点救助对象
        || (roles.has(Roles::ADVERB)
            && (after.is_empty() || (opens_verb(after) && !(roles.has(Roles::MANNER) && opens_noun(after)))))
}

/// The length of 修改后 in 修改后通过, where `after` follows the verb at the head of a clause: what was done before says only
/// how.
pub fn earlier_len(word: &str, roles: Roles, after: &str) -> usize {
    let done = roles.has(Roles::VERB) || roles.has(Roles::NOMINAL);
    if done && after.strip_prefix('后').is_some_and(is_verb) { word.len() + '后'.len_utf8() } else { 0 }
}

/// Whether 获 at the head of a clause is its verb: 获省级荣誉2项, 共获专利授权30件.
pub fn gains(word: &str, after: &str) -> bool {
    word == "获" && (WordList::Ranks.at(after).is_some() || solid(after) >= 4)
}
