//! The statistics as a table, grouped by section.

use std::borrow::Cow;

use maud::{Markup, html};

use super::more;
use super::number::shown;
use super::order::{Placed, in_order};
use super::part::{Part, TABLE_ROWS};
use super::places::{Places, label};
use super::words::Words;
use crate::Report;
use crate::report::{Approx, Direction, Modality, Quantity};

/// All statistics of the report; parts indented under their whole. Every row leads to its place in the text.
#[must_use]
pub fn table(report: &Report, _text: &str, words: &Words, part: Part<'_>) -> Markup {
    if report.quantities.is_empty() {
        return html! { p class="empty" { (words.say("table.empty")) } };
    }
    let (places, rows) = (Places::new(report), in_order(report));
    let shown = part.rows(rows.len(), TABLE_ROWS, |id| rows.iter().position(|row| row.quantity.id == id));
    let more = more::rows("table", "more.table", &shown, rows.len(), words);
    let id = |row: &Placed| places.id(row.quantity.section.as_deref());
    html! {
        @if shown.start > 0 { (more) }
        table {
            caption { (words.say("table.caption")) }
            (head(words))
            @for group in rows[shown].chunk_by(|a, b| id(a) == id(b)) {
                tbody data-section=[group.first().map(id)] { (section(group, &places, words)) @for (at, placed) in group.iter().enumerate() { (row(placed, is_one_of_several(group, at), &places, words)) } }
            }
        }
        (more)
    }
}

fn head(words: &Words) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { (words.say("table.indicator")) }
                th scope="col" class="number" { (words.say("table.value")) }
                th scope="col" { (words.say("table.unit")) }
                th scope="col" { (words.say("table.nature")) }
                th scope="col" { (words.say("table.section")) }
            }
        }
    }
}

/// The heading over a section's rows.
fn section(group: &[Placed], places: &Places, words: &Words) -> Markup {
    let heading = group.first().and_then(|placed| places.heading(placed.quantity.section.as_deref()));
    let title = heading.map_or(words.say("outline.front").to_owned(), label);
    html! { tr class="group" { th scope="rowgroup" colspan="5" { (title) } } }
}

/// Whether the row before or behind goes by the same words, as in a table of several columns.
fn is_one_of_several(group: &[Placed], at: usize) -> bool {
    let named = |at: usize| group.get(at).map(|placed| (&placed.quantity.indicator, &placed.quantity.action));
    let own = named(at);
    own == named(at + 1) || at.checked_sub(1).is_some_and(|before| own == named(before))
}

/// One statistic, with its scope where only that tells it from its neighbour. The button in its first cell is what a keyboard reaches; a click anywhere in the row does the same.
fn row(placed: &Placed, scoped: bool, places: &Places, words: &Words) -> Markup {
    let quantity = placed.quantity;
    let (value, unit) = shown(quantity);
    let marker = places
        .heading(quantity.section.as_deref())
        .map_or(words.say("table.front").into(), |h| marker(&h.marker, &h.title));
    html! {
        tr data-quantity=(quantity.id) class=[(placed.depth > 0).then_some("is-part")] {
            th scope="row" { (indicator(placed, scoped, words)) }
            td class="number" { (value) }
            td { (unit) }
            td { (nature(quantity, words)) }
            td class="section" { (marker) }
        }
    }
}

/// What is counted, with the verb; where the text names nothing, the figure's own words stand in quotation marks.
fn indicator(placed: &Placed, scoped: bool, words: &Words) -> Markup {
    let quantity = placed.quantity;
    html! {
        button type="button" class="to-source" aria-expanded="false" aria-describedby=(format!("wording-{}", quantity.id)) {
            @if placed.depth > 0 {
                @for _ in 1..placed.depth.min(4) { span class="branch" aria-hidden="true" { "　" } }
                span class="branch" aria-hidden="true" { (if placed.last { "└ " } else { "├ " }) }
                span class="unseen" { (words.say("table.part")) }
            }
            (named(quantity))
            @if let Some(scope) = quantity.scope.as_deref().filter(|_| scoped) { " " span class="action" { (scope) } }
        }
        span class="wording" id=(format!("wording-{}", quantity.id)) { (wording(quantity, words)) }
    }
}

pub(super) fn named(quantity: &Quantity) -> Markup {
    let action = quantity.action.as_deref().filter(|a| quantity.indicator.as_deref().is_none_or(|i| !i.contains(*a)));
    html! {
        @match &quantity.indicator {
            Some(indicator) => (indicator),
            None => span class="unnamed" { "“" (unwrapped(&quantity.text)) "”" },
        }
        @if let Some(action) = action { " " span class="action" { (action) } }
    }
}

