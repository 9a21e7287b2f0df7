//! The dates and periods of the text on one scale, as a picture.

use maud::{Markup, html};

use super::ink;
use super::sheet::{Drawing, INNER, block, text, text_before, text_within};
use crate::Report;
use crate::view::timeline::{Scale, Stretch, WHOLE, reported, stretches, written};
use crate::view::words::Words;

/// Rows that are drawn at most.
const MOST: usize = 200;

const LINE: usize = 38;

/// Where the scale lies.
const LEFT: usize = 420;
const LENGTH: usize = 960;

/// Axis, then a row for each.
pub fn timeline(report: &Report, words: &Words) -> Option<Drawing> {
    let mut rows = stretches(report);
    rows.truncate(MOST);
    let scale = Scale::over(&rows)?;
    let height = (rows.len() + 1) * LINE;
    let markup = html! {
        @if let Some(year) = reported(report) { (year_behind(&scale, year, height)) }
        @for (year, at) in scale.years() {
            line x1=(on(at)) y1="30" x2=(on(at)) y2=(height) stroke=(ink::LINE) {}
            (text(on(at), 20, ink::MUTED, &year.to_string()))
        }
        @for (i, (stretch, found)) in rows.iter().enumerate() {
            (row(&scale, *stretch, (i + 1) * LINE, &written(found.first, words)))
            (text_before(INNER, (i + 1) * LINE + 25, ink::MUTED, &words.fill("sources.count", &[("n", &found.all.len())])))
        }
        (text(0, height + LINE, ink::MUTED, words.say("timeline.caption")))
    };
    Some(Drawing { markup, width: INNER, height: height + LINE })
}

fn on(hundredths: i64) -> usize {
    LEFT + usize::try_from(hundredths.clamp(0, WHOLE) * LENGTH as i64 / WHOLE).unwrap_or_default()
}

fn year_behind(scale: &Scale, year: Stretch, height: usize) -> Markup {
    let (from, to) = (on(scale.place(year.from)), on(scale.place(year.to)));
    block((from, to - from), (30, height - 30), ink::SELECTED)
}

fn row(scale: &Scale, stretch: Stretch, y: usize, (name, bound): &(String, Option<&str>)) -> Markup {
    let name = bound.map_or(name.clone(), |bound| format!("{name} {bound}"));
    let (from, to) = (on(scale.place(stretch.from)), on(scale.place(stretch.to)));
    let width = (to - from).max(8);
    html! {
        (text_within(0, y + 25, LEFT - 24, &name))
        (block((from.min(LEFT + LENGTH - width), width), (y + 11, 16), ink::BAR))
        (block((0, INNER), (y + LINE - 1, 1), ink::LINE))
    }
}
