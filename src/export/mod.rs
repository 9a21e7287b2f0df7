//! Floor 6: the report as files and as what a clipboard holds. Pure functions of an [`Export`], one format a file.
//!
//! What is taken away says what the page says, in the same words: findings that its reader has set aside are marked, not
//! left out. It carries the version of the program and of its rules, when it was made, and the length and the check sum of
//! the text, so that whoever gets it can make it again. Tables as CSV do not: a line that is no row would break them.

mod clipboard;
mod csv;
mod figures;
mod findings;
mod markdown;
mod names;
mod office;
mod open;
mod opml;
mod page;
mod saved;
mod sheet;
mod stamp;
mod still;
mod structure;
mod table;
mod variables;

use crate::Report;
use crate::view::{Aside, Beside, Handling, Words};

pub use clipboard::{Clip, clip};
pub use names::{file as file_name, title};
pub use open::{Saved, each_saved, is_saved, read_saved};
pub use sheet::{Sheet, sheet};
pub use stamp::Stamp;
pub use variables::{variables_head, variables_row};

/// A document to be taken away.
pub struct Export<'e> {
    /// What was read in it; of the findings, those that are open.
    pub report: &'e Report,
    /// The text as it was given.
    pub text: &'e str,
    /// The text as it was given, where its reader has changed it since.
    pub before: Option<&'e str>,
    /// The words of the page.
    pub words: &'e Words,
    /// The findings that its reader has decided about.
    pub aside: &'e Aside,
    /// The decisions.
    pub handling: &'e Handling,
    /// Whether the remains of a web page count as body.
    pub keeps_clutter: bool,
    /// By what it was made, and when.
    pub stamp: &'e Stamp,
}

impl Export<'_> {
    /// The document among others, called `name` where it does not say whose it is: with what its reader says of it.
    fn beside<'e>(&'e self, name: &'e str) -> Beside<'e> {
        Beside { id: 0, name, report: self.report, whose: self.handling.whose(self.text) }
    }
}

/// A format, and the name that the page and the command line have for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The statistics as CSV.
    Figures,
    /// The findings as CSV.
    Checks,
    /// The study variables as CSV, one a line.
    Variables,
    /// The saved result, which can be opened again.
    Saved,
    /// The structure as Markdown.
    Markdown,
    /// The structure with its figures, for programs that draw mind maps.
    Opml,
    /// One page that reads without a program.
    Page,
    /// Everything as a workbook.
    Workbook,
    /// The findings as an opinion to hand in, for word processors.
    Memo,
    /// The text, as it stands.
    Text,
}

/// What stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text, in UTF-8.
    Text(String),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
}

impl Content {
    /// As it is written to a disk.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
        }
    }

    /// The text; nothing of what is none.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Content::Text(text) => Some(text),
            Content::Bytes(_) => None,
        }
    }
}

/// A file that is ready to be written.
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// All of it.
    pub content: Content,
}

/// Several reports as one workbook, each with the name of the file that it came from, or nothing.
#[must_use]
pub fn gather(all: &[(Export<'_>, &str)]) -> File {
    let name = names::gathered(all, "named.gather", "xlsx");
    File { name, mime: office::WORKBOOK, content: Content::Bytes(office::gather(all)) }
}

/// Several reports as one file that opens them all again: a saved result a line.
#[must_use]
pub fn save_all(all: &[(Export<'_>, &str)]) -> File {
    let lines: String = all.iter().map(|(export, _)| saved::write(export)).collect();
    let name = names::gathered(all, "named.saved", "jsonl");
    File { name, mime: "application/jsonl", content: Content::Text(lines) }
}

impl Format {
    /// All formats by their names.
    pub const NAMED: [(&'static str, Format); 10] = [
        ("csv", Format::Figures),
        ("checks", Format::Checks),
        ("variables", Format::Variables),
        ("json", Format::Saved),
        ("markdown", Format::Markdown),
        ("opml", Format::Opml),
        ("html", Format::Page),
        ("xlsx", Format::Workbook),
        ("docx", Format::Memo),
        ("txt", Format::Text),
    ];

    /// The format of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::NAMED.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }

    /// Writes it. `style` is the page's style sheet, which only [`Format::Page`] needs.
    #[must_use]
    pub fn write(self, export: &Export<'_>, style: &str) -> File {
        use Content::{Bytes, Text};
        let (content, mime, id, ending) = match self {
            Format::Figures => (Text(csv::table(&figures::table(export))), "text/csv", "named.figures", "csv"),
            Format::Checks => (Text(csv::table(&findings::table(export))), "text/csv", "named.checks", "csv"),
            Format::Variables => (Text(csv::table(&variables::table(export))), "text/csv", "named.variables", "csv"),
            Format::Saved => (Text(saved::write(export)), "application/json", "named.saved", "json"),
            Format::Markdown => (Text(markdown::write(export)), "text/markdown", "named.outline", "md"),
            Format::Opml => (Text(opml::write(export)), "text/x-opml", "named.outline", "opml"),
            Format::Page => (Text(page::write(export, style)), "text/html", "named.page", "html"),
            Format::Workbook => (Bytes(office::workbook(export)), office::WORKBOOK, "named.figures", "xlsx"),
            Format::Memo => (Bytes(office::memo(export)), office::MEMO, "named.memo", "docx"),
            // Old editors know by the mark at its head in which encoding it is.
            Format::Text => (Text(format!("{}{}", csv::BOM, export.text)), "text/plain", "named.text", "txt"),
        };
        File { name: names::file(export, export.words.say(id), ending), mime, content }
    }
}

#[cfg(test)]
mod tests;
