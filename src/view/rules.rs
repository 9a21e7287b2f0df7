//! The rules in words: one below a finding, all of them as a list that switches them.

use maud::{Markup, html};

use super::finding::told;
use super::handling::Handling;
use super::words::Words;
use crate::report::{Rule, Said};

/// What a rule asks, why, where its limits are, what it flags and what not.
#[must_use]
pub fn rule_help(rule: &Rule, words: &Words) -> Markup {
    let say = |said: Said| words.told(said.zh, said.en);
    html! {
        dl class="rule-help" {
            @for (name, said) in [("rule.asks", rule.asks), ("rule.why", rule.why), ("rule.limits", rule.limits)] {
                div { dt { (words.say(name)) } dd { (say(said)) } }
            }
            @if let Some(source) = rule.source { div { dt { (words.say("rule.source")) } dd { (source) } } }
            div { dt { (words.say("take.rule")) } dd { code { (rule.id) } } }
            @for (name, example) in [("rule.flagged", rule.flagged), ("rule.passes", rule.passes)] {
                div { dt { (words.say(name)) } dd class="example" { (marked(example)) } }
            }
        }
    }
}

/// All rules, by group, each with its help folded and a box that switches it.
#[must_use]
pub fn rules(rules: &[&Rule], words: &Words, handling: &Handling) -> Markup {
    html! {
        h3 { (words.fill("rules.title", &[("n", &rules.len())])) }
        @for group in rules.chunk_by(|a, b| a.group() == b.group()) {
            section class="rule-group" {
                h4 title=(group[0].group()) { (words.say(group_word(group[0].group()))) }
                @for rule in group { (row(rule, words, handling)) }
            }
        }
    }
}

/// The plain words of a group of rules; of an unknown one its own name.
fn group_word(group: &'static str) -> &'static str {
    match group {
        "structure" => "group.structure",
        "identity" => "group.identity",
        "dates" => "group.dates",
        "arithmetic" => "group.arithmetic",
        "repeats" => "group.repeats",
        "contents" => "group.contents",
        "punctuation" => "group.punctuation",
        "wording" => "group.wording",
        "citations" => "group.citations",
        "terms" => "group.terms",
        "leftovers" => "group.leftovers",
        other => other,
    }
}

fn row(rule: &Rule, words: &Words, handling: &Handling) -> Markup {
    let on = !handling.off.iter().any(|off| off == rule.id);
    let (shape, severity) = told(rule.severity);
    html! {
        details class="folded" {
            summary {
                span aria-hidden="true" { (shape) } " " (words.told(rule.title.zh, rule.title.en))
                " " span class="muted" { (words.say(severity)) @if !on { " · " (words.say("rules.is_off")) } }
            }
            p class="finding-acts" {
                @if on { button type="button" class="link" data-switch-off=(rule.id) { (words.say("finding.switch_off")) } }
                @else { button type="button" class="link" data-switch-on=(rule.id) { (words.say("checks.switch_on")) } }
            }
            (rule_help(rule, words))
        }
    }
}

/// An example with the places between its marks set off.
fn marked(example: &str) -> Markup {
    let mut pieces = example.trim_end().split('⟦');
    let first = pieces.next().unwrap_or_default();
    html! {
        (first)
        @for piece in pieces {
            @let (inside, behind) = piece.split_once('⟧').unwrap_or((piece, ""));
            em { (inside) } (behind)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Severity, said};
    use crate::view::Language;

    const RULE: Rule = Rule {
        id: "arithmetic/sum",
        title: said("分项之和", "Sums"),
        severity: Severity::Error,
        asks: said("问", "asks"),
        why: said("因", "why"),
        flagged: "共⟦3件⟧,<甲>1件。\n",
        passes: "共2件。",
        limits: said("限", "limits"),
        source: None,
    };

    #[test]
    fn examples_show_their_places() {
        let html = rule_help(&RULE, &Words::new(Language::English)).into_string();
        assert!(html.contains("共<em>3件</em>,&lt;甲&gt;1件。</dd>") && html.contains("<dd>asks</dd>"), "{html}");
    }

    #[test]
    fn a_rule_that_is_off_can_be_switched_on() {
        let words = Words::new(Language::Chinese);
        let mut handling = Handling::default();
        assert!(rules(&[&RULE], &words, &handling).into_string().contains("data-switch-off=\"arithmetic/sum\""));
        handling.switch(RULE.id, true);
        assert!(rules(&[&RULE], &words, &handling).into_string().contains("data-switch-on=\"arithmetic/sum\""));
    }
}
