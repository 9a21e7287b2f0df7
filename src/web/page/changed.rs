//! What was changed in the text on screen: led to, taken back, copied.

use std::cell::Cell;

use js_sys::Reflect;

use super::opening::{self, Incoming};
use super::state::{self, Origin};
use super::{dom, editor, exports, keeping};
use crate::report::Span;
use crate::text::{Change, changes};
use crate::view::{self, Words};

thread_local! {
    /// Whether a text was changed since anything was saved.
    static UNSAVED: Cell<bool> = const { Cell::new(false) };
}

/// Asks before the tab is closed while changes live only in it.
pub fn listen() {
    let Some(window) = dom::window() else { return };
    dom::on(&window, "beforeunload", |event| {
        if UNSAVED.get() && !keeping::is_remembering() {
            event.prevent_default();
            // What browsers of some years ago look at.
            let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
}

/// A text was changed, or something was saved.
pub fn unsaved(is_unsaved: bool) {
    UNSAVED.set(is_unsaved);
}

/// Makes the list.
pub fn list() {
    let made = state::current(|document, words| {
        view::changed(&document.report, document.before.as_deref(), &document.text, words)
    });
    let was_open = dom::find("#changed details[open]").is_some();
    made.into_iter().for_each(|markup| dom::fill("changed", markup));
    if let Some(chip) = dom::find("#changed details").filter(|_| was_open) {
        dom::set(&chip, "open", Some(""));
    }
}

/// Shows the change of that number in the editor.
pub fn see(at: usize) {
    if let Some(change) = nth(at) {
        editor::show(Span::new(change.after.start, change.after.end));
    }
}

/// Takes back the change of that number, or all.
pub fn take_back(at: Option<usize>) {
    let made = state::current(|document, _| {
        let (before, text) = (document.before.as_deref()?, document.text.as_str());
        let back = match at {
            None => before.to_owned(),
            Some(at) => {
                let change = changes(before, text).into_iter().nth(at)?;
                [&text[..change.after.start], &before[change.before], &text[change.after.end..]].concat()
            }
        };
        Some((document.id, back, document.keeps_clutter))
    });
    if let Some((id, text, keep_clutter)) = made.flatten() {
        editor::put(id, &text);
        let origin = Origin::Document(id);
        opening::take(Incoming { text, origin, shown: true, keep_clutter, ..Incoming::default() });
    }
}

/// Copies all changes as sentences.
pub fn copy() {
    let said = state::current(|document, words: &Words| {
        let before = document.before.as_deref()?;
        let said = view::change_sentences(&document.report, before, &document.text, words);
        Some(said.iter().enumerate().map(|(i, said)| format!("{}. {said}\n", i + 1)).collect::<String>())
    });
    exports::tell(said.flatten().is_some_and(|said| dom::copy(&said)));
}

fn nth(at: usize) -> Option<Change> {
    state::current(|document, _| changes(document.before.as_deref()?, &document.text).into_iter().nth(at)).flatten()
}
