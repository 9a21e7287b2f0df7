//! Printing: the sheet is made when the browser says that it will print, whoever asked for it, and taken away after.

use std::cell::Cell;

use maud::Markup;

use super::{dom, exports};
use crate::export::{Sheet, sheet};

thread_local! {
    static OF: Cell<Sheet> = const { Cell::new(Sheet::Whole) };
}

/// Begins to listen.
pub fn listen() {
    let Some(window) = dom::window() else { return };
    dom::on(&window, "beforeprint", |_| prepare());
    dom::on(&window, "afterprint", |_| clear());
}

/// Opens the browser's printing: `whole`, or `results` without the text.
pub fn print(what: &str) {
    OF.set(if what == "results" { Sheet::Results } else { Sheet::Whole });
    if let Some(window) = dom::window() {
        let _ = window.print();
    }
}

/// Makes the sheet; on the first screen there is none, and it is printed as it stands.
fn prepare() {
    let on_result = dom::find("body[data-screen=\"result\"]");
    let made = on_result.and_then(|body| Some((body, exports::export(|export| sheet(export, OF.get()))?)));
    if let Some((body, sheet)) = made {
        dom::fill("print", sheet);
        dom::mark(&body, "is-printing", true);
    }
}

fn clear() {
    OF.set(Sheet::Whole);
    dom::fill("print", Markup::default());
    dom::body().iter().for_each(|body| dom::mark(body, "is-printing", false));
}
