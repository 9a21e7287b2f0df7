//! Chinese or English: the fixed words of the page are exchanged in place, everything else is made anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::{dom, settings, show, state, storage};
use crate::view::{Language, Words, shell};

/// Where the choice is kept.
const KEY: &str = "baogao-language";

/// Takes up the choice of an earlier visit. The page comes in Chinese.
pub fn restore() {
    if storage::read(KEY).is_some() {
        turn(Language::English);
    }
}

/// Chooses English (`en`), or Chinese.
pub fn choose(language: &str) {
    storage::write(KEY, Some(language).filter(|language| !language.is_empty()));
    turn(if language == "en" { Language::English } else { Language::Chinese });
    show::anew();
}

fn turn(language: Language) {
    let is_english = language == Language::English;
    let table: Vec<_> = shell().into_iter().map(|(c, e)| if is_english { (c, e) } else { (e.trim(), c) }).collect();
    let other = |words: &str| {
        let key = words.trim();
        let found = table.iter().find(|(from, _)| *from == key).filter(|_| !key.is_empty());
        found.map(|(_, to)| words.replacen(key, to, 1))
    };
    if let Some(body) = dom::body() {
        exchange(&body, &other);
    }
    for name in ["aria-label", "placeholder"] {
        for element in dom::find_all(&format!("[{name}]")) {
            let new = element.get_attribute(name).and_then(|words| other(&words));
            new.iter().for_each(|new| dom::set(&element, name, Some(new)));
        }
    }
    if let Some(root) = dom::root() {
        dom::set(&root, "lang", Some(if is_english { "en" } else { "zh-Hans-CN" }));
    }
    settings::pick("language", if is_english { "en" } else { "" });
    state::change(|state| state.words = Words::new(language));
}

/// Exchanges the words of all texts below a node; those of the documents are left alone.
fn exchange(node: &Node, other: &dyn Fn(&str) -> Option<String>) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|i| children.item(i)) {
        let is_text = child.node_type() == Node::TEXT_NODE;
        let is_document =
            || child.dyn_ref::<Element>().is_some_and(|e| matches!(e.id().as_str(), "source" | "documents"));
        if is_text {
            let new = child.node_value().and_then(|words| other(&words));
            new.iter().for_each(|new| child.set_node_value(Some(new)));
        } else if !is_document() {
            exchange(&child, other);
        }
    }
}
