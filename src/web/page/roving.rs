//! Elements that share one Tab stop: arrows, Home and End go from one to the next, as ARIA has it for toolbars and tabs.

use web_sys::{HtmlElement, KeyboardEvent};

use super::dom;

/// Moves the keyboard from `element` to another of those that the selector finds; returns the one that has it then.
pub fn step(event: &KeyboardEvent, element: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let all = dom::find_all(selector);
    let at = all.iter().position(|other| other == element)?;
    let next = match event.key().as_str() {
        "ArrowRight" => (at + 1) % all.len(),
        "ArrowLeft" => (at + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    let next = all.get(next)?;
    dom::set(element, "tabindex", Some("-1"));
    dom::set(next, "tabindex", Some("0"));
    dom::focus(next);
    Some(next.clone())
}
