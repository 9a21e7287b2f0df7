//! Settings and help: the size of the text, what is kept where, the keys.

use super::{dom, keeping, language, show, splits, state, storage, theme};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};

/// Where the size of the text is kept.
const SIZE: &str = "baogao-size";

/// Where it is kept that keys by themselves do nothing.
const SINGLE_KEYS: &str = "baogao-single-keys";

/// Takes up the choices of an earlier visit.
pub fn restore() {
    apply_size(&storage::read(SIZE).unwrap_or_default());
    check("remember", keeping::is_remembering());
    check("single-keys", has_single_keys());
}

/// Opens the sheet.
pub fn open() {
    check("remember", keeping::is_remembering());
    if let Some(sheet) = sheet().filter(|sheet| !sheet.open()) {
        let _ = sheet.show_modal();
    }
}

/// Closes it; the browser gives the keyboard back to where it was.
pub fn close() {
    sheet().iter().for_each(HtmlDialogElement::close);
}

/// Whether keys by themselves do something: who dictates to a computer switches them off.
pub fn has_single_keys() -> bool {
    storage::read(SINGLE_KEYS).is_none()
}

/// A box or a choice on the sheet was changed.
pub fn on_change(element: &Element) {
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else { return };
    match (element.id().as_str(), input.name().as_str()) {
        ("remember", _) => keeping::remember(input.checked()),
        ("single-keys", _) => drop(storage::write(SINGLE_KEYS, (!input.checked()).then_some("off"))),
        (_, "language") => language::choose(&input.value()),
        (_, "theme") => theme::choose(&input.value()),
        (_, "widths") => splits::choose(&input.value()),
        (_, "size") => {
            apply_size(&input.value());
            storage::write(SIZE, Some(input.value().as_str()).filter(|size| !size.is_empty()));
        }
        _ => {}
    }
}

/// Wipes what the page has left in the browser; the open documents stay on screen.
pub fn wipe() {
    keeping::wipe();
    restore();
    close();
    show::announce(state::word("status.wiped"));
}

fn apply_size(size: &str) {
    if let Some(root) = dom::root() {
        dom::set(&root, "data-size", Some(size).filter(|size| !size.is_empty()));
    }
    pick("size", size);
}

/// Marks which of several choices is the chosen one.
pub fn pick(name: &str, value: &str) {
    for choice in dom::find_all(&format!("#settings [name=\"{name}\"]")) {
        let choice: HtmlInputElement = choice.unchecked_into();
        choice.set_checked(choice.value() == value);
    }
}

fn check(id: &str, on: bool) {
    if let Some(input) = dom::by_id(id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(on);
    }
}

fn sheet() -> Option<HtmlDialogElement> {
    dom::by_id("settings")?.dyn_into().ok()
}
