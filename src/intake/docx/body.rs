//! The text of a part of a .docx: paragraphs with their numbers, tables, text boxes once, without what was deleted,
//! hidden, or is but the code of a field.

use super::{
    numbering::Numbering,
    styles::{Numbered, Styles},
    xml,
};
use crate::intake::{
    canvas::Canvas,
    entity,
    grid::{Cell, Rows},
    markup::{Tag, Token},
};

/// What was met and not read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Unread {
    /// Deleted with the changes tracked.
    pub deleted: bool,
    /// Hidden by its format.
    pub hidden: bool,
    /// How many pictures.
    pub pictures: usize,
}

/// Reads a part into lines.
pub struct Body<'s> {
    styles: &'s Styles,
    numbering: &'s mut Numbering,
    /// The text outside all boxes first, then the boxes around this place.
    stories: Vec<Story>,
    /// The element that is not read, and how many of its name are open.
    skipped: Option<(String, usize)>,
    /// What was met and not read.
    pub unread: Unread,
}

/// The body, or the inside of a text box.
#[derive(Default)]
struct Story {
    canvas: Canvas,
    paragraph: Paragraph,
    /// The lines of the boxes that hang on the paragraph.
    boxes: String,
    row_deleted: bool,
}

#[derive(Default)]
struct Paragraph {
    style: Option<String>,
    numbered: Numbered,
    /// Inside its properties.
    in_properties: bool,
    /// Its number has been written.
    begun: bool,
    /// It is one with the next: its end was deleted.
    joined: bool,
    hidden: bool,
    in_text: bool,
}

/// Boxes inside boxes are read so deep.
const DEEPEST: usize = 8;

/// Elements that are not read: old states of tracked changes, second versions, pronunciations.
const UNREAD: &[&str] = &["w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:instrText", "w:delText", "w:delInstrText"];

impl<'s> Body<'s> {
    /// Begins.
    #[must_use]
    pub fn new(styles: &'s Styles, numbering: &'s mut Numbering) -> Self {
        Body { styles, numbering, stories: vec![Story::default()], skipped: None, unread: Unread::default() }
    }

    /// Reads a whole part.
    #[must_use]
    pub fn read(mut self, part: &str) -> (String, Unread) {
        xml::tags(part, |token| match token {
            Token::Open(tag) => self.open(&tag),
            Token::Close(name) => self.close(name),
            Token::Text(text) => self.text(text),
        });
        while self.stories.len() > 1 {
            self.end_box();
        }
        let story = self.stories.pop().unwrap_or_default();
        let (mut text, _) = story.canvas.finish();
        text.push_str(&story.boxes);
        (text, self.unread)
    }

    fn open(&mut self, tag: &Tag<'_>) {
        if let Some((name, depth)) = &mut self.skipped {
            *depth += usize::from(name == tag.name && !tag.closed);
            return;
        }
        let is_unread = UNREAD.contains(&tag.name) || tag.name.ends_with("Change") || is_separator(tag);
        if is_unread && !tag.closed {
            self.unread.deleted |= matches!(tag.name, "w:del" | "w:moveFrom");
            self.skipped = Some((tag.name.to_owned(), 1));
            return;
        }
        match tag.name {
            "w:txbxContent" if !tag.closed => return self.begin_box(tag),
            "pic:pic" | "v:imagedata" => self.unread.pictures += 1,
            "w:r" => self.paragraph().hidden = false,
            _ => {}
        }
        let Some(story) = self.stories.last_mut() else { return };
        match tag.name {
            "w:p" => {
                story.paragraph = Paragraph::default();
                if tag.closed {
                    story.canvas.flow.end();
                }
            }
            "w:pPr" => story.paragraph.in_properties = !tag.closed,
            "w:t" | "m:t" => story.paragraph.in_text = !tag.closed,
            "w:tbl" => story.canvas.begin_table(),
            "w:tr" => {
                story.row_deleted = false;
                story.canvas.begin_row();
            }
            "w:tc" => story.canvas.begin_cell(Cell { columns: 1, ..Cell::default() }),
            "w:gridBefore" => {
                let columns = xml::number(tag, "w:val").unwrap_or(1) as usize;
                story.canvas.begin_cell(Cell { columns, ..Cell::default() });
            }
            "w:del" if !story.paragraph.in_properties => story.row_deleted = true,
            _ => self.say(tag),
        }
    }

