//! The report as a workbook: summary, statistics, findings, structure, study variables. Numbers are numbers, so that they
//! can be summed; what only bounds a fact is said by the number's format: the cell reads 500余 and holds 500.

use rust_decimal::Decimal;

use super::sheet::{Formats, book, sheet};
use crate::export::table::{Cell, Table};
use crate::export::{Export, figures, findings, stamp, structure, title, variables};
use crate::report::{Approx, Quantity};

/// The columns of the statistics that hold the value and the upper end of a range.
const VALUES: [usize; 2] = [2, 14];

/// The column of the structure that holds the share.
const SHARE: usize = 4;

/// The workbook as bytes of an .xlsx.
pub fn workbook(export: &Export<'_>) -> Vec<u8> {
    let mut formats = Formats::default();
    let share = formats.style("0.0%".into());
    let mut style = |row: usize, column: usize| style_of(&mut formats, export.report.quantities.get(row)?, column);
    let sheets = [
        ("take.summary", sheet(&summary(export), &mut |_, _| None)),
        ("take.figures_title", sheet(&figures(export), &mut style)),
        ("take.checks", sheet(&findings::table(export), &mut |_, _| None)),
        ("take.outline", sheet(&structure::table(export), &mut |_, column| (column == SHARE).then_some(share))),
        ("named.variables", sheet(&variables::table(export), &mut |_, _| None)),
    ];
    book(export.words, sheets.into(), &formats)
}

/// The statistics, percents as the fractions that a format of percents shows as such.
pub fn figures(export: &Export<'_>) -> Table<'static> {
    let mut table = figures::table(export);
    table.rows.iter_mut().zip(&export.report.quantities).for_each(|(row, quantity)| as_fractions(row, quantity));
    table
}

/// How a cell of such a table is shown: a value as it is written, the rest as it comes.
pub fn style_of(formats: &mut Formats, quantity: &Quantity, column: usize) -> Option<usize> {
    VALUES.contains(&column).then(|| formats.style(format_of(quantity)))
}

/// What the document is, and by what the workbook was made.
fn summary(export: &Export<'_>) -> Table<'static> {
    let (words, summary) = (export.words, &export.report.summary);
    let counts = [
        ("cards.chars", summary.chars),
        ("memo.headings", summary.headings),
        ("cards.quantities", summary.quantities),
        ("cards.errors", summary.errors),
        ("cards.warnings", summary.warnings),
        ("cards.infos", summary.infos),
    ];
    let mut rows = vec![vec![Cell::maybe(Some(words.say("take.document"))), Cell::line(&title(export))]];
    rows.extend(counts.map(|(id, count)| vec![Cell::maybe(Some(words.say(id))), Cell::from(count)]));
    rows.extend(stamp::sentences(export).map(|sentence| vec![Cell::line(&sentence), Cell::maybe(None)]));
    Table { heads: ["study.name", "study.value"].map(|id| words.say(id)).into(), rows }
}

fn as_fractions(row: &mut [Cell], quantity: &Quantity) {
    for (column, value) in VALUES.into_iter().zip([Some(quantity.value), quantity.value_max]) {
        if let Some(value) = value.filter(|_| quantity.unit == "%") {
            row[column] = fraction(value);
        }
    }
}

/// A percentage as its fraction.
pub fn fraction(percent: Decimal) -> Cell {
    Cell::Number((percent / Decimal::ONE_HUNDRED).normalize().to_string())
}

/// How a statistic is shown: as many places as it was written with, and how it bounds the fact.
pub fn format_of(quantity: &Quantity) -> String {
    let places = match quantity.value.normalize().scale() {
        0 => String::new(),
        scale => format!(".{}", "0".repeat(scale as usize)),
    };
    let number = if quantity.unit == "%" { format!("0{places}%") } else { format!("#,##0{places}") };
    let (before, behind) = match quantity.approx {
        Approx::Exact => ("", ""),
        Approx::Over => ("", "余"),
        Approx::Under => ("近", ""),
        Approx::About | Approx::Several => ("约", ""),
        Approx::AtLeast => ("", "以上"),
        Approx::AtMost => ("", "以内"),
    };
    [("\"", before), ("", &number), ("\"", behind)]
        .map(|(mark, words)| if words.is_empty() { String::new() } else { format!("{mark}{words}{mark}") })
        .concat()
}
