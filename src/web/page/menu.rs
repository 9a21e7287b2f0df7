//! The list of what can be taken away: a menu button, as ARIA has it.

use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::dom;

const ITEMS: &str = "#take-menu [role=\"menuitem\"]";

/// Opens the menu, its first line with the keyboard, or closes it.
pub fn toggle() {
    let open = !is_open();
    set(open);
    if open {
        dom::find(ITEMS).iter().for_each(dom::focus);
    }
}

/// A click: one in the menu gives the keyboard back to its button first, one elsewhere closes it.
pub fn leave(target: &Element) {
    if !is_open() || dom::around(target, "#take").is_some() {
        return;
    }
    if dom::around(target, ITEMS).is_some() {
        return close();
    }
    set(false);
}

/// A key in the menu or on its button; `None` where it is for neither.
pub fn on_key(event: &KeyboardEvent, target: &Element) -> Option<bool> {
    let key = event.key();
    if dom::around(target, "#take").is_some() && !is_open() {
        let opens = matches!(key.as_str(), "ArrowDown" | "ArrowUp");
        if opens {
            set(true);
            let items = dom::find_all(ITEMS);
            let item = if key == "ArrowDown" { items.first() } else { items.last() };
            item.into_iter().for_each(dom::focus);
        }
        return Some(opens);
    }
    if !is_open() || dom::around(target, ".menu").is_none() {
        return None;
    }
    match key.as_str() {
        "Escape" => close(),
        // The keyboard goes on from the button, not from what is gone.
        "Tab" => {
            close();
            return Some(false);
        }
        _ => return Some(step(&key, target)),
    }
    Some(true)
}

/// Arrows, Home and End go from line to line. Returns whether the key was one of them.
fn step(key: &str, target: &Element) -> bool {
    let items: Vec<HtmlElement> = dom::find_all(ITEMS);
    let at = items.iter().position(|item| item.is_same_node(Some(target)));
    let last = items.len().saturating_sub(1);
    let next = match (key, at) {
        ("ArrowDown", Some(at)) if at < last => at + 1,
        ("ArrowUp", Some(at)) if at > 0 => at - 1,
        ("ArrowDown" | "Home", _) => 0,
        ("ArrowUp" | "End", _) => last,
        _ => return false,
    };
    items.get(next).into_iter().for_each(dom::focus);
    true
}

fn close() {
    set(false);
    dom::by_id("take").iter().for_each(dom::focus);
}

fn set(open: bool) {
    dom::show("take-menu", open);
    if let Some(button) = dom::by_id("take") {
        dom::set(&button, "aria-expanded", Some(if open { "true" } else { "false" }));
    }
}

fn is_open() -> bool {
    dom::find("#take-menu:not([hidden])").is_some()
}
