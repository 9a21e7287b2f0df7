//! The tabs of the results: one panel shows. All but the figures are made when they are first asked for.

use std::cell::RefCell;

use maud::Markup;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::{dom, panes, pictures, roving, state};
use crate::Report;
use crate::view::{self, Words};

const TABS: &str = "#results-tabs [role=\"tab\"]";

type View = fn(&Report, &str, &Words) -> Markup;

/// The panels that are made when asked for, and what makes them.
const PANELS: &[(&str, View)] = &[
    ("pictures", pictures::panel),
    ("bars", view::bars),
    ("sources", view::sources),
    ("timeline", view::timeline),
    ("document", view::metadata),
];

thread_local! {
    /// How far each panel was scrolled when it was left.
    static LEFT_AT: RefCell<panes::Places> = const { RefCell::new(Vec::new()) };
}

/// Brings a panel to the front.
pub fn open(name: &str) {
    let before = shown();
    for tab in dom::find_all(TABS) {
        let (panel, is_open) = (panel_of(&tab), panel_of(&tab) == name);
        dom::set(&tab, "aria-selected", Some(if is_open { "true" } else { "false" }));
        dom::set(&tab, "tabindex", Some(if is_open { "0" } else { "-1" }));
        dom::show(&panel, is_open);
    }
    make(name);
    panes::mark();
    if name != "pictures" {
        pictures::widen(false);
    }
    if let Some(scroller) = dom::by_id("results").filter(|_| before != name) {
        let left = f64::from(scroller.scroll_top());
        let top = LEFT_AT.with_borrow_mut(|places| panes::swap(places, before, left, name));
        scroller.set_scroll_top(top as i32);
    }
}

/// A key on a tab: the arrows open the next one. Returns whether it was used.
pub fn on_key(event: &KeyboardEvent, tab: &HtmlElement) -> bool {
    let next = roving::step(event, tab, TABS);
    next.iter().for_each(|tab| open(&panel_of(tab)));
    next.is_some()
}

/// Another document is shown: its panels are made anew.
pub fn renew() {
    LEFT_AT.with_borrow_mut(Vec::clear);
    pictures::renew();
    for (panel, _) in PANELS {
        dom::say(panel, "");
    }
    make(&shown());
}

/// Keeps a row where it was on the screen, `before` from the top: rows above it have come or gone.
pub fn keep(row: &Element, before: f64) {
    let moved = (row.get_bounding_client_rect().top() - before) as i32;
    if let Some(scroller) = dom::by_id("results").filter(|_| moved != 0) {
        scroller.set_scroll_top(scroller.scroll_top() + moved);
    }
}

/// The panel that a tab opens.
pub fn panel_of(tab: &HtmlElement) -> String {
    tab.get_attribute("aria-controls").unwrap_or_default()
}

/// The panel in front.
pub fn shown() -> String {
    dom::find("#results-tabs [aria-selected=\"true\"]").map(|tab| panel_of(&tab)).unwrap_or_default()
}

fn make(name: &str) {
    let Some((panel, view)) = PANELS.iter().find(|(panel, _)| *panel == name) else { return };
    if dom::by_id(panel).is_none_or(|panel| panel.has_child_nodes()) {
        return;
    }
    if let Some(markup) = state::current(|document, words| view(&document.report, &document.text, words)) {
        dom::fill(panel, markup);
    }
    // On a phone the main lines are enough to begin with.
    let details = dom::find_all("#document details").into_iter().filter(|_| dom::is_phone());
    details.for_each(|details| dom::set(&details, "open", None));
}
