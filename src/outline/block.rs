//! What each line is, and the blocks that tile the text.

use std::ops::Range;

use super::{label, line::Line, marker, paragraph::Paragraph, rows};
use crate::{
    lexicon::clutter_kind,
    report::{Block, BlockKind, Evidence},
    text::{Reading, Span, in_order},
};

/// A line of the given text and what it is.
#[derive(Clone, Copy, Debug)]
pub struct LineKind {
    /// The line and its ending.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Of a heading: its level, else 0.
    pub level: u8,
}

/// The labels of a text, in order.
pub type Labels = Vec<Labelled>;

/// A label and its value, as ranges of the folded reading.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// The table's key.
    pub key: &'static str,
    /// The label.
    pub label: Range<usize>,
    /// Its value; may be empty.
    pub value: Range<usize>,
}

/// A line of running text is at least this long, in bytes of the folded text (40 Chinese characters).
const RUNNING: usize = 120;

/// A first look at every line: blank, clutter, label, row of a table; the rest is paragraphs until it is known better.
#[must_use]
pub fn classify(lines: &[Line], folded: &Reading, keep_clutter: bool) -> (Vec<BlockKind>, Labels) {
    let text = folded.as_str();
    let words = |i: usize| text[lines[i].view.clone()].trim();
    let running = |i: usize| lines[i].view.len() >= RUNNING && words(i).contains(['。', '，']);
    let all: Vec<usize> = (0..lines.len()).filter(|i| running(*i)).collect();
    let copies = copies(lines, text, &all);
    let (head, tail) = body(lines.len(), |i| !copies[i] && (running(i) || marker::read(words(i)).is_some()));
    let mut labels = Labels::new();
    let mut kinds: Vec<_> = (0..lines.len())
        .map(|i| match words(i) {
            "" => BlockKind::Blank,
            _ if copies[i] && !keep_clutter => BlockKind::Clutter,
            line => {
                let outside = (i < head || i >= tail) && !running(i);
                let clutter = !keep_clutter && clutter_kind(line, !outside).is_some();
                let from = lines[i].view.start + leading_blanks(&text[lines[i].view.clone()]);
                // What is a label and no more may have its value on the next line.
                let found = if outside && label::bare(line).is_none() {
                    label::find(line, |at| folded.is_apart(from + at))
                } else {
                    Vec::new()
                };
                let first = found.first().map(|label| label.label.start);
                let at = |range: &Range<usize>| range.start + from..range.end + from;
                labels.extend(found.iter().map(|label| Labelled {
                    key: label.key,
                    label: at(&label.label),
                    value: at(&label.value),
                }));
                match first {
                    Some(at) if at <= 6 => BlockKind::Label,
                    _ if clutter && (!outside || label::bare(line).is_none()) => BlockKind::Clutter,
                    _ => BlockKind::Paragraph,
                }
            }
        })
        .collect();
    for outside in [0..head, tail.max(head)..lines.len()] {
        mark_pairs(lines, text, outside, &mut kinds, &mut labels, keep_clutter);
    }
    let labels = in_order(labels, |label| label.label.start as u32);
    rows::mark(lines, text, &mut kinds);
    (kinds, labels)
}

/// Takes the labels whose value stands on the next line, and those without a value.
fn mark_pairs(
    lines: &[Line],
    text: &str,
    outside: Range<usize>,
    kinds: &mut [BlockKind],
    labels: &mut Labels,
    keep_clutter: bool,
) {
    let open: Vec<usize> = outside.filter(|i| kinds[*i] == BlockKind::Paragraph).collect();
    let words: Vec<&str> = open.iter().map(|i| text[lines[*i].view.clone()].trim()).collect();
    let view = |i: usize| {
        let line = lines[open[i]].view.start + leading_blanks(&text[lines[open[i]].view.clone()]);
        line..line + words[i].len()
    };
    let name = |i: usize| {
        let name = label::unmarked(words[i]);
        let start = view(i).start + name.as_ptr() as usize - words[i].as_ptr() as usize;
        start..start + name.len()
    };
    for (key, at, has_value) in label::pairs(&words) {
        let label = name(at);
        let value = if has_value { view(at + 1) } else { label.end..label.end };
        labels.push(Labelled { key, label, value });
        kinds[open[at]] = BlockKind::Label;
        if has_value {
            kinds[open[at + 1]] = BlockKind::Label;
        }
    }
    for (at, line) in words.iter().enumerate() {
        let Some(found) = label::bare(line).filter(|_| kinds[open[at]] == BlockKind::Paragraph) else { continue };
        if line.ends_with(['：', ']', '】']) {
            let label = name(at);
            labels.push(Labelled { key: found.key, value: label.end..label.end, label });
            kinds[open[at]] = BlockKind::Label;
        } else if !keep_clutter && clutter_kind(line, false).is_some() {
            kinds[open[at]] = BlockKind::Clutter;
        }
    }
}

