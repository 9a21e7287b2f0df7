//! Who listens: a handful of listeners on the document, whatever the panes hold.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

use super::select::{self, From};
use super::{
    arranging, cards, changed, checks, compare, dom, editor, exports, files, follow, highlights, input, keeping, menu,
    opening, panes, pictures, printing, rescue, results, roving, selected, settings, show, splits, state, toast, tree,
    way_back,
};
use crate::export;
use crate::view::{self, Part};

/// Begins to listen. The listeners live as long as the page.
pub fn listen() {
    on("click", on_click);
    on("keydown", on_key);
    on("paste", input::on_paste);
    on("input", |event| {
        input::on_input(event);
        arranging::on_input(event);
        compare::on_input(event);
    });
    for kind in ["dragover", "dragleave", "drop"] {
        on(kind, files::on_drag);
    }
    on("change", |event| {
        if files::on_change(event) {
            return;
        }
        checks::on_reason(event);
        let changed = element(event);
        changed.iter().filter(|field| field.has_attribute("data-whose")).for_each(compare::on_whose);
        changed.iter().for_each(settings::on_change);
    });
    on("pointerdown", splits::on_pointer);
    on("pointermove", splits::on_pointer);
    on("compositionstart", |_| input::on_composition_start());
    on("compositionend", |event| {
        input::on_composition_end(event);
        arranging::on_input(event);
        compare::on_input(event);
    });
    on("selectionchange", |_| selected::on_change());
    printing::listen();
    way_back::listen();
    changed::listen();
    pictures::listen();
    // The last moment that a page is sure to have, on phones too.
    if let Some(window) = dom::window() {
        dom::on(&window, "pagehide", |_| keeping::end());
    }
    // Scrolling does not bubble: listened to on its way down.
    if let Some(source) = dom::by_id("source") {
        dom::on(&source, "scroll", |_| follow::on_scroll());
    }
}

fn on(kind: &str, listener: fn(&Event)) {
    if let Some(document) = dom::document() {
        dom::on(&document, kind, move |event| listener(&event));
    }
}

type Action = fn(&Element);

