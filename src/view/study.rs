//! The report as a row of a study table: what researchers code by hand, each value with the passages behind it.

use maud::{Markup, html};

use super::words::Words;
use crate::Report;
use crate::report::{Span, Variable};

/// Passages of one value that get a button.
const PASSAGES: usize = 8;

/// All variables, folded; nothing where there are none.
#[must_use]
pub fn study(report: &Report, words: &Words) -> Markup {
    html! {
        @if !report.variables.is_empty() {
            details class="folded" data-folded="study" {
                summary { (words.fill("study.title", &[("n", &report.variables.len())])) }
                table class="study" {
                    thead { tr { @for head in ["study.name", "study.value", "study.passages"] { th scope="col" { (words.say(head)) } } } }
                    tbody { @for variable in &report.variables { (row(variable, words)) } }
                }
            }
        }
    }
}

fn row(variable: &Variable, words: &Words) -> Markup {
    let (shown, all) = (variable.passages.iter().take(PASSAGES), variable.passages.len());
    html! {
        tr {
            th scope="row" { (words.told(&variable.name, &variable.name_en)) }
            td {
                @match (&variable.value, &variable.reason, &variable.reason_en) {
                    (Some(value), ..) => { (plain(value, words)) (variable.unit) },
                    (None, Some(reason), Some(reason_en)) => span class="muted" { "—(" (words.told(reason, reason_en)) ")" },
                    _ => "—",
                }
            }
            td {
                span class="places" {
                    @for (i, passage) in shown.enumerate() { (to_stretch(passage.span, &(i + 1).to_string(), words)) }
                    @if all > PASSAGES { " " (words.fill("sources.more", &[("n", &(all - PASSAGES))])) }
                }
            }
        }
    }
}

/// A value in plain words, where the codebook has a code for it.
fn plain<'v>(value: &'v str, words: &Words) -> &'v str {
    match value {
        "heading" => words.say("code.heading"),
        "text" => words.say("code.text"),
        "sentence" => words.say("code.sentence"),
        "section" => words.say("code.section"),
        "none" => words.say("code.none"),
        "nation" => words.say("code.nation"),
        "province" => words.say("code.province"),
        "city" => words.say("code.city"),
        "county" => words.say("code.county"),
        "township" => words.say("code.township"),
        "village" => words.say("code.village"),
        other => other,
    }
}

/// A button that leads to a stretch of the text which has no mark of its own.
fn to_stretch(span: Span, label: &str, words: &Words) -> Markup {
    html! {
        button type="button" data-stretch=(stretch(span)) aria-label=(words.fill("sources.place", &[("n", &label)])) { (label) }
    }
}

/// A stretch as an attribute has it: `120-134`.
pub(super) fn stretch(span: Span) -> String {
    format!("{}-{}", span.start, span.end)
}

/// Reads what [`stretch`] wrote.
#[must_use]
pub fn read_stretch(written: &str) -> Option<Span> {
    let (start, end) = written.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start <= end).then_some(Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Evidence;
    use crate::view::Language;

    #[test]
    fn what_cannot_be_told_says_why() {
        let span = Span { start: 3, end: 9 };
        let told = Variable {
            name: "问题".into(),
            value: Some("3".into()),
            unit: "个".into(),
            passages: vec![Evidence { text: "一是".into(), span }],
            ..Variable::default()
        };
        let missing = Variable {
            name: "雷同".into(),
            reason: Some("<单篇>".into()),
            reason_en: Some("one".into()),
            ..Variable::default()
        };
        let report = Report { variables: vec![told, missing], ..Report::default() };
        let html = study(&report, &Words::new(Language::Chinese)).into_string();
        assert!(html.contains("<td>3个</td>") && html.contains("—(&lt;单篇&gt;)"), "{html}");
        assert!(html.contains("data-stretch=\"3-9\""), "{html}");
        assert_eq!(read_stretch("3-9"), Some(span));
        assert_eq!([read_stretch("9-3"), read_stretch("x"), read_stretch("")], [None; 3]);
    }
}
