//! The page that is one file reads no PDFs: what takes them apart would weigh more than the page. `intake` says of each what
//! can be done.

use js_sys::Uint8Array;

/// Takes none.
pub fn take(_name: &str, _bytes: &Uint8Array, _shown: bool) -> bool {
    false
}

/// None is on its way.
pub fn progress() -> Option<(usize, usize)> {
    None
}

/// There is nothing to give up.
pub fn give_up() {}
