//! Goals that a heading names and its paragraph only numbers: 水库除险加固 of `（2）水库除险加固`, `计划6座，完工5座`.

use std::ops::Range;

use super::{clause, indicator::Indicator};
use crate::{lexicon::WordList, mention::Quantity, text::chars::parts_clauses};

/// A heading that names one matter has at most so many bytes (16 characters).
const LONGEST: usize = 48;

/// What a heading says that goals are set for; nothing where it tells more than a name.
pub fn matter(text: &str, title: Range<usize>) -> Option<Range<usize>> {
    let words = text[title.clone()].trim_end_matches(['。', '：']);
    let words = words.strip_suffix('）').and_then(|words| words.split_once('（')).map_or(words, |(name, _)| name);
    let named = !words.is_empty() && words.len() <= LONGEST && !words.contains(parts_clauses);
    named.then(|| title.start..title.start + words.len())
}

/// Whether all that `quantity` counts is a goal: 目标25平方公里, 目标解决3.2万人. (任务26项 are so many tasks.)
pub fn is_set(text: &str, from: usize, quantity: &Quantity, found: &Indicator) -> bool {
    let at = quantity.range.start;
    let words = &text[clause::start(text, from, at)..at];
    let alone = WordList::Goals.holds(words.trim_end_matches(['为', '是']));
    let sets = |name: &Range<usize>| {
        let goal = name.end <= at && WordList::Goals.holds(&text[name.clone()]);
        goal && (words.starts_with(&text[name.clone()]) || text[name.end..].starts_with('：'))
    };
    let counted = quantity.unit.is_some_and(|unit| matches!(unit.word, "项" | "个"));
    !counted && found.name.as_ref().map_or(alone, sets)
}
