//! The open documents outlive a reload and a crash: they are kept in the browser's storage of this tab, which ends with
//! the tab. Only by choice they are kept on this machine too; what a closed tab has left there is then offered.
//!
//! Kept are the texts and which of them are open; they are read again. A page opened from disk shares the machine's
//! storage with every other such page, which is why it takes a choice.

use std::cell::{Cell, RefCell};

use super::opening;
use super::shelf::{Kept, Shelf};
use super::state::{self, Origin};
use super::timer::Timer;
use super::{dom, editor, show, storage};
use crate::view::{left_behind, sentence};

/// How long after a change it is kept, in milliseconds.
const PAUSE: i32 = 1_000;

/// How often a tab says that it is still there, in milliseconds.
const BEAT: i32 = 5_000;

/// After what silence it is taken to be gone, in seconds.
const SILENCE: u32 = 15;

/// Where it is kept that open documents are remembered on this machine.
const REMEMBER: &str = "baogao-remember";

/// The beginning of all keys of this page.
const OURS: &str = "baogao-";

/// When the tab said last that it is there, in seconds of the clock; nothing once it was closed.
const SEEN: &str = "seen";

thread_local! {
    static SOON: Timer = Timer::new(keep);
    static ALIVE: Timer = Timer::new(beat);
    /// This tab's shelves: the tab's own, and by choice the machine's.
    static SHELVES: RefCell<Vec<Shelf>> = const { RefCell::new(Vec::new()) };
    static IS_FULL: Cell<bool> = const { Cell::new(false) };
}

/// Opens what was open before the page was loaded anew; else offers what closed tabs have left. Returns whether the text
/// box was filled.
pub fn begin() -> bool {
    let tab = storage::of_tab().map(|tab| Shelf::new(tab, format!("{OURS}tab.")));
    let kept = tab.iter().flat_map(Shelf::read).collect::<Vec<_>>();
    SHELVES.with_borrow_mut(|shelves| shelves.extend(tab));
    remember(is_remembering());
    let fills = kept.iter().any(|incoming| incoming.origin == Origin::Box);
    if kept.is_empty() {
        offer();
    }
    take(kept);
    fills
}

/// The open documents have changed.
pub fn soon() {
    SOON.with(|timer| timer.soon(PAUSE));
}

/// Whether open documents are remembered on this machine.
pub fn is_remembering() -> bool {
    storage::read(REMEMBER).is_some()
}

/// Remembers the open documents on this machine from now on, or no longer.
pub fn remember(on: bool) {
    storage::write(REMEMBER, on.then_some("yes"));
    SHELVES.with_borrow_mut(|shelves| {
        shelves.drain(1.min(shelves.len())..).for_each(|mut machine| {
            machine.remove(SEEN);
            machine.clear();
        });
        shelves.extend(storage::of_machine().filter(|_| on).map(|storage| Shelf::new(storage, owner())));
    });
    beat();
    keep();
}

/// Wipes what this page has left in the browser: choices, decisions, documents, those of other tabs too.
pub fn wipe() {
    for storage in [storage::of_tab(), storage::of_machine()].into_iter().flatten() {
        let keys = (0..storage.length().unwrap_or_default()).filter_map(|i| storage.key(i).ok().flatten());
        for key in keys.collect::<Vec<_>>().iter().filter(|key| key.starts_with(OURS)) {
            let _ = storage.remove_item(key);
        }
    }
    SOON.with(Timer::stop);
    SHELVES.with_borrow_mut(Vec::clear);
}

/// The tab is closed: what it leaves may be offered at once.
pub fn end() {
    SOON.with(Timer::stop);
    keep();
    SHELVES.with_borrow(|shelves| shelves.iter().for_each(|shelf| shelf.remove(SEEN)));
}

/// Takes up what closed tabs have left, or throws it away.
pub fn answer(restored: bool) {
    for mut shelf in left() {
        if restored {
            take(shelf.read());
        }
        shelf.remove(SEEN);
        shelf.clear();
    }
    dom::fill("left-behind", maud::Markup::default());
    if restored {
        show::announce(state::word("status.restored"));
    }
}

