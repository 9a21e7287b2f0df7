//! Opens a saved result: its text is read again, the decisions about it come back, and the screen is the one that was
//! saved. What was restored is told, and where another version had saved it.

use super::checks;
use super::opening::{self, Incoming};
use super::state::{self, Origin};
use crate::export::{Saved, Stamp, read_saved};
use crate::view::Words;

/// Opens the content of a file. Returns what is to be told of it; none where it could not be read.
pub fn open(name: &str, content: &str, shown: bool) -> Option<String> {
    let (saved, told) = state::read(|state| {
        let saved = read_saved(content, &state.words).ok()?;
        let told = told(&saved, &state.words);
        Some((saved, told))
    })?;
    checks::join(saved.handling);
    let Saved { text, before, keeps_clutter: keep_clutter, .. } = saved;
    opening::take(Incoming { text, origin: Origin::New, shown, keep_clutter, file: name.to_owned(), before });
    Some(told)
}

/// When it was saved, which decisions come back, and what may be different now.
fn told(saved: &Saved, words: &Words) -> String {
    let now = Stamp::new(&crate::rules(), String::new());
    let (marked, off) = (saved.handling.no_problem.len(), saved.handling.off.len());
    let different = match (saved.is_intact, saved.app == now.app && saved.rules.version == now.print) {
        (false, _) => words.say("saved.changed"),
        (true, false) => words.say("saved.other_version"),
        (true, true) => "",
    };
    words.fill("saved.opened", &[("made", &saved.made)])
        + &words.fill("saved.decided", &[("n", &marked), ("off", &off)])
        + different
}
