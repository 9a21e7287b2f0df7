//! What is lit up in the text, by kind: each has a button that switches it, and the choice is kept.

use super::{dom, storage};

/// Where the choice is kept: the kinds that are lit up, parted by blanks.
const KEY: &str = "baogao-highlights";

/// Takes up the choice of an earlier visit; without one the page has its own.
pub fn restore() {
    if let Some(lit) = storage::read(KEY) {
        apply(&lit);
    }
}

/// Switches a kind.
pub fn turn(kind: &str) {
    let before = dom::by_id("source").and_then(|source| source.get_attribute("data-lit")).unwrap_or_default();
    let mut lit: Vec<&str> = before.split(' ').filter(|lit| !lit.is_empty()).collect();
    match lit.iter().position(|lit| *lit == kind) {
        Some(at) => drop(lit.remove(at)),
        None => lit.push(kind),
    }
    let lit = lit.join(" ");
    apply(&lit);
    storage::write(KEY, Some(&lit));
}

fn apply(lit: &str) {
    if let Some(source) = dom::by_id("source") {
        dom::set(&source, "data-lit", Some(lit));
    }
    for button in dom::find_all("[data-highlight]") {
        let kind = button.get_attribute("data-highlight").unwrap_or_default();
        let is_lit = lit.split(' ').any(|lit| lit == kind);
        dom::set(&button, "aria-pressed", Some(if is_lit { "true" } else { "false" }));
    }
}
