//! One statistic by itself: what the phone shows at its lower edge when a number in the text is touched.

use maud::{Markup, html};

use super::number::shown;
use super::places::{self, Places, label};
use super::table::{named, nature, wording};
use super::words::Words;
use crate::Report;

/// The statistic `id` in a few lines; nothing where there is no such statistic.
#[must_use]
pub fn detail(report: &Report, _text: &str, words: &Words, id: &str) -> Markup {
    let Some(quantity) = places::quantity(report, id) else { return Markup::default() };
    let (value, unit) = shown(quantity);
    let heading = Places::new(report).heading(quantity.section.as_deref()).map(label);
    html! {
        p class="detail-figure" {
            span { (named(quantity)) } " " b { (value) } (unit) " "
            span class="muted" { (nature(quantity, words)) }
        }
        p class="muted" { (wording(quantity, words)) @if let Some(heading) = heading { " · " (heading) } }
        p class="detail-actions" {
            button type="button" data-detail="table" { (words.say("detail.table")) }
            button type="button" data-detail="close" { (words.say("detail.close")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn says_it_all_in_little() {
        let (report, text) = fixture::town();
        let words = Words::new(Language::Chinese);
        let html = detail(&report, &text, &words, "q4").into_string();
        assert!(html.contains("<b>1,200</b>份") && html.contains("原文：1200余份 · （一）矛盾化解"), "{html}");
        assert_eq!(detail(&report, &text, &words, "q99").into_string(), "");
    }
}
