//! Seeking and ordering in the table of statistics. Both hold for the document on screen, until another one is shown.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, ScrollLogicalPosition};

use super::{dom, show};
use crate::view::{Arrangement, Order, Part};

/// The field for the words that are sought.
const FIELD: &str = "seek";

thread_local! {
    static NOW: RefCell<Arrangement> = RefCell::default();
    /// Whether all rows of a long table were asked for.
    static ALL: Cell<bool> = const { Cell::new(false) };
}

/// How the table is arranged.
pub fn now() -> Arrangement {
    NOW.with_borrow(Clone::clone)
}

/// Something was typed into the field.
pub fn on_input(event: &Event) {
    if dom::typed(event, FIELD) {
        seek(&field().map(|field| field.value()).unwrap_or_default());
    }
}

/// Shows all statistics again; the keyboard goes to the field, the button is gone.
pub fn seek_all() {
    clear();
    seek("");
    dom::by_id(FIELD).iter().for_each(dom::focus);
}

/// Escape in the field empties it. Returns whether there was anything in it.
pub fn escape(target: &Element) -> bool {
    let is_used = target.id() == FIELD && NOW.with_borrow(|now| !now.sought.is_empty());
    if is_used {
        seek_all();
    }
    is_used
}

/// Puts the rows in the order of that name; the keyboard stays at the head that was pressed.
pub fn order(name: &str) {
    let order = match name {
        "theme" => Order::Theme,
        "largest" => Order::Largest,
        "smallest" => Order::Smallest,
        _ => Order::Text,
    };
    let column = dom::find_all("#table .sort").iter().position(|head| Some(head) == dom::focused().as_ref());
    change(|now| now.order = order);
    // Who has scrolled sees the heads of the columns, not the first rows.
    let top = |id| dom::by_id(id).map(|element| element.get_bounding_client_rect().top());
    if top("table") < top("results").map(|top| top.max(0.0)) {
        dom::by_id("table").iter().for_each(|table| dom::reveal(table, ScrollLogicalPosition::Start));
    }
    if let Some(head) = column.and_then(|column| dom::find_all("#table .sort").into_iter().nth(column)) {
        dom::focus(&head);
    }
}

/// A statistic is chosen elsewhere: if it is none of those sought, all are shown again.
pub fn uncover(id: &str) {
    let hides = NOW.with_borrow(|now| !now.sought.is_empty());
    if hides && dom::find(&format!("#table tr[data-quantity=\"{id}\"]")).is_none() {
        clear();
        seek("");
    }
}

/// Shows the rows from one on, or all, as they stay in another order.
pub fn more(from: Option<usize>) {
    ALL.set(from.is_none());
    show::part("table", from.map_or(Part::All, Part::From));
}

/// Another document is shown.
pub fn forget() {
    clear();
    ALL.set(false);
    NOW.take();
}

fn seek(words: &str) {
    if NOW.with_borrow(|now| now.sought != words) {
        ALL.set(false);
        change(|now| now.sought = words.to_owned());
    }
}

fn change(make: impl FnOnce(&mut Arrangement)) {
    NOW.with_borrow_mut(make);
    let chosen = dom::find("#table tr.is-selected").and_then(|row| row.get_attribute("data-quantity"));
    show::part("table", if ALL.get() { Part::All } else { Part::First });
    if let Some(row) = chosen.and_then(|id| dom::find(&format!("#table tr[data-quantity=\"{id}\"]"))) {
        dom::mark(&row, "is-selected", true);
        dom::set(&row, "aria-current", Some("true"));
    }
}

fn clear() {
    field().iter().for_each(|field| field.set_value(""));
}

fn field() -> Option<HtmlInputElement> {
    dom::by_id(FIELD)?.dyn_into().ok()
}
