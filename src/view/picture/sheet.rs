//! The sheet that every saved picture stands on: white, as wide as an A4 page is printed, its name above it.

use maud::{Markup, html};

use super::ink;
use super::measure::{EM, cut, wrap};
use crate::text::chars::turns;
use crate::view::words::Words;

/// How wide a picture is set.
pub const WIDTH: usize = 1600;

/// What is left free around it.
pub const MARGIN: usize = 48;

/// How wide a drawing is that is set in its own size; a wider one is scaled down with its sheet, a narrower one up.
pub const INNER: usize = WIDTH - 2 * MARGIN;

/// Fonts that are there: on Macs, in Windows, in Chinese Linux systems, in any other.
const FONTS: &str = "\"PingFang SC\",\"Microsoft YaHei\",\"HarmonyOS Sans SC\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",\
                     \"WenQuanYi Micro Hei\",\"SimHei\",sans-serif";

/// The name's font size, and the height of its lines.
const TITLE: usize = 30;
const TITLE_LINE: usize = 42;

/// What is drawn, and how large it is.
pub struct Drawing {
    pub markup: Markup,
    pub width: usize,
    pub height: usize,
}

/// The whole file: an SVG that needs nothing outside itself. `what` says what kind of picture it is.
pub fn sheet(name: &str, what: &str, drawing: &Drawing, words: &Words) -> String {
    let inner = drawing.width;
    let lines = wrap(name, inner * EM / TITLE, 2);
    let head = MARGIN + lines.len() * TITLE_LINE + 58;
    let (width, height) = (inner + 2 * MARGIN, head + drawing.height + MARGIN);
    let by = words.fill("picture.by", &[("what", &what), ("version", &env!("CARGO_PKG_VERSION"))]);
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" lang="zh-Hans-CN" viewBox=(format!("0 0 {width} {height}"))
            width=(WIDTH) height=(height * WIDTH / width) font-family=(FONTS) font-size="20" {
            title { (name) }
            desc { (by) }
            rect width=(width) height=(height) fill=(ink::GROUND) {}
            @for (i, line) in lines.iter().enumerate() {
                text x=(MARGIN) y=(MARGIN + i * TITLE_LINE + TITLE) font-size=(TITLE) font-weight="700" fill=(ink::TEXT) { (line) }
            }
            (text(MARGIN, MARGIN + lines.len() * TITLE_LINE + 20, ink::MUTED, &by))
            g transform=(format!("translate({MARGIN} {head})")) { (drawing.markup) }
        }
    };
    // What a text may hold and XML may not, and what would turn the direction of the words beside it.
    picture.into_string().replace(|c: char| c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') || turns(c), " ")
}

/// A line of words in the sheet's own font size.
pub fn text(x: usize, y: usize, colour: &str, words: &str) -> Markup {
    html! { text x=(x) y=(y) fill=(colour) { (words) } }
}

/// The same, ending at `x`.
pub fn text_before(x: usize, y: usize, colour: &str, words: &str) -> Markup {
    html! { text x=(x) y=(y) text-anchor="end" fill=(colour) { (words) } }
}

/// A line of words as far as it fits into `room` pixels.
pub fn text_within(x: usize, y: usize, room: usize, words: &str) -> Markup {
    text(x, y, ink::TEXT, &cut(words, room * EM / 20))
}

/// A coloured rectangle.
pub fn block((x, width): (usize, usize), (y, height): (usize, usize), colour: &str) -> Markup {
    html! { rect x=(x) y=(y) width=(width) height=(height) fill=(colour) {} }
}
