//! Wholes and their parts, rates and their bases, as bars: what the text itself ties together.
//!
//! The parts are set side by side on the length of the whole. What they leave open is hatched and says how much it is;
//! what goes beyond the whole is outlined in red. Every bar has its figures in words beside it.

use maud::{Markup, html};
use rust_decimal::{Decimal, RoundingStrategy};

use super::number::{figure, grouped};
use super::places::quantity;
use super::saves::saves;
use super::table::named;
use super::words::Words;
use crate::Report;
use crate::report::{Approx, Quantity, Relation, RelationKind};

/// Bars that are drawn at most.
const LISTED: usize = 200;

/// Figures from here on are not drawn: their sum might be too large to be reckoned.
const LARGEST: i64 = 1_000_000_000_000_000_000;

/// What a bar is divided into: hundredths of a percent.
pub(super) const WHOLE: i64 = 10_000;

/// All sums, then all rates of the report.
#[must_use]
pub fn bars(report: &Report, _text: &str, words: &Words) -> Markup {
    let (rates, sums): (Vec<_>, Vec<_>) = bound(report).partition(|bound| bound.kind == RelationKind::Rate);
    if rates.is_empty() && sums.is_empty() {
        return html! { p class="empty" { (words.say("bars.empty")) } };
    }
    html! {
        (saves("bars", "picture.bars", words))
        @for (title, list) in [("bars.sums", &sums), ("bars.rates", &rates)] {
            @if !list.is_empty() {
                h3 { (words.say(title)) }
                @for bound in list.iter().take(LISTED) { (bound.figure(words)) }
                @if list.len() > LISTED {
                    p class="empty" { (words.fill("sources.more", &[("n", &(list.len() - LISTED))])) }
                }
            }
        }
    }
}

/// The bars of the relations that the quantity `id` has a part in.
pub(super) fn bars_of(report: &Report, words: &Words, id: &str) -> Markup {
    let own = bound(report).filter(|bound| bound.all().any(|q| q.id == id));
    html! { @for bound in own { (bound.figure(words)) } }
}

/// The relations that can be drawn.
pub(super) fn bound(report: &Report) -> impl Iterator<Item = Bound<'_>> {
    report.relations.iter().filter_map(|relation| Bound::new(report, relation))
}

/// A relation with its quantities.
pub(super) struct Bound<'r> {
    pub kind: RelationKind,
    pub holds: Option<bool>,
    pub whole: &'r Quantity,
    pub parts: Vec<&'r Quantity>,
    pub rate: Option<&'r Quantity>,
}

/// How the parts of a whole lie on its bar, in hundredths of a percent.
pub(super) struct Stack {
    /// Where each part begins and ends.
    pub placed: Vec<(i64, i64)>,
    /// What no part explains, and where it begins.
    pub rest: Option<(Decimal, i64)>,
    /// What goes beyond the whole, and where it begins.
    pub beyond: Option<(Decimal, i64)>,
}

impl<'r> Bound<'r> {
    /// `None` where a figure is missing, or where the figures cannot lie on one bar.
    fn new(report: &'r Report, relation: &'r Relation) -> Option<Self> {
        let find = |id: &String| quantity(report, id);
        let (kind, holds) = (relation.kind, relation.holds);
        let parts = match kind {
            RelationKind::Rate => relation.part.iter().filter_map(find).collect(),
            RelationKind::Sum | RelationKind::Part => relation.parts.iter().filter_map(find).collect::<Vec<_>>(),
            RelationKind::Repeat => return None,
        };
        let rate = relation.rate.as_ref().and_then(find);
        let bound = Bound { kind, holds, whole: relation.whole.as_ref().and_then(find)?, parts, rate };
        let fits = |q: &Quantity| q.value >= Decimal::ZERO && q.value < Decimal::from(LARGEST);
        let is_complete = if kind == RelationKind::Rate { rate.is_some() } else { !bound.parts.is_empty() };
        (is_complete && bound.whole.value > Decimal::ZERO && bound.all().all(fits)).then_some(bound)
    }

