//! A short name with another end than the text has given it: 简称“水保中心”, and then 水保站.

use crate::{
    check::{Check, Scope, around},
    lexicon::figure_words,
    report::{Rule, Severity, said},
    text::chars::is_han,
};

/// Asks where the short name that was given is not used, and one like it is.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/short-name",
        title: said("简称与前文约定的不一致", "Another short name than was given"),
        severity: Severity::Warning,
        asks: said(
            "“以下简称”给出的机构简称，后文用的是不是它。",
            "Whether a body goes by the short name that the text has given it.",
        ),
        why: said("简称前后不一，看不出是不是同一个机构。", "Nobody can tell whether it is one body or two."),
        flagged: "县水土保持监测中心（以下简称“水保中心”）有干部9人。⟦水保站⟧审查方案58个。",
        passes: "县水土保持监测中心（以下简称“水保中心”）有干部9人。",
        limits: said(
            "给出的简称后文用过的，以及局、办、委等另有其机构的，不看。",
            "Where the name given is used, and of ends like 局 and 办, nothing is asked.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let text = case.reading.as_str();
        for part in case.prose() {
            for (at, word) in part.words.match_indices("简称").take(MOST) {
                let behind = part.words[at + word.len()..].trim_start_matches(['为', '“', '"']);
                let name = &behind[..behind.find(|c| !is_han(c)).unwrap_or(behind.len())];
                let Some(end) = longest(|end| name.ends_with(end)) else { continue };
                let stem = &name[..name.len() - end.len()];
                if !(2..=4).contains(&stem.chars().count()) || text.matches(name).nth(1).is_some() {
                    continue;
                }
                let other = case.prose().find_map(|part| {
                    let mut places = part.words.match_indices(stem);
                    places.find_map(|(at, _)| {
                        let behind = &part.words[at + stem.len()..];
                        let end = longest(|end| behind.starts_with(end))?;
                        let own = !part.words[..at].ends_with(is_han) && !around::ends(&part.words[..at], &["、", "“"]);
                        let at = part.range.start + at;
                        own.then(|| at..at + stem.len() + end.len())
                    })
                });
                if let Some(place) = other {
                    let here = case.words(place.clone());
                    let zh = format!("前文简称“{name}”，这里写“{here}”，是否为同一机构？");
                    let en = format!("The short name given is {name}, here it is {here}: are they the same?");
                    let given = part.range.start + at..part.range.start + at + word.len();
                    let given = case.evidence(case.span(given));
                    found.flag(case.span(place), zh, en).expects(name).shows(given);
                }
            }
        }
    },
};

/// Of a paragraph so many short names are looked at.
const MOST: usize = 5;

/// The longest of the ends of bodies, which are easily taken for each other, that is one.
fn longest(is_one: impl Fn(&str) -> bool) -> Option<&'static str> {
    figure_words("body_ends").iter().copied().filter(|end| is_one(end)).max_by_key(|end| end.len())
}
