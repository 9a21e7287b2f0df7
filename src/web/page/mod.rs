//! The page, one concern a file.
//!
//! `dom` is how the page is reached, `state` what it remembers, `input` how text comes in, `show` how a document is put
//! on screen, `panes` which pane is in front, `results` which of the results' tabs, `select` how they follow each other,
//! `cards` the short ways between them, `checks` what is done about findings, `exports` what is taken away, `menu` the list of that, `rescue` what is done where
//! no file can be saved, `printing` the sheet for the printer, `tree` the outline's keys, `roving` those of toolbars and tabs, `follow` the
//! outline's mark of where the reader is, `events` who listens, `storage` what a visit leaves behind, `theme` light and dark, `alarm` what is said when all
//! else fails.
//!
//! The state is borrowed only while markup is made, never while the page is changed: changing it can call back.

mod alarm;
mod cards;
mod checks;
mod dom;
mod events;
mod exports;
mod follow;
mod input;
mod menu;
mod panes;
mod printing;
mod rescue;
mod results;
mod roving;
mod select;
mod show;
mod state;
mod storage;
mod theme;
mod timer;
mod tree;

use wasm_bindgen::prelude::*;

/// Starts the page: listens, and reads what was put into the text box meanwhile.
///
/// Called once, by the page's own script; a program that only wants `analyze` never calls it, which is why it is not
/// a start function.
#[wasm_bindgen(skip_typescript)]
pub fn open_page() {
    alarm::set();
    theme::restore();
    checks::restore();
    events::listen();
    for button in dom::find_all("[data-waits]") {
        dom::set(&button, "disabled", None);
    }
    if let Some(root) = dom::root() {
        dom::set(&root, "data-ready", Some("true"));
    }
    input::read_early();
}
