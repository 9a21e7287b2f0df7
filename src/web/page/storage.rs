//! What a visit leaves behind in the browser: the look of the page, and what was decided about findings. Texts are kept
//! by `keeping`, in the tab alone unless their reader chooses otherwise.

use web_sys::Storage;

use super::dom;

/// The word that is kept under a name.
pub fn read(name: &str) -> Option<String> {
    of_machine()?.get_item(name).ok().flatten()
}

/// Keeps a word under a name, or forgets it. Returns whether the browser let it.
pub fn write(name: &str, word: Option<&str>) -> bool {
    let Some(storage) = of_machine() else { return false };
    match word {
        Some(word) => storage.set_item(name, word).is_ok(),
        None => storage.remove_item(name).is_ok(),
    }
}

/// What ends with the tab.
pub fn of_tab() -> Option<Storage> {
    dom::window()?.session_storage().ok().flatten()
}

/// What stays on this machine. Some browsers refuse it to a page opened from disk; then a choice lasts as long as the page.
pub fn of_machine() -> Option<Storage> {
    dom::window()?.local_storage().ok().flatten()
}
