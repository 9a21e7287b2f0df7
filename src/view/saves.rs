//! The two buttons beside every picture that save it.

use maud::{Markup, html};

use super::words::Words;

/// Buttons that save the picture of that name; `what` is what they call it to those who do not see where they stand.
pub(super) fn saves(picture: &str, what: &'static str, words: &Words) -> Markup {
    html! {
        span class="saves" role="group" aria-label=(words.say(what)) {
            @for (kind, label) in [("svg", "picture.as_svg"), ("png", "picture.as_png")] {
                button type="button" data-picture=(picture) data-as=(kind) { (words.say(label)) }
            }
        }
    }
}