/// What a click may be for, the innermost first, and what it then does with the element found.
const CLICKS: &[(&str, Action)] = &[
    ("#sample, [data-act=\"sample\"]", |_| input::open_sample()),
    ("#new", |_| {
        input::empty_box();
        show::first();
    }),
    ("#show", |_| show::result()),
    ("#drawer", |_| panes::drawer(!panes::drawer_is_open())),
    ("[data-compare]", |_| compare::open()),
    ("[data-cell]", |cell| compare::go(&value(cell, "data-cell"))),
    ("[data-lacking]", compare::turn),
    ("[data-gather]", |_| compare::take(export::gather)),
    ("[data-save-all]", |_| compare::save()),
    ("[data-document]", |button| show::document(number(button, "data-document") as u32)),
    ("[data-close]", |button| close(number(button, "data-close") as u32)),
    ("[data-open]", |button| files::ask(value(button, "data-open") == "folder")),
    ("[data-encoding]", |button| files::read_as(&value(button, "data-file"), &value(button, "data-encoding"))),
    ("[data-dismiss]", |_| files::dismiss()),
    ("#cancel", |_| opening::cancel()),
    ("#help", |_| settings::open()),
    ("#settings-close", |_| settings::close()),
    ("#wipe", |_| settings::wipe()),
    ("#edit", |_| editor::toggle()),
    ("#reread", |_| editor::read_again()),
    ("[data-left]", |button| keeping::answer(value(button, "data-left") == "restore")),
    ("#toast button", |_| toast::undo()),
    ("[data-card]", |card| cards::go(&value(card, "data-card"))),
    ("#back", |_| way_back::press()),
    ("button[data-pane]", |button| {
        let panel = value(button, "data-panel");
        if !panel.is_empty() {
            results::open(&panel);
        }
        panes::open(&value(button, "data-pane"));
    }),
    ("[data-more]", |button| {
        let (pane, from) = (value(button, "data-more"), value(button, "data-from").parse().ok());
        if pane == "table" { arranging::more(from) } else { show::part(&pane, from.map_or(Part::All, Part::From)) }
    }),
    ("[data-detail]", |button| cards::leave_detail(&value(button, "data-detail"))),
    ("[role=\"tab\"]", |tab| results::open(&value(tab, "aria-controls"))),
    ("[data-to-section]", to_section),
    ("[data-keep-clutter]", |button| input::read_again(value(button, "data-keep-clutter") == "true")),
    ("[data-to-place]", |button| select::place(&value(button, "data-to-place"), button)),
    ("[data-skip]", |link| cards::skip(&value(link, "data-skip"))),
    ("[data-fold]", |fold| {
        if let Some(row) = dom::around(fold, "[role=\"treeitem\"]") {
            tree::toggle(&row);
        }
    }),
    ("#map [role=\"treeitem\"]", |row| select::section(&value(row, "data-section"), From::Results)),
    ("[role=\"treeitem\"]", |row| select::section(&value(row, "data-section"), From::Outline)),
    ("[data-to-quantity]", |button| select::quantity(&value(button, "data-to-quantity"), From::Bars)),
    ("mark[data-quantity]", |mark| select::quantity(&value(mark, "data-quantity"), From::Source)),
    ("[data-quote]", |button| exports::copy_quoted(&value(button, "data-quote"))),
    ("tr[data-quantity]", |row| select::quantity(&value(row, "data-quantity"), From::Results)),
    ("[data-locate]", |button| select::finding(number(button, "data-locate"), true)),
    ("#source[data-lit~=\"doubts\"] .doubt", |words| checks::open(&value(words, "data-doubt"))),
    ("[data-decide]", |button| checks::decide(&value(button, "data-decide"))),
    ("[data-undecide]", |button| checks::undecide(&value(button, "data-undecide"))),
    ("[data-explain]", |_| checks::explain()),
    ("[data-copy-finding]", |button| checks::copy(number(button, "data-copy-finding"))),
    ("[data-rule-help]", |button| checks::help(button, &value(button, "data-rule-help"))),
    ("[data-switch-off]", |button| checks::switch(&value(button, "data-switch-off"), true)),
    ("[data-switch-on]", |button| checks::switch(&value(button, "data-switch-on"), false)),
    ("[data-stretch]", |button| {
        view::read_stretch(&value(button, "data-stretch")).into_iter().for_each(select::stretch);
    }),
    ("#take", |_| menu::toggle()),
    ("[data-take]", |button| {
        exports::take(&value(button, "data-take"));
    }),
    ("[data-change]", |button| changed::see(number(button, "data-change"))),
    ("[data-change-back]", |button| changed::take_back(value(button, "data-change-back").parse().ok())),
    ("[data-copy-changes]", |_| changed::copy()),
    ("[data-copy-table]", |button| exports::copy_table(value(button, "data-copy-table") == "found")),
    ("[data-order]", |button| arranging::order(&value(button, "data-order"))),
    ("[data-seek-all]", |_| arranging::seek_all()),
    ("[data-copy-opinions]", |_| exports::copy_opinions()),
    ("[data-print]", |button| printing::print(&value(button, "data-print"))),
    ("[data-rescue]", |button| rescue::act(&value(button, "data-rescue"))),
    ("[data-all-rules]", |_| checks::list_rules()),
    ("[data-to-checks]", |_| cards::go("errors")),
    // Pictures, the outline's depth, what is lit up in the text.
    ("[data-picture]", |button| pictures::save(&value(button, "data-picture"), &value(button, "data-as"))),
    ("[data-map-depth]", |button| pictures::unfold(number(button, "data-map-depth"))),
    ("[data-map-figures]", |_| pictures::carry_figures()),
    ("[data-map-whole]", |_| pictures::fill_window()),
    ("[data-map-leave]", |_| {
        pictures::leave_window();
    }),
    ("[data-map-wide]", |_| pictures::widen(!pictures::is_wide())),
    ("[data-level]", |button| tree::expand_to(value(button, "data-level").parse().unwrap_or(u32::MAX))),
    ("[data-highlight]", |button| highlights::turn(&value(button, "data-highlight"))),
    (".rule-help", |_| {}),
    ("[data-finding]", |card| select::finding(number(card, "data-finding"), false)),
];

