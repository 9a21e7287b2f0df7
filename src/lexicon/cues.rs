//! Words that say what the numbers behind them are: wholes or parts, results or targets, of which time.

use std::sync::LazyLock;

use super::{
    word_table::{EndTable, WordTable},
    words::words,
};

const TABLE: &str = table!("tables/cues.tsv");

/// What a word announces of the numbers behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Parts of a whole, perhaps not all: 其中.
    Among,
    /// All parts of a whole: 分为.
    Includes,
    /// A whole whose parts stand before it: 合计.
    Total,
    /// The last part: 其余.
    Rest,
    /// Nothing, though one of these words is in it: 公共.
    Plain,
    /// A number for each of several: 分别.
    Each,
    /// A point: 一是.
    Point,
    /// A target: 力争.
    Plan,
    /// What shall be done behind the year that is reported on: 下一步，.
    Next,
    /// A result: 已.
    Done,
    /// A result, of the next number alone: 我国有.
    Stock,
    /// A time without bounds: 近年来.
    Vague,
}

fn cue_of(name: &str) -> Option<Cue> {
    Some(match name {
        "among" => Cue::Among,
        "includes" => Cue::Includes,
        "total" => Cue::Total,
        "rest" => Cue::Rest,
        "plain" => Cue::Plain,
        "each" => Cue::Each,
        "point" => Cue::Point,
        "plan" => Cue::Plan,
        "next" => Cue::Next,
        "done" => Cue::Done,
        "stock" => Cue::Stock,
        "vague" => Cue::Vague,
        _ => return None,
    })
}

static CUES: LazyLock<WordTable<Cue>> = LazyLock::new(|| WordTable::new(words(TABLE, cue_of)));

/// The longest cue at the start of `text`.
#[must_use]
pub fn cue_at(text: &str) -> Option<(&'static str, Cue)> {
    CUES.at(text).next().map(|(word, cue)| (word, *cue))
}

/// Where a word shares out what stands before it: 分别 of 甲、乙分别为.
#[must_use]
pub fn each_at(text: &str) -> Option<usize> {
    CUES.within(text).find(|(_, _, cue)| **cue == Cue::Each).map(|(at, ..)| at)
}

/// Words for the titles of sections.
fn titles(kind: &'static str) -> WordTable<()> {
    WordTable::new(words(TABLE, move |says| (says == kind).then_some(())))
}

static PLANNED: LazyLock<WordTable<()>> = LazyLock::new(|| titles("planned"));
static TASKS: LazyLock<WordTable<()>> = LazyLock::new(|| titles("tasks"));
static ATTAINED: LazyLock<WordTable<()>> = LazyLock::new(|| titles("attained"));
static REVIEWED: LazyLock<WordTable<()>> = LazyLock::new(|| titles("reviewed"));
static DEFINED: LazyLock<WordTable<()>> = LazyLock::new(|| titles("defined"));

/// Words that end what stands before a number or a date.
fn endings(kind: &'static str) -> EndTable<()> {
    EndTable::new(words(TABLE, move |says| (says == kind).then_some(())))
}

static REACHES: LazyLock<EndTable<()>> = LazyLock::new(|| endings("reaches"));
static COMPARED: LazyLock<EndTable<()>> = LazyLock::new(|| endings("compared"));
static LIKENED: LazyLock<EndTable<()>> = LazyLock::new(|| endings("likened"));
static LEADS: LazyLock<EndTable<()>> = LazyLock::new(|| endings("lead"));

/// Whether a section of this title is about what shall be done, and not also about what was.
#[must_use]
pub fn plans_ahead(title: &str) -> bool {
    announces(title, &PLANNED)
}

/// Whether a section of this title sets tasks, if it does not tell how they were done.
#[must_use]
pub fn sets_tasks(title: &str) -> bool {
    announces(title, &TASKS)
}

/// Whether a section of this title says what words mean.
#[must_use]
pub fn defines(title: &str) -> bool {
    holds(title, &DEFINED)
}

