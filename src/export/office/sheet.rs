//! Sheets of a workbook, and how numbers are shown in them.

use maud::{Markup, PreEscaped, html};

use super::package::package;
use super::{DECLARATION, Part, plain};
use crate::export::table::{Cell, Table};
use crate::view::Words;

const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The style of what has none.
const PLAIN: usize = 0;

/// The style of heads.
pub const HEAD: usize = 1;

/// The style of words that wrap.
const WRAPPED: usize = 2;

/// The style of a cell that could hold something and does not.
pub const MISSING: usize = 3;

/// The style of the first format of numbers.
const FIRST_STYLE: usize = MISSING + 1;

/// Characters beyond which a cell wraps.
const WIDE: usize = 44;

/// The workbook of these sheets, each with the id of its name, as bytes of an .xlsx.
pub fn book(names: &Words, sheets: Vec<(&'static str, Markup)>, formats: &Formats) -> Vec<u8> {
    let book = html! {
        (DECLARATION)
        workbook xmlns=(SHEET) xmlns:r=(RELATED) {
            sheets {
                @for (i, (name, _)) in sheets.iter().enumerate() {
                    sheet name=(names.say(name)) sheetId=(i + 1) r:id=(format!("rId{}", i + 1)) {}
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

/// The formats of numbers, each once.
#[derive(Default)]
pub struct Formats(Vec<String>);

/// The first number that a file may give a format of its own (ECMA-376, 18.8.30).
const FIRST_FORMAT: usize = 164;

impl Formats {
    /// The style of numbers of that format.
    pub fn style(&mut self, format: String) -> usize {
        let known = self.0.iter().position(|known| *known == format);
        let at = known.unwrap_or_else(|| {
            self.0.push(format);
            self.0.len() - 1
        });
        FIRST_STYLE + at
    }

    fn styles(&self) -> Markup {
        html! {
            (DECLARATION)
            styleSheet xmlns=(SHEET) {
                numFmts count=(self.0.len()) {
                    @for (i, format) in self.0.iter().enumerate() { numFmt numFmtId=(FIRST_FORMAT + i) formatCode=(format) {} }
                }
                (PreEscaped("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>\
                    <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
                    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E9EC\"/></patternFill></fill></fills>\
                    <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"))
                cellXfs count=(FIRST_STYLE + self.0.len()) {
                    (PreEscaped("<xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/>\
                        <xf applyAlignment=\"1\" xfId=\"0\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
                        <xf fillId=\"2\" applyFill=\"1\" xfId=\"0\"/>"))
                    @for i in 0..self.0.len() { xf numFmtId=(FIRST_FORMAT + i) applyNumberFormat="1" xfId="0" {} }
                }
                (PreEscaped("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"))
            }
        }
    }
}

/// A sheet: heads that stay in sight and filter, columns as wide as what they hold.
pub fn sheet(table: &Table<'_>, style: &mut dyn FnMut(usize, usize) -> Option<usize>) -> Markup {
    sheet_with(table, style, &[], &Markup::default())
}

/// The same with a row above the heads, where there is one, and more rows below.
pub fn sheet_with(
    table: &Table<'_>,
    style: &mut dyn FnMut(usize, usize) -> Option<usize>,
    above: &[&str],
    below: &Markup,
) -> Markup {
    let top = usize::from(!above.is_empty()) + 1;
    let last = format!("{}{}", column(table.heads.len().saturating_sub(1)), table.rows.len() + top);
    let width = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(Cell::words);
        (cells.chain([table.heads[at]]).map(columns).max().unwrap_or_default() + 2).clamp(8, WIDE)
    };
    html! {
        (DECLARATION)
        worksheet xmlns=(SHEET) {
            sheetPr { pageSetUpPr fitToPage="1" {} }
            sheetViews {
                sheetView workbookViewId="0" {
                    pane ySplit=(top) topLeftCell=(format!("A{}", top + 1)) activePane="bottomLeft" state="frozen" {}
                }
            }
            cols { @for at in 0..table.heads.len() { col min=(at + 1) max=(at + 1) width=(width(at)) customWidth="1" {} } }
            sheetData {
                @if !above.is_empty() {
                    row r="1" { @for (at, head) in above.iter().enumerate().filter(|(_, head)| !head.is_empty()) { (words(at, 1, HEAD, head)) } }
                }
                row r=(top) { @for (at, head) in table.heads.iter().enumerate() { (words(at, top, HEAD, head)) } }
                @for (i, cells) in table.rows.iter().enumerate() {
                    @let line = i + top + 1;
                    row r=(line) {
                        @for (at, cell) in cells.iter().enumerate() {
                            @match cell {
                                Cell::Number(number) if !number.is_empty() => {
                                    c r=(format!("{}{line}", column(at))) s=(style(i, at).unwrap_or(PLAIN)) { v { (number) } }
                                }
                                cell if cell.words().is_empty() => {
                                    @if let Some(style) = style(i, at) { c r=(format!("{}{line}", column(at))) s=(style) {} }
                                }
                                cell => (words(at, line, if columns(cell.words()) > WIDE { WRAPPED } else { PLAIN }, cell.words())),
                            }
                        }
                    }
                }
                (below)
            }
            autoFilter ref=(format!("A{top}:{last}")) {}
            // On paper all columns stand beside each other.
            pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0" {}
        }
    }
}

/// A cell of words: what stands in it is never read as a formula.
pub fn words(at: usize, row: usize, style: usize, words: &str) -> Markup {
    html! {
        c r=(format!("{}{row}", column(at))) s=(style) t="inlineStr" { is { t xml:space="preserve" { (plain(words)) } } }
    }
}

/// The letters of a column: A to Z, AA and on.
pub fn column(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    match at / 26 {
        0 => last.into(),
        rest => format!("{}{last}", column(rest - 1)),
    }
}

/// How wide words are, in digits: a Chinese character takes two.
fn columns(words: &str) -> usize {
    words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
