//! The items of a section (一是…, （一）…) and whether those of the plan answer those of the problems.

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
fn matter(case: &Case<'_>, span: Span) -> Matter {
    let words = case.folded(span);
    let mut pairs = Vec::new();
    let mut take = |stretch: &str| {
        let two = stretch.chars().zip(stretch.chars().skip(1)).filter(|(a, b)| is_han(*a) && is_han(*b));
        pairs.extend(two.map(|(a, b)| u64::from(a) << 32 | u64::from(b)));
    };
    let mut from = 0;
    for place in Words::GENERIC.places(&words) {
        take(&words[from..place.start]);
        from = place.end;
    }
    take(&words[from..]);
    Matter::of(pairs)
}

/// Pairs of characters, in order, each once.
struct Matter(Vec<u64>);

impl Matter {
    fn of(mut pairs: Vec<u64>) -> Matter {
        pairs.sort_unstable();
        pairs.dedup();
        Matter(pairs)
    }

    /// How many of its pairs are among the other's.
    fn shared(&self, other: &Matter) -> usize {
        self.0.iter().filter(|pair| other.0.binary_search(pair).is_ok()).count()
    }
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
    let planned = Matter::of(plans.iter().flat_map(|plan| matter(case, plan.span).0).collect());
    let answer = |problem: &'c Section| {
        let whole = matter(case, problem.span);
        let named = matter(case, problem.heading);
        let answered = whole.shared(&planned) >= SHARED || named.shared(&planned) > 0;
        Answer { problem, answered: (whole.0.len() >= TELLING || answered).then_some(answered) }
    };
    items(case, Role::Problems).into_iter().map(answer).collect()
}
