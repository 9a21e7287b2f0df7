//! Signs that turn the direction of writing: what a text brings of them must not reorder the words around it.
//!
//! They take no room, so a pasted one could make a sentence of the page read as another. In what is shown each stands in an
//! element of its own, which shuts its effect in and shows where it is; in what is merely named or spoken it is left out.
//! The text's own characters stay.

use maud::{Markup, PreEscaped};

use crate::text::chars::turns;

/// Words without such signs: for names, which stand where there are no elements.
#[must_use]
pub fn unturned(words: &str) -> String {
    words.replace(turns, "")
}

/// Markup in which each such sign is shut in; `told` is said of it where the pointer rests.
#[must_use]
pub fn shut_in(live: Markup, told: &str) -> Markup {
    if !live.0.contains(turns) {
        return live;
    }
    let mut out = String::with_capacity(live.0.len() + 400);
    // The markup is the views' own: every `<` begins a tag and the next `>` ends it, and attributes stand in `"`.
    for (i, piece) in live.0.split('<').enumerate() {
        let (tag, text) = piece.split_once('>').filter(|_| i > 0).unwrap_or(("", piece));
        if i > 0 {
            out.push('<');
            write_tag(tag, &mut out);
            out.push('>');
        }
        let mut rest = text;
        while let Some((at, sign)) = rest.char_indices().find(|(_, c)| turns(*c)) {
            let (before, behind) = rest.split_at(at);
            let (sign, behind) = behind.split_at(sign.len_utf8());
            for part in [before, "<bdi class=\"turn\" title=\"", told, "\">", sign, "</bdi>"] {
                out.push_str(part);
            }
            rest = behind;
        }
        out.push_str(rest);
    }
    PreEscaped(out)
}

/// A tag as it is, but for the words that are shown or spoken of it. By the others the page finds things again.
fn write_tag(tag: &str, out: &mut String) {
    for (i, part) in tag.split('"').enumerate() {
        if i > 0 {
            out.push('"');
        }
        let is_said = i % 2 == 1 && [" title=\"", " aria-label=\""].iter().any(|name| out.ends_with(name));
        out.extend(part.chars().filter(|c| !(is_said && turns(*c))));
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    #[test]
    fn a_sign_has_no_effect_outside_its_own_element() {
        let text = "甲\u{202e}乙<\"\u{2066}";
        let live = html! { p title=(text) data-key=(text) { (text) b { "丙" } } };
        let shut = shut_in(live, "不起作用").into_string();
        assert_eq!(shut.matches("<bdi class=\"turn\" title=\"").count(), 2);
        assert!(
            shut.starts_with("<p title=\"甲乙&lt;&quot;\" data-key=\"甲\u{202e}乙&lt;&quot;\u{2066}\">甲<bdi"),
            "{shut}"
        );
        assert!(shut.contains(">\u{202e}</bdi>乙&lt;&quot;<bdi") && shut.ends_with("</bdi><b>丙</b></p>"), "{shut}");
        assert_eq!(unturned(text), "甲乙<\"");
    }

    #[test]
    fn other_markup_stays_as_it_is() {
        let live = html! { p { "甲 > 乙" } input value="a"; "丁" };
        assert_eq!(shut_in(live.clone(), "").into_string(), live.into_string());
    }
}
