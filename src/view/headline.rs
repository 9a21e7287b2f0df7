//! What kind of document it is, of which year and of which level: the line under the document's name.

use maud::{Markup, html};

use super::metadata::level_word;
use super::words::Words;
use crate::Report;

/// The kind first; nothing where it was not recognised.
#[must_use]
pub fn headline(report: &Report, _text: &str, words: &Words) -> Markup {
    let year = report.metadata.period_year.as_ref().map(|year| words.fill("headline.year", &[("year", &year.value)]));
    let level = report.metadata.level.map(|level| words.say(level_word(level)));
    html! {
        @if let Some(genre) = &report.genre {
            b class="genre" { (genre) }
            @if let Some(year) = year { " · " (year) }
            @if let Some(level) = level { " · " (level) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{DateEntry, Level, Origin};
    use crate::view::{Language, fixture};

    #[test]
    fn says_what_it_is() {
        let (mut report, text) = fixture::town();
        let words = Words::new(Language::Chinese);
        assert_eq!(headline(&report, &text, &words).into_string(), "");
        report.genre = Some("政府工作报告".into());
        let span = fixture::entry(&text, "2024年").span;
        report.metadata.period_year =
            Some(DateEntry { text: "2024年".into(), value: "2024".into(), span, origin: Origin::Title });
        report.metadata.level = Some(Level::Township);
        let html = headline(&report, &text, &words).into_string();
        assert_eq!(html, "<b class=\"genre\">政府工作报告</b> · 2024年度 · 乡级");
    }
}
