//! Findings as a compiler prints them: severity and question, the place, the line with the words underlined.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use baogao::report::{Finding, Severity};

use super::Checked;

/// Columns of the terminal; longer lines are cut around the place.
const WIDTH: usize = 110;

/// All findings of a file and how many there are.
pub fn print(checked: &Checked, english: bool) -> String {
    let renderer = Renderer::plain().term_width(WIDTH);
    let mut out = String::new();
    for finding in &checked.findings {
        let _ = writeln!(out, "{}\n", renderer.render(&[group(checked, finding, english)]));
    }
    let count = |severity| checked.findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, infos) = (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
    let file = checked.file.display();
    let _ = if english {
        writeln!(out, "{file}: {errors} errors, {warnings} warnings, {infos} hints")
    } else {
        writeln!(out, "{file}：矛盾 {errors} 处，可疑 {warnings} 处，提示 {infos} 处")
    };
    out
}

fn group<'a>(checked: &'a Checked, finding: &'a Finding, english: bool) -> annotate_snippets::Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let (title, message) =
        if english { (&finding.title_en, &finding.message_en) } else { (&finding.title, &finding.message) };
    let primary = AnnotationKind::Primary.span(finding.span.range()).label(message.as_str());
    let snippet = Snippet::source(checked.text.as_str()).path(checked.file.to_string_lossy()).annotation(primary);
    let group = level.primary_title(title.as_str()).id(finding.rule.as_str()).element(snippet);
    let group = match &finding.expected {
        Some(right) if english => group.element(Level::HELP.message(format!("perhaps: {right}"))),
        Some(right) => group.element(Level::HELP.message(format!("或应为：{right}"))),
        None => group,
    };
    match &finding.source {
        Some(source) => group.element(Level::NOTE.message(source.as_str())),
        None => group,
    }
}
