//! Nouns of some kinds: what measures, who acts, what is sorted by size.

use std::sync::LazyLock;

use super::{
    word_table::{EndTable, WordTable},
    words::words,
};
use crate::report::Dimension;

/// Nouns with the kind that the table of nouns gives them.
fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    words(table!("tables/nouns.tsv"), |kind| (kind != "compound").then_some(kind))
}

static SINGLES: LazyLock<WordTable<&str>> = LazyLock::new(|| of_kind("single"));
static ATTRIBUTES: LazyLock<WordTable<&str>> = LazyLock::new(|| of_kind("attribute"));
static AVERAGES: LazyLock<WordTable<&str>> = LazyLock::new(|| of_kind("average"));
static ENDS: LazyLock<EndTable<&str>> = LazyLock::new(|| EndTable::new(kinds()));

fn of_kind(kind: &'static str) -> WordTable<&'static str> {
    WordTable::new(kinds().filter(move |(_, other)| *other == kind))
}

fn ends_in(words: &str, kind: &str) -> bool {
    ENDS.ends_of(words).any(|(_, found)| *found == kind)
}

fn is(noun: &str, kind: &str) -> bool {
    ENDS.ends_of(noun).any(|(word, found)| *found == kind && word == noun)
}

/// Whether a noun measures something else, which stands before it: 比例.
#[must_use]
pub fn is_measure(noun: &str) -> bool {
    is(noun, "measure")
}

/// Whether a noun names nothing without what was spoken of before: 总数.
#[must_use]
pub fn is_generic(noun: &str) -> bool {
    is(noun, "generic")
}

/// Whether a name is of a stretch of time: 办理时限.
#[must_use]
pub fn names_span(name: &str) -> bool {
    ends_in(name, "span")
}

/// Whether a name is of someone who does things: 税务部门.
#[must_use]
pub fn names_agent(name: &str) -> bool {
    ends_in(name, "agent")
}

/// Whether a name is of what can have things or do things, and is counted: 单位, 断面.
#[must_use]
pub fn names_holder(name: &str) -> bool {
    ends_in(name, "holder")
}

/// Whether a name is of people who are counted: 干部.
#[must_use]
pub fn names_person(name: &str) -> bool {
    ends_in(name, "person")
}

/// Whether `words` end with what things are sorted by: 投资 of 投资10亿元以上的项目.
#[must_use]
pub fn ends_in_yardstick(words: &str) -> bool {
    ends_in(words, "yardstick")
}

/// Whether a name is of things that are sorted by size: 项目, 企业.
#[must_use]
pub fn names_class(name: &str) -> bool {
    ends_in(name, "class")
}

/// Whether a name is of what cannot be added up: 人均收入, 价格.
#[must_use]
pub fn is_average(name: &str) -> bool {
    AVERAGES.within(name).next().is_some()
}

/// The attribute at the start of `text` that sorts a noun and names nothing alone: 刑事 of 刑事警情.
#[must_use]
pub fn attribute_at(text: &str) -> Option<&'static str> {
    ATTRIBUTES.at(text).next().map(|(word, _)| word)
}

/// What `unit` measures of things of this name, where that is not what it measures of most: 桌椅12套, 企业24户.
#[must_use]
pub fn measures_of(unit: &str, name: &str) -> Option<Dimension> {
    match unit {
        "套" | "部" | "张" | "块" | "副" | "件" if ends_in(name, "piece") => Some(Dimension::Thing),
        "户" if ends_in(name, "firm") => Some(Dimension::Organisation),
        _ => None,
    }
}

/// Whether `text` begins with a noun of one character: 村.
#[must_use]
pub fn opens_with_single(text: &str) -> bool {
    SINGLES.at(text).next().is_some()
}
