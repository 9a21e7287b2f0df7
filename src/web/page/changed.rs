//! What was changed in the text on screen: led to, taken back, copied.

use std::cell::RefCell;

use js_sys::Reflect;

use super::opening::{self, Incoming};
use super::state::{self, Document, Origin};
use super::{dom, editor, exports, keeping, toast};
use crate::report::Span;
use crate::text::{Change, changes, fingerprint};
use crate::view::{self, Words};

thread_local! {
    /// Check sums of the changed texts that were saved.
    static SAVED: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// Asks before the tab is closed while changes live only in it.
pub fn listen() {
    let Some(window) = dom::window() else { return };
    dom::on(&window, "beforeunload", |event| {
        if !keeping::is_remembering() && is_unsaved() {
            event.prevent_default();
            // What browsers of some years ago look at.
            let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
}

/// The text on screen was saved.
pub fn saved() {
    let sum = state::current(|document, _| fingerprint(&document.text));
    SAVED.with_borrow_mut(|saved| saved.extend(sum));
}

/// All open texts were.
pub fn all_saved() {
    let sums: Vec<u32> = state::read(|state| state.documents.iter().map(|open| fingerprint(&open.text)).collect());
    SAVED.with_borrow_mut(|saved| saved.extend(sums));
}

fn is_unsaved() -> bool {
    let is_lost = |document: &Document| {
        document.before.is_some() && SAVED.with_borrow(|saved| !saved.contains(&fingerprint(&document.text)))
    };
    editor::unread().is_some() || state::read(|state| state.documents.iter().any(is_lost))
}

/// Makes the list; the keyboard stays with it.
pub fn list() {
    let made = state::current(|document, words| {
        view::changed(&document.report, document.before.as_deref(), &document.text, words)
    });
    let was_open = dom::find("#changed details[open]").is_some();
    let was_there = dom::focused().is_some_and(|focused| dom::around(&focused, "#changed").is_some());
    made.into_iter().for_each(|markup| dom::fill("changed", markup));
    if let Some(chip) = dom::find("#changed details").filter(|_| was_open) {
        dom::set(&chip, "open", Some(""));
    }
    if was_there {
        dom::find("#changed summary, #edit").iter().for_each(dom::focus);
    }
}

/// Shows the change of that number in the editor.
pub fn see(at: usize) {
    if let Some((change, now)) = nth(at) {
        editor::show(&now, Span::new(change.after.start, change.after.end));
    }
}

/// Takes back the change of that number, or all; for a while that can be taken back too.
pub fn take_back(at: Option<usize>) {
    let Some((id, before)) = state::current(|document, _| Some((document.id, document.before.clone()?))).flatten()
    else {
        return;
    };
    let (now, back, place) = match at {
        None => (text_of(id), before, 0),
        Some(at) => {
            let Some((change, now)) = nth(at) else { return };
            let back = [&now[..change.after.start], &before[change.before], &now[change.after.end..]].concat();
            (now, back, change.after.start)
        }
    };
    put(id, back, place);
    toast::offer(state::word("changed.taken_back"), move || put(id, now, place));
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

fn put(id: u32, text: String, place: usize) {
    let Some(keep_clutter) = state::read(|state| Some(state.get(id)?.keeps_clutter)) else { return };
    editor::put(id, &text, place);
    let origin = Origin::Document(id);
    opening::take(Incoming { text, origin, shown: true, keep_clutter, ..Incoming::default() });
}

/// A document's text with what was typed into the editor and not read yet.
fn text_of(id: u32) -> String {
    let unread = editor::unread().filter(|(edited, _)| *edited == id).map(|(_, text)| text);
    unread.or_else(|| state::read(|state| Some(state.get(id)?.text.clone()))).unwrap_or_default()
}

/// The change of that number in the list, as it stands in the text that is being typed, and that text.
fn nth(at: usize) -> Option<(Change, String)> {
    let (id, before, listed) = state::current(|document, _| {
        let before = document.before.clone()?;
        let listed = changes(&before, &document.text).into_iter().nth(at)?;
        Some((document.id, before, listed))
    })
    .flatten()?;
    let now = text_of(id);
    let change = changes(&before, &now).into_iter().find(|change| change.before == listed.before)?;
    Some((change, now))
}
