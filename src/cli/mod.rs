//! What only the command line needs: its arguments, reading other encodings, printing for a terminal, tables of many
//! documents.

mod arguments;
mod check;
mod codebook;
mod export;
mod files;
mod readable;
mod rules;

pub use arguments::{Arguments, Command};
pub use check::check;
pub use codebook::codebook;
pub use export::{export, gather};
pub use files::{print, read};
pub use readable::readable;
pub use rules::rules;