    fn all(&self) -> impl Iterator<Item = &'r Quantity> {
        [self.whole].into_iter().chain(self.parts.iter().copied()).chain(self.rate)
    }

    /// The bar, the whole above it, the parts below it.
    fn figure(&self, words: &Words) -> Markup {
        html! {
            figure class="bars" {
                @match self.rate {
                    Some(rate) => (self.rate(rate, words)),
                    None => {
                        figcaption { (to_quantity(self.whole)) " " (self.verdict(words)) }
                        @if self.kind == RelationKind::Part { (self.apart()) } @else { (self.together(words)) }
                    }
                }
            }
        }
    }

    /// A rate on its base; where the text names what was counted, that is what is drawn.
    fn rate(&self, rate: &Quantity, words: &Words) -> Markup {
        let part = self.parts.first();
        html! {
            figcaption {
                (to_quantity(rate))
                @if let Some(part) = part { " = " (to_quantity(part)) " ÷ " } @else { " " span class="muted" { (words.say("bars.base")) } " " }
                (to_quantity(self.whole)) " " (self.verdict(words))
            }
            svg class="bar" aria-hidden="true" { (stretch("bar-part", 0, self.filled(rate))) }
        }
    }

    /// How far a rate fills its bar.
    pub fn filled(&self, rate: &Quantity) -> i64 {
        let whole = Length { value: rate.value, of: Decimal::ONE_HUNDRED };
        self.parts.first().map_or(whole, |part| self.on_whole(part.value)).hundredths()
    }

    /// Parts that may share what they count: each on a bar of its own, all as long as the whole.
    fn apart(&self) -> Markup {
        html! {
            @for part in &self.parts {
                p { (to_quantity(part)) " " span class="muted" { (self.share(part)) } }
                svg class="bar" aria-hidden="true" { (stretch("bar-part", 0, self.alone(part))) }
            }
        }
    }

    /// How far a part alone fills the bar of its whole.
    pub fn alone(&self, part: &Quantity) -> i64 {
        self.on_whole(part.value).hundredths()
    }

    /// Parts that make up the whole: side by side, what is left open and what is too much behind them.
    fn together(&self, words: &Words) -> Markup {
        let Stack { placed, rest, beyond } = self.stack();
        html! {
            svg class="bar" aria-hidden="true" {
                @for (from, to) in placed { (stretch("bar-part", from, to)) }
                @if let Some((_, from)) = rest { line class="bar-rest" x1=(percent(from)) y1="50%" x2="100%" y2="50%" {} }
                @if let Some((_, from)) = beyond { (stretch("bar-beyond", from, WHOLE)) }
            }
            ul {
                @for part in &self.parts { li { (to_quantity(part)) " " span class="muted" { (self.share(part)) } } }
                @if let Some((rest, _)) = rest { li class="is-rest" { (words.fill("bars.rest", &[("n", &grouped(rest.normalize()))])) } }
                @if let Some((beyond, _)) = beyond { li class="is-beyond" { (words.fill("bars.beyond", &[("n", &grouped(beyond.normalize()))])) } }
            }
        }
    }

    /// Lays the parts side by side.
    pub fn stack(&self) -> Stack {
        let sum: Decimal = self.parts.iter().map(|part| part.value).sum();
        // Bounds that hold (500余 and 300, 210) leave nothing to be explained.
        let whole = if self.holds == Some(true) { sum } else { self.whole.value };
        let on = |value: Decimal| Length { value, of: sum.max(whole).max(Decimal::new(1, 9)) }.hundredths();
        let (mut at, mut placed) = (Decimal::ZERO, Vec::new());
        for part in &self.parts {
            placed.push((on(at), on(at + part.value)));
            at += part.value;
        }
        let rest = (whole > sum).then(|| (whole - sum, on(sum)));
        let beyond = (sum > whole).then(|| (sum - whole, on(whole)));
        Stack { placed, rest, beyond }
    }

    fn on_whole(&self, value: Decimal) -> Length {
        Length { value, of: self.whole.value }
    }

    /// Whether it adds up, in a sign and a word.
    fn verdict(&self, words: &Words) -> Markup {
        let class = match (self.kind, self.holds) {
            (_, Some(false)) => "is-wrong",
            (RelationKind::Part, _) => "muted",
            _ => "is-right",
        };
        html! { @if self.holds.is_some() { span class=(class) { (self.judged(words)) } } }
    }

    /// The same without its look; empty where nothing can be said.
    pub fn judged(&self, words: &Words) -> String {
        match self.holds {
            Some(true) if self.kind == RelationKind::Part => self.listed(words),
            Some(true) => format!("✓ {}", words.say("bars.right")),
            Some(false) => format!("▲ {}", words.say("bars.wrong")),
            None => String::new(),
        }
    }

    /// How far parts that need not be all of it reach; empty where they are one, or more than the whole, or only bounds.
    fn listed(&self, words: &Words) -> String {
        let sum: Decimal = self.parts.iter().map(|part| part.value).sum();
        let exact = self.all().all(|quantity| quantity.approx == Approx::Exact && quantity.unit == self.whole.unit);
        if self.parts.len() < 2 || !exact || sum >= self.whole.value {
            return String::new();
        }
        let [sum, rest] = [sum, self.whole.value - sum].map(|value| grouped(value.normalize()));
        words.fill("bars.listed", &[("sum", &sum), ("n", &rest)])
    }

    /// A part's share of the whole; none where one of the two is only a bound.
    pub fn share(&self, part: &Quantity) -> String {
        if [self.whole, part].iter().any(|q| q.approx != Approx::Exact || q.value_max.is_some()) {
            return String::new();
        }
        let share = (part.value * Decimal::ONE_HUNDRED).checked_div(self.whole.value);
        share
            .map(|share| {
                format!("{}%", share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).normalize())
            })
            .unwrap_or_default()
    }
}

