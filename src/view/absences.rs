//! What the text says, in words and without a number, did not happen: 没有发生行政诉讼败诉案件.

use maud::{Markup, html};

use super::marks::Marks;
use super::words::Words;
use crate::Report;

/// The list; nothing where there is none.
#[must_use]
pub fn absences(report: &Report, _text: &str, words: &Words) -> Markup {
    if report.absences.is_empty() {
        return Markup::default();
    }
    let marks = Marks::new(report);
    html! {
        h3 { (words.say("absences.title")) }
        ul class="absences" {
            @for absence in report.absences.chunk_by(|one, next| one.span == next.span).map(|same| &same[0]) { li { (marks.button(absence.span, &absence.text.replace(['\n', '\r'], ""))) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Absence;
    use crate::view::{Language, fixture};

    #[test]
    fn each_leads_to_its_place() {
        let (mut report, text) = fixture::town();
        let words = Words::new(Language::Chinese);
        assert_eq!(absences(&report, &text, &words).into_string(), "");
        let (written, indicator_id) = ("二是宣传少".to_owned(), None);
        let span = fixture::entry(&text, &written).span;
        let indicator = "宣传".to_owned();
        report.absences = vec![Absence { text: written, span, indicator, indicator_id, period: None, section: None }];
        assert!(absences(&report, &text, &words).into_string().contains(">二是宣传少</button></li>"));
    }
}
