//! The statistics as a table in long form: one a row, each with the sentence that it stands in and where.
//!
//! The columns are those of the sheet 数据, the upper end of a range and the scope behind them. A number stands bare, in the unit as
//! written; what only bounds it stands in 性质. Places count UTF-16 code units, as in the JSON.

use super::Export;
use super::table::{Cell, Table};
use crate::Report;
use crate::report::{Quantity, RelationKind, Section};
use crate::text::Utf16;
use crate::view::{Placed, Places, Words, in_table_order, index, nature};

/// All statistics, in the order of the text.
pub fn table(export: &Export<'_>) -> Table<'static> {
    let heads = [
        "take.number",
        "table.indicator",
        "table.value",
        "table.unit",
        "table.nature",
        "take.wording",
        "details.period",
        "take.whole",
        "take.section_number",
        "take.section_title",
        "take.sentence",
        "take.from",
        "take.to",
        "take.checked",
        "take.upper",
        "details.scope",
    ];
    let (ties, places) = (Ties::new(export.report), Places::new(export.report));
    let units = Utf16::new(export.text);
    let row = |(at, quantity): (usize, &Quantity)| {
        let section = places.heading(quantity.section.as_deref());
        let sentence = export.text.get(quantity.sentence.range());
        vec![
            Cell::from(at as u64 + 1),
            Cell::line(&indicator(quantity)),
            Cell::Number(quantity.value.to_string()),
            Cell::line(&quantity.unit),
            Cell::Words(nature(quantity, export.words)),
            Cell::line(&quantity.text),
            Cell::maybe(quantity.period.as_deref()),
            Cell::line(&ties.whole(at).map(indicator).unwrap_or_default()),
            Cell::maybe(section.map(|section| section.marker.trim())),
            Cell::maybe(section.map(|section| section.title.as_str())),
            Cell::maybe(sentence.map(str::trim)),
            Cell::from(units.at(quantity.span.start)),
            Cell::from(units.at(quantity.span.end)),
            Cell::maybe(ties.holds[at].map(|id| export.words.say(id))),
            Cell::Number(quantity.value_max.map(|most| most.to_string()).unwrap_or_default()),
            Cell::maybe(quantity.scope.as_deref()),
        ]
    };
    Table {
        heads: heads.map(|id| export.words.say(id)).into(),
        rows: export.report.quantities.iter().enumerate().map(row).collect(),
    }
}

/// What is counted, with the verb where the name does not hold it, as the page's table has it.
pub fn indicator(quantity: &Quantity) -> String {
    let name = quantity.indicator.as_deref().unwrap_or_default();
    match quantity.action.as_deref().filter(|action| !name.contains(*action)) {
        Some(action) if name.is_empty() => action.to_owned(),
        Some(action) => format!("{name} {action}"),
        None => name.to_owned(),
    }
}

/// `调处纠纷:148起`, and in brackets how it bounds the fact where it is not exact.
pub fn in_a_line(quantity: &Quantity, words: &Words) -> String {
    let nature = nature(quantity, words);
    let nature = if nature == words.say("approx.exact") { String::new() } else { format!("({nature})") };
    match indicator(quantity) {
        name if name.is_empty() => format!("{}{nature}", quantity.text),
        name => format!("{name}:{}{nature}", quantity.text),
    }
}

/// Each heading with the figures right below it, parts behind their whole; first, with no heading, those that stand before
/// any.
pub fn by_heading<'r>(places: &Places<'r>, report: &'r Report) -> Vec<(Option<&'r Section>, Vec<Placed<'r>>)> {
    let headings = places.headings.iter().copied().map(Some);
    let mut groups: Vec<_> = std::iter::once(None).chain(headings).map(|heading| (heading, Vec::new())).collect();
    let at = |start: u32| places.headings.partition_point(|heading| heading.span.start <= start);
    for row in in_table_order(report) {
        let heading = places.heading(row.quantity.section.as_deref());
        groups[heading.map_or(0, |heading| at(heading.span.start))].1.push(row);
    }
    groups
}

/// What ties statistics together, by their place in the report's list.
struct Ties<'r> {
    report: &'r Report,
    /// Of a part, its whole.
    wholes: Vec<Option<usize>>,
    /// The word for whether its sums and rates are right; one that is wrong counts.
    holds: Vec<Option<&'static str>>,
}

impl<'r> Ties<'r> {
    fn new(report: &'r Report) -> Self {
        let all = report.quantities.len();
        let mut ties = Ties { report, wholes: vec![None; all], holds: vec![None; all] };
        for relation in &report.relations {
            let own = [&relation.rate, &relation.part, &relation.whole].into_iter().flatten().chain(&relation.parts);
            for at in own.filter_map(|id| index(report, id)) {
                match relation.holds {
                    Some(false) => ties.holds[at] = Some("bars.wrong"),
                    Some(true) if ties.holds[at].is_none() => ties.holds[at] = Some("bars.right"),
                    _ => {}
                }
            }
            let whole = relation.whole.as_ref().and_then(|id| index(report, id));
            if matches!(relation.kind, RelationKind::Sum | RelationKind::Part) {
                for at in relation.parts.iter().filter_map(|id| index(report, id)) {
                    ties.wholes[at] = ties.wholes[at].or(whole.filter(|whole| *whole != at));
                }
            }
        }
        ties
    }

    fn whole(&self, at: usize) -> Option<&'r Quantity> {
        self.report.quantities.get(self.wholes[at]?)
    }
}
