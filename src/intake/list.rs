//! The numbers of lists in web pages.

use super::{
    markup::Tag,
    number::{Form, form, write},
};
use crate::text::numeral::is_han_numeral;

/// A list whose items are being read.
pub struct List {
    form: Form,
    next: i32,
}

impl List {
    /// A list begins.
    #[must_use]
    pub fn new(ordered: bool, tag: &Tag<'_>, style: &str) -> Self {
        let usual = if ordered { Form::Decimal } else { Form::Bullet };
        let form = named(tag, style).unwrap_or(usual);
        let next = tag.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        List { form, next }
    }

    /// The next item's number as it stands before its words; empty where it has none.
    #[must_use]
    pub fn next(&mut self, tag: &Tag<'_>, style: &str) -> String {
        if let Some(value) = tag.get("value").and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let number = self.next;
        self.next = number.saturating_add(1);
        let form = named(tag, style).unwrap_or(self.form);
        match u32::try_from(number).map(|number| write(number, form)).unwrap_or_default() {
            number if number.is_empty() => number,
            number if matches!(form, Form::Han | Form::HanDigits | Form::Legal | Form::Stems | Form::Branches) => {
                number + "、"
            }
            number => number + ". ",
        }
    }
}

/// The form that the tag or its style names.
fn named(tag: &Tag<'_>, style: &str) -> Option<Form> {
    let of_style = |property: &str| style.split(';').find_map(|rule| rule.strip_prefix(property)).map(form);
    of_style("list-style-type:").or_else(|| of_style("list-style:")).or_else(|| tag.get("type").map(|name| form(&name)))
}

/// Whether words are a number of a list: `1.`, `（一）`, `a)`, `第一章`; not the mark of a list without numbers.
#[must_use]
pub fn is_numbered(words: &str) -> bool {
    let is_number = |c: char| c.is_numeric() || is_han_numeral(c);
    words.contains(is_number) || (words.chars().count() > 1 && words.contains(|c: char| c.is_alphanumeric()))
}
