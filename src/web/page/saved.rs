//! Opens a saved result: its text is read again, the decisions about it come back, and the screen is the one that was
//! saved. What was restored is told, and where another version had saved it.

use super::checks;
use super::opening::{self, Incoming};
use super::state::{self, Origin};
use crate::export::{Saved, Stamp, each_saved, read_saved};
use crate::view::Words;

/// Opens the content of a file, which holds a result or several. Returns what is to be told of it; none where not all of
/// it could be read.
pub fn open(name: &str, content: &str, shown: bool) -> Option<String> {
    let (all, told) = state::read(|state| {
        let read = each_saved(content).into_iter().map(|one| read_saved(one, &state.words).ok());
        let all = read.collect::<Option<Vec<_>>>()?;
        let told = told(&all, &state.words);
        Some((all, told))
    })?;
    for (at, saved) in all.into_iter().enumerate() {
        checks::join(saved.handling);
        let Saved { text, before, keeps_clutter: keep_clutter, .. } = saved;
        let (shown, file) = (shown && at == 0, name.to_owned());
        opening::take(Incoming { text, origin: Origin::New, shown, keep_clutter, file, before });
    }
    Some(told)
}

/// When they were saved, what comes back beside the texts, and what may be different now.
fn told(all: &[Saved], words: &Words) -> String {
    let now = Stamp::new(&crate::rules(), String::new());
    let marked: usize = all.iter().map(|saved| saved.handling.no_problem.len()).sum();
    let off = all.iter().map(|saved| saved.handling.off.len()).max().unwrap_or_default();
    let different = if !all.iter().all(|saved| saved.is_intact) {
        "saved.changed"
    } else if !all.iter().all(|saved| saved.app == now.app && saved.rules.version == now.print) {
        "saved.other_version"
    } else {
        ""
    };
    let made = all.first().map_or("", |saved| &saved.made);
    let mut told = words.fill("saved.opened", &[("made", &made)]);
    if all.len() > 1 {
        told += &words.fill("saved.several", &[("n", &all.len())]);
    }
    told += &words.fill("saved.decided", &[("n", &marked), ("off", &off)]);
    if all.iter().any(|saved| saved.before.is_some()) {
        told += words.say("saved.edited");
    }
    if different.is_empty() { told } else { told + words.say(different) }
}
