//! What is taken away: files, and what is copied.
//!
//! A file is saved by a link that the page presses itself: that works from disk, without a permission, in every browser
//! but those inside other apps. There the result is shown to be copied ([`rescue`](super::rescue)).

use js_sys::{Array, Date, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, Event, HtmlAnchorElement, Url};

use super::state::{self, Document, State};
use super::{arranging, changed, dom, editor, rescue, show};
use crate::export::{Clip, Content, Export, File, Format, Stamp, clip};
use crate::view::{self, Words};

/// Reads the document on screen as something to be taken away; `None` where there is none.
pub fn export<T>(look: impl FnOnce(&Export<'_>) -> T) -> Option<T> {
    state::read(|state| Some(look(&of(state, state.current()?, &Stamp::new(&crate::rules(), now())))))
}

/// An open document as something to be taken away.
pub fn of<'e>(state: &'e State, document: &'e Document, stamp: &'e Stamp) -> Export<'e> {
    Export {
        report: &document.report,
        text: &document.text,
        before: document.before.as_deref(),
        words: &state.words,
        aside: &document.aside,
        handling: &state.handling,
        keeps_clutter: document.keeps_clutter,
        stamp,
    }
}

/// Saves the document on screen in the format of that name. Returns whether there was anything to save.
pub fn take(format: &str) -> bool {
    let Some(format) = Format::named(format).filter(|_| state::current(|_, _| ()).is_some()) else { return false };
    editor::when_read(move || {
        let style = if format == Format::Page { style() } else { String::new() };
        if let Some(file) = export(|export| format.write(export, &style)) {
            hand_out(&file);
        }
        // Those that hold the text, to be opened again.
        if matches!(format, Format::Saved | Format::Page | Format::Text) {
            changed::saved();
        }
    });
    true
}

/// Saves a file; where that cannot be done its words are shown to be copied.
pub fn hand_out(file: &File) {
    let rescued = |why| match file.content.text() {
        Some(text) => rescue::offer(why, text),
        // What is no text cannot be copied as such: the outline says most of it.
        None => {
            let outline = export(|export| Format::Markdown.write(export, ""));
            outline.iter().filter_map(|file| file.content.text()).for_each(|text| rescue::offer(why, text));
        }
    };
    if rescue::is_inside_app() {
        rescued("rescue.inside");
    } else if blob_of(&file.content, file.mime).is_none_or(|blob| !save(&file.name, &blob)) {
        rescued("rescue.refused");
    }
}

/// Copies the statistics, all or those that are sought: as a table for spreadsheets, as lines with tabs for what reads
/// only text.
pub fn copy_table(only_sought: bool) {
    let arrangement = only_sought.then(arranging::now);
    if let Some(copied) = export(|export| clip(export, arrangement.as_ref())) {
        copy(copied);
    }
}

/// Copies one statistic with its sentence.
pub fn copy_quoted(id: &str) {
    let said = state::current(|document, words: &Words| view::quoted(&document.report, &document.text, words, id));
    tell(said.flatten().is_some_and(|said| dom::copy(&said)));
}

/// Copies all open findings as numbered sentences.
pub fn copy_opinions() {
    let said = state::current(|document, words: &Words| view::opinions(&document.report, &document.text, words));
    tell(said.is_some_and(|said| dom::copy(&said)));
}

/// Says whether something could be copied.
pub fn tell(copied: bool) {
    show::announce(state::word(if copied { "status.copied" } else { "status.not_copied" }));
}

/// Puts both kinds on the clipboard. The old command comes first: its answer is there at once, and it asks for no
/// permission; the newer way is for browsers that have lost it.
fn copy(clip: Clip) {
    let Clip { html, plain } = clip;
    let kinds = (html.clone(), plain.clone());
    let add_kinds = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) {
            // What is set here replaces what was selected, so both kinds are.
            let _ = data.set_data("text/html", &kinds.0);
            let _ = data.set_data("text/plain", &kinds.1);
            event.prevent_default();
        }
    });
    let Some(document) = dom::document() else { return };
    let listener = add_kinds.as_ref().unchecked_ref();
    let _ = document.add_event_listener_with_callback("copy", listener);
    let copied = dom::copy("…");
    let _ = document.remove_event_listener_with_callback("copy", listener);
    if copied {
        tell(true);
    } else if hand_over(&html, &plain).is_none() {
        tell(false);
    }
}

/// The newer way. It answers later.
fn hand_over(html: &str, plain: &str) -> Option<()> {
    let kinds = Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", plain)] {
        Reflect::set(&kinds, &kind.into(), &blob(content, kind)?.into()).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()?;
    let clipboard = Reflect::get(&dom::window()?.navigator(), &"clipboard".into()).ok()?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into().ok()?;
    let good = Closure::once_into_js(|_: JsValue| tell(true));
    let bad = Closure::once_into_js(|_: JsValue| tell(false));
    let written = clipboard.write(&Array::of1(&item));
    let then: js_sys::Function = Reflect::get(&written, &"then".into()).ok()?.dyn_into().ok()?;
    then.call2(&written, &good, &bad).ok().map(|_| ())
}

/// Saves a file under its name, and says so. Returns whether the browser has a way to.
pub fn save(name: &str, file: &Blob) -> bool {
    let is_saved = download(name, file).is_some();
    if is_saved {
        show::announce(&state::read(|state| state.words.fill("status.saved", &[("name", &name)])));
    }
    is_saved
}

fn download(name: &str, file: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let document = dom::document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.set_hidden(true);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser may begin to read it only later; it is let go when it surely has.
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
    let window = dom::window()?;
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 60_000);
    Some(())
}

/// Words as a file of that kind.
pub fn blob(content: &str, kind: &str) -> Option<Blob> {
    blob_with(&content.into(), kind)
}

fn blob_of(content: &Content, kind: &str) -> Option<Blob> {
    match content {
        Content::Text(text) => blob(text, kind),
        Content::Bytes(bytes) => blob_with(&Uint8Array::from(bytes.as_slice()), kind),
    }
}

fn blob_with(content: &JsValue, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    // A sequence may hold either kind; the binding asks for one by name and passes it on.
    Blob::new_with_str_sequence_and_options(&Array::of1(content), &options).ok()
}

/// The page's own style, as the browser has read it.
fn style() -> String {
    let Some(sheets) = dom::document().map(|document| document.style_sheets()) else { return String::new() };
    let sheets = (0..sheets.length()).filter_map(|i| sheets.get(i)?.dyn_into::<web_sys::CssStyleSheet>().ok());
    let mut style = String::new();
    for rules in sheets.filter_map(|sheet| sheet.css_rules().ok()) {
        (0..rules.length()).filter_map(|i| rules.get(i)).for_each(|rule| style += &(rule.css_text() + "\n"));
    }
    style
}

/// Now, by the reader's clock: `2025-03-01 09:30`.
pub fn now() -> String {
    let now = Date::new_0();
    let two = |number: u32| format!("{number:02}");
    let date = [now.get_full_year().to_string(), two(now.get_month() + 1), two(now.get_date())].join("-");
    format!("{date} {}:{}", two(now.get_hours()), two(now.get_minutes()))
}
