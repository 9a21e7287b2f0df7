//! How text comes in: pasted, dropped, typed, composed with an input method, or there before the module was ready.
//!
//! What comes as a whole is read at once and shown. Typing is read when the hands rest, and shown only when asked for:
//! the screen must not change under a person who writes. During a composition nothing is read; its end counts as a key.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, InputEvent};

use super::state;
use super::timer::Timer;
use super::{dom, show};
use crate::Options;
use crate::view::sentence;

/// How long the hands rest before typing is read, in milliseconds.
const PAUSE: i32 = 250;

/// Bytes from which an analysis is announced before it begins.
const LARGE: usize = 200_000;

/// How long the browser needs to paint the announcement, in milliseconds.
const PAINT: i32 = 40;

/// Characters that nobody types at once: a phone's clipboard row inserts like a keyboard.
const BURST: u32 = 200;

/// The sample: a fictional town's report.
const SAMPLE: &str = include_str!("../../../www/sample.txt");

/// A text on its way to being read.
#[derive(Clone)]
struct Incoming {
    text: String,
    from_box: bool,
    shown: bool,
    keep_clutter: bool,
}

thread_local! {
    static COMPOSING: Cell<bool> = const { Cell::new(false) };
    static LENGTH: Cell<u32> = const { Cell::new(0) };
    static INCOMING: RefCell<Option<Incoming>> = const { RefCell::new(None) };
    static TYPED: Timer = Timer::new(read_typed);
    static ANNOUNCED: Timer = Timer::new(read_incoming);
}

/// A paste, wherever the keyboard is: into the text box it goes its usual way, elsewhere it opens a document.
pub fn on_paste(event: &Event) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    let text = data.get_data("text/plain").unwrap_or_default();
    if text.trim().is_empty() {
        return dom::fill("notices", sentence(state::word("notice.empty_paste"), true));
    }
    let into_box = is_box(event);
    // A text box takes seconds to lay out a very long text; the document does without it.
    if !into_box || (text.len() > LARGE && box_text().is_empty()) {
        event.prevent_default();
        take(Incoming { text, from_box: false, shown: true, keep_clutter: false });
    }
}

/// The text box has changed.
pub fn on_input(event: &Event) {
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
pub fn on_composition_end() {
    COMPOSING.set(false);
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
    take(Incoming { text: SAMPLE.to_owned(), from_box: false, shown: true, keep_clutter: false });
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

/// After a failure: puts the text that was being read back into an empty text box, and shows it.
pub fn give_back() {
    let lost = INCOMING.with(|incoming| incoming.try_borrow().ok().and_then(|incoming| incoming.clone()));
    if let (Some(lost), Some(text_box)) = (lost, dom::text_box()) {
        if text_box.text_length() == 0 {
            text_box.set_value(&lost.text);
        }
        show::screen("first");
    }
}

/// Reads the document on screen again, the remains of a web page in it counted as its own or not.
pub fn read_again(keep_clutter: bool) {
    let Some(text) = state::current(|document, _| document.text.clone()) else { return };
    let again = Incoming { text: text.clone(), from_box: false, shown: true, keep_clutter };
    INCOMING.with(|waiting| waiting.replace(Some(again)));
    let report = crate::analyze(&text, &options(keep_clutter));
    state::change(|state| {
        let document = state.document(text, report, keep_clutter);
        state.replace(document);
    });
    show::again();
    INCOMING.with(|waiting| waiting.replace(None));
}

/// What the analysis is told. Rules that the reader has switched off are asked too: switched on again, they answer at once.
fn options(keep_clutter: bool) -> Options {
    Options { keep_clutter, ..Options::default() }
}

fn is_box(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into().ok())
        .is_some_and(|element: web_sys::Element| element.id() == "input")
}

fn box_text() -> String {
    dom::text_box().map(|text_box| text_box.value()).unwrap_or_default()
}

fn read_typed() {
    read_box(false);
}

/// Reads the text box; an emptied one closes its document.
fn read_box(shown: bool) {
    TYPED.with(Timer::stop);
    let text = box_text();
    if text.trim().is_empty() {
        state::change(state::State::drop_draft);
        return show::nothing();
    }
    let keep_clutter = state::read(state::State::draft_keeps_clutter);
    take(Incoming { text, from_box: true, shown, keep_clutter });
}

/// Reads a text, a large one after the page has said so.
fn take(incoming: Incoming) {
    let large = incoming.text.len() > LARGE;
    INCOMING.with(|waiting| waiting.replace(Some(incoming)));
    if large {
        show::announce(state::word("status.working"));
        ANNOUNCED.with(|timer| timer.put_off(PAINT));
    } else {
        read_incoming();
    }
}

/// Reads the text that is waiting. It waits on until the end: should reading fail, it is given back.
fn read_incoming() {
    let Some(incoming) = INCOMING.with_borrow(Clone::clone) else { return };
    let Incoming { text, from_box, keep_clutter, .. } = incoming;
    let report = crate::analyze(&text, &options(keep_clutter));
    state::change(|state| {
        let document = state.document(text, report, keep_clutter);
        state.keep(document, from_box);
    });
    if incoming.shown {
        show::result()
    } else {
        show::typed()
    }
    INCOMING.with(|waiting| waiting.replace(None));
}
