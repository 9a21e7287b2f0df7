//! How text comes in: pasted, dropped, typed, composed with an input method, or there before the module was ready.
//!
//! What comes as a whole is read at once and shown. Typing is read when the hands rest, and shown only when asked for:
//! the screen must not change under a person who writes. During a composition nothing is read; its end counts as a key.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, InputEvent};

use super::opening::{self, Incoming};
use super::state::{self, Origin};
use super::timer::Timer;
use super::{dom, editor, show};
use crate::intake;
use crate::view::sentence;

/// How long the hands rest before typing is read, in milliseconds.
pub const PAUSE: i32 = 250;

/// Bytes from which a paste goes past the text box: to lay a long text out there takes longer than to read it.
const LARGE: usize = 60_000;

/// Characters that nobody types at once: a phone's clipboard row inserts like a keyboard.
const BURST: u32 = 200;

/// The sample: a fictional town's report.
pub const SAMPLE: &str = include_str!("../../../www/sample.txt");

thread_local! {
    static COMPOSING: Cell<bool> = const { Cell::new(false) };
    static LENGTH: Cell<u32> = const { Cell::new(0) };
    static TYPED: Timer = Timer::new(read_typed);
}

/// A paste, wherever the keyboard is: into the text box it goes its usual way, elsewhere it opens a document.
pub fn on_paste(event: &Event) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    let plain = data.get_data("text/plain").unwrap_or_default();
    // Where the page that was copied from says more than its words: rows of tables, numbers of lists.
    let page = data.get_data("text/html").ok().and_then(|page| intake::clipboard(&page, &plain));
    let is_plain = page.is_none();
    let text = page.unwrap_or(plain);
    if text.trim().is_empty() {
        return dom::fill("notices", sentence(state::word("notice.empty_paste"), true));
    }
    if is_editor(event) {
        return;
    }
    let into_box = is_box(event);
    if !into_box || (text.len() > LARGE && box_text().is_empty()) {
        event.prevent_default();
        opening::open(text);
    } else if !is_plain && dom::insert(&text) {
        event.prevent_default();
        read_box(true);
    }
}

/// The text box has changed.
pub fn on_input(event: &Event) {
    if is_editor(event) {
        return editor::on_input(COMPOSING.get());
    }
    if !is_box(event) {
        return;
    }
    let length = dom::text_box().map_or(0, |text_box| text_box.text_length());
    let grown = length.saturating_sub(LENGTH.replace(length));
    // An event that a program sends has no input type; it means the whole text.
    let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
    let whole = matches!(kind.as_str(), "" | "insertFromPaste" | "insertFromDrop" | "insertFromYank") || grown >= BURST;
    if whole && !COMPOSING.get() {
        read_box(true);
    } else if !COMPOSING.get() {
        TYPED.with(|timer| timer.put_off(PAUSE));
    }
}

/// An input method begins to compose.
pub fn on_composition_start() {
    COMPOSING.set(true);
    TYPED.with(Timer::stop);
}

/// An input method has put its characters down. Engines disagree whether an `input` event follows; the timer makes it
/// one reading either way.
pub fn on_composition_end(event: &Event) {
    COMPOSING.set(false);
    if is_editor(event) {
        return editor::on_input(false);
    }
    TYPED.with(|timer| timer.put_off(PAUSE));
}

/// Reads what was put into the text box before the module was ready.
pub fn read_early() {
    if !box_text().trim().is_empty() {
        read_box(true);
    }
}

/// Opens the sample as a document of its own; the text box is left alone.
pub fn open_sample() {
    opening::open(SAMPLE.to_owned());
}

/// Empties the text box; its document stays open.
pub fn empty_box() {
    TYPED.with(Timer::stop);
    state::change(|state| state.draft = None);
    if let Some(text_box) = dom::text_box() {
        text_box.set_value("");
    }
    LENGTH.set(0);
}

/// Reads the document on screen again, the remains of a web page in it counted as its own or not.
pub fn read_again(keep_clutter: bool) {
    let again = state::current(|document, _| (document.text.clone(), Origin::Document(document.id)));
    if let Some((text, origin)) = again {
        opening::take(Incoming { text, origin, shown: true, keep_clutter, ..Incoming::default() });
    }
}

fn is_box(event: &Event) -> bool {
    is_at(event, "input")
}

fn is_editor(event: &Event) -> bool {
    is_at(event, "editor")
}

fn is_at(event: &Event, id: &str) -> bool {
    event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| element.id() == id)
}

fn box_text() -> String {
    dom::text_box().map(|text_box| text_box.value()).unwrap_or_default()
}

/// Reads what was typed.
pub fn read_typed() {
    read_box(false);
}

/// Reads the text box; an emptied one closes its document.
fn read_box(shown: bool) {
    TYPED.with(Timer::stop);
    let text = box_text();
    if text.trim().is_empty() {
        state::change(|state| state.draft.and_then(|draft| state.close(draft)));
        return show::nothing();
    }
    let keep_clutter = state::read(state::State::draft_keeps_clutter);
    opening::take(Incoming { text, origin: Origin::Box, shown, keep_clutter, ..Incoming::default() });
}
