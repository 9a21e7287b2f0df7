//! Web pages to text, in reading order: blocks are lines, lists keep their numbers, tables are rows with tabs.
//!
//! One walk over the tags. A page's own scripts, styles and hidden parts are left out; what is mere page around the
//! report stays in, for the outline knows such clutter and shows it. Word and WPS write the numbers of their lists and
//! headings into their pages as text set off by `mso-list:Ignore`.

use super::{
    canvas::Canvas,
    entity,
    grid::{Cell, Rows},
    list::{List, is_numbered},
    markup::{Dialect, Tag, Token, Tokens},
};

/// A page as text.
#[derive(Debug, Default, PartialEq)]
pub struct Page {
    /// Its lines.
    pub text: String,
    /// How many lines are rows of tables.
    pub rows: usize,
    /// How many numbers of lists were written out.
    pub numbers: usize,
}

/// Reads a page.
#[must_use]
pub fn read(html: &str) -> Page {
    let mut walk = Walk::default();
    for token in Tokens::new(html, Dialect::Html) {
        match token {
            Token::Open(tag) => walk.open(&tag.name.to_ascii_lowercase(), &tag),
            Token::Close(name) => walk.close(&name.to_ascii_lowercase()),
            Token::Text(text) => walk.text(text),
        }
    }
    walk.finish()
}

/// Elements whose content is not read.
const UNREAD: &[&str] = &[
    "script", "style", "noscript", "template", "title", "textarea", "select", "button", "svg", "math", "iframe",
    "object", "audio", "video", "canvas", "noembed", "noframes", "xml", "datalist", "rp", "rt",
];

/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

#[derive(Default)]
struct Walk {
    canvas: Canvas,
    lists: Vec<List>,
    unread: Option<Unread>,
    /// How many elements `pre` are open.
    kept: usize,
    /// The number that an office wrote, while it is read.
    marker: Option<Marker>,
    numbers: usize,
}

/// An element that is not read, and how many of its name are open.
struct Unread {
    name: String,
    depth: usize,
}

/// The words of a number, and how many elements around them are open.
struct Marker {
    words: String,
    depth: usize,
}

impl Walk {
    fn open(&mut self, name: &str, tag: &Tag<'_>) {
        if self.is_unread(name, true) {
            return;
        }
        let is_void = VOID.contains(&name);
        let style = tag.get("style").map(|style| style.to_ascii_lowercase().replace(' ', "")).unwrap_or_default();
        let hidden = tag.get("hidden").is_some()
            || ["display:none", "visibility:hidden", "mso-hide:all"].iter().any(|way| style.contains(way));
        if (hidden || UNREAD.contains(&name)) && !is_void {
            self.unread = Some(Unread { name: name.to_owned(), depth: 1 });
            return;
        }
        if BLOCKS.contains(&name) {
            self.end_line();
        } else if !is_void {
            match &mut self.marker {
                Some(marker) => marker.depth += 1,
                None if style.contains("mso-list:ignore") => {
                    self.marker = Some(Marker { words: String::new(), depth: 1 })
                }
                None => {}
            }
        }
        match name {
            "br" => self.end_line(),
            "pre" => self.kept += 1,
            "ol" | "ul" | "menu" | "dir" => self.lists.push(List::new(name == "ol", tag, &style)),
            "li" => self.number(tag, &style),
            "table" => self.canvas.begin_table(),
            "tr" => self.canvas.begin_row(),
            "td" | "th" => self.cell(tag),
            "img" => self.canvas.flow.fold(" "),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if self.is_unread(name, false) {
            return;
        }
        if BLOCKS.contains(&name) {
            self.end_line();
        } else if let Some(marker) = &mut self.marker {
            marker.depth -= 1;
            if marker.depth == 0 {
                self.end_marker();
            }
        }
        match name {
            "pre" => self.kept = self.kept.saturating_sub(1),
            "ol" | "ul" | "menu" | "dir" => _ = self.lists.pop(),
            "li" => self.canvas.flow.drop_number(),
            "table" => self.canvas.end_table(),
            "td" | "th" | "tr" => self.canvas.end_cell(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.unread.is_some() {
            return;
        }
        // Between the cells of a table there is no text.
        if self.canvas.is_between_cells() && text.trim().is_empty() {
            return;
        }
        let text = entity::decode(text);
        match &mut self.marker {
            Some(marker) => marker.words.push_str(&text),
            None if self.kept > 0 => self.canvas.flow.keep(&text),
            None => self.canvas.flow.fold(&text),
        }
    }

    /// Whether an element inside one that is not read begins or ends here.
    fn is_unread(&mut self, name: &str, opens: bool) -> bool {
        let Some(unread) = &mut self.unread else { return false };
        if unread.name == name {
            // A paragraph ends where the next begins.
            unread.depth = if opens && name == "p" {
                0
            } else if opens {
                unread.depth + 1
            } else {
                unread.depth - 1
            };
        } else if BLOCKS.contains(&name) && ends(&unread.name, name, opens) {
            unread.depth = 0;
        } else {
            return true;
        }
        let left = unread.depth;
        if left == 0 {
            let own = unread.name == name && !opens;
            self.unread = None;
            return own;
        }
        true
    }

    fn end_line(&mut self) {
        self.end_marker();
        if !self.canvas.flow.line().is_empty() {
            self.canvas.flow.end();
        }
    }

    /// The number of a list's item waits for its first word.
    fn number(&mut self, tag: &Tag<'_>, style: &str) {
        if let Some(list) = self.lists.last_mut() {
            let number = list.next(tag, style);
            self.numbers += usize::from(!number.is_empty());
            self.canvas.flow.number(number);
        }
    }

    /// The number that an office wrote is over: a mark of a list without numbers is left out.
    fn end_marker(&mut self) {
        let Some(marker) = self.marker.take() else { return };
        let words = marker.words.trim();
        if is_numbered(words) {
            self.numbers += 1;
            self.canvas.flow.fold(words);
            if words.ends_with(|c: char| c.is_ascii()) {
                self.canvas.flow.fold(" ");
            }
        }
    }

    fn cell(&mut self, tag: &Tag<'_>) {
        let count = |name: &str| tag.get(name).and_then(|n| n.trim().parse().ok()).unwrap_or(1);
        let cell = Cell { text: String::new(), columns: count("colspan"), rows: Rows::Count(count("rowspan")) };
        self.canvas.begin_cell(cell);
    }

    fn finish(mut self) -> Page {
        self.end_line();
        let (text, rows) = self.canvas.finish();
        Page { text, rows, numbers: self.numbers }
    }
}

/// Whether an element that lacks its end tag is ended by the block `name`.
fn ends(unread: &str, name: &str, opens: bool) -> bool {
    match unread {
        "p" => true,
        "li" => !opens && matches!(name, "ol" | "ul"),
        "td" | "th" => matches!((name, opens), ("td" | "th" | "tr", true) | ("tr" | "table", false)),
        "tr" => !opens && name == "table",
        _ => false,
    }
}
