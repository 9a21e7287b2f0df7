//! The report as a workbook: summary, statistics, findings, structure, study variables. Numbers are numbers, so that they
//! can be summed; what only bounds a fact is said by the number's format: the cell reads 500余 and holds 500.

use maud::{Markup, PreEscaped, html};
use rust_decimal::Decimal;

use super::package::package;
use super::{DECLARATION, Part, plain};
use crate::export::table::{Cell, Table};
use crate::export::{Export, figures, findings, stamp, structure, title, variables};
use crate::report::{Approx, Quantity};

const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The columns of the statistics that hold the value and the upper end of a range.
const VALUES: [usize; 2] = [2, 14];

/// The column of the structure that holds the share.
const SHARE: usize = 4;

/// The style of what has none.
const PLAIN: usize = 0;

/// The style of heads.
const HEAD: usize = 1;

/// The style of words that wrap; those of numbers come behind it.
const WRAPPED: usize = 2;

/// Characters beyond which a cell wraps.
const WIDE: usize = 44;

/// The workbook as bytes of an .xlsx.
pub fn workbook(export: &Export<'_>) -> Vec<u8> {
    let mut formats = Formats(Vec::new());
    let share = formats.style("0.0%".into());
    let value = |formats: &mut Formats, row: usize, column: usize| {
        let quantity = export.report.quantities.get(row).filter(|_| VALUES.contains(&column))?;
        Some(formats.style(format_of(quantity)))
    };
    let mut figures = figures::table(export);
    figures.rows.iter_mut().zip(&export.report.quantities).for_each(|(row, quantity)| as_fractions(row, quantity));
    let sheets = [
        ("take.summary", sheet(&summary(export), &mut |_, _| None)),
        ("take.figures_title", sheet(&figures, &mut |row, column| value(&mut formats, row, column))),
        ("take.checks", sheet(&findings::table(export), &mut |_, _| None)),
        ("take.outline", sheet(&structure::table(export), &mut |_, column| (column == SHARE).then_some(share))),
        ("named.variables", sheet(&variables::table(export), &mut |_, _| None)),
    ];
    let book = html! {
        (DECLARATION)
        workbook xmlns=(SHEET) xmlns:r=(RELATED) {
            sheets {
                @for (i, (name, _)) in sheets.iter().enumerate() {
                    sheet name=(export.words.say(name)) sheetId=(i + 1) r:id=(format!("rId{}", i + 1)) {}
                }
            }
        }
    };
    let part = |(i, (_, sheet))| {
        ("worksheet", Part::new(format!("xl/worksheets/sheet{}.xml", i + 1), "spreadsheetml.worksheet", sheet))
    };
    let mut parts: Vec<_> = sheets.into_iter().enumerate().map(part).collect();
    parts.push(("styles", Part::new("xl/styles.xml", "spreadsheetml.styles", formats.styles())));
    package(Part::new("xl/workbook.xml", "spreadsheetml.sheet.main", book), parts)
}

/// What the document is, and by what the workbook was made.
fn summary(export: &Export<'_>) -> Table {
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

/// Percents as the fractions that a format of percents shows as such.
fn as_fractions(row: &mut [Cell], quantity: &Quantity) {
    for (column, value) in VALUES.into_iter().zip([Some(quantity.value), quantity.value_max]) {
        if let Some(value) = value.filter(|_| quantity.unit == "%") {
            row[column] = Cell::Number((value / Decimal::ONE_HUNDRED).normalize().to_string());
        }
    }
}

/// How a statistic is shown: as many places as it was written with, and how it bounds the fact.
fn format_of(quantity: &Quantity) -> String {
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

/// The formats of numbers, each once.
struct Formats(Vec<String>);

/// The first number that a file may give a format of its own (ECMA-376, 18.8.30).
const FIRST_FORMAT: usize = 164;

impl Formats {
    /// The style of numbers of that format.
    fn style(&mut self, format: String) -> usize {
        let known = self.0.iter().position(|known| *known == format);
        WRAPPED
            + 1
            + known.unwrap_or_else(|| {
                self.0.push(format);
                self.0.len() - 1
            })
    }

    fn styles(&self) -> Markup {
        html! {
            (DECLARATION)
            styleSheet xmlns=(SHEET) {
                numFmts count=(self.0.len()) {
                    @for (i, format) in self.0.iter().enumerate() { numFmt numFmtId=(FIRST_FORMAT + i) formatCode=(format) {} }
                }
                (PreEscaped("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>\
                    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
                    <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"))
                cellXfs count=(self.0.len() + WRAPPED + 1) {
                    (PreEscaped("<xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/>\
                        <xf applyAlignment=\"1\" xfId=\"0\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"))
                    @for i in 0..self.0.len() { xf numFmtId=(FIRST_FORMAT + i) applyNumberFormat="1" xfId="0" {} }
                }
                (PreEscaped("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"))
            }
        }
    }
}

/// A sheet: heads that stay in sight and filter, columns as wide as what they hold.
fn sheet(table: &Table, style: &mut dyn FnMut(usize, usize) -> Option<usize>) -> Markup {
    let last = format!("{}{}", column(table.heads.len() - 1), table.rows.len() + 1);
    let width = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(Cell::words);
        (cells.chain([table.heads[at]]).map(columns).max().unwrap_or_default() + 2).clamp(8, WIDE)
    };
    html! {
        (DECLARATION)
        worksheet xmlns=(SHEET) {
            (PreEscaped("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"))
            cols { @for at in 0..table.heads.len() { col min=(at + 1) max=(at + 1) width=(width(at)) customWidth="1" {} } }
            sheetData {
                row r="1" { @for (at, head) in table.heads.iter().enumerate() { (words(at, 1, HEAD, head)) } }
                @for (i, cells) in table.rows.iter().enumerate() {
                    row r=(i + 2) {
                        @for (at, cell) in cells.iter().enumerate() {
                            @match cell {
                                Cell::Number(number) if !number.is_empty() => {
                                    c r=(format!("{}{}", column(at), i + 2)) s=(style(i, at).unwrap_or(PLAIN)) { v { (number) } }
                                }
                                cell if cell.words().is_empty() => {}
                                cell => (words(at, i + 2, if columns(cell.words()) > WIDE { WRAPPED } else { PLAIN }, cell.words())),
                            }
                        }
                    }
                }
            }
            autoFilter ref=(format!("A1:{last}")) {}
        }
    }
}

/// A cell of words: what stands in it is never read as a formula.
fn words(at: usize, row: usize, style: usize, words: &str) -> Markup {
    html! {
        c r=(format!("{}{row}", column(at))) s=(style) t="inlineStr" { is { t xml:space="preserve" { (plain(words)) } } }
    }
}

/// The letter of a column; no sheet here has more than 26.
fn column(at: usize) -> char {
    char::from(b'A' + at as u8)
}

/// How wide words are, in digits: a Chinese character takes two.
fn columns(words: &str) -> usize {
    words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
