//! The seven cards above the panes: always the same seven, in the same order. What does not add up comes first: a phone has
//! room for three.

use maud::{Markup, html};

use super::number::grouped;
use super::places::Places;
use super::words::Words;
use crate::Report;

/// The counts that head the page, each a button that leads to what it counts.
#[must_use]
pub fn cards(report: &Report, _text: &str, words: &Words) -> Markup {
    let summary = &report.summary;
    let (levels, levels_label) = levels(report, words);
    html! {
        (findings("errors", summary.errors, "cards.errors", words))
        (findings("warnings", summary.warnings, "cards.warnings", words))
        (findings("infos", summary.infos, "cards.infos", words))
        (told("chars", &grouped(summary.chars), &words.fill("cards.chars", &[("n", &summary.chars)]), Some(words.say("cards.chars_are"))))
        (card("headings", &levels, levels_label))
        (card("quantities", &grouped(summary.quantities), &quantities_label(report, words)))
        (card("clutter", &grouped(report.clutter.len()), words.say("cards.clutter")))
    }
}

/// One card: a large number over its name.
fn card(id: &str, number: &str, label: &str) -> Markup {
    told(id, number, label, None)
}

/// The same, with what is counted, where the pointer rests.
fn told(id: &str, number: &str, label: &str, title: Option<&str>) -> Markup {
    html! { button type="button" class="card" data-card=(id) title=[title] { b { (number) } " " span { (label) } } }
}

/// A card that counts findings; it stands out where there are any.
fn findings(id: &str, count: u32, label: &'static str, words: &Words) -> Markup {
    html! {
        button type="button" class=(if count > 0 { "card has-findings" } else { "card" }) data-card=(id) {
            b { (count) } " " span { (words.fill(label, &[("n", &count)])) }
        }
    }
}

/// Headings by level and points: `3 / 7 / 22`. Deeper levels get a number of their own only where there are any.
fn levels(report: &Report, words: &Words) -> (String, &'static str) {
    let places = Places::new(report);
    let of_level = |from: u8, to: u8| places.headings.iter().filter(|h| (from..=to).contains(&h.level)).count();
    let (first, second, deeper, points) = (of_level(1, 1), of_level(2, 2), of_level(3, u8::MAX), places.points.len());
    if deeper == 0 {
        (format!("{first} / {second} / {points}"), words.say("cards.levels"))
    } else {
        (format!("{first} / {second} / {deeper} / {points}"), words.say("cards.levels_deep"))
    }
}

fn quantities_label(report: &Report, words: &Words) -> String {
    let all = words.fill("cards.quantities", &[("n", &report.summary.quantities)]);
    match report.summary.approximate {
        0 => all,
        n => all + &words.fill("cards.approx", &[("n", &n)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn seven_cards_in_order() {
        let (report, text) = fixture::town();
        let html = cards(&report, &text, &Words::new(Language::Chinese)).into_string();
        let ids: Vec<_> = html.split("data-card=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
        assert_eq!(ids, ["errors", "warnings", "infos", "chars", "headings", "quantities", "clutter"]);
        assert!(html.contains("<b>2 / 1 / 2</b> <span>一级/二级/“是”条</span>"), "{html}");
        assert!(html.contains("<b>5</b> <span>数据（1个约数）</span>"), "{html}");
    }

    #[test]
    fn an_empty_report_has_the_same_seven() {
        let html = cards(&Report::default(), "", &Words::new(Language::Chinese)).into_string();
        assert_eq!(html.matches("<button").count(), 7);
        assert!(html.contains("<b>0</b> <span>矛盾</span>"));
    }
}
