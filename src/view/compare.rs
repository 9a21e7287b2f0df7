//! Several reports beside each other: an indicator a row, a report a column. What a report does not say is said to be
//! missing; it is no zero.

use maud::{Markup, html};

use super::details::theme_word;
use super::handling::Whose;
use super::marks::Marks;
use super::number::{figure, grouped, shown};
use super::summary::unit;
use super::whose::whose;
use super::words::Words;
use crate::Report;
use crate::compare::{Cell, Row, Told};

/// Stands before the place of what a report denies, where a value has the id of its statistic.
pub const DENIED: char = '@';

/// Reports that a screen shows side by side; the file has all of them.
const SHOWN: usize = 60;

/// An open report.
pub struct Beside<'r> {
    /// By what the page knows it.
    pub id: u32,
    /// What its tab says.
    pub name: &'r str,
    /// What was read in it.
    pub report: &'r Report,
    /// Whose report its reader says it is.
    pub whose: Option<&'r Whose>,
}

impl<'r> Beside<'r> {
    /// Whose report it is.
    #[must_use]
    pub fn unit(&self) -> Option<&'r str> {
        self.whose.map(|whose| &*whose.unit).filter(|unit| !unit.is_empty()).or_else(|| unit(self.report))
    }

    /// The year that it is about.
    #[must_use]
    pub fn year(&self) -> Option<&'r str> {
        let read = || self.report.metadata.period_year.as_ref().map(|year| &*year.value);
        self.whose.map(|whose| &*whose.year).filter(|year| !year.is_empty()).or_else(read)
    }
}

