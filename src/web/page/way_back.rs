//! The way back: on a phone one pane is in front, and whoever a finding, a row or a bar has led to the text wants to go on
//! where he came from. A button in the bar below leads there, and the browser's own back.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::{dom, panes, results};

/// Where someone came from.
struct Left {
    pane: String,
    panel: String,
    /// What was pressed there.
    at: Option<HtmlElement>,
    /// Whether the browser's history has a step for it.
    is_in_history: bool,
}

thread_local! {
    static LEFT: RefCell<Vec<Left>> = const { RefCell::new(Vec::new()) };
}

/// Listens to the browser's own back.
pub fn listen() {
    if let Some(window) = dom::window() {
        dom::on(&window, "popstate", |_| back());
    }
}

/// Brings the text to the front; on a phone the pane that it takes the place of is remembered.
pub fn to_source() {
    let pane = panes::shown();
    if pane != "source" && dom::is_phone() {
        // Old browsers refuse it to a page opened from disk.
        let pushed = dom::window().and_then(|w| w.history().ok()?.push_state(&JsValue::NULL, "").ok());
        let (panel, at, is_in_history) = (results::shown(), dom::focused(), pushed.is_some());
        LEFT.with_borrow_mut(|left| left.push(Left { pane, panel, at, is_in_history }));
        dom::show("back", true);
    }
    panes::open("source");
}

/// The button was pressed.
pub fn press() {
    let is_in_history = LEFT.with_borrow(|left| left.last().is_some_and(|left| left.is_in_history));
    match dom::window().and_then(|window| window.history().ok()).filter(|_| is_in_history) {
        Some(history) => drop(history.back()),
        None => back(),
    }
}

/// Another document is shown, or this one was read again.
pub fn forget() {
    LEFT.with_borrow_mut(Vec::clear);
    dom::show("back", false);
}

fn back() {
    let Some(Left { pane, panel, at, .. }) = LEFT.with_borrow_mut(Vec::pop) else { return };
    dom::show("back", LEFT.with_borrow(|left| !left.is_empty()));
    if pane == "results" {
        results::open(&panel);
    }
    panes::open(&pane);
    at.filter(|at| dom::is_shown(at)).iter().for_each(dom::focus);
}
