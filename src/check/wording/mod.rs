//! Words: confusions, doubled words, outdated spellings. Most of them are rows of the table of wordings.

mod account;
mod approximators;
mod compared_with;
mod confusables;
mod de;
mod deploy;
mod doubled_verbs;
mod empty_phrases;
mod form_words;
mod grouped;
mod half_word;
mod long_sentence;
mod many_items;
mod missing_word;
mod number_style;
mod other;
mod stray_character;
mod typos;
mod up_to;

use super::Check;

/// The checks of this group.
pub const ALL: &[&Check] = &[
    &typos::CHECK,
    &half_word::CHECK,
    &form_words::CHECK,
    &up_to::CHECK,
    &deploy::CHECK,
    &compared_with::CHECK,
    &stray_character::CHECK,
    &missing_word::CHECK,
    &confusables::CHECK,
    &other::CHECK,
    &account::CHECK,
    &de::CHECK,
    &doubled_verbs::CHECK,
    &approximators::CHECK,
    &number_style::CHECK,
    &long_sentence::CHECK,
    &many_items::CHECK,
    &empty_phrases::CHECK,
];
