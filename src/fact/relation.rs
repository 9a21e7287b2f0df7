//! Numbers that the text itself ties together.

use super::{item::Stretch, rate, sum};
use crate::report::RelationKind;

/// A relation between quantities, given by their places in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How they are tied.
    pub kind: RelationKind,
    /// Of a rate: the ratio.
    pub rate: Option<usize>,
    /// Of a rate: its numerator.
    pub part: Option<usize>,
    /// The whole; of a rate, its denominator.
    pub whole: Option<usize>,
    /// Of wholes: their parts. Of a fact told more than once: all places but the first.
    pub parts: Vec<usize>,
    /// Whether the arithmetic is right; `None` where it cannot be told.
    pub holds: Option<bool>,
}

impl Relation {
    /// A whole and its parts.
    #[must_use]
    pub fn of_whole(kind: RelationKind, whole: usize, parts: Vec<usize>, holds: Option<bool>) -> Self {
        Relation { kind, rate: None, part: None, whole: Some(whole), parts, holds }
    }

    /// Where it is told: at its whole, or at the rate.
    #[must_use]
    pub fn place(&self) -> usize {
        self.rate.or(self.whole).unwrap_or(0)
    }

    /// The same with places of the text in the stead of places in a stretch that begins at `first`.
    fn from(mut self, first: usize) -> Self {
        for place in [&mut self.rate, &mut self.part, &mut self.whole].into_iter().flatten().chain(&mut self.parts) {
            *place += first;
        }
        self
    }
}

/// The relations within a paragraph.
#[must_use]
pub fn within(stretch: &Stretch<'_>) -> Vec<Relation> {
    let mut found = sum::find(stretch);
    let rates = rate::find(stretch, &found);
    found.extend(rates);
    found.into_iter().map(|relation| relation.from(stretch.first)).collect()
}
