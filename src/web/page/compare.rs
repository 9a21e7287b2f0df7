//! Open reports beside each other: the screen that shows them, and the workbook of all of them.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollLogicalPosition};

use super::select::{self, From};
use super::state::Document;
use super::{changed, checks, dom, exports, show, state};
use crate::export::{self, Export, File, Stamp};
use crate::view::{self, Beside, Words};

/// The field for the words that are sought.
const FIELD: &str = "seek-rows";

/// What shows a value.
const CELLS: &str = "#compare [data-cell]";

thread_local! {
    /// The value that has led to the report on screen.
    static CAME_FROM: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Shows the comparison, with the keyboard at its title.
pub fn open() {
    show::screen("compare");
    fill();
    show::name_window();
    // What was told of the last report is not true of all of them.
    show::announce("");
    dom::by_id("compare-title").iter().for_each(dom::focus);
}

/// Makes it anew where it is on screen: a report has come or gone, or the words are others.
pub fn renew() {
    if dom::is_on("compare") {
        fill();
    }
}

fn fill() {
    dom::fill("compare", of_open(view::compare));
    stop_at(cells().first());
}

/// What is made of all open reports.
fn of_open<T>(make: impl FnOnce(&[Beside], &Words) -> T) -> T {
    state::read(|state| {
        let open = state.documents.iter().map(|open| {
            let Document { id, name, report, text, .. } = open;
            Beside { id: *id, name, report, whose: state.handling.whose(text) }
        });
        make(&open.collect::<Vec<_>>(), &state.words)
    })
}

/// Whose report one is, or of which year, was put right: the table follows; the list stays, with the keyboard in it.
pub fn on_whose(field: &Element) {
    let Some(document) = field.get_attribute("data-of") else { return };
    let fields = ["unit", "year"].map(|what| {
        let field = dom::find(&format!("[data-whose=\"{what}\"][data-of=\"{document}\"]"));
        field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    });
    let ([Some(unit), Some(year)], Ok(id)) = (fields, document.parse()) else { return };
    checks::tell(id, |known| {
        // What is as it was read is not said again.
        let told = |field: &HtmlInputElement, known: String| {
            if field.value() == field.default_value() { known } else { field.value() }
        };
        (told(&unit, known.unit), told(&year, known.year))
    });
    let (table, minds, holds) = of_open(|all, words| {
        let own = all.iter().find(|beside| beside.id == id);
        let holds = own.map(|own| [own.unit(), own.year()].map(|word| word.unwrap_or_default().to_owned()));
        let minds = (0..all.len()).map(|at| (all[at].id, view::mind(all, at, words))).collect::<Vec<_>>();
        (view::renamed(all, words), minds, holds)
    });
    dom::fill("matrix", table);
    minds.iter().for_each(|(id, mind)| dom::say(&format!("mind-{id}"), mind));
    for (field, holds) in [unit, year].iter().zip(holds.iter().flatten()) {
        field.set_value(holds);
        field.set_default_value(holds);
    }
    seek();
}

/// The values that show.
fn cells() -> Vec<HtmlElement> {
    dom::find_all(CELLS).into_iter().filter(|cell| cell.offset_width() > 0).collect()
}

/// Makes one of them the stop of the Tab key.
fn stop_at(cell: Option<&HtmlElement>) {
    if let Some(before) = dom::find("#compare [data-cell][tabindex=\"0\"]") {
        dom::set(&before, "tabindex", Some("-1"));
    }
    cell.iter().for_each(|cell| dom::set(cell, "tabindex", Some("0")));
}

/// A value was chosen: shows its report, and the place in it.
pub fn go(cell: &str) {
    let Some((document, quantity)) = cell.split_once('/') else { return };
    show::document(document.parse().unwrap_or_default());
    show::finish();
    match quantity.strip_prefix(view::DENIED) {
        Some(place) => drop(select::to_place(place)),
        None => select::quantity(quantity, From::Results),
    }
    CAME_FROM.set(Some(cell.to_owned()));
}

/// Back to the value that led to a report. Returns whether one did.
pub fn back() -> bool {
    let Some(cell) = CAME_FROM.take().filter(|_| dom::is_on("result")) else { return false };
    open();
    let cell = dom::find(&format!("#compare [data-cell=\"{cell}\"]"));
    stop_at(cell.as_ref());
    if let Some(cell) = cell {
        dom::reveal(&cell, ScrollLogicalPosition::Center);
        dom::focus(&cell);
    }
    true
}

/// Another report is shown, or none: there is no way back.
pub fn forget() {
    CAME_FROM.take();
}

/// Only what some reports leave out, or everything again.
pub fn turn(button: &Element) {
    let only = button.get_attribute("aria-pressed").as_deref() != Some("true");
    dom::set(button, "aria-pressed", Some(if only { "true" } else { "false" }));
    dom::by_id("compare").iter().for_each(|compare| dom::mark(compare, "is-lacking-only", only));
    stop_at(cells().first());
}

/// Something was typed into the field above the table.
pub fn on_input(event: &Event) {
    if dom::typed(event, FIELD) {
        seek();
    }
}

/// Escape in the field empties it. Returns whether there was anything in it.
pub fn escape(target: &Element) -> bool {
    let field = target.dyn_ref::<HtmlInputElement>().filter(|field| field.id() == FIELD && !field.value().is_empty());
    field.iter().for_each(|field| field.set_value(""));
    if field.is_some() {
        seek();
    }
    field.is_some()
}

/// Leaves only the rows whose indicator, or the part of the work that it belongs to, has all words that are sought.
fn seek() {
    let Some(field) = dom::by_id(FIELD).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
    let sought = field.value();
    let text = |row: &Element, head: &str| {
        row.query_selector(head).ok().flatten().and_then(|head| head.text_content()).unwrap_or_default()
    };
    for (at, part) in dom::find_all("#matrix tbody").into_iter().enumerate() {
        let theme = text(&part, ".group th");
        let mut any = false;
        for row in dom::find_all(&format!("#matrix tbody:nth-of-type({}) tr:not(.group)", at + 1)) {
            let told = theme.clone() + &text(&row, "th");
            let found = sought.split_whitespace().all(|word| told.contains(word));
            any |= found;
            dom::mark(&row, "is-left-out", !found);
        }
        dom::mark(&part, "is-left-out", !any);
    }
    stop_at(cells().first());
}

/// Saves all open reports as one file that opens them again.
pub fn save() {
    take(export::save_all);
    changed::all_saved();
}

/// Saves all open reports as one file.
pub fn take(make: fn(&[(Export<'_>, &str)]) -> File) {
    let stamp = Stamp::new(&crate::rules(), exports::now());
    let file = state::read(|state| {
        let open = |open| exports::of(state, open, &stamp);
        let all: Vec<(Export, &str)> = state.documents.iter().map(|one| (open(one), one.file.as_str())).collect();
        make(&all)
    });
    exports::hand_out(&file);
}

/// The arrows go from value to value, as in a spreadsheet; Enter chooses. Returns whether the key was for it.
pub fn on_key(key: &KeyboardEvent, cell: &HtmlElement) -> bool {
    if key.ctrl_key() || key.alt_key() || key.meta_key() {
        return false;
    }
    let shown = cells();
    let Some(at) = shown.iter().position(|other| other == cell) else { return false };
    let column = |cell: &HtmlElement| cell.offset_left();
    let own = column(cell);
    let next = match key.key().as_str() {
        "Enter" | " " => {
            go(&cell.get_attribute("data-cell").unwrap_or_default());
            return true;
        }
        "ArrowRight" => shown.get(at + 1),
        "ArrowLeft" => at.checked_sub(1).and_then(|at| shown.get(at)),
        "ArrowDown" => shown[at + 1..].iter().find(|other| column(other) == own),
        "ArrowUp" => shown[..at].iter().rev().find(|other| column(other) == own),
        "Home" => shown.first(),
        "End" => shown.last(),
        _ => return false,
    };
    if let Some(next) = next {
        stop_at(Some(next));
        dom::focus(next);
    }
    true
}
