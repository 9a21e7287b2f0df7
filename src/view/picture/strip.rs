//! The strip of the structure as a picture: what the parts do, the first level, the second; and all of it in numbers.

use maud::{Markup, html};

use super::ink;
use super::measure::{EM, cut, width};
use super::outline::badge;
use super::sheet::{Drawing, INNER, block, text, text_before, text_within};
use crate::Report;
use crate::report::Role;
use crate::view::icicle::{Piece, SHADES, WHOLE, pieces, whole};
use crate::view::places::{chars, label};
use crate::view::roles::{name, sign};
use crate::view::share::segments;
use crate::view::words::Words;

/// The heights of the strip's rows.
const ROLES: usize = 40;
const ROW: usize = 64;
const GAP: usize = 4;

/// How high a line of words is.
const LINE: usize = 36;

/// Lines of the table.
const MOST: usize = 150;

const COLUMNS: [usize; 4] = [1_140, 1_250, 1_360, INNER];

/// Strip, legend, and table.
pub fn strip(report: &Report, text: &str, words: &Words) -> Option<Drawing> {
    let pieces = pieces(report, text);
    if pieces.is_empty() {
        return None;
    }
    let listed = &pieces[..pieces.len().min(MOST)];
    let roles = parts(report, text);
    let first = if roles.is_empty() { 0 } else { ROLES + GAP };
    let legend = first + 2 * (ROW + GAP) + LINE;
    let top = legend + if roles.is_empty() { LINE } else { 2 * LINE } + LINE / 2;
    let markup = html! {
        @for part in &roles { (part.draw(words)) }
        @for piece in &pieces { (section(piece, first + piece.level * (ROW + GAP))) }
        (shades(legend, words))
        (signs(&roles, legend + LINE, words))
        (table(listed, top, words))
    };
    Some(Drawing { markup, width: INNER, height: top + listed.len() * LINE + LINE / 2 })
}

fn on(hundredths: usize) -> usize {
    hundredths * INNER / WHOLE
}

/// A stretch of the text that does one thing.
struct Part {
    role: Option<Role>,
    from: usize,
    to: usize,
}

/// What the parts do, on the scale of the sections below; nothing where no heading says it.
fn parts(report: &Report, text: &str) -> Vec<Part> {
    let all = whole(report, text).max(1);
    let (mut read, mut at) = (0, 0);
    let mut found: Vec<Part> = Vec::new();
    for segment in segments(report, text) {
        let start = if found.is_empty() { 0 } else { segment.start as usize };
        read += chars(text.get(at..start).unwrap_or_default());
        at = start;
        let from = (read * INNER / all).min(INNER);
        found.iter_mut().last().into_iter().for_each(|last| last.to = from);
        found.push(Part { role: segment.doing.0, from, to: INNER });
    }
    let says = |part: &Part| !matches!(part.role, None | Some(Role::Opening | Role::Closing));
    found.retain(|part| part.to > part.from);
    if found.iter().any(says) { found } else { Vec::new() }
}

impl Part {
    fn draw(&self, words: &Words) -> Markup {
        let width = self.to - self.from;
        html! {
            (block((self.from, width.saturating_sub(2).max(1)), (0, ROLES), ink::role(self.role)))
            @if width > 28 {
                text x=(self.from + width / 2) y="27" text-anchor="middle" font-weight="700" fill=(ink::GROUND) { (words.say(sign(self.role))) }
            }
        }
    }
}

/// What the signs of the parts mean.
fn signs(parts: &[Part], y: usize, words: &Words) -> Markup {
    let mut roles: Vec<Option<Role>> = Vec::new();
    for part in parts {
        if !roles.contains(&part.role) {
            roles.push(part.role);
        }
    }
    html! {
        @for (i, role) in roles.into_iter().enumerate() {
            (badge(i * 165, y - 22, role, words))
            (text(i * 165 + 38, y, ink::MUTED, &name((role, None), words)))
        }
    }
}

/// A section in the shade of its figures.
fn section(piece: &Piece, y: usize) -> Markup {
    let (x, width) = (on(piece.from), on(piece.width));
    let room = width.saturating_sub(12) * EM / 20;
    html! {
        rect x=(x) y=(y) width=(width) height=(ROW) fill=(ink::TINTS[piece.shade()]) stroke=(ink::CONTROL) {}
        text x=(x + width / 2) y=(y + ROW / 2 + 7) text-anchor="middle" fill=(ink::TEXT) { (words_within(piece, room)) }
    }
}

/// The heading as far as there is room for enough of it; else its number, if that fits.
fn words_within(piece: &Piece, room: usize) -> String {
    let heading = piece.section.map(label).unwrap_or_default();
    let mark = piece.mark();
    if room >= width(&heading).min(6 * EM) {
        return cut(&heading, room);
    }
    if width(mark) <= room { mark.to_owned() } else { String::new() }
}

/// What the shades mean.
fn shades(y: usize, words: &Words) -> Markup {
    html! {
        (text(0, y, ink::MUTED, words.say("icicle.shades")))
        @for (i, id) in SHADES.into_iter().enumerate() {
            rect x=(220 + i * 200) y=(y - 19) width="36" height="24" fill=(ink::TINTS[i]) stroke=(ink::CONTROL) {}
            (text(266 + i * 200, y, ink::MUTED, words.say(id)))
        }
    }
}

fn table(pieces: &[Piece], top: usize, words: &Words) -> Markup {
    let heads = ["outline.chars", "picture.share", "outline.quantities", "icicle.density"];
    html! {
        (text(0, top, ink::MUTED, words.say("table.section")))
        @for (x, id) in COLUMNS.iter().zip(heads) { (text_before(*x, top, ink::MUTED, words.say(id))) }
        @for (i, piece) in pieces.iter().enumerate() { (row(piece, top + (i + 1) * LINE, words)) }
    }
}

fn row(piece: &Piece, y: usize, words: &Words) -> Markup {
    let cells = [piece.chars.to_string(), piece.percent(), piece.quantities.to_string(), piece.density()];
    let role = piece.section.and_then(|section| section.role);
    let x = piece.level * 36;
    let beside = if role.is_some() { 36 } else { 0 };
    html! {
        @if role.is_some() { (badge(x, y - 22, role, words)) }
        (text_within(x + beside, y, 960 - x - beside, &piece.title(words)))
        @for (x, cell) in COLUMNS.iter().zip(&cells) { (text_before(*x, y, ink::TEXT, cell)) }
        (block((0, INNER), (y + 10, 1), ink::LINE))
    }
}
