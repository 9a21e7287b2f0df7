//! The three panes: side by side on a desk, the outline as a drawer on a smaller one, one at a time on a phone.

use std::cell::RefCell;

use super::{dom, results};

/// How far something was scrolled, by its name.
pub type Places = Vec<(String, f64)>;

thread_local! {
    /// How far the page was scrolled when a pane was left: on a phone the page itself scrolls, for all panes.
    static LEFT_AT: RefCell<Places> = const { RefCell::new(Vec::new()) };
}

/// Brings a pane (`source`, `outline`, `results`) to the front. Where all of them show, it only matters for the drawer.
pub fn open(name: &str) {
    drawer(name == "outline");
    let Some(body) = dom::body() else { return };
    let before = shown();
    // Before the other pane shows: the page may then be too short to stand where it stood.
    let top = page_top();
    dom::set(&body, "data-pane", Some(name));
    mark();
    if before != name && dom::is_phone() {
        dom::show("detail", false);
        scroll_page(LEFT_AT.with_borrow_mut(|left| swap(left, before, top, name)));
    }
}

/// The pane in front.
pub fn shown() -> String {
    dom::body().and_then(|body| body.get_attribute("data-pane")).unwrap_or_default()
}

/// Marks which of a phone's tabs is in front: the checks have one of their own beside the other results.
pub fn mark() {
    let pane = shown();
    let is_checks = results::shown() == "checks";
    for button in dom::find_all("#panes button[data-pane]") {
        let is_pane = button.get_attribute("data-pane").as_deref() == Some(&*pane);
        let is_of_checks = button.get_attribute("data-panel").as_deref() == Some("checks");
        let is_current = is_pane && (pane != "results" || is_of_checks == is_checks);
        dom::set(&button, "aria-current", is_current.then_some("true"));
    }
}

/// Notes how far `before` was scrolled; returns how far `name` was.
pub fn swap(left: &mut Places, before: String, top: f64, name: &str) -> f64 {
    left.retain(|(place, _)| *place != before);
    left.push((before, top));
    left.iter().find(|(place, _)| place == name).map_or(0.0, |(_, top)| *top)
}

/// Opens or closes the outline's drawer; its button tells which.
pub fn drawer(open: bool) {
    if let (Some(body), Some(button)) = (dom::body(), dom::by_id("drawer")) {
        dom::set(&body, "data-drawer", open.then_some("open"));
        dom::set(&button, "aria-expanded", Some(if open { "true" } else { "false" }));
    }
}

/// Whether the drawer is open.
pub fn drawer_is_open() -> bool {
    dom::body().is_some_and(|body| body.has_attribute("data-drawer"))
}

/// Scrolls every pane to its beginning: another document is shown.
pub fn to_top() {
    LEFT_AT.with_borrow_mut(Vec::clear);
    for pane in ["outline", "source", "results"] {
        if let Some(pane) = dom::by_id(pane) {
            pane.set_scroll_top(0);
        }
    }
    scroll_page(0.0);
}

fn page_top() -> f64 {
    dom::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

fn scroll_page(top: f64) {
    if let Some(window) = dom::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}
