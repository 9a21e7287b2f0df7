//! What the reader must know of the text as a whole.

use maud::{Markup, html};

use super::words::Words;
use crate::Report;

/// The report's notices, a sentence each.
#[must_use]
pub fn notices(report: &Report, _text: &str, _words: &Words) -> Markup {
    html! { @for notice in &report.notices { p class="notice" { (notice.message) } } }
}

/// A sentence of the page itself; an alarming one is read out at once.
#[must_use]
pub fn sentence(message: &str, alarming: bool) -> Markup {
    html! { p class=(if alarming { "notice is-alarming" } else { "notice" }) role=[alarming.then_some("alert")] { (message) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Notice, NoticeKind};
    use crate::view::Language;

    #[test]
    fn escapes_what_it_says() {
        let notice = Notice { kind: NoticeKind::Short, message: "只有 <3> 个字".into() };
        let report = Report { notices: vec![notice], ..Report::default() };
        let html = notices(&report, "", &Words::new(Language::Chinese)).into_string();
        assert_eq!(html, "<p class=\"notice\">只有 &lt;3&gt; 个字</p>");
        assert!(sentence("错", true).into_string().contains("role=\"alert\""));
    }
}
