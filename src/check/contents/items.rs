//! The items of a section (一是…, （一）…) and whether those of the plan answer those of the problems.

use std::collections::BTreeSet;

use crate::{
    check::Case,
    lexicon::Words,
    report::{NodeKind, Role, Section},
    text::{Span, chars::is_han},
};

/// The items of the sections that have a role: their points, else the headings inside them.
#[must_use]
pub fn items<'c>(case: &Case<'c>, role: Role) -> Vec<&'c Section> {
    let of = |section: &'c Section| {
        let own = section.children.iter().filter(move |child| child.role.is_none_or(|other| other == role));
        let points: Vec<&Section> = own.clone().filter(|child| child.kind == NodeKind::Point).collect();
        if points.is_empty() { own.collect() } else { points }
    };
    case.sections_of(role).flat_map(of).collect()
}

/// What the words of a stretch of the text are about: pairs of characters, words that tell nothing left out.
#[must_use]
pub fn matter(case: &Case<'_>, span: Span) -> BTreeSet<[char; 2]> {
    let words = case.folded(span);
    let mut pairs = BTreeSet::new();
    let mut take = |stretch: &str| {
        let letters: Vec<char> = stretch.chars().collect();
        let two = letters.windows(2).filter(|two| two.iter().all(|c| is_han(*c)));
        pairs.extend(two.map(|two| [two[0], two[1]]));
    };
    let mut from = 0;
    for place in Words::GENERIC.places(&words) {
        take(&words[from..place.start]);
        from = place.end;
    }
    take(&words[from..]);
    pairs
}

/// A problem, and whether some part of the plan speaks of it.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'c> {
    /// The problem's item.
    pub problem: &'c Section,
    /// `None` where its words are too few to tell.
    pub answered: Option<bool>,
}

/// The problems with whether the plan answers them; nothing where one section is both.
#[must_use]
pub fn answers<'c>(case: &Case<'c>) -> Vec<Answer<'c>> {
    /// Pairs that a problem must have to be told from others.
    const TELLING: usize = 6;
    /// Pairs outside its name that it must share with the plan.
    const SHARED: usize = 2;
    let both = |section: &Section| section.role == Some(Role::Plan) || section.also == Some(Role::Plan);
    let plans: Vec<&Section> = case.sections_of(Role::Plan).collect();
    if plans.is_empty() || case.sections_of(Role::Problems).any(both) {
        return Vec::new();
    }
    let mut planned = BTreeSet::new();
    plans.iter().for_each(|plan| planned.extend(matter(case, plan.span)));
    let answer = |problem: &'c Section| {
        let whole = matter(case, problem.span);
        let named = matter(case, problem.heading);
        let shared = whole.intersection(&planned).count();
        let answered = shared >= SHARED || named.intersection(&planned).next().is_some();
        Answer { problem, answered: (whole.len() >= TELLING || answered).then_some(answered) }
    };
    items(case, Role::Problems).into_iter().map(answer).collect()
}
