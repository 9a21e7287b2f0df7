//! Light, dark, or as the system has it.

use web_sys::Storage;

use super::{dom, state};

/// Where the choice is kept. It is the only thing that the page stores; texts are never stored.
const KEY: &str = "baogao-theme";

/// Takes up the choice of an earlier visit.
pub fn restore() {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    apply(kept.as_deref());
}

/// On to the next: as the system has it, light, dark.
pub fn next() {
    let next = match dom::root().and_then(|root| root.get_attribute("data-theme")).as_deref() {
        None => Some("light"),
        Some("light") => Some("dark"),
        Some(_) => None,
    };
    apply(next);
    if let Some(storage) = storage() {
        let _ = match next {
            Some(theme) => storage.set_item(KEY, theme),
            None => storage.remove_item(KEY),
        };
    }
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

/// Some browsers refuse storage to a page opened from disk; then the choice lasts as long as the page.
fn storage() -> Option<Storage> {
    dom::window()?.local_storage().ok().flatten()
}
