//! Wholes and their parts, rates and their bases, as a picture.

use maud::{Markup, html};

use super::ink;
use super::measure::{EM, cut, width};
use super::sheet::{Drawing, INNER, block, text};
use crate::Report;
use crate::report::{Quantity, RelationKind};
use crate::view::bars::{Bound, Stack, WHOLE, bound};
use crate::view::number::{figure, grouped};
use crate::view::table::named_plainly;
use crate::view::words::Words;

/// Bars that are drawn at most.
const MOST: usize = 60;

/// The height of a line of words, and of a bar.
const LINE: usize = 32;
const BAR: usize = 24;

/// Sums, then rates.
pub fn bars(report: &Report, words: &Words) -> Option<Drawing> {
    let (rates, sums): (Vec<_>, Vec<_>) = bound(report).partition(|bound| bound.kind == RelationKind::Rate);
    let mut sheet = Paper { y: 0, drawn: Vec::new(), words };
    for (title, list) in [("bars.sums", &sums), ("bars.rates", &rates)] {
        if !list.is_empty() {
            sheet.title(words.say(title));
            list.iter().take(MOST).for_each(|bound| sheet.bound(bound));
        }
    }
    (sheet.y > 0).then(|| Drawing {
        markup: html! { @for piece in sheet.drawn { (piece) } },
        width: INNER,
        height: sheet.y,
    })
}

/// What is drawn so far, from the top down.
struct Paper<'w> {
    y: usize,
    drawn: Vec<Markup>,
    words: &'w Words,
}

impl Paper<'_> {
    fn title(&mut self, title: &str) {
        self.y += LINE;
        self.drawn.push(html! { text x="0" y=(self.y) font-size="22" font-weight="700" fill=(ink::TEXT) { (title) } });
        self.y += LINE / 2;
    }

    fn bound(&mut self, bound: &Bound) {
        let verdict = bound.judged(self.words);
        let colour = if bound.holds == Some(false) { ink::ERROR } else { ink::MUTED };
        match bound.rate {
            Some(rate) => {
                let whole = told(bound.whole);
                let of = match bound.parts.first() {
                    Some(part) => format!("{} = {} ÷ {whole}", told(rate), told(part)),
                    None => format!("{}　{} {whole}", told(rate), self.words.say("bars.base")),
                };
                self.flow(&[(of, ink::TEXT), (verdict, colour)]);
                self.bar(&Stack { placed: vec![(0, bound.filled(rate))], rest: None, beyond: None });
            }
            None => {
                self.flow(&[(told(bound.whole), ink::TEXT), (verdict, colour)]);
                if bound.kind == RelationKind::Part { self.apart(bound) } else { self.together(bound) }
            }
        }
        self.y += 18;
    }

    fn apart(&mut self, bound: &Bound) {
        for part in &bound.parts {
            self.flow(&[(told(part), ink::TEXT), (bound.share(part), ink::MUTED)]);
            self.bar(&Stack { placed: vec![(0, bound.alone(part))], rest: None, beyond: None });
        }
    }

    fn together(&mut self, bound: &Bound) {
        let stack = bound.stack();
        self.bar(&stack);
        let mut said: Vec<(String, &str)> =
            bound.parts.iter().map(|part| (format!("{} {}", told(part), bound.share(part)), ink::TEXT)).collect();
        said.extend(
            stack.rest.map(|(n, _)| (self.words.fill("bars.rest", &[("n", &grouped(n.normalize()))]), ink::MUTED)),
        );
        said.extend(
            stack.beyond.map(|(n, _)| (self.words.fill("bars.beyond", &[("n", &grouped(n.normalize()))]), ink::ERROR)),
        );
        self.flow(&said);
    }

    /// Words one behind the other, in as many lines as they need.
    fn flow(&mut self, said: &[(String, &str)]) {
        self.y += LINE;
        let mut x = 0;
        for (words, colour) in said.iter().filter(|(words, _)| !words.is_empty()) {
            let words = cut(words.trim_end(), INNER * EM / 20);
            let wide = width(&words) * 20 / EM;
            if x > 0 && x + wide > INNER {
                (x, self.y) = (0, self.y + LINE);
            }
            self.drawn.push(text(x, self.y, colour, &words));
            x += wide + 32;
        }
        self.y += 8;
    }

    /// A bar on its track.
    fn bar(&mut self, stack: &Stack) {
        let on = |hundredths: i64| usize::try_from(hundredths * INNER as i64 / WHOLE).unwrap_or_default();
        let row = (self.y, BAR);
        self.drawn.push(html! {
            rect x="0" y=(row.0) width=(INNER) height=(BAR) fill=(ink::PANE) stroke=(ink::LINE) {}
            @for &(from, to) in &stack.placed {
                // The last two pixels are the gap between neighbours.
                (block((on(from), (on(to) - on(from)).saturating_sub(2).max(1)), row, ink::BAR))
            }
            @if let Some((_, from)) = stack.rest {
                line x1=(on(from)) y1=(row.0 + BAR / 2) x2=(INNER) y2=(row.0 + BAR / 2) stroke=(ink::MUTED)
                    stroke-width=(BAR - 4) stroke-dasharray="3 8" {}
            }
            @if let Some((_, from)) = stack.beyond {
                rect x=(on(from)) y=(row.0) width=(INNER - on(from)) height=(BAR) fill="none" stroke=(ink::ERROR) stroke-width="4" {}
            }
        });
        self.y += BAR;
    }
}

/// What is counted, and the figure.
fn told(quantity: &Quantity) -> String {
    format!("{} {}", named_plainly(quantity), figure(quantity)).trim_start().to_owned()
}
