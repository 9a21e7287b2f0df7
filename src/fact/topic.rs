//! What was counted last: a number without a noun speaks of it again.

use std::ops::Range;

use super::{
    indicator::Indicator,
    walk::{Gap, Parting},
};
use crate::{lexicon::Unit, mention::Quantity};

/// What was counted last in the same sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: Range<usize>,
    /// Its unit.
    pub unit: Option<Unit>,
}

/// What was counted last, in each of the brackets that are open: what is said in brackets is forgotten behind them.
#[derive(Default)]
pub struct Topics(Vec<Option<Topic>>);

impl Topics {
    /// Goes over what stands before a number.
    pub fn enter(&mut self, gap: &Gap) {
        if gap.parting >= Parting::Semicolon && gap.floor == 0 {
            self.0.clear();
        }
        self.0.truncate(usize::from(gap.floor) + 1);
        let outer = self.0.last().cloned().flatten();
        self.0.resize(usize::from(gap.depth) + 1, outer);
    }

    /// What was counted last here.
    #[must_use]
    pub fn current(&self) -> Option<&Topic> {
        self.0.last().and_then(Option::as_ref)
    }

    /// Takes note of what a number counts. The change of a thing leaves its unit.
    pub fn set(&mut self, indicator: &Indicator, quantity: &Quantity) {
        let counts = indicator.change.is_none();
        if let (Some(last), Some(name)) = (self.0.last_mut(), indicator.name.clone()) {
            let unit = if counts { quantity.unit } else { last.as_ref().and_then(|topic| topic.unit) };
            *last = Some(Topic { name, unit });
        }
    }
}
