//! The strip of the structure as a picture: what the parts do, the first level, the second; and all of it in numbers.

use maud::{Markup, html};

use super::ink;
use super::measure::{EM, cut};
use super::outline::badge;
use super::sheet::{Drawing, INNER, block, text, text_before, text_within};
use crate::Report;
use crate::view::icicle::{Piece, SHADES, WHOLE, pieces};
use crate::view::roles::sign;
use crate::view::share::segments;
use crate::view::words::Words;

/// The heights of the strip's three rows.
const ROLES: (usize, usize) = (0, 40);
const FIRST: (usize, usize) = (44, 64);
const SECOND: (usize, usize) = (112, 64);

/// Where the words below the strip begin, and how high a line of them is.
const LEGEND: usize = 216;
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
    let listed = pieces.len().min(MOST);
    let markup = html! {
        (roles(report, text, words))
        @for piece in &pieces { (part(piece)) }
        (shades(words))
        (table(&pieces[..listed], words))
    };
    Some(Drawing { markup, width: INNER, height: LEGEND + (listed + 3) * LINE })
}

fn on(hundredths: usize) -> usize {
    hundredths * INNER / WHOLE
}

/// What the parts do, each in its colour with its sign.
fn roles(report: &Report, text: &str, words: &Words) -> Markup {
    let segments = segments(report, text);
    let all = segments.iter().map(|s| s.chars).sum::<usize>().max(1);
    let mut at = 0;
    let placed = segments.iter().map(|segment| {
        let from = at * INNER / all;
        at += segment.chars;
        (segment.doing.0, (from, (at * INNER / all - from).max(2)))
    });
    html! {
        @for (role, (from, width)) in placed {
            (block((from, width.saturating_sub(2).max(1)), ROLES, ink::role(role)))
            @if width > 28 {
                text x=(from + width / 2) y="27" text-anchor="middle" font-weight="700" fill=(ink::GROUND) { (words.say(sign(role))) }
            }
        }
    }
}

/// A section in the shade of its figures.
fn part(piece: &Piece) -> Markup {
    let (x, width) = (on(piece.from), on(piece.width));
    let row = if piece.level == 0 { FIRST } else { SECOND };
    let room = width.saturating_sub(12) * EM / 20;
    html! {
        rect x=(x) y=(row.0) width=(width) height=(row.1) fill=(ink::TINTS[piece.shade()]) stroke=(ink::CONTROL) {}
        @if room >= 2 * EM {
            text x=(x + width / 2) y=(row.0 + row.1 / 2 + 7) text-anchor="middle" fill=(ink::TEXT) { (cut(&words_of(piece), room)) }
        }
    }
}

fn words_of(piece: &Piece) -> String {
    piece.section.map(crate::view::places::label).unwrap_or_default()
}

/// What the shades mean.
fn shades(words: &Words) -> Markup {
    html! {
        (text(0, LEGEND, ink::MUTED, words.say("icicle.shades")))
        @for (i, id) in SHADES.into_iter().enumerate() {
            rect x=(220 + i * 200) y=(LEGEND - 19) width="36" height="24" fill=(ink::TINTS[i]) stroke=(ink::CONTROL) {}
            (text(266 + i * 200, LEGEND, ink::MUTED, words.say(id)))
        }
    }
}

fn table(pieces: &[Piece], words: &Words) -> Markup {
    let heads = ["outline.chars", "picture.share", "outline.quantities", "icicle.density"];
    let top = LEGEND + 2 * LINE;
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
