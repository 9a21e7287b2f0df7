//! The keys of the outline and of the mind map, after the ARIA pattern of a tree: one row takes the Tab key, arrows move
//! and fold.

use web_sys::{HtmlElement, KeyboardEvent};

use super::select::{self, From};
use super::{dom, pictures};

/// A key on a row. Returns whether the tree has used it.
pub fn on_key(event: &KeyboardEvent, row: &HtmlElement) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return false;
    }
    match event.key().as_str() {
        "ArrowDown" => go(beside(row, 1)),
        "ArrowUp" => go(beside(row, -1)),
        "Home" => go(shown(row).into_iter().next()),
        "End" => go(shown(row).into_iter().next_back()),
        "ArrowRight" => match is_open(row) {
            Some(false) => toggle(row),
            Some(true) => go(beside(row, 1)),
            None => {}
        },
        "ArrowLeft" => match is_open(row) {
            Some(true) => toggle(row),
            _ => go(parent(row)),
        },
        "Enter" | " " => {
            select::section(&section(row), side(row));
            select::enter(&section(row));
        }
        key if key.chars().count() == 1 => return jump(row, key),
        _ => return false,
    }
    true
}

/// Folds or unfolds a row.
pub fn toggle(row: &HtmlElement) {
    let Some(open) = is_open(row) else { return };
    if is_in_map(row) {
        return pictures::turn(&section(row));
    }
    dom::set(row, "aria-expanded", Some(if open { "false" } else { "true" }));
    // Depth of the outermost folded row above; what lies deeper stays hidden.
    let mut folded_at = open.then(|| depth(row));
    for below in rows(row).into_iter().skip_while(|r| r != row).skip(1).take_while(|r| depth(r) > depth(row)) {
        folded_at = folded_at.filter(|&at| depth(&below) > at);
        below.set_hidden(folded_at.is_some());
        if folded_at.is_none() && is_open(&below) == Some(false) {
            folded_at = Some(depth(&below));
        }
    }
}

/// Unfolds the outline down to a depth and folds what lies below.
pub fn expand_to(level: u32) {
    for row in dom::find_all("#outline [role=\"treeitem\"]") {
        row.set_hidden(depth(&row) > level);
        if row.has_attribute("aria-expanded") {
            dom::set(&row, "aria-expanded", Some(if depth(&row) < level { "true" } else { "false" }));
        }
    }
    // The Tab key must reach a row that shows.
    if let Some(folded) = entry().filter(|row| row.hidden()) {
        let mut above = parent(&folded);
        while let Some(hidden) = above.as_ref().filter(|row| row.hidden()) {
            above = parent(hidden);
        }
        dom::set(&folded, "tabindex", Some("-1"));
        above.iter().for_each(|row| dom::set(row, "tabindex", Some("0")));
    }
}

/// Makes a row the chosen one, and the one that the Tab key reaches.
pub fn choose(row: &HtmlElement) {
    for other in rows(row).iter().filter(|other| other.get_attribute("tabindex").as_deref() == Some("0")) {
        dom::set(other, "tabindex", Some("-1"));
    }
    dom::set(row, "tabindex", Some("0"));
    dom::set(row, "aria-selected", Some("true"));
    dom::mark(row, "is-selected", true);
}

/// The section that a row stands for.
pub fn section(row: &HtmlElement) -> String {
    row.get_attribute("data-section").unwrap_or_default()
}

/// The row that the Tab key reaches.
pub fn entry() -> Option<HtmlElement> {
    dom::find("#outline [role=\"treeitem\"][tabindex=\"0\"]")
}

/// Moves to a row: the keyboard, the choice, and the other panes.
fn go(row: Option<HtmlElement>) {
    let Some(row) = row else { return };
    select::section_beside(&section(&row), side(&row));
    dom::focus(&row);
}

/// The next row whose heading or number begins with the key; digits count as the heading's place among its siblings.
fn jump(row: &HtmlElement, key: &str) -> bool {
    let rows = shown(row);
    let at = rows.iter().position(|r| r == row).unwrap_or(0);
    let fits = |row: &&HtmlElement| {
        let title = row.text_content().unwrap_or_default();
        title.trim_start_matches(['(', '（']).starts_with(key) || section(row).rsplit('.').next() == Some(key)
    };
    let found = rows[at..].iter().skip(1).chain(&rows[..at]).find(fits).cloned();
    let used = found.is_some();
    go(found);
    used
}

/// Which of the two trees a row is in, as a selector.
fn tree(row: &HtmlElement) -> &'static str {
    if is_in_map(row) { "#map" } else { "#outline" }
}

fn is_in_map(row: &HtmlElement) -> bool {
    dom::around(row, "#map").is_some()
}

/// Where a choice in its tree is made.
pub fn side(row: &HtmlElement) -> From {
    if is_in_map(row) { From::Results } else { From::Outline }
}

/// All rows of its tree, folded-away ones too, in order.
fn rows(row: &HtmlElement) -> Vec<HtmlElement> {
    dom::find_all(&format!("{} [role=\"treeitem\"]", tree(row)))
}

fn shown(row: &HtmlElement) -> Vec<HtmlElement> {
    dom::find_all(&format!("{} [role=\"treeitem\"]:not([hidden])", tree(row)))
}

fn beside(row: &HtmlElement, step: isize) -> Option<HtmlElement> {
    let rows = shown(row);
    let at = rows.iter().position(|r| r == row)?;
    rows.get(at.checked_add_signed(step)?).cloned()
}

fn parent(row: &HtmlElement) -> Option<HtmlElement> {
    let rows = rows(row);
    let at = rows.iter().position(|r| r == row)?;
    rows[..at].iter().rev().find(|r| depth(r) < depth(row)).cloned()
}

fn depth(row: &HtmlElement) -> u32 {
    row.get_attribute("aria-level").and_then(|level| level.parse().ok()).unwrap_or(1)
}

/// Whether its children show; `None` where it has none.
fn is_open(row: &HtmlElement) -> Option<bool> {
    row.get_attribute("aria-expanded").map(|open| open == "true")
}
