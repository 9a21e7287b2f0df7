//! How a noun behind a number goes on: as a list (建议、批评和意见), or with a name in quotation marks (镇“法律明白人”).

use std::ops::Range;

use super::{LONGEST, read};
use crate::{
    fact::{before::solid, deed::ends_in_deed, edge::quoted_len},
    lexicon::{Roles, WordList, names_person, roles_at},
    report::Dimension,
    text::{
        chars::{is_han, parts_clauses},
        numeral,
    },
};

/// Of 建议、批评和意见 all of it: what follows a noun in its list, up to where a number begins or something is told.
pub fn with_list(text: &str, name: Range<usize>, end: usize, unit: Option<Dimension>) -> Option<&str> {
    /// A noun of a list is at most so many characters long.
    const NOUN: usize = 7;
    /// Between a noun and its number are fewer characters.
    const NEAR: usize = 4;
    let end = text.floor_char_boundary(name.start.saturating_add(LONGEST)).min(end);
    let next = end - text.get(name.end..end)?.strip_prefix('、')?.len();
    let thing = |word: &str| {
        let words = word.char_indices().map(|(at, _)| roles_at(&word[at..]));
        let deed = |(word, roles): (&str, Roles)| roles.has(Roles::VERB) && !roles.has(Roles::NOUN) && solid(word) > 1;
        (1..=NOUN).contains(&solid(word)) && !words.flatten().any(deed) && !ends_in_deed(word)
    };
    let found = read(text, next..end, unit).name.filter(|found| found.start == next)?;
    let words = &text[found.clone()];
    // 5个医疗集团、覆盖率达80%: what has a number of its own is none of the list.
    let mut goes_on = text[found.end..].chars().take_while(|c| !parts_clauses(*c)).take(NEAR);
    let numbered = text[found.end..].starts_with(numeral::starts) || goes_on.any(|c| c.is_ascii_digit());
    let same = unit == Some(Dimension::Person) || !names_person(words);
    let things = words.split(['、', '和', '与', '及']).all(thing);
    // 28个省、自治区、直辖市600个县
    let numbered = numbered && !words.ends_with("直辖市");
    (things && same && !numbered).then(|| &text[name.start..found.end])
}

/// The length of 镇“法律明白人”, 市级“文明村” at the start of `words`: the name in quotation marks is what is counted, and
/// what stands before it only says where it is, or of what rank.
pub fn ranked_len(words: &str, people: bool) -> Option<usize> {
    /// A place is at most so many characters long.
    const PLACE: usize = 4;
    let at = words.find('“').filter(|at| *at > 0)?;
    let lead = &words[..at];
    let place = people && lead.ends_with(['村', '镇', '乡', '县', '市', '区']) && roles_at(lead).is_none();
    let short = lead.chars().count() <= PLACE && lead.chars().all(is_han);
    ((place && short) || WordList::Ranks.holds(lead)).then(|| quoted_len(&words[at..]).map(|len| at + len))?
}