/// The same without its look; empty where the text names nothing: the figure itself stands beside it.
pub(super) fn named_plainly(quantity: &Quantity) -> String {
    let name = quantity.indicator.as_deref().unwrap_or_default();
    let action = quantity.action.as_deref().filter(|action| !name.contains(action)).unwrap_or_default();
    format!("{name}{action}")
}

/// How the text says it, and of whom, of when, against what.
pub(super) fn wording(quantity: &Quantity, words: &Words) -> String {
    let mut said = vec![words.fill("table.wording", &[("text", &unwrapped(&quantity.text))])];
    let rest = [("table.scope", &quantity.scope), ("table.period", &quantity.period), ("table.base", &quantity.base)];
    said.extend(rest.iter().filter_map(|(id, text)| text.as_ref().map(|text| words.fill(id, &[("text", text)]))));
    said.join(" · ")
}

pub(super) fn unwrapped(text: &str) -> String {
    text.replace(['\n', '\r'], "")
}

/// How the value bounds the fact, whether it is a change, and whether it is only planned.
pub(crate) fn nature(quantity: &Quantity, words: &Words) -> String {
    let planned = (quantity.modality == Modality::Planned).then_some("modality.planned");
    let said: Vec<_> =
        [Some(approx(quantity)), change(quantity), planned].into_iter().flatten().map(|id| words.say(id)).collect();
    said.join("·")
}

/// The word for which way a change goes; `None` of what is no change.
pub(super) fn change(quantity: &Quantity) -> Option<&'static str> {
    Some(match quantity.change? {
        Direction::Up => "change.up",
        Direction::Down => "change.down",
        Direction::Flat => "change.flat",
    })
}

/// The word for how the value bounds the fact.
pub(super) fn approx(quantity: &Quantity) -> &'static str {
    match quantity.approx {
        Approx::Exact => "approx.exact",
        Approx::Over => "approx.over",
        Approx::Under => "approx.under",
        Approx::About => "approx.about",
        Approx::AtLeast => "approx.at_least",
        Approx::AtMost => "approx.at_most",
        Approx::Several => "approx.several",
    }
}

/// A heading's number; its first words where it has none.
fn marker<'s>(marker: &'s str, title: &'s str) -> Cow<'s, str> {
    match marker.trim() {
        "" => title.char_indices().nth(6).map_or(title.into(), |(end, _)| format!("{}…", &title[..end]).into()),
        number => number.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html() -> String {
        let (report, text) = fixture::town();
        table(&report, &text, &Words::new(Language::Chinese), Part::First).into_string()
    }

    #[test]
    fn groups_by_section_and_indents_parts() {
        let html = html();
        assert_eq!(html.matches("<tbody data-section=").count(), 2);
        assert!(html.contains("<th scope=\"rowgroup\" colspan=\"5\">（一）矛盾化解</th>"), "{html}");
        assert!(html.contains("├ </span><span class=\"unseen\">其中</span>口头协议"), "{html}");
        assert!(html.contains("└ </span><span class=\"unseen\">其中</span>书面协议"), "{html}");
    }

    #[test]
    fn shows_figures_as_people_write_them() {
        let html = html();
        assert!(
            html.contains("<td class=\"number\">1,200</td><td>份</td><td>超过</td><td class=\"section\">（一）</td>"),
            "{html}"
        );
        assert!(html.contains("“26人”") && html.contains("原文：26人") && html.contains("精确·增"), "{html}");
    }

    #[test]
    fn a_long_table_is_shown_in_part_and_says_so() {
        let (mut report, text) = fixture::town();
        report.relations.clear();
        let one = report.quantities[3].clone();
        report.quantities = (0..2500).map(|i| Quantity { id: format!("q{i}"), ..one.clone() }).collect();
        let words = Words::new(Language::Chinese);
        let first = table(&report, &text, &words, Part::First).into_string();
        assert_eq!(first.matches("<tr data-quantity").count(), 200);
        assert!(first.contains(
            "这里是第 1–200 个，共 2500 个。 <button type=\"button\" data-more=\"table\" data-from=\"200\">"
        ));
        let middle = table(&report, &text, &words, Part::Around("q1800")).into_string();
        assert!(middle.contains("data-quantity=\"q1800\"") && middle.matches("data-from=\"1500\"").count() == 2);
    }

    #[test]
    fn no_figures_is_said() {
        let html = table(&Report::default(), "", &Words::new(Language::Chinese), Part::First).into_string();
        assert_eq!(html, "<p class=\"empty\">这段文字里没有找到数据。</p>");
    }
}
