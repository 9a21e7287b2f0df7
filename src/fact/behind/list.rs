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
    let next = text[found.end..].trim_start_matches(['逾', '超', '近', '约', '达', '共']);
    let numbered = next.starts_with(numeral::starts) || goes_on.any(|c| c.is_ascii_digit());
    let same = unit == Some(Dimension::Person) || !names_person(words);
    let things = words.split(['、', '和', '与', '及']).all(thing);
    // 28个省、自治区、直辖市600个县
    let numbered = numbered && !words.ends_with("直辖市");
    (things && same && !numbered).then(|| &text[name.start..found.end])
}

/// Of 村（居）调委会 all of it: the body behind a bracket that only adds to what stands before it.
pub fn with_bracket(text: &str, name: Range<usize>, end: usize) -> Option<&str> {
    let end = text.floor_char_boundary(name.end.saturating_add(LONGEST)).min(end);
    let open = text[name.end..end].strip_prefix('（')?;
    let (added, behind) = open.split_once('）').filter(|(added, _)| solid(added) <= 4)?;
    let at = end - behind.len();
    // 民族自治地方县（市）, 县（市）区
    if added.chars().all(|c| "市区县旗州、".contains(c)) && solid(added) >= 1 {
        let more = if behind.starts_with('区') { '区'.len_utf8() } else { 0 };
        return Some(&text[name.start..at + more]);
    }
    let short = solid(&text[name.clone()]) <= 2 && solid(added) == added.chars().count() && !added.is_empty();
    let body = read(text, at..end, None).name.filter(|body| short && body.start == at)?;
    let organ = |words: &str| WordList::ActorEnds.ends(words) || words.ends_with("中心");
    organ(&text[body.clone()]).then(|| &text[name.start..body.end])
}

/// The length of 、普法宣传等工作 behind the first item of a list at the start of `rest`: where such a word ends it, all of
/// it is the matter.
pub fn listed_len(rest: &str) -> usize {
    let near = &rest[..rest.floor_char_boundary(LONGEST)];
    let list = near.split(parts_clauses).next().unwrap_or(near);
    let last = list.rfind('等').filter(|at| (1..=5).contains(&solid(&list[at + '等'.len_utf8()..])));
    let listed = list.starts_with(['、', '和', '与']) && !list.contains(|c: char| c.is_ascii_digit());
    last.filter(|_| listed).map_or(0, |_| list.len())
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
