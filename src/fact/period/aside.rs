//! The times that hold for less than their sentence: a year of one number (上年结转11件), that of what is looked at
//! (针对上年反馈的问题，…), a deadline, which ends with its item.

use super::{Clock, Said};
use crate::{fact::adverb::is_deadline, mention::Date};

/// A time that is told of one number: 上年结转11件.
#[derive(Clone, Copy)]
pub(super) struct Brief {
    /// Its date.
    pub(super) at: usize,
    /// What the sentence said before it.
    pub(super) before: Option<Said>,
    /// Whether that number was read.
    pub(super) told: bool,
}

/// Words of what is looked at, before its time.
const SEEN: &[&str] = &["结合", "针对", "根据", "鉴于", "围绕", "总结", "梳理", "对", "对照"];

impl Clock<'_> {
    /// Keeps what the sentence says so far, before `date` says something that holds for less: for the next number if it is
    /// `brief`, for the clause if it is what is looked at, for the item if it is a deadline.
    pub(super) fn keep(&mut self, date: &Date, brief: bool) {
        self.end_brief();
        if brief {
            self.brief = Some(Brief { at: self.next, before: self.sentence, told: false });
        }
        if is_deadline(self.text, date) {
            self.due = self.due.or(Some(self.sentence));
        }
        self.look_at(&self.text[..date.range.start]);
    }

    /// Whether the time that is said is a deadline.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.due.is_some()
    }

    /// Goes back to what the sentence said before a time of one number, once that was read.
    pub(super) fn end_brief(&mut self) {
        if let Some(brief) = self.brief.take_if(|brief| brief.told)
            && self.sentence == Some(Said::Dates(brief.at, brief.at))
        {
            self.sentence = brief.before;
        }
    }

    /// Says that the time of the sentence, which is told at `at`, has no bounds; that of a clause which only says what
    /// is looked at (结合近年来…态势，) ends with it.
    pub fn blur(&mut self, at: usize) {
        self.look_at(&self.text[..at]);
        self.sentence = Some(Said::Vague);
    }

    /// Keeps what the sentence says so far where `words` end in one that says what is looked at.
    fn look_at(&mut self, words: &str) {
        if SEEN.iter().any(|word| words.ends_with(word)) {
            self.seen = self.seen.or(Some(self.sentence));
        }
    }

    /// Ends a clause; an item too, if it is all that a deadline is told of.
    pub fn end_clause(&mut self, item: bool) {
        let due = self.due.take_if(|_| item);
        if let Some(before) = self.seen.take().or(due) {
            self.sentence = before;
        }
    }
}
