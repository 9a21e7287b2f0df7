//! What was counted last: a number without a noun speaks of it again.

use std::ops::Range;

use super::{
    indicator::Indicator,
    walk::{Gap, Parting},
};
use crate::{
    lexicon::{Cue, Unit},
    mention::Quantity,
};

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
pub struct Topics {
    last: Vec<Option<Topic>>,
    /// What 其中 told the parts of: what is done behind the list is done with all of it.
    whole: Option<Topic>,
}

impl Topics {
    /// Goes over what stands before a number.
    pub fn enter(&mut self, gap: &Gap) {
        if gap.cue == Some(Cue::Among) && gap.depth == 0 {
            self.whole = self.current().cloned();
        }
        if gap.parting >= Parting::Semicolon && gap.floor == 0 {
            self.last.clear();
        }
        if gap.parting == Parting::Sentence {
            self.whole = None;
        }
        self.last.truncate(usize::from(gap.floor) + 1);
        let outer = self.last.last().cloned().flatten();
        self.last.resize(usize::from(gap.depth) + 1, outer);
    }

    /// The whole whose parts were told in this sentence.
    #[must_use]
    pub fn whole(&self) -> Option<&Topic> {
        self.whole.as_ref()
    }

    /// What was counted last here.
    #[must_use]
    pub fn current(&self) -> Option<&Topic> {
        self.last.last().and_then(Option::as_ref)
    }

    /// Takes note of what a number counts. The change of a thing leaves its unit.
    pub fn set(&mut self, indicator: &Indicator, quantity: &Quantity) {
        let counts = indicator.change.is_none();
        let counts = counts && indicator.aside.is_none();
        if let (Some(last), Some(name)) = (self.last.last_mut(), indicator.name.clone().or(indicator.aside.clone())) {
            let unit = if counts { quantity.unit } else { last.as_ref().and_then(|topic| topic.unit) };
            *last = Some(Topic { name, unit });
        }
    }
}
