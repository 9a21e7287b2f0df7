//! What a visit leaves behind in the browser: the look of the page, and what was decided about findings. Texts are never
//! stored.

use web_sys::Storage;

use super::dom;

/// The word that is kept under a name.
pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a word under a name, or forgets it. Returns whether the browser let it.
pub fn write(name: &str, word: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    match word {
        Some(word) => storage.set_item(name, word).is_ok(),
        None => storage.remove_item(name).is_ok(),
    }
}

/// Some browsers refuse storage to a page opened from disk; then a choice lasts as long as the page.
fn storage() -> Option<Storage> {
    dom::window()?.local_storage().ok().flatten()
}
