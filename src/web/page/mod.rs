//! The page, one concern a file.
//!
//! `dom` is how the page is reached, `state` what it remembers, `input` how text comes in, `show` how a document is put
//! on screen, `panes` which pane is in front, `results` which of the results' tabs, `select` how they follow each other,
//! `cards` the short ways between them, `compare` several reports beside each other, `checks` what is done about findings, `tree` the keys of outline and mind map,
//! `roving` those of toolbars and tabs, `pictures` the mind map and the saving of pictures, `highlights` what is lit up
//! in the text, `selected` how much of it is selected, `arranging` which statistics the table shows and in which order, `changed` what
//! was changed in the text, `exports` what is taken away, `menu` the list of that, `rescue`
//! what is done where no file can be saved, `printing` the sheet for the printer, `follow` the outline's mark of where
//! the reader is, `opening` the way from a text to an open document, `reader` who reads it, `files` how files come in,
//! `pdf` how PDFs do, `saved` how saved results do, `editor` the text as something to write in, `keeping` what outlives a
//! reload and `shelf` where, `settings` the sheet of choices and keys, `language` in which words, `splits` how wide the
//! panes are, `toast` what can be taken back, `flash` the status line where it is scrolled away, `events` who listens,
//! `way_back` the way from a place in the text to what has led there, `storage` what a visit leaves behind, `theme` light and dark, `alarm` what is said when all else fails.
//!
//! The state is borrowed only while markup is made, never while the page is changed: changing it can call back.

mod alarm;
mod arranging;
mod cards;
mod changed;
mod checks;
mod compare;
mod dom;
mod editor;
mod events;
mod exports;
mod files;
mod flash;
mod follow;
mod highlights;
mod input;
mod keeping;
mod language;
mod menu;
mod opening;
mod panes;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(not(feature = "pdf"))]
#[path = "no_pdf.rs"]
mod pdf;
mod pictures;
mod printing;
mod reader;
mod rescue;
mod results;
mod roving;
mod saved;
mod select;
mod selected;
mod settings;
mod shelf;
mod show;
mod splits;
mod state;
mod storage;
mod theme;
mod timer;
mod toast;
mod tree;
mod way_back;

use wasm_bindgen::prelude::*;

/// Starts the page: listens, and reads what was put into the text box meanwhile.
///
/// Called once, by the page's own script; a program that only wants `analyze` never calls it, which is why it is not
/// a start function.
#[wasm_bindgen(skip_typescript)]
pub fn open_page() {
    alarm::set();
    theme::restore();
    settings::restore();
    language::restore();
    splits::restore();
    checks::restore();
    highlights::restore();
    events::listen();
    for button in dom::find_all("[data-waits]") {
        dom::set(&button, "disabled", None);
    }
    if let Some(root) = dom::root() {
        dom::set(&root, "data-ready", Some("true"));
    }
    if !keeping::begin() {
        input::read_early();
    }
    reader::warm();
}
