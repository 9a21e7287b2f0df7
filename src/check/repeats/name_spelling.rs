//! A village, or a person, spelt two ways: 石坎村 and 石砍村, 孙毓敏 and 孙毓民.

use std::ops::Range;

use crate::{
    check::{Case, Check, Scope},
    lexicon::{WordList, figure_words, look_alike},
    report::{Rule, Severity, said},
    text::chars::is_han,
};

/// Asks about names that differ by one character that sounds or looks like the other.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/name-spelling",
        title: said("同一名称有两种写法", "A name spelt two ways"),
        severity: Severity::Warning,
        asks: said(
            "村（社区）名、人名是否有两处只差一个同音或形近的字。",
            "Whether a village or a person is named twice with one character that sounds or looks alike.",
        ),
        why: said("拼音输入选错了字。", "The wrong character was picked while typing."),
        flagged: "在石坎村试点，成效明显。⟦石砍村⟧获评民主法治村。",
        passes: "在石坎村试点，成效明显。石埂村获评民主法治村。在大坪村、大平村设点。",
        limits: said(
            "同一句里并列的，当作两个；人名有一处要带职务。",
            "Names side by side in a sentence are two; a person's office must be told once.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["leftovers/own-name-misspelt"],
    ask: |case, found| {
        for names in [places(case), persons(case)] {
            let kinds = kinds(&names);
            for (i, first) in kinds.iter().enumerate() {
                for next in &kinds[i + 1..] {
                    if !is_slip(first.words, next.words)
                        || told_short(first.words, next.words)
                        || together(case, &names, first, next)
                    {
                        continue;
                    }
                    // What stands less often is the slip; of two that stand alike, the later.
                    let (right, wrong) = if first.times < next.times { (next, first) } else { (first, next) };
                    let zh = format!("“{}”与“{}”只差一个字，是否为同一个、写错了字？", wrong.words, right.words);
                    let en = format!(
                        "“{}” and “{}” differ by one character: are they one and the same?",
                        wrong.words, right.words
                    );
                    let other = case.evidence(case.span(right.at.clone()));
                    found.flag(case.span(wrong.at.clone()), zh, en).expects(right.words).shows(other);
                }
            }
        }
    },
};

/// A text names so many different villages, or persons, at most; the rest is not compared.
const MOST: usize = 150;

/// A name, where it stands first, and how often.
struct Kind<'c> {
    words: &'c str,
    at: Range<usize>,
    times: usize,
}

/// The different names, each once.
fn kinds<'c>(names: &[(&'c str, Range<usize>)]) -> Vec<Kind<'c>> {
    let mut kinds: Vec<Kind<'c>> = Vec::new();
    for (words, at) in names {
        let known = kinds.iter().position(|kind| kind.words == *words);
        match known {
            Some(known) => kinds[known].times += 1,
            None if kinds.len() < MOST => kinds.push(Kind { words, at: at.clone(), times: 1 }),
            None => {}
        }
    }
    kinds
}

/// Whether one character differs, and sounds or looks like the other.
fn is_slip(a: &str, b: &str) -> bool {
    let mut differ = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let only = differ.next().filter(|_| differ.next().is_none() && a.len() == b.len());
    // 由石坎村 begins with no name.
    let words = |c: char| "由已于干和以向正".contains(c);
    only.is_some_and(|(a, b)| look_alike(a, b) && !words(a) && !words(b))
}

/// Whether two names of three characters begin with the same: what is told of their last two says it.
fn told_short(a: &str, b: &str) -> bool {
    let bare = a.strip_suffix("社区").or_else(|| a.strip_suffix('村'));
    bare.is_some_and(|bare| bare.chars().count() == 3) && a.chars().next() == b.chars().next()
}

/// Whether a sentence names both, as two.
fn together(case: &Case<'_>, names: &[(&str, Range<usize>)], one: &Kind<'_>, other: &Kind<'_>) -> bool {
    let rare = if one.times < other.times { one } else { other };
    let often = if one.times < other.times { other } else { one };
    let mut places = names.iter().filter(|(words, _)| *words == rare.words).take(MOST);
    places.any(|(_, at)| case.words(case.sentence(at)).contains(often.words))
}

/// The names of villages and communities: two or three characters and 村.
fn places<'c>(case: &Case<'c>) -> Vec<(&'c str, Range<usize>)> {
    let mut found = Vec::new();
    for part in case.prose() {
        for kind in ["村", "社区"] {
            for (at, _) in part.words.match_indices(kind) {
                for name in [2, 3].into_iter().filter_map(|length| last_han(&part.words[..at], length)) {
                    let start = at - name.len();
                    let place = part.range.start + start..part.range.start + at + kind.len();
                    if !WordList::NoTown.is_in(name) {
                        found.push((&part.words[start..at + kind.len()], place));
                    }
                }
            }
        }
    }
    found
}

/// The names of persons: a surname and two characters, with an office before or behind.
fn persons<'c>(case: &Case<'c>) -> Vec<(&'c str, Range<usize>)> {
    let offices = figure_words("offices");
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for part in case.prose() {
        for (at, name) in surnames(part.words) {
            let (before, behind) = (&part.words[..at], &part.words[at + name.len()..]);
            let has = offices.iter().any(|office| behind.starts_with(office));
            let had = offices.iter().any(|office| before.ends_with(office)) && !behind.starts_with(is_han);
            let place = part.range.start + at..part.range.start + at + name.len();
            if has || had { found.push((name, place)) } else { others.push((name, place)) }
        }
    }
    // Of those without an office, what is like a name that has one.
    let known = kinds(&found);
    let like = others.into_iter().filter(|(name, _)| known.iter().any(|kind| is_slip(kind.words, name)));
    let like: Vec<_> = like.collect();
    drop(known);
    found.extend(like);
    found
}

/// What may be a name: a surname and the two characters behind it.
fn surnames(text: &str) -> impl Iterator<Item = (usize, &str)> {
    WordList::Family.within(text).filter_map(|(at, surname)| {
        let behind = &text[at + surname.len()..];
        let given: usize = behind.chars().take(2).take_while(|c| is_han(*c)).map(char::len_utf8).sum();
        (given == 2 * '王'.len_utf8()).then(|| (at, &text[at..at + surname.len() + given]))
    })
}

/// So many ideographs at the end of a text.
fn last_han(text: &str, number: usize) -> Option<&str> {
    let (start, _) = text.char_indices().rev().take(number).take_while(|(_, c)| is_han(*c)).last()?;
    Some(&text[start..]).filter(|name| name.chars().count() == number)
}
