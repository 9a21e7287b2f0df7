//! The part of a share's name that stands apart from whose share it is: of 民间投资增长8%，占投资比重达56.2% the last number
//! is no investment, but its 占投资比重.

use std::ops::Range;

use super::{before::solid, indicator::Indicator};
use crate::{
    lexicon::{Roles, WordList, roles_at},
    text::chars::parts_clauses,
};

/// Between the owner and the number at most so many bytes are looked at (80 characters).
const REACH: usize = 240;

/// A share is named in at most so many characters.
const LONGEST: usize = 24;

/// What the clause of the number at `at` calls the share of something that was counted before it.
#[must_use]
pub fn portion(text: &str, found: &Indicator, at: usize) -> Option<Range<usize>> {
    let owner = found.name.as_ref().filter(|_| found.inherited)?;
    let from = owner.end.max(text.ceil_char_boundary(at.saturating_sub(REACH)));
    let words = text.get(from..at)?;
    let head = words.char_indices().rev().find(|(_, c)| parts_clauses(*c) || matches!(c, '、' | '（'));
    let mut start = from + head.map(|(at, c)| at + c.len_utf8())?;
    let opens = |words| roles_at(words).filter(|(_, roles)| roles.has(Roles::OPENING) && !roles.has(Roles::NOUN));
    while let Some((word, _)) = opens(&text[start..at]) {
        start += word.len();
    }
    let clause = &text[start..at];
    let end = WordList::Shares.within(clause).map(|(at, share)| at + share.len()).next()?;
    let named = ["占", "所占", "比重"].iter().any(|head| clause.starts_with(head));
    (named && solid(&clause[..end]) <= LONGEST).then_some(start..start + end)
}
