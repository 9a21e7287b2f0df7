//! Tables with ruled cells: what stands between the same four rules is one cell, on however many lines.

use super::line::{self, Line, Run, say};
use super::page::{Drawn, Piece, rank};
use crate::intake::grid::{Cell, Grid, Rows};
use crate::text::in_order;

/// A rule is at most so thick, and its parts at least so long.
const THICKEST: i32 = 400;
const SHORTEST: i32 = 500;

/// Rules this near to each other are one, and so near they touch.
const SAME: i32 = 150;
const TOUCH: i32 = 300;

/// A page with more rules across or down is a map or a drawing.
const MOST: usize = 1000;

/// A table has at most so many places.
const LARGEST: usize = 20_000;

/// A straight line of the page: across at a height, or down at a distance from the left.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Rule {
    at: i32,
    from: i32,
    to: i32,
}

impl Rule {
    fn spans(&self, place: i32) -> bool {
        self.from - TOUCH <= place && place <= self.to + TOUCH
    }
}

/// Left, top, right, bottom of a cell.
type Frame = [i32; 4];

/// Takes the pieces of tables out of those of a page. Returns each table as one line of several rows.
pub fn take(pieces: &mut Vec<Piece>, drawn: &[Drawn]) -> Vec<Line> {
    let (across, down) = rules(drawn);
    if across.len() < 2 || down.len() < 2 {
        return Vec::new();
    }
    let mut framed: Vec<(Frame, Piece)> = Vec::new();
    let mut plain = Vec::new();
    for piece in pieces.drain(..) {
        match frame(&piece, &across, &down) {
            Some(frame) => framed.push((frame, piece)),
            None => plain.push(piece),
        }
    }
    // By their tops; pieces of a cell stand together.
    let framed = in_order(in_order(framed, |(frame, _)| rank(frame[0])), |(frame, _)| rank(frame[1]));
    let mut tables = Vec::new();
    let mut rest = framed.into_iter().peekable();
    while let Some((first, piece)) = rest.next() {
        let mut cells = vec![(first, vec![piece])];
        let mut foot = first[3];
        while let Some((frame, piece)) = rest.next_if(|(frame, _)| frame[1] <= foot) {
            foot = foot.max(frame[3]);
            match cells.last_mut() {
                Some((last, pieces)) if *last == frame => pieces.push(piece),
                _ => cells.push((frame, vec![piece])),
            }
        }
        match table(&mut cells) {
            Some(line) => tables.push(line),
            None => plain.extend(cells.into_iter().flat_map(|(_, pieces)| pieces)),
        }
    }
    *pieces = plain;
    tables
}

/// The rules across and down.
fn rules(drawn: &[Drawn]) -> (Vec<Rule>, Vec<Rule>) {
    let (mut across, mut down) = (Vec::new(), Vec::new());
    for Drawn { left, top, right, bottom } in drawn {
        let (wide, high) = (right - left, bottom - top);
        if high <= THICKEST && wide >= SHORTEST {
            across.push(Rule { at: (top + bottom) / 2, from: *left, to: *right });
        } else if wide <= THICKEST && high >= SHORTEST {
            down.push(Rule { at: (left + right) / 2, from: *top, to: *bottom });
        }
    }
    let (mut across, down) = (joined(across), joined(down));
    if across.len() > MOST || down.len() > MOST {
        return (Vec::new(), Vec::new());
    }
    // Both ends of a rule stand on rules; what underlines words does not.
    let ends_on_rule = |rule: &Rule, end: i32| down.iter().any(|it| (it.at - end).abs() <= TOUCH && it.spans(rule.at));
    across.retain(|rule| ends_on_rule(rule, rule.from) && ends_on_rule(rule, rule.to));
    (across, down)
}

/// Rules put together from the parts that programs draw for each cell.
fn joined(parts: Vec<Rule>) -> Vec<Rule> {
    let mut parts = in_order(parts, |rule| rank(rule.at));
    for i in 1..parts.len() {
        if parts[i].at - parts[i - 1].at <= SAME {
            parts[i].at = parts[i - 1].at;
        }
    }
    let mut rules: Vec<Rule> = Vec::new();
    for part in in_order(in_order(parts, |rule| rank(rule.from)), |rule| rank(rule.at)) {
        match rules.last_mut() {
            Some(rule) if rule.at == part.at && part.from <= rule.to + TOUCH => rule.to = rule.to.max(part.to),
            _ => rules.push(part),
        }
    }
    rules
}

/// The rules around a piece.
fn frame(piece: &Piece, across: &[Rule], down: &[Rule]) -> Option<Frame> {
    let (x, y) = (piece.x + piece.width / 2, piece.y - piece.size / 3);
    let before = |rules: &[Rule], place: i32, beside: i32| {
        rules.iter().rev().find(|rule| rule.at <= place && rule.spans(beside)).map(|rule| rule.at)
    };
    let behind = |rules: &[Rule], place: i32, beside: i32| {
        rules.iter().find(|rule| rule.at > place && rule.spans(beside)).map(|rule| rule.at)
    };
    Some([before(down, x, y)?, before(across, y, x)?, behind(down, x, y)?, behind(across, y, x)?])
}

/// The rows of a table. None where it is but a frame around text.
fn table(cells: &mut Vec<(Frame, Vec<Piece>)>) -> Option<Line> {
    let edges = |from: usize, to: usize| {
        let edges = cells.iter().flat_map(|(frame, _)| [frame[from], frame[to]]).collect();
        let mut edges = in_order(edges, |edge: &i32| rank(*edge));
        edges.dedup();
        edges
    };
    let (columns, rows) = (edges(0, 2), edges(1, 3));
    let (wide, high) = (columns.len() - 1, rows.len() - 1);
    if wide < 2 || wide * high > LARGEST {
        return None;
    }
    let top = cells.first()?.0[1];
    let size = cells.first()?.1.first()?.size;
    // What stands at each place of the table, and which places a cell reaches over.
    let mut places: Vec<Option<Cell>> = vec![None; wide * high];
    let mut covered = vec![false; wide * high];
    for (frame, pieces) in std::mem::take(cells) {
        let place = |edges: &[i32], edge: i32| edges.binary_search(&edge).unwrap_or(0);
        let [left, right] = [0, 2].map(|side| place(&columns, frame[side]));
        let [first, last] = [1, 3].map(|side| place(&rows, frame[side]));
        for row in first..last {
            covered[row * wide + left..row * wide + right].fill(true);
        }
        let cell = Cell { text: words(pieces), columns: right - left, rows: Rows::Count(last - first) };
        places[first * wide + left] = Some(cell);
    }
    let mut grid = Grid::default();
    for (i, (cell, is_covered)) in places.into_iter().zip(covered).enumerate() {
        if i % wide == 0 {
            grid.row();
        }
        if let Some(cell) = cell.or_else(|| (!is_covered).then(Cell::default)) {
            grid.cell(cell);
        }
    }
    let (text, _) = grid.lines();
    let run = Run { x: columns[0], right: columns[wide], words: text.trim_end().to_owned() };
    Some(Line { y: top, size, runs: vec![run], is_table: true })
}

/// What a cell says, in one line.
fn words(pieces: Vec<Piece>) -> String {
    let mut words = String::new();
    for run in line::lines(pieces).iter().flat_map(|line| &line.runs) {
        say(&mut words, &run.words, true);
    }
    words
}
