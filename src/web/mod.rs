//! The page.

use wasm_bindgen::prelude::*;

/// Starts the page; boot.js calls it once.
#[wasm_bindgen]
pub fn open_page() {
    if let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// The JavaScript API.
#[wasm_bindgen]
pub fn analyze(text: &str) -> Result<JsValue, JsValue> {
    let report = crate::analyze(text, &crate::Options::default()).in_utf16(text);
    serde_wasm_bindgen::to_value(&report).map_err(Into::into)
}
