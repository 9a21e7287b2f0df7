//! What only the command line needs: reading other encodings, printing for a terminal, tables of many documents.

mod decode;
mod readable;
pub mod table;

pub use decode::decode;
pub use readable::readable;