fn on_click(event: &Event) {
    let Some(target) = element(event) else { return };
    // What is chosen in a menu is done with the keyboard back at the menu's button; a click elsewhere closes it.
    menu::leave(&target);
    // Whoever drags over the text to copy it does not mean the number under the pointer.
    if dom::has_selection() && dom::around(&target, "#source, #table td, .finding").is_some() {
        return;
    }
    let found = CLICKS.iter().find_map(|(selector, act)| dom::around(&target, selector).map(|element| (element, act)));
    if let Some((element, act)) = found {
        act(&element);
    }
}

/// Closes a document; it can be opened again for a while.
fn close(id: u32) {
    let Some(name) = state::read(|state| state.get(id).map(|document| document.name.clone())) else { return };
    let closed = state::change(|state| state.close(id));
    show::closed();
    let said = state::read(|state| state.words.fill("status.closed", &[("name", &name)]));
    toast::offer(&said, move || {
        if let Some((at, document)) = closed {
            let id = document.id;
            state::change(|state| state.reopen(at, document));
            show::document(id);
        }
    });
}

/// Goes to the section that a button names; who works with keys goes on reading there.
fn to_section(button: &Element) {
    let id = value(button, "data-to-section");
    let by_key = dom::has_keyboard(button);
    select::section(&id, From::Results);
    if by_key {
        select::enter(&id);
    }
}

fn on_key(event: &Event) {
    let (Some(target), Some(key)) = (element(event), event.dyn_ref::<KeyboardEvent>()) else { return };
    if is_used(key, &target) {
        event.prevent_default();
    }
}

fn is_used(key: &KeyboardEvent, target: &Element) -> bool {
    if key.key() == "F8" {
        return checks::step(!key.shift_key());
    }
    let is_command = (key.ctrl_key() || key.meta_key()) && !key.shift_key() && !key.alt_key();
    match key.key().as_str() {
        "Enter" if is_command && editor::is_open() => {
            editor::read_again();
            return true;
        }
        "o" | "O" if is_command => {
            files::ask(false);
            return true;
        }
        // Before anything below the map takes the key.
        "Escape" if pictures::leave_window() => return true,
        // Where reports are compared, what is saved is of all of them.
        "s" | "S" if is_command && dom::is_on("compare") => {
            compare::take(export::gather);
            return true;
        }
        "s" | "S" if is_command => return exports::take("json"),
        "?" if settings::has_single_keys() && !dom::is_writing(target) => {
            settings::open();
            return true;
        }
        _ => {}
    }
    if let Some(used) = menu::on_key(key, target) {
        return used;
    }
    if let Some(row) = dom::around(target, "[role=\"treeitem\"]") {
        return tree::on_key(key, &row);
    }
    if let Some(tab) = dom::around(target, "[role=\"tab\"]") {
        return results::on_key(key, &tab);
    }
    if let Some(cell) = dom::around(target, "[data-cell]") {
        return compare::on_key(key, &cell);
    }
    if target.has_attribute("data-split") {
        return splits::on_key(&key.key(), target);
    }
    let segment = dom::around(target, ".segment");
    match key.key().as_str() {
        "Enter" | " " if segment.is_some() => segment.iter().for_each(|segment| to_section(segment)),
        "ArrowDown" | "ArrowUp" => return cards::step_in_table(target, key.key() == "ArrowDown"),
        "Escape" if arranging::escape(target) || compare::escape(target) => {}
        "Escape" => return cards::escape() || select::back(target) || compare::back(),
        _ => return segment.is_some_and(|segment| roving::step(key, &segment, ".segment").is_some()),
    }
    true
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn value(element: &Element, attribute: &str) -> String {
    element.get_attribute(attribute).unwrap_or_default()
}

fn number(element: &Element, attribute: &str) -> usize {
    value(element, attribute).parse().unwrap_or(usize::MAX)
}
