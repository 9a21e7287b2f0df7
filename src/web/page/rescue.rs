//! Where no file can be saved: the result is shown, to be copied.

use super::{dom, show, state};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// What browsers inside other apps call themselves: they save no files, and say nothing.
const INSIDE: [&str; 4] = ["MicroMessenger", "QQ/", "DingTalk", "Lark/"];

/// Whether the page is shown inside another app.
pub fn is_inside_app() -> bool {
    let name = dom::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    INSIDE.iter().any(|app| name.contains(app))
}

/// Shows the content, and why it was not saved.
pub fn offer(why: &'static str, content: &str) {
    dom::say("rescue-why", state::word(why));
    dom::show("rescue", true);
    if let Some(text) = text() {
        text.set_value(content);
        dom::focus(&text);
        text.select();
    }
}

/// Its buttons: `copy`, `close`.
pub fn act(what: &str) {
    if what == "copy" {
        let copied = text().is_some_and(|text| dom::copy(&text.value()));
        return show::announce(state::word(if copied { "status.copied" } else { "status.not_copied" }));
    }
    dom::show("rescue", false);
    dom::by_id("take").iter().for_each(dom::focus);
}

fn text() -> Option<HtmlTextAreaElement> {
    dom::by_id("rescue-text")?.dyn_into().ok()
}
