//! Open reports beside each other: the screen that shows them, and the workbook of all of them.

use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::select::{self, From};
use super::{dom, exports, show, state};
use crate::export::{self, Export, Stamp};
use crate::view::{self, Beside};

/// What shows a value.
const CELLS: &str = "#compare [data-cell]";

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
    let made = state::read(|state| {
        let open = state.documents.iter();
        let all: Vec<Beside> =
            open.map(|open| Beside { id: open.id, name: &open.name, report: &open.report }).collect();
        view::compare(&all, &state.words)
    });
    dom::fill("compare", made);
    stop_at(cells().first());
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
    select::quantity(quantity, From::Results);
}

/// Only what some reports leave out, or everything again.
pub fn turn(button: &Element) {
    let only = button.get_attribute("aria-pressed").as_deref() != Some("true");
    dom::set(button, "aria-pressed", Some(if only { "true" } else { "false" }));
    dom::by_id("compare").iter().for_each(|compare| dom::mark(compare, "is-lacking-only", only));
    stop_at(cells().first());
}

/// Saves all open reports as one workbook.
pub fn take() {
    let stamp = Stamp::new(&crate::rules(), exports::now());
    let file = state::read(|state| {
        let open = |open| exports::of(state, open, &stamp);
        let all: Vec<(Export, &str)> = state.documents.iter().map(|one| (open(one), one.file.as_str())).collect();
        export::gather(&all)
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
