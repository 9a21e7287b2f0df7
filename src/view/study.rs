//! The report as a row of a study table: what researchers code by hand, each value with the passages behind it.

use std::borrow::Cow;

use maud::{Markup, html};

use super::table::unwrapped;
use super::words::Words;
use crate::Report;
use crate::report::{Quantity, Span, Variable};

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
                    tbody { @for variable in &report.variables { (row(variable, report, words)) } }
                }
            }
        }
    }
}

fn row(variable: &Variable, report: &Report, words: &Words) -> Markup {
    let (shown, all) = (variable.passages.iter().take(PASSAGES), variable.passages.len());
    html! {
        tr {
            th scope="row" { (words.told(&variable.name, &variable.name_en)) }
            td {
                @match (&variable.value, &variable.reason, &variable.reason_en) {
                    (Some(value), ..) => { (in_plain_words(value, report, words)) (variable.unit) },
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
pub(crate) fn in_plain_words<'v>(value: &'v str, report: &Report, words: &Words) -> Cow<'v, str> {
    if value.contains('=') {
        return Cow::Owned(value.split("; ").map(|one| by_name(one, report)).collect::<Vec<_>>().join("; "));
    }
    Cow::Borrowed(match value {
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
    })
}

/// `disp.cases=146起` with the report's own name of it: `矛盾纠纷=146起`.
fn by_name(one: &str, report: &Report) -> String {
    let name = one.split_once('=').and_then(|(id, told)| {
        let own =
            |quantity: &&Quantity| quantity.indicator_id.as_deref() == Some(id) && unwrapped(&quantity.text) == told;
        let quantity = report.quantities.iter().find(own)?;
        Some(format!("{}={told}", quantity.indicator.as_deref()?))
    });
    name.unwrap_or_else(|| one.to_owned())
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
    fn indicators_go_by_their_names() {
        let (mut report, _) = crate::view::fixture::town();
        report.quantities[0].indicator_id = Some("disp.cases".into());
        let first = &report.quantities[0];
        let (name, told) = (first.indicator.clone().unwrap_or_default(), &first.text);
        let value = format!("disp.cases={told}; disp.cases=0起");
        let words = Words::new(Language::Chinese);
        assert_eq!(in_plain_words(&value, &report, &words), format!("{name}={told}; disp.cases=0起"));
    }

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
