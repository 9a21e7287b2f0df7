//! Puts a document on screen.

use std::cell::Cell;

use maud::Markup;

use super::state::{self, Document, Origin};
use super::timer::Timer;
use super::{checks, dom, editor, keeping, panes, reader, results, select};
use crate::Report;
use crate::view::{self, Part, Words};

/// The name of the page, behind the document's.
const PAGE_NAME: &str = "报告透视";

/// Shows the current document on the result screen, and moves the keyboard to its summary.
pub fn result() {
    editor::close();
    render(true);
    screen("result");
    panes::open("source");
    if let Some(summary) = dom::by_id("summary") {
        dom::focus(&summary);
    }
}

/// Shows the current document, which was read again: everything stays where it is, the keyboard too.
fn again() {
    let by_chip = dom::focused().is_some_and(|focused| dom::around(&focused, "#clutter").is_some());
    render(false);
    if let Some(chip) = dom::find("#clutter summary, #clutter button").filter(|_| by_chip) {
        dom::focus(&chip);
    }
}

/// Makes everything anew, in other words: what is on screen stays where it is.
pub fn anew() {
    if state::read(|state| state.current.is_some()) {
        render(false);
    }
    tabs();
}

/// The current document was typed: its counts are told, its result waits until it is asked for.
pub fn typed() {
    render(true);
    // That a text of three words is short need not be said to the one who is writing it.
    dom::fill("notices", Markup::default());
    dom::show("show", true);
}

/// The text box is empty: nothing to tell.
pub fn nothing() {
    dom::show("show", false);
    announce("");
    tabs();
}

/// Goes back to the first screen, its text box empty.
pub fn first() {
    editor::close();
    state::change(|state| state.current = None);
    nothing();
    dom::fill("notices", Markup::default());
    title(None);
    screen("first");
    // On a phone the keyboard would cover half of the page before anything was asked of it.
    if let Some(text_box) = dom::text_box().filter(|_| !dom::is_phone()) {
        let _ = text_box.focus();
    }
}

/// Shows an open document.
pub fn document(id: u32) {
    state::change(|state| state.current = state.get(id).map(|document| document.id));
    result();
}

/// The document on screen was closed, or another one: its neighbour takes its place, or the first screen.
pub fn closed() {
    let on_result = dom::body().is_some_and(|body| body.get_attribute("data-screen").as_deref() == Some("result"));
    match state::read(|state| state.current) {
        Some(id) if on_result => document(id),
        None if on_result => first(),
        _ => tabs(),
    }
}

/// A document has been read: puts it on screen where it was asked for, else tells of it.
pub fn arrived(id: u32, origin: Origin, shown: bool) {
    match (origin, shown) {
        (Origin::Document(_), _) => {
            if state::read(|state| state.current) == Some(id) {
                again();
            }
            editor::arrived(id);
            tabs();
        }
        (Origin::Box, false) => {
            state::change(|state| state.current = Some(id));
            typed();
        }
        (Origin::New | Origin::Box, true) => document(id),
        _ => tabs(),
    }
}

/// Changes the screen: `first` or `result`.
pub fn screen(name: &str) {
    if let Some(body) = dom::body() {
        dom::set(&body, "data-screen", Some(name));
    }
    dom::show("show", false);
    tabs();
}

/// Says something in the status line, which is read out.
pub fn announce(message: &str) {
    dom::say("status", message);
}

/// Shows another part of a long pane.
pub fn part(pane: &str, part: Part<'_>) {
    let view: fn(&Report, &str, &Words, Part<'_>) -> Markup = match pane {
        "outline" => view::outline,
        "source" => view::source,
        "table" => view::table,
        _ => return,
    };
    if let Some(markup) = state::current(|document, words| view(&document.report, &document.text, words, part)) {
        dom::fill(pane, markup);
    }
}

/// Tells anew what was recognised in the current document.
pub fn tell() {
    if let Some(status) = state::current(status) {
        announce(&status);
    }
}

