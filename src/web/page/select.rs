//! The panes follow each other: what is chosen in one is marked and brought into view in the others.

use std::cell::{Cell, RefCell};

use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

use super::state::{self, Document};
use super::timer::Timer;
use super::{arranging, dom, editor, pictures, results, show, tree, way_back};
use crate::report::Span;
use crate::view::{self, Part};

/// How long a place in the text is lit up, in milliseconds.
const FLASH: i32 = 1600;

thread_local! {
    static LIT: Timer = Timer::new(unlight);
    /// What was chosen last, in the text.
    static CHOSEN: Cell<Option<Span>> = const { Cell::new(None) };
    /// Where the keyboard was before it went to the text.
    static LEFT: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Where a choice was made; that pane is not scrolled, the eye is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// The outline.
    Outline,
    /// The text.
    Source,
    /// The table and the findings.
    Results,
    /// A bar, whose tab stays in front.
    Bars,
}

/// Chooses a statistic.
pub fn quantity(id: &str, from: From) {
    let Some(section) = state::current(|document, _| view::section_of(&document.report, id)) else { return };
    arranging::uncover(id);
    let rows = || in_pane("table", &format!("tr[data-quantity=\"{id}\"]"), id);
    let was_open = rows().iter().any(|row| is_open(row));
    let before = rows().first().map(|row| row.get_bounding_client_rect().top());
    unselect();
    way_back::to_source();
    if from == From::Source {
        results::open("figures");
    }
    detail(id);
    in_editor(|document| document.report.quantities.iter().find(|q| q.id == id).map(|q| q.span));
    light(in_pane("source", &format!("mark[data-quantity=\"{id}\"]"), id), from);
    for row in rows() {
        // A second click on a row closes what the first has opened.
        if !(was_open && from == From::Results) {
            details(id, &row);
        }
        select(&row, from == From::Results);
        if let Some(before) = before.filter(|_| from == From::Results) {
            results::keep(&row, before);
        }
    }
    choose_section(&section, from);
}

/// Chooses a section: its heading in the text, its row in the outline, its statistics in the table.
pub fn section(id: &str, from: From) {
    pictures::leave_window();
    way_back::to_source();
    section_beside(id, from);
}

/// The same without bringing the text to the front: the keyboard stays where it is.
pub fn section_beside(id: &str, from: From) {
    unselect();
    in_editor(|document| view::heading(&document.report.outline, id));
    light(in_pane("source", &format!("[data-section=\"{id}\"]"), id), from);
    choose_section(id, from);
    if let Some(first) = state::current(|document, _| view::first_in(&document.report, id)).flatten() {
        in_pane("table", &format!("tr[data-quantity=\"{first}\"]"), &first);
    }
    let groups = dom::find_all(&format!("#table tbody[data-section=\"{id}\"], #table tbody[data-section^=\"{id}.\"]"));
    groups.iter().for_each(|group| dom::mark(group, "is-selected", true));
    if let Some(first) = groups.first() {
        dom::reveal(first, ScrollLogicalPosition::Start);
    }
}

/// Chooses a finding: its words in the text, its section in the outline, its card. With `go_there` the text comes to
/// the front and the keyboard goes to the words.
pub fn finding(index: usize, go_there: bool) {
    let place = state::current(|document, _| {
        let finding = document.report.findings.get(index)?;
        let section = section_at(document, finding.span).unwrap_or(view::FRONT.to_owned());
        Some((view::doubt_of(&document.report, &document.text, index)?, section, view::key(finding)))
    });
    let Some((doubt, section, key)) = place.flatten() else { return };
    let by_key = go_there && dom::focused().is_some_and(|focused| dom::has_keyboard(&focused));
    unselect();
    if go_there {
        way_back::to_source();
    }
    in_editor(|document| document.report.findings.get(index).map(|finding| finding.span));
    let places = in_pane("source", &format!("[data-doubt=\"{doubt}\"]"), &section);
    let first = places.first().cloned();
    light(places, From::Results);
    for card in dom::find_all(&format!(".finding[data-key=\"{key}\"]")) {
        dom::mark(&card, "is-selected", true);
    }
    choose_section(&section, From::Results);
    if by_key {
        go(first);
    }
}

/// Chooses a stretch of the text that has no mark of its own: the statistic in it, else its section.
pub fn stretch(span: Span) {
    let place = state::current(|document, _| {
        quantity_at(document, span).map(Ok).or_else(|| section_at(document, span).map(Err))
    });
    match place.flatten() {
        Some(Ok(id)) => quantity(&id, From::Bars),
        Some(Err(id)) => section(&id, From::Results),
        None => {}
    }
}

/// Chooses the place in the text that a button names.
pub fn place(id: &str, button: &Element) {
    let by_key = dom::has_keyboard(button);
    let first = to_place(id);
    dom::mark(button, "is-selected", true);
    if by_key {
        go(first);
    }
}

/// Chooses a place in the text. Returns its first element.
pub fn to_place(id: &str) -> Option<HtmlElement> {
    unselect();
    way_back::to_source();
    let places = in_pane("source", &format!("[data-place=\"{id}\"]"), id);
    let first = places.first().cloned();
    light(places, From::Results);
    first
}

/// Moves the keyboard to a section's heading in the text.
pub fn enter(id: &str) {
    go(dom::find(&format!("#source [data-section=\"{id}\"]")));
}

/// Moves the keyboard to a place in the text, and remembers where it was.
fn go(place: Option<HtmlElement>) {
    if let Some(place) = place {
        LEFT.replace(dom::focused());
        dom::set(&place, "tabindex", Some("-1"));
        dom::focus(&place);
    }
}

