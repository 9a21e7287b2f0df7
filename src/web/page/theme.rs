//! Light, dark, or as the system has it.

use super::{dom, state, storage};

/// Where the choice is kept.
const KEY: &str = "baogao-theme";

/// Takes up the choice of an earlier visit.
pub fn restore() {
    apply(storage::read(KEY).as_deref());
}

/// On to the next: as the system has it, light, dark.
pub fn next() {
    let next = match dom::root().and_then(|root| root.get_attribute("data-theme")).as_deref() {
        None => Some("light"),
        Some("light") => Some("dark"),
        Some(_) => None,
    };
    apply(next);
    storage::write(KEY, next);
}

fn apply(theme: Option<&str>) {
    let (theme, word) = match theme {
        Some("light") => (Some("light"), "theme.light"),
        Some("dark") => (Some("dark"), "theme.dark"),
        _ => (None, "theme.auto"),
    };
    if let Some(root) = dom::root() {
        dom::set(&root, "data-theme", theme);
    }
    dom::say("theme", state::word(word));
}
