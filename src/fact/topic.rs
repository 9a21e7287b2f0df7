//! What was counted last: a number without a noun speaks of it again.

use std::ops::Range;

use super::{
    dimension::takes_noun,
    indicator::Indicator,
    walk::{Gap, Parting},
};
use crate::{
    lexicon::{Cue, Unit, WordList},
    mention::Quantity,
    report::Dimension,
    text::chars::is_han,
};

/// What was counted last in the same sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: Range<usize>,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Whether the number spoke of what was counted before it: of 整改49个 behind 风险点52个.
    pub again: bool,
    /// Whether it is what several places have, each with its number.
    pub shared: bool,
}

impl Topic {
    /// Whether things were counted, of which some can be dealt with.
    fn counts(&self) -> bool {
        self.unit.is_some_and(|unit| takes_noun(unit.dimension))
    }
}

/// What was counted last, in each of the brackets that are open: what is said in brackets is forgotten behind them.
#[derive(Default)]
pub struct Topics {
    last: Vec<Option<Topic>>,
    /// What was counted before that in another unit: 发现问题58个，下发通知书12份，整改到位56个.
    earlier: Option<Topic>,
    /// What 其中 told the parts of: what is done behind the list is done with all of it.
    whole: Option<Topic>,
    /// Whether the number passed last is of a list of things: 违法取水9起、侵占河道11起.
    listed: bool,
}

impl Topics {
    /// Goes over what stands before a number.
    pub fn enter(&mut self, gap: &Gap) {
        if gap.cue == Some(Cue::Among) && gap.depth == 0 {
            self.whole = self.current().filter(|topic| topic.counts()).or(self.earlier.as_ref()).cloned();
        }
        if gap.parting >= Parting::Semicolon && gap.floor == 0 {
            let last = self.last.first_mut().and_then(Option::take).filter(Topic::counts);
            // 包括非法采砂17起、违法取水9起；结案38起: not of the last alone.
            let last = last.filter(|last| !self.listed || last.again);
            self.earlier = self.whole.clone().or(last).or(self.earlier.take());
            self.last.clear();
        }
        if gap.parting == Parting::Sentence {
            self.whole = None;
            self.earlier = None;
        }
        self.listed = gap.parting == Parting::List;
        self.last.truncate(usize::from(gap.floor) + 1);
        let outer = self.last.last().cloned().flatten();
        self.last.resize(usize::from(gap.depth) + 1, outer);
    }

    /// The whole whose parts were told in this sentence.
    #[must_use]
    pub fn whole(&self) -> Option<&Topic> {
        self.whole.as_ref()
    }

    /// What was counted before what was counted last, in another unit.
    #[must_use]
    pub fn earlier(&self) -> Option<&Topic> {
        self.earlier.as_ref()
    }

    /// What was counted last here.
    #[must_use]
    pub fn current(&self) -> Option<&Topic> {
        self.last.last().and_then(Option::as_ref)
    }

    /// Takes note of what a number counts. The change of a thing leaves its unit; what it is measured by (完成年初预算39万元的97%)
    /// leaves the thing.
    pub fn set(&mut self, text: &str, indicator: &Indicator, quantity: &Quantity) {
        let quota = |name: &Range<usize>| WordList::Quotas.ends(&text[name.clone()]);
        let measures = text[quantity.range.end..].starts_with('的') && indicator.name.as_ref().is_some_and(quota);
        if (measures || is_shared_whole(text, quantity.range.clone())) && self.current().is_some() {
            return;
        }
        // 受理442件，其他处理13件；审结418件: of what the rest is of.
        let rest = indicator.name.as_ref().is_some_and(|name| WordList::Rest.at(&text[name.clone()]).is_some());
        if rest && self.current().is_some_and(|topic| topic.unit == quantity.unit) {
            return;
        }
        let share = indicator.inherited && quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio);
        let counts = indicator.change.is_none() && indicator.aside.is_none() && !share;
        if let (Some(last), Some(name)) = (self.last.last_mut(), indicator.name.clone().or(indicator.aside.clone())) {
            let unit = if counts { quantity.unit } else { last.as_ref().and_then(|topic| topic.unit) };
            // 明白人36名、示范户12户，每村3名和1户: what an average passed over may be spoken of next.
            let passed = indicator.inherited && indicator.scope.is_some();
            if (!indicator.inherited || passed) && last.as_ref().is_some_and(|last| last.unit != unit && last.counts())
            {
                self.earlier = last.take();
            }
            let again = if counts { indicator.inherited } else { last.as_ref().is_some_and(|topic| topic.again) };
            let shared = indicator.inherited && indicator.scope.is_some();
            *last = Some(Topic { name, unit, again, shared });
        }
    }
}

/// Whether a number only says of how many something is a share: 占全乡12个村的58.3%.
fn is_shared_whole(text: &str, number: Range<usize>) -> bool {
    let behind = &text[number.end..];
    let of = behind.find(|c| !is_han(c)).map_or(behind, |at| &behind[..at]);
    of.ends_with('的') && of.len() <= LONGEST_WHOLE && shares(text, number.start)
}

/// Whether the clause that holds `at` says of what something is a share.
#[must_use]
pub fn shares(text: &str, at: usize) -> bool {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_WHOLE));
    let clause = text[from..at].rfind(['，', '、', '；', '（']).map(|mark| &text[from + mark..at]);
    clause.and_then(|clause| clause.chars().nth(1)) == Some('占')
}

/// What has a share is told in at most so many bytes behind 占 (16 characters).
const LONGEST_WHOLE: usize = 48;
