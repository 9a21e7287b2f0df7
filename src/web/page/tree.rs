//! The outline's keys, after the ARIA pattern of a tree: one row takes the Tab key, arrows move and fold.

use web_sys::{HtmlElement, KeyboardEvent};

use super::dom;
use super::select::{self, From};

/// All rows, folded-away ones too, in order.
const ROWS: &str = "#outline [role=\"treeitem\"]";

/// A key on a row. Returns whether the tree has used it.
pub fn on_key(event: &KeyboardEvent, row: &HtmlElement) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return false;
    }
    match event.key().as_str() {
        "ArrowDown" => go(beside(row, 1)),
        "ArrowUp" => go(beside(row, -1)),
        "Home" => go(shown().into_iter().next()),
        "End" => go(shown().into_iter().next_back()),
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
            select::section(&section(row), From::Outline);
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
    dom::set(row, "aria-expanded", Some(if open { "false" } else { "true" }));
    // Depth of the outermost folded row above; what lies deeper stays hidden.
    let mut folded_at = open.then(|| depth(row));
    for below in rows().into_iter().skip_while(|r| r != row).skip(1).take_while(|r| depth(r) > depth(row)) {
        folded_at = folded_at.filter(|&at| depth(&below) > at);
        below.set_hidden(folded_at.is_some());
        if folded_at.is_none() && is_open(&below) == Some(false) {
            folded_at = Some(depth(&below));
        }
    }
}

/// Makes a row the chosen one, and the one that the Tab key reaches.
pub fn choose(row: &HtmlElement) {
    for other in dom::find_all("#outline [role=\"treeitem\"][tabindex=\"0\"]") {
        dom::set(&other, "tabindex", Some("-1"));
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
    select::section_beside(&section(&row), From::Outline);
    dom::focus(&row);
}

/// The next row whose heading or number begins with the key; digits count as the heading's place among its siblings.
fn jump(row: &HtmlElement, key: &str) -> bool {
    let rows = shown();
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

fn rows() -> Vec<HtmlElement> {
    dom::find_all(ROWS)
}

fn shown() -> Vec<HtmlElement> {
    dom::find_all("#outline [role=\"treeitem\"]:not([hidden])")
}

fn beside(row: &HtmlElement, step: isize) -> Option<HtmlElement> {
    let rows = shown();
    let at = rows.iter().position(|r| r == row)?;
    rows.get(at.checked_add_signed(step)?).cloned()
}

fn parent(row: &HtmlElement) -> Option<HtmlElement> {
    let rows = rows();
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
