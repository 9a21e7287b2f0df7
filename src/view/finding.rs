//! One finding as a card: what is asked, with its arithmetic; where; and what can be done about it.

use maud::{Markup, html};

use super::bars::bars_of;
use super::checks::in_order;
use super::handling::key;
use super::places::{Places, label};
use super::words::Words;
use crate::Report;
use crate::report::{Finding, RelationKind, Section, Severity};

/// Characters of a quotation.
const QUOTED: usize = 60;

/// The card of an open finding. Severity is told by shape, word and colour.
pub(super) fn card(report: &Report, places: &Places, text: &str, words: &Words, index: usize) -> Markup {
    let Some(finding) = report.findings.get(index) else { return Markup::default() };
    let key = key(finding);
    html! {
        article class=(class(finding.severity)) data-finding=(index) data-key=(key) tabindex="-1" {
            (head(finding, words))
            p { (words.told(&finding.message, &finding.message_en)) }
            @if let Some(right) = &finding.expected { p class="expected" { (words.fill("finding.expected", &[("right", &without_stop(right))])) } }
            p class="muted" { (place(places, text, words, finding)) }
            @if let Some(source) = &finding.source { p class="muted" { (words.fill("finding.source", &[("source", source)])) } }
            p class="finding-acts" {
                button type="button" class="link" data-locate=(index) { (words.say("finding.locate")) }
                button type="button" class="link" data-decide=(key) { (words.say("finding.no_problem")) }
                button type="button" class="link" data-copy-finding=(index) { (words.say("finding.copy")) }
                button type="button" class="link" data-rule-help=(finding.rule) aria-expanded="false" { (words.say("finding.help")) }
                button type="button" class="link" data-switch-off=(finding.rule) { (words.say("finding.switch_off")) }
            }
            // Behind what can be done: its figures are stops of the Tab key too.
            (bar(report, words, finding))
        }
    }
}

/// Shape, severity in a word, title. The rule's name shows on paper, and where the pointer rests.
pub(super) fn head(finding: &Finding, words: &Words) -> Markup {
    let (shape, word) = told(finding.severity);
    html! {
        p class="finding-head" {
            b { span aria-hidden="true" { (shape) } " " (words.say(word)) }
            " " strong title=(finding.rule) { (words.told(&finding.title, &finding.title_en)) }
            " " code { (finding.rule) }
        }
    }
}

/// The shape and the word of a severity.
pub(crate) fn told(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("▲", "finding.error"),
        Severity::Warning => ("△", "finding.warning"),
        Severity::Info => ("○", "finding.hint"),
    }
}

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "finding is-error",
        Severity::Warning => "finding is-warning",
        Severity::Info => "finding",
    }
}

/// The small bar of the sum or rate that the finding is about.
fn bar(report: &Report, words: &Words, finding: &Finding) -> Markup {
    let about = |id: &Option<String>| {
        let quantity = id.as_deref().and_then(|id| super::places::quantity(report, id));
        quantity.filter(|quantity| quantity.span == finding.span).map(|quantity| quantity.id.as_str())
    };
    let bound = report.relations.iter().filter(|relation| relation.kind != RelationKind::Repeat);
    let id = bound.filter_map(|relation| about(&relation.rate).or_else(|| about(&relation.whole))).next();
    html! { @if let Some(id) = id { (bars_of(report, words, id)) } }
}

/// Where it stands: section and quoted words; of a heading, the heading alone.
pub(super) fn place(places: &Places, text: &str, words: &Words, finding: &Finding) -> String {
    let quoted = quoted(text, finding);
    match around(places, finding) {
        Some(section) if section.heading != finding.span => {
            words.fill("finding.place", &[("heading", &label(section)), ("quoted", &quoted)])
        }
        _ => words.fill("finding.quoted", &[("quoted", &quoted)]),
    }
}

/// What a clerk can paste into a message: place, question, what would be right, source.
#[must_use]
pub fn opinion(report: &Report, text: &str, words: &Words, index: usize) -> String {
    let found = report.findings.get(index);
    found.map(|finding| sentence(&Places::new(report), text, words, finding)).unwrap_or_default()
}

/// All open findings as numbered sentences, the sure ones first.
#[must_use]
pub fn opinions(report: &Report, text: &str, words: &Words) -> String {
    let places = Places::new(report);
    let open = in_order(report).into_iter().enumerate();
    let said =
        open.map(|(i, index)| format!("{}. {}\n", i + 1, sentence(&places, text, words, &report.findings[index])));
    said.collect()
}

fn sentence(places: &Places, text: &str, words: &Words, finding: &Finding) -> String {
    let mut said = words.fill("finding.says", &[("place", &place(places, text, words, finding))]);
    said += words.told(&finding.message, &finding.message_en);
    if let Some(right) = &finding.expected {
        said += &words.fill("finding.expected", &[("right", &without_stop(right))]);
    }
    if let Some(source) = &finding.source {
        said += &words.fill("finding.source", &[("source", source)]);
    }
    said
}

/// What would be right, without a stop of its own before that of the sentence: 1. and not 1.。
fn without_stop(right: &str) -> &str {
    right.trim_end_matches(['.', '。'])
}

/// The innermost heading whose section holds the finding.
pub(crate) fn around<'r>(places: &Places<'r>, finding: &Finding) -> Option<&'r Section> {
    let at = places.headings.partition_point(|heading| heading.span.start <= finding.span.start);
    let mut above = places.headings[..at].iter().rev();
    above.find(|heading| heading.span.contains(finding.span)).copied()
}

/// The words at the finding's place, cut where they are long, the line ends of the paper left out.
fn quoted(text: &str, finding: &Finding) -> String {
    let words = text.get(finding.span.range()).unwrap_or_default().replace(['\n', '\r', '\t'], "");
    match words.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("{}……", &words[..cut]),
        None => words,
    }
}
