//! How the page is reached: small words over web-sys. What is not there is `None` or does nothing; the page must
//! not fall over because a part of its frame is missing.

use maud::Markup;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlDocument, HtmlElement, HtmlTextAreaElement, InputEvent, ScrollBehavior,
    ScrollIntoViewOptions,
};
use web_sys::{ScrollLogicalPosition, Window};

use super::state;
use crate::view::shut_in;

/// The window. A page always has one; a worker does not, and has no page to open.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Whether that screen is shown: `first`, `result`, `compare`.
pub fn is_on(screen: &str) -> bool {
    body().is_some_and(|body| body.get_attribute("data-screen").as_deref() == Some(screen))
}

/// The `body` element: its `data-screen`, `data-pane`, `data-drawer` say what the page shows.
pub fn body() -> Option<HtmlElement> {
    document()?.body()
}

/// The `html` element: its `data-ready` and `data-theme`.
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The element with that id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that the selector finds. Elements of pictures have what is asked of elements here too (focus,
/// attributes, classes), so they go by the same type.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}

/// All elements that the selector finds, in the order of the page.
pub fn find_all(selector: &str) -> Vec<HtmlElement> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let nodes = found.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.item(i)));
    nodes.map(JsCast::unchecked_into).collect()
}

/// The text box.
pub fn text_box() -> Option<HtmlTextAreaElement> {
    by_id("input")?.dyn_into().ok()
}

/// Puts markup into the element with that id.
pub fn fill(id: &str, markup: Markup) {
    if let Some(element) = by_id(id) {
        element.set_inner_html(&written(markup));
    }
}

/// Puts markup behind an element.
pub fn put_behind(element: &Element, markup: Markup) {
    let _ = element.insert_adjacent_html("afterend", &written(markup));
}

/// Markup as the page takes it: what turns the direction of writing is shut in.
fn written(markup: Markup) -> String {
    shut_in(markup, state::word("source.turn")).into_string()
}

/// Puts plain text into the element with that id.
pub fn say(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Shows or hides the element with that id.
pub fn show(id: &str, shown: bool) {
    if let Some(element) = by_id(id) {
        element.set_hidden(!shown);
    }
}

/// Sets an attribute, or takes it away.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // Neither can fail for the fixed names that the page uses.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets or takes away a class.
pub fn mark(element: &Element, class: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(class, on);
}

/// The nearest element around `element`, itself included, that the selector matches.
pub fn around(element: &Element, selector: &str) -> Option<HtmlElement> {
    element.closest(selector).ok()?.map(JsCast::unchecked_into)
}

/// Moves the keyboard there.
pub fn focus(element: &HtmlElement) {
    let _ = element.focus();
}

/// Whether keys write something there.
pub fn is_writing(element: &Element) -> bool {
    around(element, "textarea, input, select, [contenteditable]").is_some()
}

/// Whether something was typed into the field of that id. What an input method is still composing is not there yet.
pub fn typed(event: &Event, id: &str) -> bool {
    let is_composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    !is_composing && field.is_some_and(|field| field.id() == id)
}

/// The element that has the keyboard.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element().map(JsCast::unchecked_into)
}

/// Whether the element is laid out at all; a hidden pane's parts are not.
pub fn is_shown(element: &Element) -> bool {
    element.get_client_rects().length() > 0
}

/// Whether the keyboard is at the element and shows it: it was reached by keys, not by mouse or finger.
pub fn has_keyboard(element: &Element) -> bool {
    element.matches(":focus-visible").unwrap_or(false)
}

/// Whether a stretch of the page is selected, to be copied.
pub fn has_selection() -> bool {
    window().and_then(|w| w.get_selection().ok().flatten()).is_some_and(|selection| !selection.is_collapsed())
}

/// Whether the style sheet's media query holds now.
pub fn media(query: &str) -> bool {
    window().and_then(|w| w.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Whether the window is as narrow as a phone's: one pane at a time, the page itself scrolls.
pub fn is_phone() -> bool {
    media("(max-width: 899px)")
}

/// Scrolls the element's own scroller so that it can be seen; smoothly where the reader has nothing against motion.
pub fn reveal(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    // Only a short way is shown as motion: a long ride through the text helps nobody.
    let calm = media("(prefers-reduced-motion: reduce)") || is_far(element);
    options.set_behavior(if calm { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the element lies more than two screens away.
fn is_far(element: &Element) -> bool {
    let height = window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or_default();
    let top = element.get_bounding_client_rect().top();
    top < -height || top > 2.0 * height
}

/// Writes words where the keyboard is, as if they were typed, so that they can be undone. Returns whether that worked.
pub fn insert(words: &str) -> bool {
    let page: Option<HtmlDocument> = document().and_then(|document| document.dyn_into().ok());
    page.is_some_and(|page| page.exec_command_with_show_ui_and_value("insertText", false, words).unwrap_or(false))
}

/// Puts words on the clipboard; whether the browser let it. The old command works everywhere that a click has asked for
/// it: from disk, inside other apps, without a permission.
pub fn copy(words: &str) -> bool {
    let copied = || {
        let page: HtmlDocument = document()?.dyn_into().ok()?;
        let before = focused();
        let text_box: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
        text_box.set_value(words);
        text_box.set_class_name("unseen");
        page.body()?.append_child(&text_box).ok()?;
        text_box.select();
        let copied = page.exec_command("copy").unwrap_or(false);
        text_box.remove();
        before.iter().for_each(focus);
        Some(copied)
    };
    copied().unwrap_or(false)
}

/// Calls `listener` for every event of that kind that reaches `target`, as long as the page lives.
pub fn on(target: &EventTarget, kind: &str, listener: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(listener).into_js_value();
    let _ = target.add_event_listener_with_callback(kind, listener.unchecked_ref());
}