/// Whether sums over the reports mean something: no unit comes twice, and all are of one year, as far as that is known.
#[must_use]
pub fn are_addable(all: &[Beside<'_>]) -> bool {
    let mut years = all.iter().filter_map(Beside::year);
    let first = years.next();
    let is_twice = |(at, beside): (usize, &Beside)| {
        beside.unit().is_some_and(|unit| all[..at].iter().any(|other| other.unit() == Some(unit)))
    };
    years.all(|year| Some(year) == first) && !all.iter().enumerate().any(is_twice)
}

/// What a column is called: whose report it is, where that is known, with the year where they are of several.
#[must_use]
pub fn head(all: &[Beside<'_>], at: usize) -> String {
    let name = |beside: &Beside| match (beside.unit(), beside.year()) {
        (Some(unit), Some(own)) if all.iter().any(|other| other.year().is_some_and(|year| year != own)) => {
            format!("{unit} {own}")
        }
        (Some(unit), _) => unit.to_owned(),
        (None, _) => beside.name.to_owned(),
    };
    let own = name(&all[at]);
    let same = |part: &[Beside]| part.iter().filter(|other| name(other) == own).count();
    if same(all) > 1 { format!("{own} ({})", same(&all[..=at])) } else { own }
}

/// The comparison: what it is, what can be done with it, the table.
#[must_use]
pub fn compare(all: &[Beside<'_>], words: &Words) -> Markup {
    let reports: Vec<&Report> = all.iter().map(|beside| beside.report).collect();
    let (rows, alone) = crate::compare::compare(&reports, are_addable(all));
    let shown = all.len().min(SHOWN);
    html! {
        h2 id="compare-title" tabindex="-1" { (words.fill("compare.title", &[("n", &all.len())])) }
        p class="muted" {
            (words.say(if rows.is_empty() { "compare.none" } else { "compare.note" }))
            @if alone > 0 { (words.fill("compare.alone", &[("n", &alone)])) }
            @if shown < all.len() { (words.fill("compare.cut", &[("n", &shown), ("all", &all.len())])) }
        }
        p class="takes" {
            button type="button" class="is-main" data-gather="" { (words.say("compare.xlsx")) }
            " " button type="button" data-save-all="" { (words.say("compare.saved")) }
            " " button type="button" data-lacking="" aria-pressed="false" { (words.say("compare.lacking")) }
            " " input type="search" id="seek-rows" autocomplete="off" placeholder=(words.say("compare.seek")) aria-label=(words.say("compare.seek"));
        }
        (whose(all, words))
        div id="matrix" class="matrix" role="region" tabindex="0" aria-label=(words.say("compare.table")) {
            (matrix(all, &rows, words))
        }
    }
}

/// The table anew, its reports called otherwise.
#[must_use]
pub fn renamed(all: &[Beside<'_>], words: &Words) -> Markup {
    let reports: Vec<&Report> = all.iter().map(|beside| beside.report).collect();
    matrix(all, &crate::compare::compare(&reports, are_addable(all)).0, words)
}

/// The table of what several say.
fn matrix(all: &[Beside<'_>], rows: &[Row], words: &Words) -> Markup {
    let shown = all.len().min(SHOWN);
    html! {
        @if !are_addable(all) { p class="unadded" { (words.say("compare.years")) } }
        table role="grid" aria-labelledby="compare-title" {
            thead {
                tr {
                    th scope="col" { (words.say("table.indicator")) }
                    @for (at, beside) in all.iter().enumerate().take(shown) {
                        th scope="col" { button type="button" class="link" data-document=(beside.id) { (head(all, at)) } }
                    }
                    th scope="col" class="number" { (words.say("compare.sum")) }
                    th scope="col" class="number" { (words.say("compare.said")) }
                }
            }
            (overview(&all[..shown], words))
            @for group in rows.chunk_by(|a, b| a.theme == b.theme) {
                tbody {
                    tr class="group" { th scope="rowgroup" colspan=(shown + 3) { (words.say(group[0].theme.map_or("compare.other", theme_word))) } }
                    @for row in group { (indicator(row, &all[..shown], words)) }
                }
            }
        }
    }
}

/// What the reports are: so a wrong year or a torn paste is seen before figures are compared.
fn overview(all: &[Beside<'_>], words: &Words) -> Markup {
    type Fact = fn(&Beside) -> String;
    let facts: [(&str, Fact); 4] = [
        ("compare.year", |beside| beside.year().unwrap_or_default().to_owned()),
        ("cards.chars", |beside| grouped(beside.report.summary.chars)),
        ("cards.quantities", |beside| grouped(beside.report.summary.quantities)),
        ("cards.errors", |beside| grouped(beside.report.summary.errors)),
    ];
    html! {
        tbody {
            tr class="group" { th scope="rowgroup" colspan=(all.len() + 3) { (words.say("compare.overview")) } }
            @for (id, fact) in facts {
                tr {
                    th scope="row" { (words.say(id)) }
                    @for beside in all {
                        @let told = fact(beside);
                        td class=(if told.is_empty() { "number is-missing" } else { "number" }) {
                            @if told.is_empty() { (words.say("compare.missing")) } @else { (told) }
                        }
                    }
                    td {} td {}
                }
            }
        }
    }
}

fn indicator(row: &Row, all: &[Beside<'_>], words: &Words) -> Markup {
    let said = row.said();
    html! {
        tr class=[(said < row.cells.len()).then_some("is-lacking")] {
            th scope="row" {
                (row.name)
                @if let Some(action) = row.action { " " span class="muted" { (action) } }
                @if !row.unit.is_empty() { " " span class="muted" { (row.unit) } }
            }
            @for (cell, beside) in row.cells.iter().zip(all) {
                @match cell {
                    Some(cell) => (value(cell, beside, row, words)),
                    None => td class="is-missing" { (words.say("compare.missing")) },
                }
            }
            @match row.sum() {
                Some(sum) => td class="number" title=[added_up(row, words)] { @if row.is_approximate() { "≈" } (grouped(sum)) },
                None if row.adds => td class="number" title=(words.say("compare.units")) { "—" span class="unseen" { (words.say("compare.units")) } },
                None => td class="number" { "—" },
            }
            td class="number" { (said) "/" (row.cells.len()) }
        }
    }
}

/// What was added up, where it is not all of one unit.
fn added_up(row: &Row, words: &Words) -> Option<String> {
    let units = row.units();
    (units.len() > 1).then(|| words.fill("compare.added", &[("units", &units.join("、"))]))
}

/// A value. Where the unit is another than the row's it stands beside it.
fn value(cell: &Cell, beside: &Beside<'_>, row: &Row, words: &Words) -> Markup {
    let quantity = match cell.told {
        Told::Value(quantity) => quantity,
        Told::None(absence) => {
            let place = Marks::new(beside.report).place(absence.span).unwrap_or_default();
            return html! {
                td class="number" tabindex="-1" data-cell=(format!("{}/{DENIED}{place}", beside.id)) title=(absence.text.replace(['\n', '\r'], "")) {
                    (words.say("compare.denied"))
                }
            };
        }
    };
    let (_, unit) = shown(quantity);
    let told = figure(quantity);
    let told = if unit == row.unit { told.strip_suffix(&*unit).unwrap_or(&told).to_owned() } else { told };
    let more = if cell.others > 0 { words.fill("compare.others", &[("n", &cell.others)]) } else { String::new() };
    html! {
        td class=(if cell.is_doubtful { "number is-doubtful" } else { "number" }) tabindex="-1"
            data-cell=(format!("{}/{}", beside.id, quantity.id)) title=(format!("{}{more}", quantity.text.replace(['\n', '\r'], ""))) {
            @if cell.is_doubtful { span aria-hidden="true" { "▲" } span class="unseen" { (words.say("cards.errors")) } }
            (told)
            @if cell.others > 0 { sup aria-hidden="true" { "+" (cell.others) } span class="unseen" { (more) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Approx, Quantity};
    use crate::view::{Language, fixture};

    #[test]
    fn missing_is_said_and_never_zero() {
        let (mut first, _) = fixture::town();
        let (mut second, _) = fixture::town();
        second.quantities.truncate(3);
        second.quantities[0] = Quantity { approx: Approx::About, ..second.quantities[0].clone() };
        first.quantities.truncate(4);
        let (mut third, words) = (first.clone(), Words::new(Language::Chinese));
        third.relations[0].holds = Some(false);
        let all = [&first, &second, &third].map(|report| Beside { id: 7, name: "甲", report, whose: None });
        let html = compare(&all, &words).into_string();
        assert!(html.contains("3 份报告对比") && html.contains("data-cell=\"7/q1\""), "{html}");
        assert_eq!(html.matches("未写").count(), 2 + 3, "the note, one figure, the year of each: {html}");
        assert!(html.contains("≈130") && html.contains("<td class=\"number\">≈390</td>"), "{html}");
        assert!(html.contains(">3/3<") && html.contains(">2/3<") && html.contains("▲"), "{html}");
        assert_eq!(head(&all, 2), "甲 (3)");
    }

    #[test]
    fn nothing_in_common_is_told() {
        let (report, _) = fixture::town();
        let none = Report::default();
        let all = [&report, &none].map(|report| Beside { id: 1, name: "甲", report, whose: None });
        assert!(compare(&all, &Words::new(Language::Chinese)).into_string().contains("没有写到同一件事"));
    }
}