/// Makes every part of the current document; of a long one the text first, the rest step by step, so that the page
/// answers in between.
fn render(from_top: bool) {
    let parts = state::current(|document, words| (document.name.clone(), status(document, words), document.text.len()));
    let Some((name, status, length)) = parts else { return };
    let is_crowded = state::current(|document, _| view::is_crowded(&document.text)).unwrap_or_default();
    dom::body().iter().for_each(|body| dom::set(body, "data-crowded", is_crowded.then_some("true")));
    dom::say("summary", &name);
    title(Some(&name));
    announce(&status);
    select::forget();
    fill(PARTS[0]);
    STEP.set(1);
    if reader::is_quick(length) {
        while step() {}
    } else {
        for later in [1, 2] {
            PARTS[later].iter().for_each(|(id, _)| dom::say(id, ""));
        }
        NEXT.with(|timer| timer.put_off(0));
    }
    if from_top {
        panes::to_top();
    }
}

type View = fn(&Document, &Words) -> Markup;

/// The views of a document and where each belongs, in the steps in which they are made.
const PARTS: [&[(&str, View)]; 3] = [
    &[
        ("headline", |d, words| view::headline(&d.report, &d.text, words)),
        ("notices", |d, words| view::notices(&d.report, &d.text, words)),
        ("cards", |d, words| view::cards(&d.report, &d.text, words)),
        ("clutter", |d, words| view::clutter(&d.report, &d.text, words, d.keeps_clutter)),
        ("source", |d, words| view::source(&d.report, &d.text, words, Part::First)),
        // Counts in tabs come first: what follows must not push the tabs about.
        ("quantity-count", |d, _| maud::html! { (d.report.quantities.len()) }),
        ("checks-count", |d, _| maud::html! { (view::checks_count(&d.report)) }),
    ],
    &[
        ("roles", |d, words| view::roles(&d.report, &d.text, words)),
        ("outline", |d, words| view::outline(&d.report, &d.text, words, Part::First)),
    ],
    &[
        ("table", |d, words| view::table(&d.report, &d.text, words, Part::First)),
        ("absences", |d, words| view::absences(&d.report, &d.text, words)),
    ],
];

thread_local! {
    /// The step that comes next.
    static STEP: Cell<usize> = const { Cell::new(PARTS.len()) };
    static NEXT: Timer = Timer::new(|| {
        if step() {
            NEXT.with(|timer| timer.put_off(0));
        }
    });
}

/// Makes the next parts. Returns whether there are more.
fn step() -> bool {
    let at = STEP.get();
    let Some(parts) = PARTS.get(at) else { return false };
    fill(parts);
    STEP.set(at + 1);
    if at + 1 == PARTS.len() {
        checks::fill();
        results::renew();
    }
    at + 1 < PARTS.len()
}

fn fill(parts: &[(&str, View)]) {
    for (id, view) in parts {
        if let Some(markup) = state::current(view) {
            dom::fill(id, markup);
        }
    }
}

fn status(document: &Document, words: &Words) -> String {
    view::recognised(&document.report, words)
}

fn title(name: Option<&str>) {
    if let Some(document) = dom::document() {
        document.set_title(&name.map_or(PAGE_NAME.to_owned(), |name| format!("{name} · {PAGE_NAME}")));
    }
}

/// The open documents: on the first screen from one on, beside a result from two on.
fn tabs() {
    let on_result = dom::body().is_some_and(|body| body.get_attribute("data-screen").as_deref() == Some("result"));
    let (markup, count) = state::read(|state| {
        let names: Vec<_> = state.documents.iter().map(|open| (open.id, open.name.as_str())).collect();
        (view::tabs(&names, state.current.filter(|_| on_result), &state.words), names.len())
    });
    keeping::soon();
    dom::fill("documents", markup);
    dom::show("documents", count > usize::from(on_result));
}
