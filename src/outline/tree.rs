//! The tree of headings and points, with spans in the given text.

use super::{paragraph::Paragraph, point};
use crate::{
    report::{BlockKind, NodeKind, Section},
    text::{Reading, SolidCount, chars, ideograph},
};

/// Makes the tree from the paragraphs; `solid` counts the characters of `text`.
#[must_use]
pub fn grow(text: &str, solid: &SolidCount, reading: &Reading, paragraphs: &[Paragraph]) -> Vec<Section> {
    let mut roots: Vec<Section> = Vec::new();
    let mut open: Vec<Section> = Vec::new();
    let mut end = 0;
    let mut running = None;
    for paragraph in paragraphs {
        use BlockKind::{Attachment, Heading, Paragraph, Row};
        if !matches!(paragraph.kind, Paragraph | Heading | Row | Attachment) {
            continue;
        }
        if paragraph.kind == Attachment {
            // Another document begins; it belongs to no section of the one before.
            while !open.is_empty() {
                close(&mut open, &mut roots, end);
            }
            continue;
        }
        let span = reading.span(paragraph.view.clone());
        let mut body = paragraph.view.clone();
        if let Some(found) = &paragraph.heading {
            while open.last().is_some_and(|section| section.level >= paragraph.level) {
                close(&mut open, &mut roots, end);
            }
            let heading = reading.span(paragraph.view.start..found.title.end.max(paragraph.view.start + found.marker));
            let written = paragraph.view.start..paragraph.view.start + found.marker;
            open.push(Section {
                id: String::new(),
                kind: NodeKind::Heading,
                level: paragraph.level,
                marker: squeeze(&reading.written(text, written)),
                ordinal: found.ordinal,
                title: tidy(&reading.written(text, found.title.clone())),
                role: None,
                also: None,
                span: heading,
                heading,
                chars: 0,
                children: Vec::new(),
            });
            body.start = found.title.end;
            running = None;
        }
        end = span.end;
        let level = open.last().map_or(1, |section| section.level + 1);
        let points = points(text, reading, body, level, &mut running);
        match open.last_mut() {
            Some(section) => section.children.extend(points),
            None => roots.extend(points),
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut roots, end);
    }
    finish(text, solid, &mut roots, "");
    roots
}

fn close(open: &mut Vec<Section>, roots: &mut Vec<Section>, end: u32) {
    if let Some(mut section) = open.pop() {
        section.span.end = section.span.end.max(end);
        match open.last_mut() {
            Some(parent) => parent.children.push(section),
            None => roots.push(section),
        }
    }
}

fn points(
    text: &str,
    reading: &Reading,
    body: std::ops::Range<usize>,
    level: u8,
    running: &mut Option<point::Running>,
) -> impl Iterator<Item = Section> {
    let at = |range: std::ops::Range<usize>| reading.span(body.start + range.start..body.start + range.end);
    point::find(&reading.as_str()[body.clone()], running)
        .into_iter()
        .map(|point| Section {
            id: String::new(),
            kind: NodeKind::Point,
            level,
            marker: squeeze(&reading.written(text, body.start + point.marker.start..body.start + point.marker.end)),
            ordinal: point.ordinal,
            title: tidy(&reading.written(text, body.start + point.title.start..body.start + point.title.end)),
            role: None,
            also: None,
            span: at(point.extent),
            heading: at(point.marker.start..point.title.end.max(point.marker.end)),
            chars: 0,
            children: Vec::new(),
        })
        .collect::<Vec<_>>()
        .into_iter()
}

/// Numbers the nodes and counts their characters.
fn finish(text: &str, solid: &SolidCount, sections: &mut [Section], parent: &str) {
    for (i, section) in sections.iter_mut().enumerate() {
        section.id = if parent.is_empty() { format!("{}", i + 1) } else { format!("{parent}.{}", i + 1) };
        section.chars = solid.within(text, section.span);
        let id = section.id.clone();
        finish(text, solid, &mut section.children, &id);
    }
}

fn squeeze(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !chars::is_blank(*c) && !matches!(c, '*' | '#')).collect()
}

/// A title without the line breaks of a wrapped text, the blanks of a justified one, the radicals of a PDF.
fn tidy(words: &str) -> String {
    let words = words.replace("**", "");
    words.trim().chars().filter(|c| !matches!(c, '\n' | '\r') && !chars::is_invisible(*c)).map(ideograph).collect()
}
