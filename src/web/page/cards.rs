//! Short ways: from a card to what it counts, from a skip link to its pane, from row to row of the table.

use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

use super::select::{self, From};
use super::{dom, panes, pictures, results, show, state, tree};

/// Goes to what a card counts; where it counts nothing, says so.
pub fn go(card: &str) {
    match card {
        "chars" => skip("source"),
        "headings" => skip("outline"),
        "quantities" => {
            results::open("figures");
            skip("results");
        }
        "clutter" => to_clutter(),
        "errors" => to_finding(".finding.is-error", "status.none_errors"),
        "warnings" => to_finding(".finding.is-warning", "status.none_warnings"),
        "infos" => to_finding(".finding:not(.is-error, .is-warning)", "status.none_infos"),
        _ => {}
    }
}

/// Brings a pane to the front and moves the keyboard into it.
pub fn skip(pane: &str) {
    if pane == "outline" {
        // The pictures may have taken its room.
        pictures::widen(false);
    }
    panes::open(pane);
    let into = match pane {
        "outline" => tree::entry(),
        "results" => dom::by_id("results"),
        "input" => dom::by_id("input"),
        _ => dom::by_id("source"),
    };
    if let Some(into) = into {
        dom::focus(&into);
    }
}

/// Leaves a phone's detail of a statistic: for the table, or just away.
pub fn leave_detail(way: &str) {
    dom::show("detail", false);
    if way == "table" {
        panes::open("results");
        results::open("figures");
        if let Some(row) = dom::find("#table tr.is-selected") {
            dom::reveal(&row, ScrollLogicalPosition::Center);
        }
    }
}

/// Moves from row to row of the table. Returns whether the key was for the table.
pub fn step_in_table(target: &Element, down: bool) -> bool {
    if dom::around(target, "#table .to-source").is_none() {
        return false;
    }
    let buttons = dom::find_all("#table .to-source");
    let at = buttons.iter().position(|button| button.is_same_node(Some(target))).unwrap_or(0);
    let next = if down { at.checked_add(1) } else { at.checked_sub(1) };
    if let Some(button) = next.and_then(|i| buttons.get(i)) {
        dom::focus(button);
    }
    true
}

/// Closes what lies over the page. Returns whether there was anything.
pub fn escape() -> bool {
    let detail = dom::find("#detail").is_some_and(|detail| dom::is_shown(&detail));
    let open = panes::drawer_is_open() || detail;
    panes::drawer(false);
    dom::show("detail", false);
    open
}

fn to_clutter() {
    let Some(chip) = dom::find("#clutter summary, #clutter button") else {
        return show::announce(state::word("status.none_clutter"));
    };
    panes::open("source");
    if let Some(details) = dom::around(&chip, "details") {
        dom::set(&details, "open", Some(""));
    }
    dom::focus(&chip);
    // On a phone the way to the line itself would lead away from the chip.
    let first: Vec<HtmlElement> = dom::find("#source .clutter").filter(|_| !dom::is_phone()).into_iter().collect();
    if !first.is_empty() {
        select::light(first, From::Results);
    }
}

fn to_finding(selector: &str, none: &'static str) {
    results::open("checks");
    let Some(card) = dom::find(&format!("#checks {selector}")) else {
        return show::announce(state::word(none));
    };
    panes::open("results");
    dom::reveal(&card, ScrollLogicalPosition::Start);
    dom::focus(&card);
}
