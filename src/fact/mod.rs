//! Floor 3: mentions bound: what is counted, when and where, in which sentence, and what adds up to what.

mod absence;
mod adverb;
mod again;
mod ahead;
mod before;
mod behind;
mod bind;
mod change;
mod clause;
mod compared;
mod dealt;
mod deed;
mod dimension;
mod doer;
mod duration;
mod edge;
mod elsewhere;
mod goal;
mod head;
mod in_cell;
mod indicator;
mod item;
mod lead;
mod level;
mod limit;
mod list;
mod modality;
mod parting;
mod period;
mod portion;
mod predicate;
mod rate;
mod relation;
mod repeat;
mod row;
mod sentence;
mod sides;
mod sorting;
mod sum;
mod table;
mod told;
mod topic;
mod walk;
mod years;

use std::ops::Range;

pub use absence::Absence;
pub use bind::bind;
pub use change::Change;
pub use dimension::dimension;
pub use edge::without_notes;
pub use head::head;
pub use indicator::Indicator;
pub use limit::limit;
pub use list::half;
pub use portion::portion;
pub use relation::Relation;
pub use sentence::around;

use crate::report::{Modality, Theme};

/// What is known of a quantity beside its number; ranges count in the reading.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What is counted.
    pub indicator: Indicator,
    /// Row of the catalogue of indicators.
    pub id: Option<&'static str>,
    /// The part of the work that it belongs to.
    pub theme: Option<Theme>,
    /// When, as ISO 8601.
    pub period: Option<String>,
    /// Result, or target.
    pub modality: Modality,
    /// The heading that it stands under.
    pub section: Option<String>,
    /// The sentence that it stands in.
    pub sentence: Range<usize>,
}

/// All facts of a text.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// One for each quantity, in order.
    pub facts: Vec<Fact>,
    /// What did not happen, in order.
    pub absences: Vec<Absence>,
    /// What is tied together, in the order of the text.
    pub relations: Vec<Relation>,
}
