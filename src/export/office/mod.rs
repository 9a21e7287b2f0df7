//! Office documents: parts of XML in a ZIP (ECMA-376). Only what Word, WPS, Excel and LibreOffice need to open them
//! without a word of repair.

mod gather;
mod memo;
mod package;
mod sheet;
mod workbook;

use maud::{Markup, PreEscaped};

use crate::text::chars::turns;

pub use gather::gather;
pub use memo::memo;
pub use workbook::workbook;

/// The media type of a workbook.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The media type of a memo.
pub const MEMO: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The first line of every part.
const DECLARATION: PreEscaped<&str> = PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

/// A part and what it is.
struct Part {
    /// Where it stands in the package.
    name: String,
    /// Its content type, behind `application/vnd.openxmlformats-officedocument.`.
    kind: &'static str,
    content: Markup,
}

impl Part {
    fn new(name: impl Into<String>, kind: &'static str, content: Markup) -> Part {
        Part { name: name.into(), kind, content }
    }
}

/// Words that XML can hold, on one line, without what turns the direction of writing.
pub(super) fn plain(words: &str) -> String {
    let is_plain = |c: &char| !c.is_control() && !turns(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    words.chars().filter(is_plain).collect()
}