/// Whether `text` ends in the verb of a change and what it comes to follows: 提高到.
#[must_use]
pub fn reaches(text: &str) -> bool {
    REACHES.end_of(text).is_some()
}

/// Whether what follows `text` is compared with something: 比.
#[must_use]
pub fn compares(text: &str) -> bool {
    COMPARED.end_of(text).is_some()
}

/// Whether what follows `text` is compared with something where 的 stands behind it: 为2012年的2倍.
#[must_use]
pub fn likens(text: &str) -> bool {
    LIKENED.end_of(text).is_some()
}

/// Whether `words` stand before the time that a paragraph opens with: 回顾.
#[must_use]
pub fn is_lead(words: &str) -> bool {
    LEADS.ends_of(words).any(|(word, ())| word == words)
}

/// Whether a section of this title is about what was done.
#[must_use]
pub fn reviews(title: &str) -> bool {
    holds(title, &REVIEWED)
}

/// Whether a title holds one of `words`, and none that says that it was done: 顺利完成工作任务.
fn announces(title: &str, words: &WordTable<()>) -> bool {
    words.within(title).any(|(at, ..)| !holds(&title[..at], &ATTAINED)) && !reviews(title)
}

fn holds(title: &str, words: &WordTable<()>) -> bool {
    words.within(title).next().is_some()
}

static COMPLEMENTS: LazyLock<Vec<(&str, bool)>> = LazyLock::new(|| {
    words(TABLE, |says| match says {
        "complement" => Some(false),
        "outcome" => Some(true),
        _ => None,
    })
    .collect()
});

/// Whether parts of these names are all that there can be: 镇级 and 村级, 男 and 女, in any order. Some say so without
/// 其中, since they tell what became of the whole: 继续有效15件、修改4件、废止3件.
#[must_use]
pub fn complement_each_other(names: &[&str], alone: bool) -> bool {
    let each = |words: &str| {
        // 不合格 is not 合格.
        let says = |name: &str, word: &str| name.find(word).is_some_and(|at| !name[..at].ends_with(['不', '未']));
        let held = |word: &str| names.iter().any(|name| says(name, word));
        let known = |name: &&str| words.split('/').any(|word| says(name, word));
        words.bytes().filter(|byte| *byte == b'/').count() + 1 == names.len()
            && words.split('/').all(held)
            && names.iter().all(known)
    };
    COMPLEMENTS.iter().any(|(words, outcome)| (*outcome || !alone) && each(words))
}

static FAMILIES: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(TABLE, |says| (says == "family").then_some(())).map(|(words, ())| words).collect());

/// Whether each name holds a word of the same row of what becomes of things, no part of which is part of another.
#[must_use]
pub fn of_one_family(names: &[&str]) -> bool {
    FAMILIES.iter().any(|family| names.iter().all(|name| family.split('/').any(|word| name.contains(word))))
}

/// Whether a clause of the words before a number says by what the things are sorted: 按类型分，县级; 从方式看，网上.
#[must_use]
pub fn is_sorting(words: &str) -> bool {
    let Some((clauses, _)) = words.rsplit_once(['，', '：']) else { return false };
    clauses.rsplit(['，', '。', '；']).next().is_some_and(|clause| {
        (clause.starts_with('从') && clause.ends_with('看'))
            || (clause.starts_with('按') && (clause.ends_with(['分', '看']) || clause.ends_with("统计")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::rows;

    #[test]
    fn tasks_that_were_done_are_no_plan() {
        assert!(plans_ahead("下一年目标任务") && !plans_ahead("认真落实目标任务"));
        assert!(sets_tasks("全年工作任务") && !sets_tasks("顺利完成拆违工作任务"));
    }

    #[test]
    fn every_row_says_something() {
        for [cue, _] in rows::<2>(TABLE) {
            let titles = matches!(cue, "planned" | "tasks" | "attained" | "reviewed" | "defined");
            let ends = matches!(cue, "reaches" | "compared" | "likened" | "lead");
            assert!(
                titles || ends || matches!(cue, "complement" | "outcome" | "family") || cue_of(cue).is_some(),
                "{cue}"
            );
        }
    }
}
