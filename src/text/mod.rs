//! Floor 0: where things are in the text, and what its characters are. No patterns, no words, no tree.

#[macro_use]
pub mod table;

mod changes;
pub mod chars;
mod crc;
mod date;
mod fingerprint;
mod index;
pub mod leftover;
mod lines;
pub mod numeral;
mod order;
mod radical;
mod reading;
pub mod sieve;
mod solid;
mod span;
mod utf16;

pub use changes::{Change, changes};
pub use crc::crc32;
pub use date::{Day, read_day};
pub use fingerprint::fingerprint;
pub use index::{Index, distinct};
pub use lines::{Line, lines};
pub use order::in_order;
pub use radical::ideograph;
pub use reading::Reading;
pub use sieve::Sieve;
pub use solid::{SolidCount, solid};
pub use span::Span;
pub use utf16::Utf16;
