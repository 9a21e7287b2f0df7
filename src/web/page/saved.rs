//! Opens a saved result: its text is read again, the decisions about it come back, and the screen is the one that was
//! saved; where another version had saved it, that is said.

use super::opening::{self, Incoming};
use super::state::{self, Origin};
use super::{checks, dom};
use crate::export::{Stamp, read_saved};
use crate::view::sentence;

/// Opens the file. Returns whether it could be read.
pub fn open(file: &str, shown: bool) -> bool {
    let Ok(saved) = state::read(|state| read_saved(file, &state.words)) else { return false };
    let now = Stamp::new(&crate::rules(), String::new());
    let told = match (saved.is_intact, saved.app == now.app && saved.rules.version == now.print) {
        (false, _) => Some("saved.changed"),
        (true, false) => Some("saved.other_version"),
        (true, true) => None,
    };
    if let Some(told) = told {
        dom::fill("left-behind", sentence(state::word(told), false));
    }
    checks::join(saved.handling);
    let origin = Origin::New;
    opening::take(Incoming { text: saved.text, origin, shown, keep_clutter: saved.keeps_clutter });
    true
}
