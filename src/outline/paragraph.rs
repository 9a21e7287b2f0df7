//! Paragraphs of the reading: wrapped lines joined, clutter left out, headings found.

use std::ops::Range;

use super::{
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
    /// Of a heading: marker and title in the reading.
    pub heading: Option<(Marker, Range<usize>)>,
    /// Of a heading: 1 is the outermost.
    pub level: u8,
}

/// Makes the reading that later stages search: one line a paragraph.
#[must_use]
pub fn join(folded: &Reading, lines: &[Line], kinds: &mut [BlockKind]) -> (Reading, Vec<Paragraph>) {
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
    for (i, line) in lines.iter().enumerate() {
        let kind = kinds[i];
        if matches!(kind, BlockKind::Blank | BlockKind::Clutter) {
            continue;
        }
        let words = line.view.start + blanks(&text[line.view.clone()])..line.view.end;
        let goes_on = last.is_some_and(|last| {
            kinds[last] == kind
                && kind == BlockKind::Paragraph
                && marker::read(&text[words.clone()]).is_none()
                && wrap.is_some_and(|wrap| wrap.joins(&lines[last], line, text))
        }) || (kind == BlockKind::Title && last.is_some_and(|last| kinds[last] == kind));
        if !goes_on {
            if !paragraphs.is_empty() {
                reading.end_line();
            }
            let at = reading.as_str().len();
            paragraphs.push(Paragraph { kind, view: at..at, first_line: i, heading: None, level: 0 });
        }
        reading.append(folded, words);
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.view.end = reading.as_str().len();
        }
        last = Some(i);
    }
    (reading, paragraphs)
}

fn blanks(words: &str) -> usize {
    words.len() - words.trim_start_matches([' ', '\t']).len()
}

/// A heading that runs on into its body ends at its first 。, if that comes within this many characters.
const LONGEST_RUN_IN: usize = 60;

/// Finds the paragraphs that are headings or begin with one, and their levels.
pub fn find_headings(text: &str, paragraphs: &mut [Paragraph]) {
    let mut open: Vec<Style> = Vec::new();
    for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.kind == BlockKind::Paragraph) {
        let words = &text[paragraph.view.clone()];
        let Some(marker) = marker::read(words).filter(|marker| marker.style != Style::Article) else { continue };
        let Some(len) = title_len(&words[marker.len..]) else { continue };
        paragraph.level = level(&mut open, marker.style);
        let start = paragraph.view.start + marker.len;
        paragraph.heading = Some((marker, start..start + len));
        paragraph.kind = BlockKind::Heading;
    }
}

/// The level of a heading by nesting: a style that is open again goes back to its level, a new one goes deeper,
/// unless it is of an outer shape than those open.
fn level(open: &mut Vec<Style>, style: Style) -> u8 {
    if let Some(at) = open.iter().position(|known| *known == style) {
        open.truncate(at + 1);
    } else {
        open.retain(|known| *known < style);
        open.push(style);
    }
    open.len() as u8
}

/// Bytes of the title behind a marker; `None` where the paragraph is no heading.
fn title_len(words: &str) -> Option<usize> {
    let end = words.find('。').unwrap_or(words.len());
    let run_in = end + '。'.len_utf8() < words.len();
    let title = words[..end].trim_end_matches(['：', '；']);
    let long = title.chars().count() > LONGEST_RUN_IN;
    let body = run_in && long;
    (!title.is_empty() && !body).then_some(title.len())
}
