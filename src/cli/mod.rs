//! What only the command line needs: its arguments, reading other encodings, printing for a terminal.

mod arguments;
mod check;
mod decode;
mod files;
mod readable;
mod rules;

pub use arguments::{Arguments, Command};
pub use check::check;
pub use decode::decode;
pub use files::{print, read};
pub use readable::readable;
pub use rules::rules;
