//! What is done about findings: stepping through them, setting one aside or a rule off, copying, help.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, ScrollLogicalPosition};

use super::state;
use super::timer::Timer;
use super::{dom, editor, panes, results, select, show, storage};
use crate::view;

/// Where the decisions are kept.
const KEY: &str = "baogao-handling";

/// How long a decision can be taken back where it was made, in milliseconds.
const UNDO: i32 = 10_000;

thread_local! {
    static UNDO_GOES: Timer = Timer::new(|| dom::show("undo", false));
}

/// Takes up the decisions of an earlier visit.
pub fn restore() {
    if let Some(lines) = storage::read(KEY) {
        state::change(|state| state.handle(|handling| *handling = view::Handling::restored(&lines)));
    }
}

/// Takes up the decisions of a saved result beside those that were made here.
pub fn join(saved: view::Handling) {
    state::change(|state| state.handle(|handling| handling.join(saved)));
    keep();
}

/// Makes all that shows findings, beside the text and the outline.
fn fill() {
    head();
    list();
}

/// Makes what tells of findings above and beside what else a document has: the first among them, their counts.
pub fn head() {
    let made = state::current(|document, words| {
        let (report, text) = (&document.report, document.text.as_str());
        let count = view::checks_count(report);
        [
            ("findings", view::pinned(report, text, words)),
            ("cards", view::cards(report, text, words)),
            ("checks-count", maud::html! { (count) }),
            ("checks-count-below", maud::html! { (count) }),
        ]
    });
    for (id, markup) in made.into_iter().flatten() {
        dom::fill(id, markup);
    }
}

/// Makes the list of findings.
pub fn list() {
    let made = state::read(|state| {
        let document = state.current()?;
        let decided = (&document.aside, &state.handling);
        Some(view::checks(&document.report, &document.text, &state.words, decided, view::Part::First))
    });
    made.into_iter().for_each(|markup| dom::fill("checks-list", markup));
}

/// Sets a finding aside: it is no problem. It can be taken back right there for a while, and later in its list.
pub fn decide(key: &str) {
    let at = cards().iter().position(|card| card.get_attribute("data-key").as_deref() == Some(key));
    change(|handling| handling.decide(key, true));
    if let Some(button) = dom::find("#undo button") {
        dom::set(&button, "data-undecide", Some(key));
        dom::show("undo", true);
        UNDO_GOES.with(|timer| timer.put_off(UNDO));
    }
    // The keyboard goes to what has taken the card's place.
    let cards = cards();
    let next = at.and_then(|at| cards.get(at).or(cards.last())).cloned();
    next.or_else(|| dom::find("#undo button")).iter().for_each(dom::focus);
}

/// Takes a decision back; the keyboard goes to the card that is there again.
pub fn undecide(key: &str) {
    dom::show("undo", false);
    change(|handling| handling.decide(key, false));
    if let Some(card) = dom::find(&format!("#checks .finding[data-key=\"{key}\"]")) {
        dom::reveal(&card, ScrollLogicalPosition::Nearest);
        dom::focus(&card);
    }
}

/// Goes from the offer to take a decision back to where its reason can be written.
pub fn explain() {
    let key = dom::find("#undo [data-undecide]").and_then(|button| button.get_attribute("data-undecide"));
    let Some(input) = key.and_then(|key| dom::find(&format!("[data-reason=\"{key}\"]"))) else { return };
    if let Some(folded) = dom::around(&input, "details") {
        dom::set(&folded, "open", Some(""));
    }
    dom::focus(&input);
}

/// A reason was given for a decision.
pub fn on_reason(event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    if let Some(key) = input.get_attribute("data-reason") {
        state::change(|state| state.handle(|handling| handling.explain(&key, &input.value())));
        keep();
    }
}

/// Says whose report an open document is, and of which year; `say` makes both of what was said before.
pub fn tell(document: u32, say: impl FnOnce(view::Whose) -> (String, String)) {
    state::change(|state| {
        let Some(text) = state.get(document).map(|document| document.text.clone()) else { return };
        let (unit, year) = say(state.handling.whose(&text).cloned().unwrap_or_default());
        state.handling.tell(&text, &unit, &year);
    });
    keep();
}

/// Switches a rule off or on.
pub fn switch(rule: &str, off: bool) {
    let listed = dom::find("#rules h3").is_some();
    change(|handling| handling.switch(rule, off));
    if listed {
        list_rules();
    }
    dom::by_id("tab-checks").iter().for_each(dom::focus);
    show::announce(state::word(if off { "status.rule_off" } else { "status.rule_on" }));
}

