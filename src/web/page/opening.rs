//! From a text to an open document: read, kept, shown; what is said meanwhile, and what becomes of the text when its
//! reader gives up or reading fails. A text on its way is never lost: it goes back into the text box.

use std::cell::RefCell;

use super::state::{self, Origin};
use super::{dom, keeping, pdf, reader, show};
use crate::Report;
use crate::view::sentence;

/// A text on its way to being read.
#[derive(Clone, Default)]
pub struct Incoming {
    /// The text.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether it is put on screen when it has been read; typing is shown when it is asked for.
    pub shown: bool,
    /// Whether the remains of a web page in it belong to it.
    pub keep_clutter: bool,
    /// The name of the file that it was read from; empty where it was none, or the document has one already.
    pub file: String,
    /// The text as it first came, where it was changed since and that is known.
    pub before: Option<String>,
}

/// The texts on their way, and how many of the same batch have arrived.
#[derive(Default)]
struct Way {
    coming: Vec<Incoming>,
    arrived: usize,
    /// The text box, or the editor, has changed while it was being read.
    is_outdated: bool,
}

thread_local! {
    static WAY: RefCell<Way> = RefCell::default();
}

/// Opens a text of its own.
pub fn open(text: String) {
    take(Incoming { text, shown: true, ..Incoming::default() });
}

/// Reads a text. What is typed while it is being read is read once more afterwards, not in between.
pub fn take(incoming: Incoming) {
    let is_typed = incoming.origin != Origin::New;
    let is_double = WAY.with_borrow_mut(|way| {
        let is_double = is_typed && way.coming.iter().any(|other| other.origin == incoming.origin);
        way.is_outdated |= is_double;
        if !is_double {
            way.coming.push(incoming.clone());
        }
        is_double
    });
    if is_double {
        return;
    }
    let is_announced = !reader::is_quick(incoming.text.len()) || reader::is_busy();
    if is_announced {
        tell_progress();
    }
    keeping::soon();
    let text = incoming.text.clone();
    reader::read(text, incoming.keep_clutter, move |text, report| arrive(incoming, text, report));
}

/// The texts that are still on their way.
pub fn coming() -> Vec<Incoming> {
    WAY.with(|way| way.try_borrow().map_or(Vec::new(), |way| way.coming.clone()))
}

/// Gives up what is being read; what has been read stays, and a text from nowhere else goes back into the text box.
pub fn cancel() {
    pdf::give_up();
    reader::give_up();
    give_back();
    WAY.replace(Way::default());
    tell_progress();
    show::announce(state::word("status.cancelled"));
}

/// Puts the text that was being read back into an empty text box, and shows it.
pub fn give_back() {
    let Some(lost) = coming().into_iter().next() else { return };
    if let Some(text_box) = dom::text_box().filter(|_| matches!(lost.origin, Origin::New | Origin::Box)) {
        if text_box.text_length() == 0 {
            text_box.set_value(&lost.text);
        }
        show::screen("first");
    }
}

/// A text has been read.
fn arrive(incoming: Incoming, text: String, report: Option<Report>) {
    let Some(report) = report else { return fail() };
    let id = state::change(|state| state.keep(text, report, &incoming));
    let is_outdated = WAY.with_borrow_mut(|way| {
        way.arrived += 1;
        way.coming.retain(|other| other.origin != incoming.origin || other.text != incoming.text);
        if way.coming.is_empty() {
            way.arrived = 0;
        }
        std::mem::take(&mut way.is_outdated)
    });
    tell_progress();
    if let Some(id) = id {
        show::arrived(id, incoming.origin, incoming.shown);
    }
    if is_outdated {
        super::input::read_typed();
    }
}

/// Reading has failed: the sentence, and the text back.
fn fail() {
    dom::fill("notices", sentence(state::word("notice.crash"), true));
    show::announce("");
    give_back();
    WAY.replace(Way::default());
    tell_progress();
}

/// Says how far a batch is, or a PDF, and that it takes a while; nothing when nothing is being read.
pub fn tell_progress() {
    let (arrived, all) = WAY.with_borrow(|way| (way.arrived, way.arrived + way.coming.len()));
    let pages = pdf::progress().filter(|_| arrived == all);
    let is_busy = arrived < all || pages.is_some();
    let (at, all, many, one) = match pages {
        Some((read, all)) => (read, all, "status.pages", "status.opening_pdf"),
        None => (arrived, all, "status.working_many", "status.working"),
    };
    if let (true, Some(bar)) = (is_busy, dom::by_id("progress-bar")) {
        dom::set(&bar, "max", Some(&all.max(1).to_string()));
        // Of a single text it is not known how far it is.
        dom::set(&bar, "value", (all > 1).then(|| at.to_string()).as_deref());
        let values: [(&str, &dyn std::fmt::Display); 2] = [("at", &(at + 1).min(all)), ("all", &all)];
        dom::say("progress-words", &state::read(|state| state.words.fill(if all > 1 { many } else { one }, &values)));
    }
    dom::show("progress", is_busy);
}
