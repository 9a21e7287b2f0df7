//! What each line is, and the blocks that tile the text.

use super::{
    label::{self, Found},
    line::Line,
    marker,
    paragraph::Paragraph,
};
use crate::{
    lexicon::clutter_kind,
    report::{Block, BlockKind, Evidence},
    text::Span,
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

/// The labels of a line, by the line's index.
pub type Labels = Vec<(usize, Vec<Found>)>;

/// A line of running text is at least this long, in bytes of the folded text (40 Chinese characters).
const RUNNING: usize = 120;

/// A first look at every line: blank, clutter, label, row of a table; the rest is paragraphs until it is known better.
#[must_use]
pub fn classify(lines: &[Line], text: &str, keep_clutter: bool) -> (Vec<BlockKind>, Labels) {
    let words = |line: &Line| text[line.view.clone()].trim();
    let running = |line: &Line| line.view.len() >= RUNNING && words(line).contains(['。', '，']);
    let (head, tail) = zones(lines, |line| running(line) || marker::read(words(line)).is_some());
    let mut labels = Labels::new();
    let mut kinds: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(i, line)| match words(line) {
            "" => BlockKind::Blank,
            text if !keep_clutter && clutter_kind(text).is_some() => BlockKind::Clutter,
            text if (i < head || i >= tail) && !running(line) => {
                let found = label::find(text);
                let first = found.first().map(|label| label.label.start);
                if !found.is_empty() {
                    labels.push((i, found));
                }
                if first.is_some_and(|at| at <= 6) { BlockKind::Label } else { BlockKind::Paragraph }
            }
            _ => BlockKind::Paragraph,
        })
        .collect();
    mark_rows(lines, text, &mut kinds);
    (kinds, labels)
}

/// The line where the body begins, and the one behind its end.
fn zones(lines: &[Line], body: impl Fn(&Line) -> bool) -> (usize, usize) {
    let head = lines.iter().position(&body).unwrap_or(lines.len());
    let tail = lines.iter().rposition(&body).map_or(0, |last| last + 1);
    (head, tail)
}

/// Lines between two rows of numbers, at most this many, belong to the same table.
const ROW_GAP: usize = 8;

/// Finds the lines of tables: bare numbers at their end, tabs between their parts, and what stands between such lines.
fn mark_rows(lines: &[Line], text: &str, kinds: &mut [BlockKind]) {
    let words = |line: &Line| text[line.view.clone()].trim();
    let numbers = |line: &Line| line.trailing_numbers >= 2 || (line.trailing_numbers == 1 && line.cells == 1);
    let row = |line: &Line| numbers(line) || (line.cells >= 3 && words(line).contains('\t'));
    let prose = |line: &Line| words(line).ends_with(['。', '；']) || line.view.len() >= RUNNING;
    let mut last: Option<usize> = None;
    for i in 0..lines.len() {
        if kinds[i] != BlockKind::Paragraph || !row(&lines[i]) {
            continue;
        }
        let near = last.filter(|last| i - last <= ROW_GAP && !lines[last + 1..i].iter().any(prose));
        for kind in &mut kinds[near.map_or(i, |last| last + 1)..=i] {
            if *kind == BlockKind::Paragraph {
                *kind = BlockKind::Row;
            }
        }
        last = Some(i);
    }
}

/// The clutter as it stands in the text.
#[must_use]
pub fn clutter(text: &str, lines: &[Line], kinds: &[BlockKind]) -> Vec<Evidence> {
    let cluttered = lines.iter().zip(kinds).filter(|(_, kind)| **kind == BlockKind::Clutter);
    cluttered
        .map(|(line, _)| {
            let raw = &text[line.span.range()];
            let start = line.span.start as usize + raw.len() - raw.trim_start().len();
            let words = raw.trim();
            Evidence { text: words.to_owned(), span: Span::new(start, start + words.len()) }
        })
        .collect()
}

/// What each line is in the end; a heading gives its line its level.
#[must_use]
pub fn line_kinds(lines: &[Line], kinds: &[BlockKind], paragraphs: &[Paragraph]) -> Vec<LineKind> {
    let mut found: Vec<_> =
        lines.iter().zip(kinds).map(|(line, kind)| LineKind { span: line.span, kind: *kind, level: 0 }).collect();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.heading.is_some()) {
        found[paragraph.first_line].kind = BlockKind::Heading;
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