/// Puts a finding on the clipboard as a sentence.
pub fn copy(index: usize) {
    let said = state::current(|document, words| view::opinion(&document.report, &document.text, words, index));
    let copied = said.is_some_and(|said| dom::copy(&said));
    show::announce(state::word(if copied { "status.copied" } else { "status.not_copied" }));
}

/// Shows or hides, below a finding, what its rule asks.
pub fn help(button: &Element, rule: &str) {
    let Some(card) = dom::around(button, ".finding") else { return };
    let shown = card.query_selector(".rule-help").ok().flatten();
    dom::set(button, "aria-expanded", Some(if shown.is_some() { "false" } else { "true" }));
    if let Some(shown) = shown {
        return shown.remove();
    }
    let rule = crate::rules().into_iter().find(|known| known.id == rule);
    if let Some(help) = rule.map(|rule| state::read(|state| view::rule_help(rule, &state.words))) {
        let _ = card.insert_adjacent_html("beforeend", &help.into_string());
    }
}

/// Lists all rules below the findings.
pub fn list_rules() {
    let list = state::read(|state| view::rules(&crate::rules(), &state.words, &state.handling));
    dom::fill("rules", list);
    if let Some(list) = dom::by_id("rules") {
        dom::reveal(&list, ScrollLogicalPosition::Start);
    }
}

/// On to the next finding, or back to the one before: its card takes the keyboard, its words are lit up in the text.
/// Returns whether there is any.
pub fn step(forward: bool) -> bool {
    if !dom::is_on("result") {
        return false;
    }
    results::open("checks");
    let cards = cards();
    let at = cards.iter().position(|card| card.class_list().contains("is-selected"));
    let next = match (at, forward) {
        (None, true) => 0,
        (None, false) => cards.len().saturating_sub(1),
        (Some(at), true) => (at + 1) % cards.len(),
        (Some(at), false) => (at + cards.len() - 1) % cards.len(),
    };
    let Some(card) = cards.get(next) else {
        show::announce(state::word("checks.none"));
        return true;
    };
    panes::open("results");
    choose(card);
    true
}

/// Brings the card of a finding to the front, from its words in the text.
pub fn open(key: &str) {
    let Some(card) = dom::find(&format!("#checks .finding[data-key=\"{key}\"]")) else { return };
    results::open("checks");
    panes::open("results");
    choose(&card);
}

/// Chooses a card and the words that it is about.
fn choose(card: &HtmlElement) {
    let index = card.get_attribute("data-finding").and_then(|index| index.parse().ok());
    index.into_iter().for_each(|index| select::finding(index, false));
    dom::reveal(card, ScrollLogicalPosition::Nearest);
    // While the text is being edited, the words are selected in it, ready to be mended.
    if !editor::is_open() {
        dom::focus(card);
    }
}

/// The cards of the tab, in its order.
fn cards() -> Vec<HtmlElement> {
    dom::find_all("#checks .finding")
}

/// Changes the decisions, keeps them, and shows what has changed where it shows.
fn change(change: impl FnOnce(&mut view::Handling)) {
    state::change(|state| state.handle(change));
    keep();
    fill();
    badges();
    underline();
    show::tell();
}

fn keep() {
    let lines = state::read(|state| state.handling.stored());
    storage::write(KEY, Some(lines.as_str()).filter(|lines| !lines.is_empty()));
}

/// Counts the open findings anew in the rows of the outline.
fn badges() {
    for row in dom::find_all("#outline [role=\"treeitem\"]") {
        let id = row.get_attribute("data-section").unwrap_or_default();
        let markup = state::current(|document, words| view::row_badges(&document.report, words, &id));
        if let (Some(markup), Ok(Some(badges))) = (markup, row.query_selector(".row-badges")) {
            badges.set_outer_html(&markup.into_string());
        }
    }
}

/// Underlines the words of open findings anew. A long text is not made anew: there only the lines of what was set aside go.
fn underline() {
    if dom::find("[data-more=\"source\"]").is_none() {
        return show::part("source", view::Part::First);
    }
    let open = state::current(|document, _| document.report.findings.iter().map(view::key).collect::<Vec<_>>());
    let open = open.unwrap_or_default();
    for place in dom::find_all("#source .doubt") {
        let key = place.get_attribute("data-doubt").unwrap_or_default();
        dom::mark(&place, "is-handled", !open.contains(&key));
    }
}
