//! What a closed tab has left on this machine, offered.

use maud::{Markup, html};

use super::words::Words;

/// How many characters of a text stand for it.
const CHARS: usize = 24;

/// The first words of each text, and two buttons.
#[must_use]
pub fn left_behind(texts: &[&str], words: &Words) -> Markup {
    let first = |text: &&str| {
        let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        line.chars().take(CHARS).collect::<String>()
    };
    let names = texts.iter().map(first).collect::<Vec<_>>().join(words.say("roles.and"));
    html! {
        p class="notice" role="status" {
            (words.fill("keeping.left", &[("n", &texts.len()), ("names", &names)])) " "
            span class="together" {
                button type="button" data-left="restore" { (words.say("keeping.restore")) } " "
                button type="button" data-left="discard" { (words.say("keeping.discard")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Language;

    #[test]
    fn names_the_texts_by_their_first_words() {
        let html = left_behind(&["\n 甲镇报告\n正文", "乙镇"], &Words::new(Language::Chinese)).into_string();
        assert!(html.contains("2 份") && html.contains("甲镇报告、乙镇") && !html.contains("正文"), "{html}");
        assert_eq!(html.matches("<button").count(), 2);
    }
}
