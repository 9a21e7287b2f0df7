//! The tab of pictures: how far the mind map is unfolded, and the saving of every picture as a file.

use std::cell::{Cell, RefCell};

use maud::Markup;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlDialogElement, HtmlElement, HtmlImageElement, Url,
};

use super::{dom, exports, show, state, tree};
use crate::Report;
use crate::export::file_name;
use crate::view::{self, Subject, Unfolded, Words};

/// Dots of a PNG for each pixel of its picture.
const DOTS: f64 = 2.0;

/// The longest side and the most dots that every browser can make a PNG of.
const LONGEST: f64 = 16_000.0;
const LARGEST: f64 = 120_000_000.0;

thread_local! {
    /// How far the map of the document on screen is unfolded.
    static UNFOLDED: RefCell<Option<Unfolded>> = const { RefCell::new(None) };
    /// Whether the map carries figures, from document to document.
    static FIGURES: Cell<bool> = const { Cell::new(false) };
}

/// What the tab holds.
pub fn panel(report: &Report, text: &str, words: &Words) -> Markup {
    view::pictures(report, text, words, &unfolded(report))
}

/// Listens to the browser, which closes the whole window by itself: by a phone's gesture of going back.
pub fn listen() {
    if let Some(window) = window() {
        dom::on(&window, "close", |_| {
            leave_window();
        });
    }
}

/// Another document is shown: its map begins anew.
pub fn renew() {
    leave_window();
    UNFOLDED.take();
}

fn unfolded(report: &Report) -> Unfolded {
    let own = UNFOLDED.with_borrow(Clone::clone).unwrap_or_else(|| {
        let mut first = Unfolded::first(report);
        // A phone has room for one level beside the root.
        if dom::is_phone() {
            first.unfold(report, 1);
        }
        first
    });
    Unfolded { figures: FIGURES.get(), ..own }
}

/// Folds or unfolds a section of the map; the keyboard stays with it.
pub fn turn(id: &str) {
    change(|unfolded, _| unfolded.turn(id));
    if let Some(node) = box_of(id) {
        dom::find_all("#map [tabindex=\"0\"]").iter().for_each(|other| dom::set(other, "tabindex", Some("-1")));
        dom::set(&node, "tabindex", Some("0"));
        dom::focus(&node);
    }
}

/// Unfolds the map down to a depth; a number that no report has means all of it.
pub fn unfold(depth: usize) {
    change(|unfolded, report| unfolded.unfold(report, depth));
}

/// Lets the boxes of the map carry their figures, or not.
pub fn carry_figures() {
    FIGURES.set(!FIGURES.get());
    change(|_, _| ());
    if let Some(button) = dom::find("[data-map-figures]") {
        dom::set(&button, "aria-pressed", Some(if FIGURES.get() { "true" } else { "false" }));
    }
}

/// Gives the map the whole window: it moves into a dialog.
pub fn fill_window() {
    if let (Some(window), Some(frame)) = (window().filter(|window| !window.open()), dom::by_id("map-frame")) {
        let _ = window.append_child(&frame);
        let _ = window.show_modal();
        dom::find("[data-map-leave]").iter().for_each(dom::focus);
    }
}

/// Brings the map back to its tab, and the keyboard to the button that it had left by. Returns whether it was away.
pub fn leave_window() -> bool {
    let frame = dom::find("#whole #map-frame");
    let (Some(window), Some(frame), Some(tab)) = (window(), frame, dom::by_id("pictures")) else { return false };
    window.close();
    let _ = tab.insert_before(&frame, tab.first_child().as_ref());
    dom::find("[data-map-whole]").iter().for_each(dom::focus);
    true
}

fn window() -> Option<HtmlDialogElement> {
    dom::by_id("whole")?.dyn_into().ok()
}

/// Gives the pictures the outline's room, or takes it back; the whole window is given back too.
pub fn widen(wide: bool) {
    leave_window();
    if let Some(body) = dom::body() {
        dom::set(&body, "data-wide", wide.then_some("true"));
    }
    if let Some(button) = dom::find("[data-map-wide]") {
        dom::set(&button, "aria-pressed", Some(if wide { "true" } else { "false" }));
    }
}

/// Whether the pictures have the outline's room.
pub fn is_wide() -> bool {
    dom::body().is_some_and(|body| body.has_attribute("data-wide"))
}

/// The box of the map that stands for a section.
pub fn box_of(id: &str) -> Option<HtmlElement> {
    dom::find(&format!("#map [role=\"treeitem\"][data-section=\"{id}\"]"))
}

/// Draws the map anew; what was chosen in it stays chosen.
fn change(change: impl FnOnce(&mut Unfolded, &Report)) {
    let chosen = dom::find("#map .is-selected").map(|node| tree::section(&node));
    let map = state::current(|document, words| {
        let mut unfolded = unfolded(&document.report);
        change(&mut unfolded, &document.report);
        let map = view::mindmap(&document.report, &document.text, words, &unfolded);
        UNFOLDED.replace(Some(unfolded));
        map
    });
    if let Some(map) = map {
        dom::fill("map", map);
    }
    chosen.and_then(|id| box_of(&id)).iter().for_each(tree::choose);
}

/// Saves a picture: `map`, `outline`, `strip`, `bars`, `timeline`; as `svg` or as `png`.
pub fn save(picture: &str, kind: &str) {
    let Some(subject) = Subject::read(picture) else { return };
    let made = state::current(|document, words| {
        let (report, text) = (&document.report, document.text.as_str());
        let svg = view::picture(subject, report, text, words, &unfolded(report))?;
        Some((svg, subject.title(words)))
    });
    let Some((svg, title)) = made.flatten() else { return show::announce(state::word("status.no_picture")) };
    let name = exports::export(|export| file_name(export, title, kind)).unwrap_or_default();
    let Some(file) = exports::blob(&svg, "image/svg+xml") else { return };
    if kind == "svg" {
        exports::save(&name, &file);
    } else if paint(&file, name).is_none() {
        show::announce(state::word("status.png_failed"));
    }
}

/// Has the browser draw the picture, and saves what it has drawn.
fn paint(file: &Blob, name: String) -> Option<()> {
    let (image, address) = (HtmlImageElement::new().ok()?, Url::create_object_url_with_blob(file).ok()?);
    let (loaded, own) = (image.clone(), address.clone());
    let failed = || show::announce(state::word("status.png_failed"));
    image.set_onload(Some(
        Closure::once_into_js(move || {
            let _ = Url::revoke_object_url(&own);
            if to_png(&loaded, name).is_none() {
                failed();
            }
        })
        .unchecked_ref(),
    ));
    image.set_onerror(Some(Closure::once_into_js(failed).unchecked_ref()));
    image.set_src(&address);
    Some(())
}

fn to_png(image: &HtmlImageElement, name: String) -> Option<()> {
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let dots = DOTS.min(LONGEST / width.max(height)).min((LARGEST / (width * height)).sqrt());
    let canvas: HtmlCanvasElement = dom::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((width * dots) as u32);
    canvas.set_height((height * dots) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let _ = context.scale(dots, dots);
    context.draw_image_with_html_image_element(image, 0.0, 0.0).ok()?;
    let done = Closure::once_into_js(move |png: Option<Blob>| {
        if png.is_none_or(|png| !exports::save(&name, &png)) {
            show::announce(state::word("status.png_failed"));
        } else if dots < 1.0 {
            let percent = (dots * 100.0) as u32;
            show::announce(&state::read(|state| state.words.fill("status.png_coarse", &[("n", &percent)])));
        }
    });
    canvas.to_blob(done.unchecked_ref()).ok()
}
