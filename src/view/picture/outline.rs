//! The outline as a picture: each heading with its size and its figures, and a bar where it lies in the document.

use maud::html;

use super::ink;
use super::measure::{EM, wrap};
use super::sheet::{Drawing, INNER, block, text, text_before};
use crate::Report;
use crate::report::Role;
use crate::view::outline::{Row, rows};
use crate::view::places::{findings_in, quantities_in};
use crate::view::roles::sign;
use crate::view::words::Words;

/// Rows that are drawn at most; of a longer document the upper levels alone, and how many headings are left out.
const MOST: usize = 120;

/// How far a level is set in, and the height of a line.
const INDENT: usize = 32;
const LINE: usize = 30;

/// Where the titles end, and where each column of numbers does.
const TITLES: usize = 1_080;
const COLUMNS: [usize; 3] = [1_180, 1_270, 1_360];

/// The rows of the outline, headings only.
pub fn outline(report: &Report, text: &str, words: &Words) -> Option<Drawing> {
    let mut rows = rows(report, text, words);
    rows.retain(|row| !row.point);
    let headings = rows.len();
    while let Some(deepest) = rows.iter().map(|row| row.depth).max().filter(|&depth| depth > 1 && rows.len() > MOST) {
        rows.retain(|row| row.depth < deepest);
    }
    rows.truncate(MOST);
    if report.outline.is_empty() {
        return None;
    }
    let left_out = headings - rows.len();
    let all: usize = rows.iter().filter(|row| row.depth == 1).map(|row| row.chars).sum();
    let mut y = LINE + 12;
    let drawn: Vec<_> = rows
        .iter()
        .map(|row| {
            let titles = row_title(row);
            let at = y;
            y += titles.len() * LINE + 26;
            draw(row, &titles, at, (text.len(), all), report, words)
        })
        .collect();
    let markup = html! {
        (self::text(0, 20, ink::MUTED, words.say("outline.title")))
        @for (x, id) in COLUMNS.iter().zip(["outline.chars", "picture.share", "outline.quantities"]) {
            (text_before(*x, 20, ink::MUTED, words.say(id)))
        }
        @for row in drawn { (row) }
        @if left_out > 0 { (self::text(0, y + 22, ink::MUTED, &words.fill("picture.left_out", &[("n", &left_out)]))) }
    };
    let height = y + if left_out > 0 { LINE } else { 0 };
    Some(Drawing { markup, width: INNER, height })
}

fn indent(row: &Row) -> usize {
    (row.depth.min(6) - 1) * INDENT
}

fn row_title(row: &Row) -> Vec<String> {
    let badge = if row.doing.0.is_some() { LINE + 4 } else { 0 };
    wrap(&row.title, (TITLES - indent(row) - badge) * EM / 20, 2)
}

fn draw(
    row: &Row,
    titles: &[String],
    y: usize,
    (bytes, all): (usize, usize),
    report: &Report,
    words: &Words,
) -> maud::Markup {
    let (chars, quantities) = (row.chars.to_string(), quantities_in(report, row.span));
    let share = format!("{}%", (row.chars * 100 + all / 2) / all.max(1));
    let figures = if quantities == 0 { "·".to_owned() } else { quantities.to_string() };
    let (errors, hints) = findings_in(report, row.span);
    let track = y + titles.len() * LINE + 2;
    let from = row.span.start as usize * INNER / bytes.max(1);
    let length = (row.span.len() * INNER / bytes.max(1)).max(4);
    let (base, x) = (y + 22, indent(row));
    let beside = if row.doing.0.is_some() { LINE + 4 } else { 0 };
    html! {
        @if row.doing.0.is_some() { (badge(x, y, row.doing.0, words)) }
        @for (i, title) in titles.iter().enumerate() { (text(x + beside, base + i * LINE, ink::TEXT, title)) }
        @for (x, number) in COLUMNS.iter().zip([&chars, &share, &figures]) { (text_before(*x, base, ink::TEXT, number)) }
        @if errors > 0 { (text_before(1_430, base, ink::ERROR, &format!("▲{errors}"))) }
        @if hints > 0 { (text_before(INNER, base, ink::HINT, &format!("○{hints}"))) }
        (block((0, INNER), (track, 8), ink::LINE))
        (block((from.min(INNER - 4), length), (track, 8), ink::BAR))
    }
}

/// The sign of a role on its colour.
pub(super) fn badge(x: usize, y: usize, role: Option<Role>, words: &Words) -> maud::Markup {
    html! {
        rect x=(x) y=(y) width="28" height="28" rx="4" fill=(ink::role(role)) {}
        text x=(x + 14) y=(y + 21) font-size="18" font-weight="700" text-anchor="middle" fill=(ink::GROUND) { (words.say(sign(role))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Language;
    use crate::{Options, analyze};

    #[test]
    fn what_is_not_drawn_is_counted() {
        let items: String = (1..=60).map(|n| format!("{n}.第{n}项\n本项工作已经完成。\n")).collect();
        let parts: String = ["一", "二", "三"].map(|n| format!("({n})各项任务\n{items}")).concat();
        let text = format!("××镇工作报告\n一、主要工作\n{parts}二、下步打算\n继续努力。\n");
        let report = analyze(&text, &Options::default());
        let words = Words::new(Language::Chinese);
        let picture = outline(&report, &text, &words).expect("has headings").markup.into_string();
        assert!(picture.contains("另有 180 个下级标题没有画出"), "{picture}");
        assert!(picture.contains("各项任务") && !picture.contains("第7项"));
    }
}
