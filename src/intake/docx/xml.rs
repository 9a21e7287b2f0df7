//! The parts of a .docx as tags.

use crate::intake::markup::{Dialect, Tag, Token, Tokens};

/// Goes through a part.
pub fn tags<'t>(part: &'t str, each: &mut dyn FnMut(Token<'t>)) {
    Tokens::new(part, Dialect::Xml).for_each(each);
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

/// The name in an attribute as a number: short names, as offices give them, all have different ones.
pub fn name(tag: &Tag<'_>, name: &str) -> u64 {
    text(tag, name).bytes().fold(0, |name: u64, byte| name.wrapping_mul(257).wrapping_add(byte.into()))
}
