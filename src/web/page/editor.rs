//! The text as something to write in: the results follow when the hands rest, a long text is read again when asked.
//!
//! Until then what is shown is of the old words, and the bar above the text says so. Undo is the browser's own.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::opening::{self, Incoming};
use super::state::{self, Origin, lines};
use super::timer::Timer;
use super::{dom, input, keeping, reader};
use crate::report::Span;
use crate::view;

thread_local! {
    /// What waits until the editor's words have been read.
    static THEN: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    /// The document in the editor; its text stays there when the editor is closed, and with it the way back.
    static EDITED: Cell<Option<u32>> = const { Cell::new(None) };
    static RESTS: Timer = Timer::new(read_if_quick);
}

/// Whether the editor is in the place of the text.
pub fn is_open() -> bool {
    dom::body().is_some_and(|body| body.has_attribute("data-editing"))
}

/// Puts the editor in the place of the text, or the text in its place again.
pub fn toggle() {
    if is_open() { close() } else { open() }
}

/// Puts the text in the place of the editor; what was changed is read.
pub fn close() {
    if is_open() {
        read_again();
        set_open(false);
    }
}

/// Something was typed in the editor.
pub fn on_input(is_composing: bool) {
    stale(true);
    keeping::soon();
    if !is_composing {
        RESTS.with(|timer| timer.put_off(input::PAUSE));
    }
}

/// Reads the edited text again, if it has changed.
pub fn read_again() {
    RESTS.with(Timer::stop);
    let (Some(id), Some(editor)) = (EDITED.get(), editor()) else { return };
    let text = editor.value();
    let old =
        state::read(|state| state.get(id).map(|document| (lines(&document.text) != text, document.keeps_clutter)));
    match old {
        Some((true, keep_clutter)) => {
            let origin = Origin::Document(id);
            opening::take(Incoming { text, origin, shown: true, keep_clutter, ..Incoming::default() });
        }
        _ => stale(false),
    }
}

/// The edited document has been read: its results are of the words in the editor, unless they have changed meanwhile.
pub fn arrived(id: u32) {
    if EDITED.get() != Some(id) {
        return;
    }
    let same = editor()
        .is_some_and(|editor| state::read(|state| state.get(id).map(|d| lines(&d.text))) == Some(editor.value()));
    stale(!same && is_open());
    if same {
        THEN.take().into_iter().for_each(|then| then());
    }
}

/// Does something when what was typed has been read; at once where nothing waits to be.
pub fn when_read(then: impl FnOnce() + 'static) {
    if unread().is_none() {
        return then();
    }
    THEN.with_borrow_mut(|waiting| waiting.push(Box::new(then)));
    read_again();
}

/// What the editor holds of a document that was not read yet.
pub fn unread() -> Option<(u32, String)> {
    let (id, editor) = (EDITED.get()?, editor().filter(|_| is_open())?);
    let text = editor.value();
    let is_unread = state::read(|state| state.get(id).is_some_and(|document| lines(&document.text) != text));
    is_unread.then_some((id, text))
}

/// Opens the editor at a stretch of `text`, which it holds.
pub fn show(text: &str, span: Span) {
    if !is_open() {
        open();
    }
    select_in(text, span);
}

/// Puts a text in the place of what the editor holds of that document, the caret where it is different.
pub fn put(id: u32, text: &str, place: usize) {
    if let Some(editor) = editor().filter(|_| is_open() && EDITED.get() == Some(id)) {
        editor.set_value(text);
        select_in(text, Span::new(place, place));
    }
}

/// Selects a stretch of the document's text in the editor.
pub fn select(span: Span) {
    if let Some(text) = state::current(|document, _| document.text.clone()) {
        select_in(&text, span);
    }
}

fn select_in(text: &str, span: Span) {
    let Some(editor) = editor() else { return };
    let units = |to: u32| lines(text.get(..to as usize).unwrap_or_default()).encode_utf16().count() as u32;
    let (start, end) = (units(span.start), units(span.end));
    // With the place at its end in view, so that the browser scrolls there; then the whole of it.
    let _ = editor.set_selection_range(end, end);
    let _ = editor.blur();
    let _ = editor.focus();
    let _ = editor.set_selection_range(start, end);
}

fn open() {
    let Some(editor) = editor() else { return };
    let Some((id, text)) = state::current(|document, _| (document.id, lines(&document.text))) else { return };
    if EDITED.get() != Some(id) || editor.value() != text {
        editor.set_value(&text);
        EDITED.set(Some(id));
    }
    stale(false);
    set_open(true);
    // Where the reader was led to, else where he was: at the section that the outline marks.
    if let Some(span) = super::select::chosen() {
        return select(span);
    }
    let here = dom::find("#outline .is-here").and_then(|row| row.get_attribute("data-section"));
    let heading =
        here.and_then(|id| state::current(|document, _| view::heading(&document.report.outline, &id)).flatten());
    let start = heading.map_or(0, |heading| heading.start);
    select(Span { start, end: start });
}

fn set_open(open: bool) {
    if let Some(body) = dom::body() {
        dom::set(&body, "data-editing", open.then_some("true"));
    }
}

/// Tells whether the results are of older words.
fn stale(is_stale: bool) {
    if let Some(body) = dom::body() {
        dom::set(&body, "data-stale", is_stale.then_some("true"));
    }
    dom::say("stale", state::word(if is_stale { "editor.stale" } else { "editor.fresh" }));
}

/// A long text is read when asked for: its results would come and go while someone writes.
fn read_if_quick() {
    if editor().is_some_and(|editor| reader::is_quick(3 * editor.text_length() as usize)) {
        read_again();
    }
}

fn editor() -> Option<HtmlTextAreaElement> {
    dom::by_id("editor")?.dyn_into().ok()
}
