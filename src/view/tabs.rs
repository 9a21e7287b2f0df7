//! The open documents.

use maud::{Markup, html};

use super::words::Words;

/// One button a document, the current one marked; `names` in the order of opening.
#[must_use]
pub fn tabs(names: &[String], current: Option<usize>, words: &Words) -> Markup {
    html! {
        span class="tabs-label" { (words.say("tabs.label")) }
        @for (i, name) in names.iter().enumerate() {
            button type="button" data-document=(i) aria-current=[(current == Some(i)).then_some("true")] title=(name) { (name) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Language;

    #[test]
    fn marks_the_current_one() {
        let html = tabs(&["甲".into(), "乙".into()], Some(1), &Words::new(Language::Chinese)).into_string();
        assert!(html.contains("data-document=\"1\" aria-current=\"true\" title=\"乙\">乙</button>"), "{html}");
        assert_eq!(html.matches("aria-current").count(), 1);
    }
}
