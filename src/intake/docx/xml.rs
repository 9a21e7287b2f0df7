//! The parts of a .docx as tags.

use crate::intake::markup::{Dialect, Tag, Token, Tokens};

/// Goes through a part; `open` gets every tag, of which some end themselves, `close` the name of every end.
pub fn tags<'t>(part: &'t str, mut each: impl FnMut(Token<'t>)) {
    Tokens::new(part, Dialect::Xml).for_each(&mut each);
}

/// The value that most tags have: `w:val`.
pub fn value(tag: &Tag<'_>) -> String {
    text(tag, "w:val")
}

/// An attribute as text; empty where it is missing.
pub fn text(tag: &Tag<'_>, name: &str) -> String {
    tag.get(name).unwrap_or_default().into_owned()
}

/// An attribute as a number.
pub fn number(tag: &Tag<'_>, name: &str) -> Option<u32> {
    tag.get(name)?.trim().parse().ok()
}

/// Whether a switch is on: `<w:vanish/>`, not `<w:vanish w:val="0"/>`.
pub fn is_on(tag: &Tag<'_>) -> bool {
    !matches!(value(tag).as_str(), "0" | "false" | "off")
}
