//! Pieces of type to lines, and the runs of words in a line.

use super::page::{Piece, rank};
use crate::text::{chars::columns, ideograph, in_order};

/// A line of a page.
#[derive(Debug)]
pub struct Line {
    /// Where its letters stand.
    pub y: i32,
    /// The size of its largest type.
    pub size: i32,
    /// Its runs, from left to right; at least one.
    pub runs: Vec<Run>,
    /// Whether it is a whole table, its rows in the words of its one run.
    pub is_table: bool,
}

/// Words with no wide gap between them.
#[derive(Debug)]
pub struct Run {
    /// Where it begins.
    pub x: i32,
    /// Where it ends.
    pub right: i32,
    /// What it says.
    pub words: String,
}

impl Line {
    /// Where it begins.
    pub fn x(&self) -> i32 {
        self.runs.first().map_or(0, |run| run.x)
    }

    /// Where it ends.
    pub fn right(&self) -> i32 {
        self.runs.last().map_or(0, |run| run.right)
    }
}

/// A gap of so many hundredths of the type's size parts two runs. Lines that are spread to the edge of the page have
/// narrower ones.
const GAP: i32 = 70;

/// A gap of so many hundredths parts two words of Latin letters.
const BLANK: i32 = 15;

/// The lines of a page, from top to bottom.
pub fn lines(mut pieces: Vec<Piece>) -> Vec<Line> {
    pieces.retain(|piece| !piece.words.trim().is_empty());
    let pieces = in_order(pieces, |piece| rank(piece.y));
    // Where each line's tallest type stands, and its size.
    let mut lines: Vec<(Height, Vec<Piece>)> = Vec::new();
    for piece in pieces {
        let height = (piece.y, piece.size);
        match lines.last_mut() {
            Some((tallest, line)) if stand_together(*tallest, height) => {
                if height.1 > tallest.1 {
                    *tallest = height;
                }
                line.push(piece);
            }
            _ => lines.push((height, vec![piece])),
        }
    }
    lines.into_iter().map(|((y, size), line)| Line { y, size, runs: runs(line), is_table: false }).collect()
}

/// Where type stands, and its size.
type Height = (i32, i32);

/// Whether most of the lower of two pieces stands beside the other: words of one line, and what is raised in it.
fn stand_together(one: Height, other: Height) -> bool {
    let top = |(y, size): Height| y - size / 100 * 85;
    let foot = |(y, size): Height| y + size / 100 * 15;
    let shared = foot(one).min(foot(other)) - top(one).max(top(other));
    shared / 60 * 100 > one.1.min(other.1)
}

/// The runs of a line.
fn runs(pieces: Vec<Piece>) -> Vec<Run> {
    let pieces = in_order(pieces, |piece| rank(piece.x));
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<Piece> = None;
    for piece in pieces {
        // Heavy type is sometimes printed twice, a hair apart.
        let is_double = |old: &Piece| old.words == piece.words && piece.x - old.x < piece.size / 4;
        if before.as_ref().is_some_and(is_double) {
            continue;
        }
        let right = piece.x + piece.width;
        match runs.last_mut() {
            Some(run) if piece.x - run.right < piece.size / 100 * GAP => {
                let is_apart = piece.x - run.right > piece.size / 100 * BLANK;
                say(&mut run.words, &piece.words, is_apart);
                run.right = run.right.max(right);
            }
            _ => {
                let mut words = String::new();
                say(&mut words, &piece.words, false);
                runs.push(Run { x: piece.x, right, words });
            }
        }
        before = Some(piece);
    }
    runs
}

/// Writes words behind others. A blank is written only between narrow characters: beside a wide one it is but the room
/// that type is set with.
pub fn say(line: &mut String, words: &str, is_apart: bool) {
    let is_narrow = |c: char| columns(c) == 1;
    let mut blank = is_apart;
    for c in words.chars() {
        if c.is_whitespace() || c.is_control() {
            blank = true;
            continue;
        }
        let c = ideograph(c);
        if blank && is_narrow(c) && line.ends_with(is_narrow) {
            line.push(' ');
        }
        blank = false;
        line.push(c);
    }
}
