//! What can be taken back for a while: a sentence at the lower edge with a button.

use std::cell::RefCell;

use super::dom;
use super::timer::Timer;

/// How long it stands, in milliseconds.
const STANDS: i32 = 10_000;

thread_local! {
    static GOES: Timer = Timer::new(hide);
    static UNDO: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Says what was done, and offers to undo it.
pub fn offer(words: &str, undo: impl FnOnce() + 'static) {
    UNDO.replace(Some(Box::new(undo)));
    dom::say("toast-words", words);
    dom::show("toast", true);
    GOES.with(|timer| timer.put_off(STANDS));
}

/// Takes back what was done last.
pub fn undo() {
    hide();
    if let Some(undo) = UNDO.take() {
        undo();
    }
}

fn hide() {
    dom::show("toast", false);
}