/// From a place in the text back to where the keyboard came from. Returns whether there was such a way.
pub fn back(target: &Element) -> bool {
    let Some(left) = LEFT.take().filter(|left| dom::around(target, "#source").is_some() && dom::is_shown(left)) else {
        return false;
    };
    dom::focus(&left);
    true
}

/// Brings a place in the text into view and lights it up.
pub fn light(places: Vec<HtmlElement>, from: From) {
    unlight();
    for (i, place) in places.iter().enumerate() {
        if let Some(folded) = dom::around(place, "#source details") {
            dom::set(&folded, "open", Some(""));
        }
        dom::mark(place, "is-selected", true);
        dom::set(place, "aria-current", Some("true"));
        // Asking for the width makes the browser notice that the class was gone, so that the light starts anew.
        let _ = place.offset_width();
        dom::mark(place, "is-lit", true);
        if i == 0 && from != From::Source {
            let tall = place.offset_height() > 200;
            let block = if tall || place.has_attribute("data-section") {
                ScrollLogicalPosition::Start
            } else {
                ScrollLogicalPosition::Center
            };
            dom::reveal(place, block);
        }
    }
    LIT.with(|timer| timer.put_off(FLASH));
}

/// Another document is shown: nothing is chosen in it.
pub fn forget() {
    unselect();
    way_back::forget();
}

/// Takes the choice back from every pane.
fn unselect() {
    CHOSEN.set(None);
    dom::show("detail", false);
    dom::find_all("#table .details").iter().for_each(|row| row.remove());
    for element in dom::find_all(".is-selected") {
        if element.has_attribute("data-quantity") {
            expand(&element, false);
        }
        dom::mark(&element, "is-selected", false);
        dom::set(&element, "aria-current", None);
        if element.has_attribute("aria-selected") {
            dom::set(&element, "aria-selected", Some("false"));
        }
    }
}

fn unlight() {
    dom::find_all(".is-lit").iter().for_each(|element| dom::mark(element, "is-lit", false));
}

/// The elements of a pane that the selector finds; a pane shown in part turns to the part that holds `id`.
fn in_pane(pane: &str, selector: &str, id: &str) -> Vec<HtmlElement> {
    let selector = format!("#{pane} {selector}");
    let found = dom::find_all(&selector);
    if !found.is_empty() || dom::find(&format!("[data-more=\"{pane}\"]")).is_none() {
        return found;
    }
    show::part(pane, Part::Around(id));
    dom::find_all(&selector)
}

fn tree_items(section: &str) -> Vec<HtmlElement> {
    in_pane("outline", &format!("[role=\"treeitem\"][data-section=\"{section}\"]"), section)
}

/// Marks a section in the outline, and in the mind map its box, or the folded one that holds it.
fn choose_section(id: &str, from: From) {
    for item in tree_items(id) {
        tree::choose(&item);
        reveal_unless(from == From::Outline, &item, ScrollLogicalPosition::Nearest);
    }
    let (mut id, mut found) = (id, pictures::box_of(id));
    while let (None, Some((outer, _))) = (&found, id.rsplit_once('.')) {
        (id, found) = (outer, pictures::box_of(outer));
    }
    if let Some(item) = found {
        tree::choose(&item);
        reveal_unless(false, &item, ScrollLogicalPosition::Nearest);
    }
}

/// Opens the row of details below a row of the table.
fn details(id: &str, row: &HtmlElement) {
    let markup = state::current(|document, words| view::details(&document.report, &document.text, words, id));
    if let Some(markup) = markup {
        dom::put_behind(row, markup);
        expand(row, true);
    }
}

/// Whether the row's details show.
fn is_open(row: &Element) -> bool {
    row.next_element_sibling().is_some_and(|next| next.class_name() == "details")
}

/// Tells of a row whether its details show.
fn expand(row: &Element, open: bool) {
    if let Some(button) = row.query_selector(".to-source").ok().flatten() {
        dom::set(&button, "aria-expanded", Some(if open { "true" } else { "false" }));
    }
}

fn select(row: &HtmlElement, in_view: bool) {
    dom::mark(row, "is-selected", true);
    dom::set(row, "aria-current", Some("true"));
    reveal_unless(in_view, row, ScrollLogicalPosition::Center);
}

fn reveal_unless(in_view: bool, element: &HtmlElement, block: ScrollLogicalPosition) {
    if !in_view && dom::is_shown(element) {
        dom::reveal(element, block);
    }
}

/// On a phone the table is behind the text: the statistic is shown at the lower edge.
fn detail(id: &str) {
    if let Some(markup) = state::current(|document, words| view::detail(&document.report, &document.text, words, id)) {
        dom::fill("detail", markup);
        dom::show("detail", true);
    }
}

/// While the text is being edited, what is chosen is selected in the editor; else when it is opened.
fn in_editor(find: impl FnOnce(&Document) -> Option<Span>) {
    let span = state::current(|document, _| find(document)).flatten();
    CHOSEN.set(span);
    span.into_iter().filter(|_| editor::is_open()).for_each(editor::select);
}

/// What was chosen last in the text on screen.
pub fn chosen() -> Option<Span> {
    CHOSEN.get()
}

fn quantity_at(document: &Document, span: Span) -> Option<String> {
    document.report.quantities.iter().find(|q| q.span.overlaps(span)).map(|q| q.id.clone())
}

fn section_at(document: &Document, span: Span) -> Option<String> {
    let mut sections = &document.report.outline;
    let mut found = None;
    while let Some(section) = sections.iter().find(|s| s.span.contains(span)) {
        found = Some(section.id.clone());
        sections = &section.children;
    }
    found
}