/// Reads what was kept. The text box gets its text back.
fn take(kept: Vec<opening::Incoming>) {
    for incoming in kept {
        if let Some(text_box) = dom::text_box().filter(|_| incoming.origin == Origin::Box) {
            text_box.set_value(&incoming.text);
        }
        opening::take(incoming);
    }
}

/// Offers what closed tabs have left on this machine.
fn offer() {
    let texts: Vec<_> = left().iter().flat_map(Shelf::read).map(|incoming| incoming.text).collect();
    if !texts.is_empty() {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        dom::fill("left-behind", state::read(|state| left_behind(&texts, &state.words)));
    }
}

/// The shelves on this machine whose tabs are gone.
fn left() -> Vec<Shelf> {
    let Some(machine) = storage::of_machine() else { return Vec::new() };
    let owners = Shelf::owners(&machine).into_iter().filter(|other| *other != owner());
    let shelves = owners.map(|owner| Shelf::new(machine.clone(), owner));
    shelves.filter(|shelf| seen(shelf).is_none_or(|seen| now().abs_diff(seen) > SILENCE)).collect()
}

fn seen(shelf: &Shelf) -> Option<u32> {
    shelf.get(SEEN)?.parse().ok()
}

/// Seconds of the clock. Whole ones: what prints and reads fractions weighs thirty kilobytes.
fn now() -> u32 {
    (js_sys::Date::now() / 1000.0) as u32
}

/// The beginning of this tab's keys on the machine.
fn owner() -> String {
    let name = format!("{OURS}name");
    let tab = storage::of_tab();
    let known = tab.as_ref().and_then(|tab| tab.get_item(&name).ok().flatten());
    let id = known.unwrap_or_else(|| ((js_sys::Math::random() * 1e9) as u32).to_string());
    tab.iter().for_each(|tab| drop(tab.set_item(&name, &id)));
    format!("{OURS}{id}.")
}

/// Says that this tab is there, as long as it keeps anything on the machine.
fn beat() {
    let is_kept = SHELVES.with_borrow(|shelves| {
        let machine = shelves.get(1);
        machine.is_some_and(|shelf| shelf.set(SEEN, &now().to_string()))
    });
    if is_kept {
        ALIVE.with(|timer| timer.put_off(BEAT));
    }
}

/// Keeps what is open now. What is still being read comes last, by ids that nothing open has.
fn keep() {
    let (coming, unread) = (opening::coming(), editor::unread());
    let has_room = SHELVES.with_borrow_mut(|shelves| {
        state::read(|state| {
            let first = state.documents.iter().map(|document| document.id).max().unwrap_or_default() + 1;
            // What was typed and not read yet is kept as it stands.
            let typed = |id: u32| unread.as_ref().filter(|(edited, _)| *edited == id).map(|(_, text)| text.as_str());
            let documents = || {
                let open = state.documents.iter().map(|d| Kept {
                    id: d.id,
                    text: typed(d.id).unwrap_or(&d.text),
                    before: d.before.as_deref().or(typed(d.id).map(|_| d.text.as_str())),
                    is_draft: state.draft == Some(d.id),
                    keeps_clutter: d.keeps_clutter,
                    is_shown: state.current == Some(d.id),
                    file: &d.file,
                });
                let coming = coming.iter().filter(|c| !matches!(c.origin, Origin::Document(_))).zip(first..);
                open.chain(coming.map(|(c, id)| Kept {
                    id,
                    text: &c.text,
                    before: c.before.as_deref(),
                    is_draft: c.origin == Origin::Box,
                    keeps_clutter: c.keep_clutter,
                    is_shown: c.shown,
                    file: &c.file,
                }))
            };
            shelves.iter_mut().map(|shelf| shelf.write(documents())).filter(|has_room| !has_room).count() == 0
        })
    });
    // Said once, until there is room again.
    if !has_room && !IS_FULL.get() {
        dom::fill("left-behind", sentence(state::word("notice.full"), true));
    }
    IS_FULL.set(!has_room);
}
