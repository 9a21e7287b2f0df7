//! The styles of a .docx, as far as they number paragraphs. WPS names its styles by bare numbers, so they are known by
//! what they say, never by their name.

use std::collections::BTreeMap;

use super::xml;
use crate::intake::markup::Token;

/// Styles by their id.
#[derive(Default)]
pub struct Styles {
    styles: BTreeMap<String, Style>,
    usual: Option<String>,
}

/// What a paragraph or a style says of its numbering.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Numbered {
    /// Which numbering; 0 says none.
    pub list: Option<u32>,
    /// Which of its levels, the outermost being 0.
    pub level: Option<u32>,
}

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    numbered: Numbered,
}

/// Styles build on each other so deep at most; deeper is a circle.
const DEEPEST: usize = 32;

impl Styles {
    /// Reads `word/styles.xml`.
    #[must_use]
    pub fn read(part: &str) -> Self {
        let mut styles = Styles::default();
        let mut id = String::new();
        xml::tags(part, |token| {
            let Token::Open(tag) = token else { return };
            if tag.name == "w:style" {
                id = xml::text(&tag, "w:styleId");
                if xml::text(&tag, "w:type") == "paragraph" && xml::text(&tag, "w:default") == "1" {
                    styles.usual = Some(id.clone());
                }
                styles.styles.insert(id.clone(), Style::default());
            }
            let Some(style) = styles.styles.get_mut(&id) else { return };
            match tag.name {
                "w:basedOn" => style.based_on = Some(xml::value(&tag)),
                "w:numId" => style.numbered.list = xml::number(&tag, "w:val"),
                "w:ilvl" => style.numbered.level = xml::number(&tag, "w:val"),
                _ => {}
            }
        });
        styles
    }

    /// The numbering that a style or one that it builds on gives, and that one's id.
    #[must_use]
    pub fn numbered(&self, style: Option<&str>) -> Option<(Numbered, &str)> {
        let mut id = style.or(self.usual.as_deref())?;
        for _ in 0..DEEPEST {
            let (own, style) = self.styles.get_key_value(id)?;
            if style.numbered.list.is_some() {
                return Some((style.numbered, own));
            }
            id = style.based_on.as_deref()?;
        }
        None
    }
}
