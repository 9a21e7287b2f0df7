//! The tab of checks: the open findings, and folded what was set aside and what agrees. No score.

use maud::{Markup, html};

use super::finding::{self, card};
use super::handling::{Aside, Handling, key};
use super::part::Part;
use super::places::Places;
use super::study::stretch;
use super::words::Words;
use crate::Report;
use crate::report::{Finding, Passed, Severity};

/// Cards that are shown before the reader asks for all.
const SHOWN: usize = 100;

/// All findings, the sure ones first; those of one severity in the order of the text.
#[must_use]
pub fn checks(
    report: &Report,
    text: &str,
    words: &Words,
    (aside, handling): (&Aside, &Handling),
    part: Part<'_>,
) -> Markup {
    let (order, places) = (in_order(report), Places::new(report));
    let most = if part == Part::All { usize::MAX } else { SHOWN };
    html! {
        @if report.findings.is_empty() { p class="empty" { (words.say("checks.none")) } }
        @else { p class="takes" { (takes(words)) } }
        @for index in order.iter().take(most) { (card(report, &places, text, words, *index)) }
        @if order.len() > most { p class="empty" { (words.fill("sources.more", &[("n", &(order.len() - most))])) } }
        (handled(&places, text, words, aside, handling))
        (switched_off(words, aside, handling))
        (passed(report, words, most))
        p class="checks-foot" { button type="button" class="link" data-all-rules="" { (words.say("checks.all_rules")) } }
        div id="rules" {}
    }
}

/// The ways to take the findings away.
fn takes(words: &Words) -> Markup {
    html! {
        button type="button" data-copy-opinions="" { (words.say("checks.copy_all")) }
        " " button type="button" data-take="checks" { (words.say("checks.table")) }
    }
}

/// Places of the findings in the report's list: errors, then warnings, then hints.
#[must_use]
pub fn in_order(report: &Report) -> Vec<usize> {
    let of = |severity| (0..report.findings.len()).filter(move |i| report.findings[*i].severity == severity);
    of(Severity::Error).chain(of(Severity::Warning)).chain(of(Severity::Info)).collect()
}

/// What the tab says behind its name: how many findings, and `▲` how many contradictions among them.
#[must_use]
pub fn checks_count(report: &Report) -> String {
    let summary = &report.summary;
    let all = summary.errors + summary.warnings + summary.infos;
    if summary.errors > 0 { format!("{all} ▲{}", summary.errors) } else { all.to_string() }
}

/// The most serious finding, to be seen beside the figures.
#[must_use]
pub fn pinned(report: &Report, text: &str, words: &Words) -> Markup {
    let first = in_order(report).into_iter().next();
    html! {
        @if let Some(index) = first.filter(|i| report.findings[*i].severity < Severity::Info) {
            (card(report, &Places::new(report), text, words, index))
            @if report.findings.len() > 1 {
                p class="checks-foot" {
                    button type="button" class="link" data-to-checks="" {
                        (words.fill("checks.more", &[("n", &(report.findings.len() - 1))]))
                    }
                }
            }
        }
    }
}

fn handled(places: &Places, text: &str, words: &Words, aside: &Aside, handling: &Handling) -> Markup {
    let row = |found: &Finding| {
        let (key, reason) = (key(found), handling.reason(found).unwrap_or_default());
        html! {
            li data-key=(key) {
                (finding::head(found, words))
                p class="muted" { (finding::place(places, text, words, found)) }
                @if !reason.is_empty() { p class="told-reason" { (words.fill("checks.told_reason", &[("reason", &reason)])) } }
                p class="finding-acts" {
                    label { (words.say("checks.reason")) " " input type="text" data-reason=(key) value=(reason) maxlength="200"; }
                    button type="button" class="link" data-undecide=(key) { (words.say("checks.undo")) }
                }
            }
        }
    };
    folded("handled", aside.handled.len(), &words.fill("checks.handled", &[("n", &aside.handled.len())]), |_| {
        html! { ul { @for found in &aside.handled { (row(found)) } } p class="muted kept" { (words.say("checks.kept")) } }
    })
}

