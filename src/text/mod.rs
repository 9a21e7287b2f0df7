//! Floor 0: where things are in the text, and what its characters are. No patterns, no words, no tree.

mod span;
mod utf16;

pub use span::Span;
pub use utf16::Utf16;
