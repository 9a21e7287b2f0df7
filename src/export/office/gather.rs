//! Several reports in one workbook (汇总表): a report a row, an indicator a column, as counties collect them; what is missing;
//! what does not add up; where each value comes from; all statistics; the study variables.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::sheet::{Formats, HEAD, MISSING, book, column, sheet, sheet_with, words};
use super::workbook::{self, format_of, fraction, style_of};
use crate::Report;
use crate::compare::{Cell as Said, Row, Told, compare};
use crate::export::table::{Cell, Table};
use crate::export::{Export, findings, stamp, variables};
use crate::report::Severity;
use crate::text::in_order;
use crate::view::{Beside, are_addable, head, name, theme_word, told};

/// The columns before the indicators: whose report it is, and of which year.
const FIRST: usize = 2;

/// The rows above the reports: the parts of the work, the indicators.
const TOP: usize = 2;

/// The workbook as bytes of an .xlsx; `all` with the names of their files, where they came from files.
pub fn gather(all: &[(Export<'_>, &str)]) -> Vec<u8> {
    let Some((first, _)) = all.first() else { return Vec::new() };
    let say = |id| first.words.say(id);
    let called: Vec<String> = all.iter().map(|(export, _)| name(export.report, export.text, export.words)).collect();
    let beside: Vec<Beside> = all.iter().zip(&called).map(|((export, _), name)| export.beside(name)).collect();
    let names: Vec<String> = (0..all.len()).map(|at| head(&beside, at)).collect();
    let years: Vec<Option<&str>> = beside.iter().map(Beside::year).collect();
    let reports: Vec<&Report> = beside.iter().map(|beside| beside.report).collect();
    let (rows, _) = compare(&reports, are_addable(&beside));
    let mut formats = Formats::default();
    let average = ["#,##0.##", "\"约\"#,##0.##"].map(|format| formats.style(format.into()));
    let sheets = vec![
        ("gather.values", values(&rows, &names, &years, first, &mut formats, average)),
        ("gather.missing", sheet(&missing(&rows, &names, &say), &mut |_, _| None)),
        ("gather.doubts", sheet(&doubts(all, &names, &say), &mut |_, _| None)),
        ("gather.sources", sheet(&sources(&rows, all, &names, &say), &mut |_, _| None)),
        ("gather.all", figures(all, &names, &mut formats)),
        ("named.variables", sheet(&variables::of_many(all, &names), &mut |_, _| None)),
        ("gather.notes", sheet(&notes(all, &names, &say), &mut |_, _| None)),
    ];
    book(first.words, sheets, &formats)
}

/// The values, below them their sums and averages as formulas, and how many reports have them.
fn values(
    rows: &[Row],
    names: &[String],
    years: &[Option<&str>],
    export: &Export,
    formats: &mut Formats,
    average: [usize; 2],
) -> Markup {
    let say = |id| export.words.say(id);
    let labels: Vec<String> = rows.iter().map(label).collect();
    let heads =
        [say("gather.report"), say("compare.year")].into_iter().chain(labels.iter().map(String::as_str)).collect();
    let themes: Vec<&str> = rows.iter().map(|row| say(row.theme.map_or("compare.other", theme_word))).collect();
    // Each part of the work once, over the first of its indicators.
    let once = themes.iter().enumerate().map(|(i, theme)| if i > 0 && themes[i - 1] == *theme { "" } else { theme });
    let above: Vec<&str> = [""; FIRST].into_iter().chain(once).collect();
    let cells = |at: usize| {
        let own = [Cell::line(&names[at]), Cell::maybe(years[at])];
        own.into_iter().chain(rows.iter().map(|row| row.cells[at].as_ref().map_or(Cell::maybe(None), number))).collect()
    };
    let table = Table { heads, rows: (0..names.len()).map(cells).collect() };
    let last = TOP + names.len();
    let mut style = |at: usize, column: usize| {
        let row = rows.get(column.checked_sub(FIRST)?)?;
        Some(row.cells[at].as_ref().map_or(MISSING, |said| formats.style(format_in(said, row))))
    };
    let formula = |at: usize, name: &str, value: Decimal, line: usize| {
        let (style, at) = (average[usize::from(rows[at].is_approximate())], column(at + FIRST));
        html! { c r=(format!("{at}{line}")) s=(style) { f { (name) "(" (at) (TOP + 1) ":" (at) (last) ")" } v { (value.round_dp(6).normalize()) } } }
    };
    let below = html! {
        row r=(last + 1) {
            (words(0, last + 1, HEAD, say("compare.sum")))
            @for (at, row) in rows.iter().enumerate() { @if let Some(sum) = row.sum() { (formula(at, "SUM", sum, last + 1)) } }
        }
        row r=(last + 2) {
            (words(0, last + 2, HEAD, say("gather.average")))
            @for (at, row) in rows.iter().enumerate() {
                @if let Some(sum) = row.sum() { (formula(at, "AVERAGE", sum / Decimal::from(row.said().max(1)), last + 2)) }
            }
        }
        row r=(last + 3) {
            (words(0, last + 3, HEAD, say("compare.said")))
            @for (at, row) in rows.iter().enumerate() { (words(at + FIRST, last + 3, 0, &format!("{}/{}", row.said(), names.len()))) }
        }
    };
    sheet_with(&table, &mut style, &above, &below)
}

/// `行政执法人员（人、名）`, `矛盾纠纷·调处（起）`.
fn label(row: &Row) -> String {
    let action = row.action.map_or(String::new(), |action| format!("·{action}"));
    let units = if row.sum().is_some() { row.units().join("、") } else { row.unit.to_owned() };
    let units = if units.is_empty() { units } else { format!("（{units}）") };
    [row.name, &action, &units].concat()
}

/// How a value is shown, with its unit where that is not the column's.
fn format_in(said: &Said, row: &Row) -> String {
    let Some(quantity) = said.quantity() else { return String::from("0") };
    let (format, unit) = (format_of(quantity), &*quantity.unit);
    if unit == row.unit || unit.contains('"') { format } else { format!("{format}\"{unit}\"") }
}

fn number(said: &Said) -> Cell {
    let Some(quantity) = said.quantity() else { return Cell::from(0_u64) };
    if quantity.unit == "%" { fraction(quantity.value) } else { Cell::Number(quantity.value.to_string()) }
}

/// What a report does not say and at least half of them do: what few say is no lack.
fn missing(rows: &[Row], names: &[String], say: &dyn Fn(&'static str) -> &'static str) -> Table<'static> {
    let lacks = |at: usize| rows.iter().filter(move |row| row.cells[at].is_none() && row.said() * 2 >= row.cells.len());
    let line = |at: usize, row: &Row| {
        vec![Cell::line(&names[at]), Cell::line(&label(row)), Cell::line(&format!("{}/{}", row.said(), names.len()))]
    };
    Table {
        heads: ["gather.report", "table.indicator", "compare.said"].map(say).into(),
        rows: (0..names.len()).flat_map(|at| lacks(at).map(move |row| line(at, row))).collect(),
    }
}

/// The contradictions and the doubtful places of all reports; hints are left to each.
fn doubts(all: &[(Export<'_>, &str)], names: &[String], say: &dyn Fn(&'static str) -> &'static str) -> Table<'static> {
    let mut rows: Vec<(Severity, Vec<Cell>)> = Vec::new();
    for ((export, _), name) in all.iter().zip(names) {
        for (found, handling) in findings::all(export).filter(|(found, _)| found.severity != Severity::Info) {
            let row = vec![
                Cell::line(name),
                Cell::maybe(Some(say(told(found.severity).1))),
                Cell::line(export.words.told(&found.message, &found.message_en)),
                Cell::line(findings::sentence(export.text, found.span)),
                Cell::maybe(Some(say(handling))),
            ];
            rows.push((found.severity, row));
        }
    }
    // Contradictions first.
    let rows = in_order(rows, |(severity, _)| *severity as u32).into_iter().map(|(_, row)| row).collect();
    let heads = ["gather.report", "take.severity", "take.says", "take.sentence", "take.handling"];
    Table { heads: heads.map(say).into(), rows }
}

/// Where each value stands.
fn sources(
    rows: &[Row],
    all: &[(Export<'_>, &str)],
    names: &[String],
    say: &dyn Fn(&'static str) -> &'static str,
) -> Table<'static> {
    let heads = ["gather.report", "table.indicator", "take.wording", "take.sentence", "gather.others", "gather.file"];
    let mut lines = Vec::new();
    for (at, (export, file)) in all.iter().enumerate() {
        for (row, said) in rows.iter().filter_map(|row| Some((row, row.cells[at].as_ref()?))) {
            let (words, sentence) = match said.told {
                Told::Value(quantity) => (&quantity.text, quantity.sentence),
                Told::None(absence) => (&absence.text, absence.span),
            };
            let sentence = export.text.get(sentence.range()).map(str::trim);
            lines.push(vec![
                Cell::line(&names[at]),
                Cell::line(&label(row)),
                Cell::line(words),
                Cell::maybe(sentence),
                Cell::from(said.others as u64),
                Cell::line(file),
            ]);
        }
    }
    Table { heads: heads.map(say).into(), rows: lines }
}

/// All statistics of all reports, one a line, whether others have the same or not.
fn figures(all: &[(Export<'_>, &str)], names: &[String], formats: &mut Formats) -> Markup {
    let (mut table, mut quantities) = (Table { heads: Vec::new(), rows: Vec::new() }, Vec::new());
    for ((export, _), name) in all.iter().zip(names) {
        let own = workbook::figures(export);
        table.heads = [export.words.say("gather.report")].into_iter().chain(own.heads).collect();
        table.rows.extend(own.rows.into_iter().map(|row| [Cell::line(name)].into_iter().chain(row).collect()));
        quantities.extend(&export.report.quantities);
    }
    sheet(&table, &mut |row, column| style_of(formats, quantities.get(row)?, column.checked_sub(1)?))
}

/// How the workbook is to be read, and from what it was made.
fn notes(all: &[(Export<'_>, &str)], names: &[String], say: &dyn Fn(&'static str) -> &'static str) -> Table<'static> {
    let mut rows = vec![vec![Cell::maybe(None), Cell::maybe(Some(say("gather.note")))]];
    for ((export, _), name) in all.iter().zip(names) {
        rows.extend(stamp::sentences(export).map(|sentence| vec![Cell::line(name), Cell::line(&sentence)]));
    }
    Table { heads: ["gather.report", "take.note"].map(say).into(), rows }
}