fn leading_blanks(words: &str) -> usize {
    words.len() - words.trim_start().len()
}

/// The line where the body begins, and the one behind its end.
fn body(lines: usize, is_body: impl Fn(usize) -> bool) -> (usize, usize) {
    let head = (0..lines).find(|i| is_body(*i)).unwrap_or(lines);
    let tail = (0..lines).rev().find(|i| is_body(*i)).map_or(0, |last| last + 1);
    (head, tail)
}

/// So many paragraphs of running text in the same order make a copy; one alone may be the author's slip.
const COPIED: usize = 3;

/// So many beginnings of the text are looked for.
const PROBES: usize = 8;

/// Which lines are the document once more, as pages hold it for reading aloud or for sharing, and as a hand that
/// pastes twice leaves it.
fn copies(lines: &[Line], text: &str, running: &[usize]) -> Vec<bool> {
    let words = |i: usize| text[lines[i].view.clone()].trim();
    let mut copied = vec![false; lines.len()];
    let found = (0..running.len().min(PROBES)).find_map(|first| {
        let again = (first + 1..running.len()).find(|at| words(running[*at]) == words(running[first]))?;
        let alike = (0..running.len() - again)
            .take_while(|n| first + n < again && words(running[first + n]) == words(running[again + n]));
        Some((again, alike.count())).filter(|(_, count)| *count >= COPIED)
    });
    let Some((again, count)) = found else { return copied };
    // The line that the copy begins in, from its start.
    let from = (0..=running[again]).rev().find(|i| lines[*i].begins).unwrap_or(0);
    // To the end of the line that the copy ends in.
    let last = running[again + count - 1];
    let upto = (last + 1..lines.len()).find(|i| lines[*i].begins).unwrap_or(lines.len());
    copied[from..upto].fill(true);
    copied
}

/// The clutter as it stands in the text, a line of it each.
#[must_use]
pub fn clutter(text: &str, lines: &[Line], kinds: &[BlockKind]) -> Vec<Evidence> {
    let mut spans: Vec<Span> = Vec::new();
    for (line, _) in lines.iter().zip(kinds).filter(|(_, kind)| **kind == BlockKind::Clutter) {
        match spans.last_mut() {
            Some(last) if !line.begins && last.end == line.span.start => last.end = line.span.end,
            _ => spans.push(line.span),
        }
    }
    let written = |span: Span| {
        let raw = &text[span.range()];
        let start = span.start as usize + raw.len() - raw.trim_start().len();
        let words = raw.trim();
        Evidence { text: words.to_owned(), span: Span::new(start, start + words.len()) }
    };
    spans.into_iter().map(written).collect()
}

/// What each line is in the end; a heading gives its line its level.
#[must_use]
pub fn line_kinds(lines: &[Line], kinds: &[BlockKind], paragraphs: &[Paragraph]) -> Vec<LineKind> {
    let mut found: Vec<_> =
        lines.iter().zip(kinds).map(|(line, kind)| LineKind { span: line.span, kind: *kind, level: 0 }).collect();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.heading.is_some()) {
        if found[paragraph.first_line].kind != BlockKind::Attachment {
            found[paragraph.first_line].kind = BlockKind::Heading;
        }
        found[paragraph.first_line].level = paragraph.level;
    }
    found
}

/// The text cut into blocks: a paragraph of several lines is one, unless clutter stands in it.
#[must_use]
pub fn blocks(lines: &[LineKind], paragraphs: &[Paragraph]) -> Vec<Block> {
    let mut starts = vec![false; lines.len()];
    for paragraph in paragraphs {
        starts[paragraph.first_line] = true;
    }
    let mut blocks: Vec<Block> = Vec::new();
    for (line, starts) in lines.iter().zip(starts) {
        let running = matches!(line.kind, BlockKind::Paragraph | BlockKind::Heading);
        match blocks.last_mut() {
            Some(last)
                if (line.kind == last.kind && (!running || !starts))
                    || (last.kind == BlockKind::Heading && line.kind == BlockKind::Paragraph && !starts) =>
            {
                if joins_block(line.kind) || running {
                    last.span = last.span.cover(line.span);
                } else {
                    blocks.push(Block { kind: line.kind, level: line.level, span: line.span });
                }
            }
            _ => blocks.push(Block { kind: line.kind, level: line.level, span: line.span }),
        }
    }
    blocks
}

/// Whether lines of this kind that follow each other are one block.
fn joins_block(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Title | BlockKind::Blank)
}
