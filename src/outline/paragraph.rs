//! Paragraphs of the reading: wrapped lines joined, clutter left out.

use std::ops::Range;

use super::{
    heading::Heading,
    line::Line,
    marker::{self, Marker, Style},
    wrap::Wrap,
};
use crate::{report::BlockKind, text::Reading};

/// A line of the reading.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the reading, without its line end.
    pub view: Range<usize>,
    /// The line of the given text where it begins.
    pub first_line: usize,
    /// Whether it is set off from the rest, in bold or as a heading of Markdown.
    pub bold: bool,
    /// Where in the reading its first line ends, if it has several.
    pub first_break: Option<usize>,
    /// Whether it begins with a number that may be a heading's.
    pub starts_list: bool,
    /// The heading that it is, or begins with.
    pub heading: Option<Heading>,
    /// Of a heading: 1 is the outermost.
    pub level: u8,
}

/// Makes the reading that later stages search: one line a paragraph, clutter that cites at the end.
#[must_use]
pub fn join(folded: &Reading, lines: &[Line], kinds: &[BlockKind]) -> (Reading, Vec<Paragraph>) {
    let text = folded.as_str();
    let prose: Vec<&Line> = lines
        .iter()
        .zip(kinds.iter())
        .filter(|(_, kind)| **kind == BlockKind::Paragraph)
        .map(|(line, _)| line)
        .collect();
    let wrap = Wrap::of(&prose, text);
    let mut reading = Reading::default();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<usize> = None;
    let mut numbers = Numbers::default();
    for (i, line) in lines.iter().enumerate() {
        let kind = kinds[i];
        if matches!(kind, BlockKind::Blank | BlockKind::Clutter) {
            continue;
        }
        let words = line.view.start + blanks(&text[line.view.clone()])..line.view.end;
        let marker = marker::read(&text[words.clone()]);
        let goes_on = last.filter(|last| kinds[*last] == kind).is_some_and(|last| match kind {
            BlockKind::Paragraph => wrap.is_some_and(|wrap| {
                let inside = marker.is_none_or(|marker| {
                    // A heading may be as wide as the page; running text that stops in a sentence has more to come.
                    let heading =
                        paragraphs.last().is_some_and(|p| p.starts_list && !words_of(&reading, p).contains('。'));
                    wrap.leaves_open(&lines[last], text) && !(heading && numbers.expect(marker))
                });
                let ended = paragraphs.last().is_some_and(|p| may_end_with_line(&reading, p))
                    && wrap.ended_early(&lines[last], line, text);
                let set_off = lines[last].bold && !line.bold;
                // A page may end within a sentence; a number that stands behind a gap begins something.
                let gap =
                    kinds[last + 1..i].contains(&BlockKind::Blank) && marker.is_some_and(|marker| !marker.doubtful);
                inside && !ended && !set_off && !gap && wrap.joins(&lines[last], line, text)
            }),
            BlockKind::Title | BlockKind::Addressee => true,
            _ => false,
        });
        if !goes_on {
            if !paragraphs.is_empty() {
                reading.end_line();
            }
            let at = reading.as_str().len();
            let bold = line.bold;
            let starts_list = marker.is_some();
            paragraphs.push(Paragraph {
                kind,
                view: at..at,
                first_line: i,
                bold,
                starts_list,
                first_break: None,
                heading: None,
                level: 0,
            });
            numbers.see(marker.filter(|_| kind == BlockKind::Paragraph));
        }
        if goes_on && let Some(paragraph) = paragraphs.last_mut() {
            paragraph.first_break.get_or_insert(reading.as_str().len());
        }
        reading.append(folded, words);
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.view.end = reading.as_str().len();
        }
        last = Some(i);
    }
    append_clutter(folded, lines, kinds, &mut reading, &mut paragraphs);
    (reading, paragraphs)
}

/// Whether a paragraph of one line is a heading, if it ends here: it begins with a number and has no sentence.
fn may_end_with_line(reading: &Reading, paragraph: &Paragraph) -> bool {
    let words = words_of(reading, paragraph);
    let outer = |marker: Marker| {
        matches!(marker.style, Style::Part | Style::Chapter | Style::Section | Style::Han | Style::HanBracket)
    };
    paragraph.starts_list
        && paragraph.first_break.is_none()
        && !words.contains('。')
        && !words.ends_with(['，', '、', '；', '：'])
        && marker::read(words).is_some_and(outer)
}

/// What was left out stands behind the document: its titles in 《》 are still citations.
fn append_clutter(
    folded: &Reading,
    lines: &[Line],
    kinds: &[BlockKind],
    reading: &mut Reading,
    paragraphs: &mut Vec<Paragraph>,
) {
    let cites = |line: &Line| folded.as_str()[line.view.clone()].contains('《');
    for (i, line) in lines.iter().enumerate().filter(|(i, line)| kinds[*i] == BlockKind::Clutter && cites(line)) {
        reading.end_line();
        let at = reading.as_str().len();
        reading.append(folded, line.view.clone());
        let view = at..reading.as_str().len();
        let kind = BlockKind::Clutter;
        let paragraph = Paragraph {
            kind,
            view,
            first_line: i,
            bold: false,
            starts_list: false,
            first_break: None,
            heading: None,
            level: 0,
        };
        paragraphs.push(paragraph);
    }
}

fn words_of<'r>(reading: &'r Reading, paragraph: &Paragraph) -> &'r str {
    &reading.as_str()[paragraph.view.clone()]
}

fn blanks(words: &str) -> usize {
    words.len() - words.trim_start_matches([' ', '\t']).len()
}

/// The numbers that paragraphs began with: a line in the middle of a sentence can begin with one too.
#[derive(Default)]
struct Numbers {
    last: [u32; Style::Circled as usize + 1],
}

impl Numbers {
    fn see(&mut self, marker: Option<Marker>) {
        if let Some(marker) = marker {
            self.last[marker.style as usize] = marker.ordinal;
        }
    }

    /// Whether the number begins a list, or goes on with the one before.
    fn expect(&self, marker: Marker) -> bool {
        marker.ordinal == 1 || marker.ordinal == self.last[marker.style as usize] + 1
    }
}
