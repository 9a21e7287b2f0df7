//! The statistics as a table, grouped by section.

use std::borrow::Cow;
use std::fmt::Display;

use maud::{Markup, html};

use super::arranged::{Arrangement, Order, arranged};
use super::details::theme_word;
use super::more;
use super::number::shown;
use super::order::Placed;
use super::part::{Part, TABLE_ROWS};
use super::places::{Places, label};
use super::words::Words;
use crate::Report;
use crate::report::{Approx, Direction, Modality, Quantity, Theme};

/// The statistics of the report, all or those that are sought; in the order of the text parts stand indented under their
/// whole. Every row leads to its place in the text.
#[must_use]
pub fn table(report: &Report, _text: &str, words: &Words, part: Part<'_>, arrangement: &Arrangement) -> Markup {
    let all = report.quantities.len();
    if all == 0 {
        return html! { p class="empty" { (words.say("table.empty")) } };
    }
    let (places, rows) = (Places::new(report), arranged(report, words, arrangement));
    let shown = part.rows(rows.len(), TABLE_ROWS, |id| rows.iter().position(|row| row.quantity.id == id));
    let more = more::rows("table", "more.table", &shown, rows.len(), words);
    let order = arrangement.order;
    html! {
        @if !arrangement.sought.trim().is_empty() { (found(rows.len(), all, arrangement, words)) }
        @if shown.start > 0 { (more) }
        @if !rows.is_empty() {
            table {
                caption { (words.say("table.caption")) }
                (head(order, words))
                @for rows in rows[shown].chunk_by(|a, b| group(a, order, &places) == group(b, order, &places)) {
                    (body(rows, order, &places, words))
                }
            }
        }
        (more)
    }
}

/// How many of all are shown because of what is sought, and what can be done with them.
fn found(count: usize, all: usize, arrangement: &Arrangement, words: &Words) -> Markup {
    let said = [("n", &count as &dyn Display), ("all", &all), ("sought", &arrangement.sought.trim())];
    html! {
        p class="more" {
            (words.fill(if count == 0 { "table.none_found" } else { "table.found" }, &said))
            @if count > 0 { " " button type="button" data-copy-table="found" { (words.fill("table.copy_found", &said)) } }
            " " button type="button" data-seek-all { (words.say("table.all")) }
        }
    }
}

/// The columns that the rows can be ordered by, and what the next press of each asks for.
fn head(order: Order, words: &Words) -> Markup {
    let sorted =
        |is_sorted: bool, downward: bool| is_sorted.then_some(if downward { "descending" } else { "ascending" });
    let by_value = matches!(order, Order::Largest | Order::Smallest);
    let by = |name: &'static str, to: &'static str, says: &'static str| {
        html! { button type="button" class="sort" data-order=(to) title=(words.say(says)) { (words.say(name)) } }
    };
    html! {
        thead {
            tr {
                th scope="col" aria-sort=[sorted(order == Order::Theme, false)] { (by("table.indicator", "theme", "order.theme")) }
                th scope="col" class="number" aria-sort=[sorted(by_value, order == Order::Largest)] {
                    (if order == Order::Largest {
                        by("table.value", "smallest", "order.smallest")
                    } else {
                        by("table.value", "largest", "order.largest")
                    })
                }
                th scope="col" { (words.say("table.unit")) }
                th scope="col" { (words.say("table.nature")) }
                th scope="col" aria-sort=[sorted(order == Order::Text, false)] { (by("table.section", "text", "order.text")) }
            }
        }
    }
}

/// What the rows of a group have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group<'r> {
    Section(&'r str),
    Theme(Option<Theme>),
    Unit(&'r str),
}

fn group<'r>(row: &Placed<'r>, order: Order, places: &Places<'r>) -> Group<'r> {
    match order {
        Order::Text => Group::Section(places.id(row.quantity.section.as_deref())),
        Order::Theme => Group::Theme(row.quantity.theme),
        Order::Largest | Order::Smallest => Group::Unit(&row.quantity.unit),
    }
}

/// The rows of a group under their heading.
fn body(rows: &[Placed], order: Order, places: &Places, words: &Words) -> Markup {
    let Some(first) = rows.first() else { return Markup::default() };
    let (section, title) = match group(first, order, places) {
        Group::Section(id) => {
            let heading = places.heading(first.quantity.section.as_deref());
            (Some(id), heading.map_or(words.say("outline.front").to_owned(), label))
        }
        Group::Theme(theme) => (None, words.say(theme.map_or("table.no_theme", theme_word)).to_owned()),
        Group::Unit("") => (None, words.say("table.no_unit").to_owned()),
        Group::Unit(unit) => (None, words.fill("table.in_unit", &[("unit", &unit)])),
    };
    html! {
        tbody data-section=[section] {
            tr class="group" { th scope="rowgroup" colspan="5" { (title) } }
            @for (at, placed) in rows.iter().enumerate() { (row(placed, is_one_of_several(rows, at), places, words)) }
        }
    }
}

/// A row of a table has at most so many columns that are looked over.
const NEAR: usize = 12;

/// Whether a row near by goes by the same words, as in a table of several columns, or of several bodies.
fn is_one_of_several(group: &[Placed], at: usize) -> bool {
    let named = |at: usize| (&group[at].quantity.indicator, &group[at].quantity.action);
    let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(group.len());
    near.into_iter().any(|other| other != at && named(other) == named(at))
}

/// One statistic, with its scope where only that tells it from others near by. The button in its first cell is what a keyboard reaches; a click anywhere in the row does the same.
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
        table(&report, &text, &Words::new(Language::Chinese), Part::First, &Arrangement::default()).into_string()
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
        let first = table(&report, &text, &words, Part::First, &Arrangement::default()).into_string();
        assert_eq!(first.matches("<tr data-quantity").count(), 200);
        assert!(first.contains(
            "这里是第 1–200 个，共 2500 个。 <button type=\"button\" data-more=\"table\" data-from=\"200\">"
        ));
        let middle = table(&report, &text, &words, Part::Around("q1800"), &Arrangement::default()).into_string();
        assert!(middle.contains("data-quantity=\"q1800\"") && middle.matches("data-from=\"1500\"").count() == 2);
    }

    #[test]
    fn says_how_many_are_found_and_groups_by_what_they_are_ordered_by() {
        let (report, text) = fixture::town();
        let shown = |sought: &str, order: Order| {
            let arrangement = Arrangement { sought: sought.into(), order };
            table(&report, &text, &Words::new(Language::Chinese), Part::First, &arrangement).into_string()
        };
        let found = shown("协议", Order::Text);
        assert!(found.contains("5 个数据中有 2 个含“协议”。") && found.contains("复制这 2 行"), "{found}");
        assert_eq!(found.matches("<tr data-quantity").count(), 2);
        let none = shown("<b>", Order::Text);
        assert!(none.contains("没有含“&lt;b&gt;”的") && !none.contains("<table"), "{none}");
        let largest = shown("", Order::Largest);
        assert!(largest.contains("class=\"number\" aria-sort=\"descending\""), "{largest}");
        assert!(largest.contains("data-order=\"smallest\"") && largest.contains("单位：份"), "{largest}");
    }

    #[test]
    fn no_figures_is_said() {
        let html = table(&Report::default(), "", &Words::new(Language::Chinese), Part::First, &Arrangement::default())
            .into_string();
        assert_eq!(html, "<p class=\"empty\">这段文字里没有找到数据。</p>");
    }
}