fn switched_off(words: &Words, aside: &Aside, handling: &Handling) -> Markup {
    let count = |rule: &str| aside.off.iter().filter(|finding| finding.rule == rule).count();
    let title = |rule: &str| {
        let finding = aside.off.iter().find(|finding| finding.rule == rule);
        finding.map_or(rule.to_owned(), |finding| words.told(&finding.title, &finding.title_en).to_owned())
    };
    folded("off", handling.off.len(), &words.fill("checks.off", &[("n", &handling.off.len())]), |_| {
        html! {
            ul {
                @for rule in &handling.off {
                    li {
                        span title=(rule) { (title(rule)) } " " span class="muted" { (words.fill("checks.off_here", &[("n", &count(rule))])) }
                        " " button type="button" class="link" data-switch-on=(rule) { (words.say("checks.switch_on")) }
                    }
                }
            }
        }
    })
}

fn passed(report: &Report, words: &Words, most: usize) -> Markup {
    let row = |passed: &Passed| {
        html! {
            li { button type="button" class="to-source" data-stretch=(stretch(passed.span)) { (words.told(&passed.message, &passed.message_en)) } }
        }
    };
    folded("passed", report.passed.len(), &words.fill("checks.passed", &[("n", &report.passed.len())]), |_| {
        html! {
            ul { @for passed in report.passed.iter().take(most) { (row(passed)) } }
            @if report.passed.len() > most {
                p class="muted" { (words.fill("sources.more", &[("n", &(report.passed.len() - most))])) }
            }
        }
    })
}

/// A list behind its count; nothing where it is empty.
fn folded(name: &str, count: usize, title: &str, list: impl Fn(()) -> Markup) -> Markup {
    html! { @if count > 0 { details class="folded" data-folded=(name) { summary { (title) } (list(())) } } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Evidence, Span};
    use crate::view::{Language, fixture};

    fn found(severity: Severity, text: &str, written: &str) -> Finding {
        let span = fixture::entry(text, written).span;
        Finding {
            rule: "arithmetic/sum".into(),
            severity,
            title: "分项之和与总数不符".into(),
            message: "94＋36＝130".into(),
            span,
            evidence: vec![Evidence { text: written.into(), span }],
            expected: Some("130起".into()),
            ..Finding::default()
        }
    }

    #[test]
    fn sure_ones_come_first_with_shape_and_word() {
        let (mut report, text) = fixture::town();
        report.findings = vec![found(Severity::Info, &text, "94起"), found(Severity::Error, &text, "130起")];
        let words = Words::new(Language::Chinese);
        let html = checks(&report, &text, &words, (&Aside::default(), &Handling::default()), Part::First).into_string();
        let (error, hint) = (html.find("▲</span> 矛盾").unwrap(), html.find("○</span> 提示").unwrap());
        assert!(error < hint && html.contains("data-finding=\"1\"") && html.contains("或应为：130起"), "{html}");
        assert!(html.contains("(一)矛盾化解") || html.contains("（一）矛盾化解"), "{html}");
        assert!(html.contains("class=\"bar\""), "the sum has its bar: {html}");
        assert!(pinned(&report, &text, &words).into_string().contains("data-finding=\"1\""));
    }

    #[test]
    fn what_was_set_aside_is_folded_and_can_come_back() {
        let (mut report, text) = fixture::town();
        let finding = found(Severity::Error, &text, "130起");
        report.passed = vec![Passed {
            rule: "a/b".into(),
            message: "94＋36＝130".into(),
            message_en: String::new(),
            span: Span::new(0, 1),
        }];
        let mut handling = Handling::default();
        handling.decide(&key(&finding), true);
        handling.explain(&key(&finding), "含<上年>");
        handling.switch("dates/late", true);
        let aside = Aside { handled: vec![finding], off: Vec::new() };
        let html =
            checks(&report, &text, &Words::new(Language::Chinese), (&aside, &handling), Part::First).into_string();
        for piece in ["没有要核对的问题", "已处理 1", "value=\"含&lt;上年&gt;\"", "已关闭的规则 1", "已核对 1 项一致"]
        {
            assert!(html.contains(piece), "{piece}: {html}");
        }
        assert!(!html.contains("<details open"));
    }

    #[test]
    fn an_opinion_is_a_sentence_to_paste() {
        let (mut report, text) = fixture::town();
        report.findings = vec![found(Severity::Error, &text, "130起")];
        let words = Words::new(Language::Chinese);
        let said = finding::opinion(&report, &text, &words, 0);
        assert_eq!(said, "“（一）矛盾化解”中的“130起”：94＋36＝130或应为：130起。");
        assert_eq!(finding::opinion(&report, &text, &words, 7), "");
        assert_eq!(finding::opinions(&report, &text, &words), format!("1. {said}\n"));
    }
}