/// A value on a bar that stands for `of`.
struct Length {
    value: Decimal,
    of: Decimal,
}

impl Length {
    /// How far it reaches, in hundredths of a percent; never beyond the bar.
    fn hundredths(&self) -> i64 {
        let length = self.value.checked_mul(Decimal::from(WHOLE)).and_then(|scaled| scaled.checked_div(self.of));
        length.and_then(|length| length.trunc().try_into().ok()).unwrap_or(WHOLE).min(WHOLE)
    }
}

/// A stretch of the bar.
fn stretch(class: &str, from: i64, to: i64) -> Markup {
    html! { rect class=(class) x=(percent(from)) y="0" width=(percent(to - from)) height="100%" {} }
}

fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A quantity in words, as a button that chooses it.
fn to_quantity(quantity: &Quantity) -> Markup {
    html! {
        button type="button" class="to-quantity" data-to-quantity=(quantity.id) { (named(quantity)) " " b { (figure(quantity)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html(change: impl FnOnce(&mut Report)) -> String {
        let (mut report, text) = fixture::town();
        change(&mut report);
        bars(&report, &text, &Words::new(Language::Chinese)).into_string()
    }

    #[test]
    fn parts_fill_the_whole_that_they_add_up_to() {
        let html = html(|_| ());
        assert!(
            html.contains("x=\"0.00%\" y=\"0\" width=\"72.30%\"")
                && html.contains("x=\"72.30%\" y=\"0\" width=\"27.70%\""),
            "{html}"
        );
        assert!(
            html.contains("✓ 相符") && html.contains("<b>94起</b></button> <span class=\"muted\">72.3%</span>"),
            "{html}"
        );
        assert!(!html.contains("bar-rest") && !html.contains("bar-beyond"));
    }

    #[test]
    fn what_is_left_open_and_what_goes_beyond_are_shown() {
        let open = html(|report| {
            report.quantities[2].value = 30.into();
            report.relations[0].holds = Some(false);
        });
        assert!(open.contains("未说明 6") && open.contains("<line class=\"bar-rest\" x1=\"95.38%\""), "{open}");
        let beyond = html(|report| {
            report.quantities[2].value = 40.into();
            report.relations[0].holds = Some(false);
        });
        assert!(beyond.contains("▲ 不符") && beyond.contains("超出 4"), "{beyond}");
        assert!(beyond.contains("<rect class=\"bar-beyond\" x=\"97.01%\" y=\"0\" width=\"2.99%\""), "{beyond}");
    }

    #[test]
    fn a_rate_lies_on_its_base() {
        let rate = |part: Option<&str>| {
            html(|report| {
                let own = &report.quantities[0];
                let rate =
                    Quantity { id: "q6".into(), text: "72%".into(), value: 72.into(), unit: "%".into(), ..own.clone() };
                report.quantities.push(rate);
                let (kind, rate, parts) = (RelationKind::Rate, Some("q6".into()), Vec::new());
                let part = part.map(String::from);
                report.relations = vec![Relation { kind, rate, part, whole: Some("q1".into()), parts, holds: None }];
            })
        };
        let counted = rate(Some("q2"));
        assert!(counted.contains("<h3>比率</h3>") && counted.contains("<b>72%</b></button> = <button"), "{counted}");
        assert!(counted.contains("width=\"72.30%\""), "{counted}");
        let stated = rate(None);
        assert!(stated.contains("width=\"72.00%\"") && stated.contains("基数"), "{stated}");
    }

    #[test]
    fn parts_that_may_overlap_have_a_bar_each() {
        let html = html(|report| {
            report.relations[0].kind = RelationKind::Part;
            report.quantities[2].value = 60.into();
        });
        assert_eq!(html.matches("<svg").count(), 2, "{html}");
        assert!(html.contains("width=\"46.15%\"") && !html.contains("超出"), "{html}");
    }

    #[test]
    fn the_same_fact_told_twice_has_none() {
        assert!(html(|report| report.relations[0].kind = RelationKind::Repeat).contains("没有找到"));
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        let html = html(|report| report.relations[0].whole = Some("q99".into()));
        assert_eq!(html, "<p class=\"empty\">没有找到能相加的合计，也没有能核对的比率。</p>");
    }
}