    /// What a tag says of its paragraph, its cell or its run.
    fn say(&mut self, tag: &Tag<'_>) {
        let Some(Story { canvas, paragraph, .. }) = self.stories.last_mut() else { return };
        match tag.name {
            "w:pStyle" => paragraph.style = Some(xml::value(tag)),
            "w:numId" => paragraph.numbered.list = xml::number(tag, "w:val"),
            "w:ilvl" => paragraph.numbered.level = xml::number(tag, "w:val"),
            "w:del" => paragraph.joined = true,
            "w:gridSpan" => {
                _ = canvas.cell().map(|cell| cell.columns = xml::number(tag, "w:val").unwrap_or(1) as usize)
            }
            "w:vMerge" => {
                let rows = if xml::value(tag) == "restart" { Rows::Open } else { Rows::Continued };
                _ = canvas.cell().map(|cell| cell.rows = rows);
            }
            "w:vanish" if !paragraph.in_properties && xml::is_on(tag) => paragraph.hidden = true,
            "w:tab" | "w:ptab" if !paragraph.in_properties => self.put("\t"),
            "w:br" | "w:cr" => self.put("\n"),
            "w:noBreakHyphen" => self.put("-"),
            "w:sym" => self.put(symbol(&xml::text(tag, "w:char"))),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match name {
            "w:p" => return self.end_paragraph(),
            "w:txbxContent" => return self.end_box(),
            _ => {}
        }
        let Some(Story { canvas, paragraph, row_deleted, .. }) = self.stories.last_mut() else { return };
        match name {
            "w:pPr" => paragraph.in_properties = false,
            "w:t" | "m:t" => paragraph.in_text = false,
            "w:tc" => canvas.end_cell(),
            "w:tr" if std::mem::take(row_deleted) => canvas.drop_row(),
            "w:tr" => canvas.end_cell(),
            "w:tbl" => canvas.end_table(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_none() && self.paragraph().in_text {
            let text = entity::decode(text);
            self.put(&text.replace(['\n', '\r'], " "));
        }
    }

    /// Puts the words of a run down, behind the paragraph's number where they are its first.
    fn put(&mut self, words: &str) {
        if self.paragraph().hidden {
            self.unread.hidden |= !words.trim().is_empty();
            return;
        }
        self.begin_paragraph();
        if let Some(story) = self.stories.last_mut() {
            story.canvas.flow.keep(words);
        }
    }

    fn begin_paragraph(&mut self) {
        if std::mem::replace(&mut self.paragraph().begun, true) {
            return;
        }
        let number = self.number().unwrap_or_default();
        if let Some(story) = self.stories.last_mut().filter(|story| story.canvas.flow.line().is_empty()) {
            story.canvas.flow.keep(&number);
        }
    }

    /// The paragraph's number: its own numbering, else its style's.
    fn number(&mut self) -> Option<String> {
        let Paragraph { style, numbered, .. } = &self.stories.last()?.paragraph;
        let of_style = self.styles.numbered(style.as_deref());
        let (list, level) = match (numbered.list, of_style) {
            (Some(list), _) => (list, numbered.level),
            (None, Some((given, id))) => {
                let list = given.list?;
                let tied = self.numbering.level_of(list, style.as_deref().unwrap_or(id));
                (list, numbered.level.or(tied).or_else(|| self.numbering.level_of(list, id)).or(given.level))
            }
            (None, None) => return None,
        };
        let linked = self.numbering.linked(list).and_then(|style| self.styles.numbered(Some(style))?.0.list);
        self.numbering.next(linked.unwrap_or(list), level.unwrap_or(0))
    }

    fn end_paragraph(&mut self) {
        if !self.paragraph().joined {
            self.begin_paragraph();
            if let Some(story) = self.stories.last_mut() {
                story.canvas.flow.end();
            }
        }
        if let Some(story) = self.stories.last_mut() {
            let boxes = std::mem::take(&mut story.boxes);
            if !boxes.is_empty() {
                story.canvas.flow.lines(&boxes);
            }
        }
    }

    fn begin_box(&mut self, tag: &Tag<'_>) {
        if self.stories.len() > DEEPEST {
            self.skipped = Some((tag.name.to_owned(), 1));
        } else {
            self.stories.push(Story::default());
        }
    }

    fn end_box(&mut self) {
        if self.stories.len() > 1
            && let Some(inner) = self.stories.pop()
            && let Some(story) = self.stories.last_mut()
        {
            story.boxes.push_str(&inner.canvas.finish().0);
            story.boxes.push_str(&inner.boxes);
        }
    }

    fn paragraph(&mut self) -> &mut Paragraph {
        if self.stories.is_empty() {
            self.stories.push(Story::default());
        }
        let last = self.stories.len() - 1;
        &mut self.stories[last].paragraph
    }
}

/// The line that sets notes off from the text stands among the notes.
fn is_separator(tag: &Tag<'_>) -> bool {
    matches!(tag.name, "w:footnote" | "w:endnote") && tag.get("w:type").is_some_and(|kind| kind != "normal")
}

/// A sign of a picture font: boxes, ticked or not; others say nothing.
fn symbol(code: &str) -> &'static str {
    match code.to_ascii_uppercase().as_str() {
        "F0FE" | "F052" | "F053" | "F0FD" => "☑",
        "F0A8" | "F06F" | "F0A3" | "F02A" => "□",
        "F0FC" | "F050" => "√",
        _ => "",
    }
}
