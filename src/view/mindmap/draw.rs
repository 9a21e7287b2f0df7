//! The mind map as a picture. What is on the page and what is saved are drawn alike; a saved picture has its colours in
//! it, on the page the style sheet's go before them.

use maud::{Markup, html};

use super::layout::{Gaps, Place, Size, layout};
use super::tree::Node;
use crate::view::picture::Drawing;
use crate::view::picture::ink;
use crate::view::picture::measure::{EM, width};
use crate::view::words::Words;

/// Half the width of what folds and unfolds, as it is seen; to the finger it is larger.
const KNOB: usize = 9;
const TOUCH: usize = 13;

/// How large everything is, in pixels.
#[derive(Clone, Copy)]
pub struct Scale {
    pub font: usize,
    pub line: usize,
    pub pad: usize,
    pub gaps: Gaps,
}

/// On the page.
pub const PAGE: Scale = Scale { font: 13, line: 19, pad: 7, gaps: Gaps { x: 27, y: 8, reach: 280 } };

/// On a sheet of paper.
pub const SHEET: Scale = Scale { font: 20, line: 29, pad: 12, gaps: Gaps { x: 60, y: 14, reach: usize::MAX } };

/// Draws the boxes; on the page they can be pointed at, and `live` has the words for that.
pub fn draw(nodes: &[Node], scale: Scale, live: Option<&Words>) -> Drawing {
    let sizes: Vec<Size> = nodes.iter().map(|node| scale.size(node)).collect();
    let (places, (width, height)) = layout(&sizes, scale.gaps);
    let ends = || nodes.iter().enumerate().filter_map(|(i, node)| Some((i, node.parent?)));
    let markup = html! {
        g class="map-links" fill="none" stroke=(ink::CONTROL) stroke-width="1.5" aria-hidden=[live.map(|_| "true")] {
            @for (i, parent) in ends() { (link((places[parent], sizes[parent]), (places[i], sizes[i]))) }
        }
        @for (i, node) in nodes.iter().enumerate() {
            @match live {
                Some(words) => (live_node(node, i == 0, words, drawn(node, places[i], sizes[i], scale, live))),
                None => g { (drawn(node, places[i], sizes[i], scale, None)) },
            }
        }
    };
    Drawing { markup, width: width + TOUCH, height }
}

impl Scale {
    /// How large a box must be for its words.
    fn size(&self, node: &Node) -> Size {
        let bold = if node.depth == 0 { self.font / 2 } else { 0 };
        let widest = node.lines.iter().chain(&node.figures).map(|line| width(line)).max().unwrap_or_default();
        let width = (widest * self.font).div_ceil(EM) + 2 * self.pad + bold;
        let height = (node.lines.len() + node.figures.len()) * self.line + self.pad;
        Size { parent: node.parent, width, height }
    }
}

/// The line from a box to one that hangs on it.
fn link((from, size): (Place, Size), (to, other): (Place, Size)) -> Markup {
    let (x, y) = (from.x + size.width, from.y + size.height / 2);
    let (end, level) = (to.x, to.y + other.height / 2);
    let middle = (x + end) / 2;
    html! { path d=(format!("M{x} {y}C{middle} {y} {middle} {level} {end} {level}")) {} }
}

/// A box as a row of a tree: it takes the keyboard, says what it is, and folds.
fn live_node(node: &Node, first: bool, words: &Words, drawn: Markup) -> Markup {
    // What is heard begins with what is seen, so that who speaks to the page can name it.
    let mut told = node.lines.concat();
    node.figures.iter().for_each(|figure| told = format!("{told},{figure}"));
    if let Some((n, false)) = node.below {
        told += &words.fill("map.told_folded", &[("n", &n)]);
    }
    html! {
        @match &node.id {
            Some(id) => g role="treeitem" class="map-node" data-section=(id) aria-label=(told) aria-level=(node.depth + 1)
                aria-posinset=(node.place.0) aria-setsize=(node.place.1) aria-selected="false"
                aria-expanded=[node.below.map(|(_, open)| open)] tabindex=(if first { "0" } else { "-1" }) { (drawn) },
            None => g class="map-node is-rest" aria-hidden="true" { (drawn) },
        }
    }
}

/// The box itself, its words, and the knob that folds it.
fn drawn(node: &Node, place: Place, size: Size, scale: Scale, live: Option<&Words>) -> Markup {
    let (fill, stroke) = if node.depth == 0 { (ink::SELECTED, ink::ACCENT) } else { (ink::PANE, ink::LINE) };
    let is_cut = node.lines.last().is_some_and(|line| line.ends_with('…'));
    let knob = node.below.filter(|(_, open)| live.is_some() || !open);
    html! {
        @if live.is_some() && is_cut { title { (node.name) } }
        rect class=(if node.depth == 0 { "map-box is-root" } else { "map-box" }) x=(place.x) y=(place.y)
            width=(size.width) height=(size.height) rx="6" fill=(fill) stroke=(stroke) {}
        (label(node, place, scale))
        @if let Some((n, open)) = knob { (knob_at(place.x + size.width + KNOB, place.y + size.height / 2, n, open)) }
    }
}

/// The words, line by line; the figures below them are lighter.
fn label(node: &Node, place: Place, scale: Scale) -> Markup {
    // The middle of the first line, then where a line of that font stands.
    let base = place.y + (scale.pad + scale.line) / 2 + scale.font * 36 / 100;
    let all = node.lines.iter().map(|line| (line, false)).chain(node.figures.iter().map(|line| (line, true)));
    html! {
        text font-size=(scale.font) font-weight=[(node.depth == 0).then_some("700")] fill=(ink::TEXT) {
            @for (i, (line, is_figure)) in all.enumerate() {
                tspan class=[is_figure.then_some("map-figure")] fill=[is_figure.then_some(ink::MUTED)]
                    x=(place.x + scale.pad) y=(base + i * scale.line) { (line) }
            }
        }
    }
}

/// How many hang on a folded box, a line on an unfolded one.
fn knob_at(x: usize, y: usize, n: usize, open: bool) -> Markup {
    let sign = if open { "−".to_owned() } else { n.to_string() };
    html! {
        g class="map-knob" data-fold="" aria-hidden="true" {
            circle cx=(x) cy=(y) r=(TOUCH) fill="#fff" fill-opacity="0" {}
            circle class="map-dot" cx=(x) cy=(y) r=(KNOB) fill=(ink::GROUND) stroke=(ink::CONTROL) {}
            text x=(x) y=(y + 4) font-size="11" text-anchor="middle" fill=(ink::TEXT) { (sign) }
        }
    }
}
