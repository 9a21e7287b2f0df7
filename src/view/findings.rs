//! What a reviewer would ask about: a card each, sure ones first as the report has them.

use maud::{Markup, html};

use super::words::Words;
use crate::Report;
use crate::report::{Finding, Severity};

/// The findings. Severity is told by shape, word and colour.
#[must_use]
pub fn findings(report: &Report, _text: &str, words: &Words) -> Markup {
    html! { @for (i, finding) in report.findings.iter().enumerate() { (card(i, finding, words)) } }
}

fn card(index: usize, finding: &Finding, words: &Words) -> Markup {
    let (class, shape, word) = match finding.severity {
        Severity::Error => ("finding is-error", "▲", words.say("finding.error")),
        Severity::Warning | Severity::Info => ("finding", "○", words.say("finding.hint")),
    };
    html! {
        article class=(class) data-finding=(index) {
            p { b { span aria-hidden="true" { (shape) } " " (word) } " " span class="muted" { (finding.rule) } }
            p { (finding.message) }
            @if let Some(source) = &finding.source { p class="muted" { (source) } }
            p { button type="button" class="link" { (words.say("finding.locate")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;
    use crate::view::Language;

    #[test]
    fn tells_severity_by_shape_and_word() {
        let finding = |severity| Finding {
            rule: "arithmetic/sum".into(),
            severity,
            message: "94+36=130".into(),
            span: Span::new(0, 1),
            ..Finding::default()
        };
        let report = Report { findings: vec![finding(Severity::Error), finding(Severity::Info)], ..Report::default() };
        let html = findings(&report, "", &Words::new(Language::Chinese)).into_string();
        assert!(html.contains("▲</span> 矛盾") && html.contains("○</span> 提示"), "{html}");
        assert!(html.contains("data-finding=\"1\""));
    }
}
