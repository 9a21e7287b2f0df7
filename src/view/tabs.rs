//! The open documents.

use maud::{Markup, html};

use super::words::Words;

/// A document's button and the one that closes it, the current one marked; `documents` (id, name, the file it came from or
/// nothing) in the order of opening. Where several have one name each has a number before it, which no narrow tab cuts off.
/// From two on the button that compares them, marked where they are `compared`.
#[must_use]
pub fn tabs(documents: &[(u32, &str, &str)], current: Option<u32>, compared: bool, words: &Words) -> Markup {
    html! {
        span class="tabs-label" { (words.say("tabs.label")) }
        div class="tabs-list" {
            @for (i, (id, name, file)) in documents.iter().enumerate() {
                @let mark = (current == Some(*id)).then_some("true");
                @let name = numbered(documents, i, name);
                @let title = if file.is_empty() { name.clone() } else { format!("{name}\n{file}") };
                span class="tab" {
                    button type="button" data-document=(id) aria-current=[mark] title=(title) { (name) }
                    button type="button" class="close" data-close=(id) aria-label=(words.fill("tabs.close", &[("name", &name)])) { "×" }
                }
            }
        }
        // Behind them: one step back from what is shown.
        @if documents.len() > 1 {
            button type="button" data-compare="" aria-current=[compared.then_some("true")] {
                (words.fill("compare.open", &[("n", &documents.len())]))
            }
        }
    }
}

/// The name, with its number among those of the same name where there are several.
fn numbered(documents: &[(u32, &str, &str)], at: usize, name: &str) -> String {
    let same = |part: &[(u32, &str, &str)]| part.iter().filter(|(_, other, _)| *other == name).count();
    if same(documents) > 1 { format!("{}. {name}", same(&documents[..=at])) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Language;

    #[test]
    fn marks_the_current_one() {
        let html = tabs(&[(3, "甲", ""), (5, "乙", "乙镇.docx")], Some(5), false, &Words::new(Language::Chinese))
            .into_string();
        assert!(
            html.contains("data-document=\"5\" aria-current=\"true\" title=\"乙\n乙镇.docx\">乙</button>"),
            "{html}"
        );
        assert!(html.contains("data-close=\"3\" aria-label=\"关闭 甲\""), "{html}");
        assert_eq!(html.matches("aria-current").count(), 1);
    }

    #[test]
    fn equal_names_are_numbered() {
        let open = [(1, "甲", ""), (2, "乙", ""), (3, "甲", "终稿.docx")];
        let html = tabs(&open, None, true, &Words::new(Language::Chinese)).into_string();
        let names: Vec<_> =
            html.split("</button>").filter_map(|b| b.rsplit('>').next()).filter(|n| *n != "×").collect();
        assert_eq!(names, ["1. 甲", "乙", "2. 甲", "对比（3）", ""]);
        assert!(html.contains("aria-label=\"关闭 2. 甲\"") && html.contains("title=\"2. 甲\n终稿.docx\""), "{html}");
    }
}
