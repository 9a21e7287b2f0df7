//! The open documents.

use maud::{Markup, html};

use super::words::Words;

/// A document's button and the one that closes it, the current one marked; `documents` (id, name) in the order of opening.
#[must_use]
pub fn tabs(documents: &[(u32, &str)], current: Option<u32>, words: &Words) -> Markup {
    html! {
        span class="tabs-label" { (words.say("tabs.label")) }
        @for (id, name) in documents {
            @let mark = (current == Some(*id)).then_some("true");
            span class="tab" {
                button type="button" data-document=(id) aria-current=[mark] title=(name) { (name) }
                button type="button" class="close" data-close=(id) aria-label=(words.fill("tabs.close", &[("name", name)])) { "×" }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Language;

    #[test]
    fn marks_the_current_one() {
        let html = tabs(&[(3, "甲"), (5, "乙")], Some(5), &Words::new(Language::Chinese)).into_string();
        assert!(html.contains("data-document=\"5\" aria-current=\"true\" title=\"乙\">乙</button>"), "{html}");
        assert!(html.contains("data-close=\"3\" aria-label=\"关闭 甲\""), "{html}");
        assert_eq!(html.matches("aria-current").count(), 1);
    }
}
