//! The sentence that a view is shown in part, and the buttons that show the rest.

use std::ops::Range;

use maud::{Markup, html};

use super::part::Ways;
use super::words::Words;

/// Says which rows of `pane` are shown, and leads on; nothing where all are.
pub(super) fn rows(
    pane: &'static str,
    sentence: &'static str,
    shown: &Range<usize>,
    all: usize,
    words: &Words,
) -> Markup {
    let Some(ways) = Ways::from(shown, all) else { return Markup::default() };
    html! {
        p class="more" {
            (words.fill(sentence, &[("from", &(shown.start + 1)), ("to", &shown.end), ("all", &all)]))
            @if let Some(from) = ways.before { " " (button(pane, Some(from), words.say("more.before"))) }
            @if let Some(from) = ways.behind { " " (button(pane, Some(from), words.say("more.behind"))) }
            @if ways.all { " " (button(pane, None, words.say("more.all"))) }
        }
    }
}

/// Says how much of the source is shown.
pub(super) fn source(percent: usize, words: &Words) -> Markup {
    html! {
        p class="more" {
            (words.fill("more.source", &[("percent", &percent)])) " " (button("source", None, words.say("more.all")))
        }
    }
}

fn button(pane: &str, from: Option<usize>, label: &str) -> Markup {
    html! { button type="button" data-more=(pane) data-from=[from] { (label) } }
}
