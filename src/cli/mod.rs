//! What only the command line needs: reading other encodings, printing for a terminal.

mod decode;
mod readable;

pub use decode::decode;
pub use readable::readable;
