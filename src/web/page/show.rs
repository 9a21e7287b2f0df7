//! Puts a document on screen.

use std::cell::{Cell, RefCell};

use maud::Markup;
use web_sys::{HtmlElement, ScrollLogicalPosition};

use super::state::{self, Document, Origin};
use super::timer::Timer;
use super::{arranging, changed, checks, compare, dom, editor, flash, keeping, panes, results, select};
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
    WAS_AT.replace(dom::focused());
    TO_SUMMARY.with(|timer| timer.put_off(0));
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
    compare::renew();
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
    compare::forget();
    state::change(|state| state.current = state.get(id).map(|document| document.id));
    result();
}

/// The document on screen was closed, or another one: its neighbour takes its place, or the first screen.
pub fn closed() {
    let (on_result, on_compare) = (dom::is_on("result"), dom::is_on("compare"));
    if on_compare && state::read(|state| state.documents.len() > 1) {
        compare::renew();
        return tabs();
    }
    match state::read(|state| state.current) {
        Some(id) if on_result || on_compare => document(id),
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
        _ => {
            compare::renew();
            tabs();
        }
    }
}

/// Changes the screen: `first`, `result` or `compare`.
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
    flash::soon();
}

/// Shows another part of a long pane.
pub fn part(pane: &str, part: Part<'_>) {
    let view: fn(&Report, &str, &Words, Part<'_>) -> Markup = match pane {
        "outline" => view::outline,
        "source" => view::source,
        "table" => |r, text, words, part| view::table(r, text, words, part, &arranging::now()),
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

/// Makes every part of the current document step by step, what stands above the rest first: so the page answers in between,
/// and what one looks for first is there first.
fn render(from_top: bool) {
    let parts = state::current(|document, words| (document.name.clone(), status(document, words), document.text.len()));
    let Some((name, status, length)) = parts else { return };
    let is_crowded = state::current(|document, _| view::is_crowded(&document.text)).unwrap_or_default();
    dom::body().iter().for_each(|body| dom::set(body, "data-crowded", is_crowded.then_some("true")));
    dom::say("summary", &name);
    title(Some(&name));
    announce(&status);
    changed::list();
    select::forget();
    if from_top {
        arranging::forget();
    }
    STEP.set(0);
    step();
    if length <= AT_ONCE && !from_top {
        while step() {}
    } else {
        // What stays where it is keeps its place by what it shows until then.
        if from_top {
            PARTS[1..].iter().copied().flatten().for_each(|(id, _)| dom::say(id, ""));
            dom::say("checks-list", "");
        }
        NEXT.with(|timer| timer.put_off(0));
    }
    if from_top {
        panes::to_top();
    }
}

/// Bytes of a text whose parts are all made anew at once, in the place of those that stand there: of more a slow machine
/// would not answer for too long.
const AT_ONCE: usize = 20_000;

type View = fn(&Document, &Words) -> Markup;

/// The views of a document and where each belongs, in the steps in which they are made. What stands above others comes
/// first: it must not push them about. The text, which takes longest, comes last, but on a phone, which shows nothing else.
const PARTS: [&[(&str, View)]; 4] = [
    &[
        ("headline", |d, words| view::headline(&d.report, &d.text, words)),
        ("notices", |d, words| view::notices(&d.report, &d.text, words)),
        ("clutter", |d, words| view::clutter(&d.report, &d.text, words, d.keeps_clutter)),
        ("roles", |d, words| view::roles(&d.report, &d.text, words)),
        ("quantity-count", |d, _| maud::html! { (d.report.quantities.len()) }),
    ],
    &[("outline", |d, words| view::outline(&d.report, &d.text, words, Part::First))],
    &[
        ("table", |d, words| view::table(&d.report, &d.text, words, Part::First, &arranging::now())),
        ("absences", |d, words| view::absences(&d.report, &d.text, words)),
    ],
    &[("source", |d, words| view::source(&d.report, &d.text, words, Part::First))],
];

thread_local! {
    /// Where the keyboard was when a result came on screen.
    static WAS_AT: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
    /// Moves the keyboard to the summary, unless it has gone elsewhere meanwhile: a task of its own, since the browser lays
    /// the page out before it does.
    static TO_SUMMARY: Timer = Timer::new(|| {
        let (was, is) = (WAS_AT.take(), dom::focused());
        let summary = dom::by_id("summary").filter(|_| is == was || is == dom::body());
        summary.iter().for_each(dom::focus);
    });
    /// The step that comes next.
    static STEP: Cell<usize> = const { Cell::new(usize::MAX) };
    static NEXT: Timer = Timer::new(|| {
        if step() {
            NEXT.with(|timer| timer.put_off(0));
        }
    });
}

/// The order of the steps on a phone.
const ON_PHONE: [usize; PARTS.len()] = [0, 3, 1, 2];

/// Makes the next parts; the findings last, and what no tab shows yet. Returns whether there are more.
fn step() -> bool {
    let at = STEP.get();
    STEP.set(at.saturating_add(1));
    let place = if dom::is_phone() { ON_PHONE.get(at).copied() } else { Some(at) };
    match place.and_then(|place| PARTS.get(place)) {
        Some(parts) => fill(parts),
        None if at == PARTS.len() => {
            checks::list();
            results::renew();
        }
        None => {}
    }
    if at == 0 {
        checks::head();
    }
    let goes_on = at < PARTS.len();
    dom::find("main").iter().for_each(|main| dom::set(main, "aria-busy", goes_on.then_some("true")));
    goes_on
}

/// Makes at once what is still to come.
pub fn finish() {
    while step() {}
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

/// The window shows no single document: it has the page's name.
pub fn name_window() {
    title(None);
}

fn title(name: Option<&str>) {
    if let Some(document) = dom::document() {
        document.set_title(&name.map_or(PAGE_NAME.to_owned(), |name| format!("{name} · {PAGE_NAME}")));
    }
}

/// The open documents: on the first screen from one on, beside a result from two on.
fn tabs() {
    let (on_result, on_compare) = (dom::is_on("result"), dom::is_on("compare"));
    let (markup, count) = state::read(|state| {
        let names: Vec<_> =
            state.documents.iter().map(|open| (open.id, open.name.as_str(), open.file.as_str())).collect();
        (view::tabs(&names, state.current.filter(|_| on_result), on_compare, &state.words), names.len())
    });
    keeping::soon();
    dom::fill("documents", markup);
    dom::show("documents", count > usize::from(on_result));
    dom::find("#documents [data-document][aria-current]")
        .iter()
        .for_each(|tab| dom::reveal(tab, ScrollLogicalPosition::Nearest));
}
