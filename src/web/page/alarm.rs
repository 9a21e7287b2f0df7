//! What is said when the program has failed: never silence, never an English exception, and the text is still there.

use std::panic;

use super::{dom, opening};
use crate::view::{Language, Words, sentence};

/// From now on a panic says its sentence in the page and in the console. The module aborts after that, so this runs
/// on what is still whole: the page, and the text that was waiting.
pub fn set() {
    panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        let message = sentence(Words::new(Language::Chinese).say("notice.crash"), true);
        dom::fill("notices", message);
        dom::say("status", "");
        opening::give_back();
    }));
}
