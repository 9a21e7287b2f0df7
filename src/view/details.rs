//! All that was read about one statistic: the row that opens below it in the table.

use std::borrow::Cow;

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::bars::bars_of;
use super::number::grouped;
use super::places;
use super::table::{approx, nature};
use super::words::Words;
use crate::Report;
use crate::report::{Approx, Bounds, Dimension, Quantity, Theme};

/// The row below the statistic `id`; nothing where there is no such statistic.
#[must_use]
pub fn details(report: &Report, text: &str, words: &Words, id: &str) -> Markup {
    let Some(quantity) = places::quantity(report, id) else { return Markup::default() };
    html! {
        tr class="details" {
            td colspan="5" {
                div class="details-body" {
                    (sentence(quantity, text))
                    dl { @for (name, value) in told(quantity, words) { div { dt { (words.say(name)) } dd { (value) } } } }
                    (bars_of(report, words, id))
                    p class="figure-acts" { button type="button" class="link" data-quote=(id) { (words.say("figure.copy")) } }
                }
            }
        }
    }
}

/// The sentence as the text has it, the figure in it set off.
fn sentence(quantity: &Quantity, text: &str) -> Markup {
    let (around, own) = (quantity.sentence.range(), quantity.span.range());
    let piece = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().replace(['\n', '\r'], "");
    html! {
        @if around.start <= own.start && own.end <= around.end {
            blockquote { (piece(around.start..own.start)) b { (piece(own.clone())) } (piece(own.end..around.end)) }
        }
    }
}

/// What was read, and by what.
fn told(quantity: &Quantity, words: &Words) -> Vec<(&'static str, String)> {
    let own = quantity.text.replace(['\n', '\r'], "");
    let by_unit = quantity.dimension.map(|dimension| {
        words.fill("details.by_unit", &[("unit", &quantity.unit), ("kind", &words.say(dimension_word(dimension)))])
    });
    let by_approx = (quantity.approx != Approx::Exact)
        .then(|| words.fill("details.by_approx", &[("text", &own), ("nature", &words.say(approx(quantity)))]))
        .map(|said| [said, interval(quantity.bounds)].join(" "));
    let lines = [
        ("details.period", quantity.period.clone()),
        ("details.nature", Some(nature(quantity, words))),
        ("details.scope", quantity.scope.clone()),
        ("details.base", quantity.base.clone()),
        ("details.action", quantity.action.clone()),
        ("details.unit", by_unit),
        ("details.approx", by_approx),
        ("details.theme", quantity.theme.map(|theme| words.say(theme_word(theme)).to_owned())),
        ("details.catalogue", quantity.indicator_id.clone().map(Cow::into_owned)),
    ];
    lines.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// `＞500 ＜600`: where the fact may lie.
fn interval(bounds: Bounds) -> String {
    let side = |end: Option<Decimal>, signs: [&str; 2], included: bool| {
        end.map(|end| format!("{}{}", signs[usize::from(included)], grouped(end.normalize())))
    };
    let low = side(bounds.low, ["＞", "≥"], bounds.includes_low);
    let high = side(bounds.high, ["＜", "≤"], bounds.includes_high);
    low.into_iter().chain(high).collect::<Vec<_>>().join(" ")
}

/// The name of a theme.
pub(crate) fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::Lead => "theme.lead",
        Theme::Func => "theme.func",
        Theme::Rule => "theme.rule",
        Theme::Deci => "theme.deci",
        Theme::Enfo => "theme.enfo",
        Theme::Emer => "theme.emer",
        Theme::Disp => "theme.disp",
        Theme::Supv => "theme.supv",
        Theme::Tech => "theme.tech",
        Theme::Publ => "theme.publ",
        Theme::Legs => "theme.legs",
        Theme::Team => "theme.team",
        Theme::Govn => "theme.govn",
        Theme::Econ => "theme.econ",
    }
}

/// What a unit of that dimension counts.
fn dimension_word(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Person => "dimension.person",
        Dimension::Visit => "dimension.visit",
        Dimension::Household => "dimension.household",
        Dimension::Organisation => "dimension.organisation",
        Dimension::Case => "dimension.case",
        Dimension::Event => "dimension.event",
        Dimension::Document => "dimension.document",
        Dimension::Item => "dimension.item",
        Dimension::Money => "dimension.money",
        Dimension::Area => "dimension.area",
        Dimension::Length => "dimension.length",
        Dimension::Volume => "dimension.volume",
        Dimension::Mass => "dimension.mass",
        Dimension::Time => "dimension.time",
        Dimension::Ratio => "dimension.ratio",
        Dimension::Points => "dimension.points",
        Dimension::Multiple => "dimension.multiple",
        Dimension::Energy => "dimension.energy",
        Dimension::Score => "dimension.score",
        Dimension::Thing => "dimension.thing",
        Dimension::Place => "dimension.place",
        Dimension::Rate => "dimension.rate",
        Dimension::Count => "dimension.count",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    #[test]
    fn says_how_it_was_read() {
        let (mut report, text) = fixture::town();
        let (start, end) = (text.find("资料1200").unwrap(), text.find("。\n二、").unwrap());
        let quantity = &mut report.quantities[3];
        quantity.sentence = crate::report::Span::new(start, end);
        quantity.dimension = Some(Dimension::Document);
        quantity.indicator_id = Some("publ.materials".into());
        quantity.period = Some("2024".into());
        quantity.bounds =
            Bounds { low: Some(1200.into()), high: Some(1300.into()), includes_low: false, includes_high: true };
        let html = details(&report, &text, &Words::new(Language::Chinese), "q4").into_string();
        assert!(html.contains("<blockquote>资料<b>1200余份</b></blockquote>"), "{html}");
        for line in [
            "<dt>期间</dt><dd>2024</dd>",
            "<dd>“份”计文件资料</dd>",
            "<dd>“1200余份”是超过 ＞1,200 ≤1,300</dd>",
            "<dd>publ.materials</dd>",
        ] {
            assert!(html.contains(line), "{line}: {html}");
        }
    }

    #[test]
    fn shows_the_bar_that_it_lies_on() {
        let (report, text) = fixture::town();
        let words = Words::new(Language::Chinese);
        assert!(details(&report, &text, &words, "q2").into_string().contains("<svg class=\"bar\""));
        assert!(!details(&report, &text, &words, "q4").into_string().contains("<svg"));
        assert_eq!(details(&report, &text, &words, "q99").into_string(), "");
    }
}
