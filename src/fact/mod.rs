//! Floor 3: mentions bound: what is counted, in which sentence and section, and what adds up to what.

mod change;
mod indicator;
mod sentence;
mod sum;

pub use indicator::{Indicator, name};
pub use sentence::around;
pub use sum::{Sum, sums};
