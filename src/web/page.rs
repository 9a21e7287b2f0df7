//! The page begins.

use wasm_bindgen::prelude::*;

use super::{alarm, dom, events, input, theme};

/// Starts the page: listens, and reads what was put into the text box meanwhile.
///
/// Called once, by the page's own script; a program that only wants `analyze` never calls it, which is why it is not
/// a start function.
#[wasm_bindgen(skip_typescript)]
pub fn open_page() {
    alarm::set();
    theme::restore();
    events::listen();
    for button in dom::find_all("[data-waits]") {
        dom::set(&button, "disabled", None);
    }
    if let Some(root) = dom::root() {
        dom::set(&root, "data-ready", Some("true"));
    }
    input::read_early();
}
