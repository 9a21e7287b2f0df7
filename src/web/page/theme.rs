//! Light, dark, or as the system has it.

use super::{dom, settings, storage};

/// Where the choice is kept.
const KEY: &str = "baogao-theme";

/// Takes up the choice of an earlier visit.
pub fn restore() {
    apply(&storage::read(KEY).unwrap_or_default());
}

/// Chooses `light`, `dark`, or nothing: as the system has it.
pub fn choose(theme: &str) {
    apply(theme);
    storage::write(KEY, Some(theme).filter(|theme| !theme.is_empty()));
}

fn apply(theme: &str) {
    if let Some(root) = dom::root() {
        dom::set(&root, "data-theme", Some(theme).filter(|theme| matches!(*theme, "light" | "dark")));
    }
    settings::pick("theme", theme);
}
