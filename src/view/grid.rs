//! A table of the text as a table: its heads are heads, and a wide one scrolls by itself.
//!
//! All of the text stays in it. What parts the cells (tabs, bars, line ends) goes behind the cell; what is only drawing is
//! not shown.

use maud::{Markup, html};

use super::inline::Inline;
use super::words::Words;
use crate::report::{Cell, Span, Table};

/// A table and the stretch of the text that it takes up.
pub(super) struct Grid<'r> {
    pub table: &'r Table,
    /// Whole blocks: from the beginning of the first to the end of the last.
    pub span: Span,
    /// Its number in the text.
    pub number: usize,
}

impl Grid<'_> {
    /// Whether its cells stand in the text one behind the other, so that it can be set as a table at all.
    pub fn is_whole(&self) -> bool {
        let mut at = self.span.start;
        self.cells().all(|cell| {
            let follows = cell.span.is_empty() || (at <= cell.span.start && cell.span.end <= self.span.end);
            at = at.max(cell.span.end);
            follows
        })
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.table.rows.iter().flatten()
    }

    /// The table in a named region.
    pub fn write(&self, inline: &Inline, words: &Words) -> Markup {
        let stretches = self.stretches();
        let mut stretches = stretches.iter();
        let columns = self.table.rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut row = |at: usize| {
            let (cells, heads) = (&self.table.rows[at], self.table.head_cells as usize);
            let is_head = at < self.table.head_rows as usize;
            // A cell alone in its row speaks of the whole row; an empty one is no head of anything.
            let wide = (cells.len() == 1 && columns > 1).then_some(columns);
            html! {
                tr {
                    @for (i, (cell, stretch)) in cells.iter().zip(stretches.by_ref()).enumerate() {
                        @let content = content(cell, *stretch, inline);
                        @let names = !cell.text.trim().is_empty();
                        @if is_head && names { th scope="col" colspan=[wide] { (content) } }
                        @else if i < heads && names { th scope="row" colspan=[wide] { (content) } }
                        @else { td colspan=[wide] class=[is_figure(cell).then_some("number")] { (content) } }
                    }
                }
            }
        };
        let heads = (self.table.head_rows as usize).min(self.table.rows.len());
        html! {
            div class="grid" role="region" tabindex="0" aria-label=(self.name(words)) {
                table {
                    @if heads > 0 { thead { @for at in 0..heads { (row(at)) } } }
                    tbody { @for at in heads..self.table.rows.len() { (row(at)) } }
                }
            }
        }
    }

    /// `表格 2 · 单位：万元`
    fn name(&self, words: &Words) -> String {
        let name = words.fill("grid.name", &[("n", &self.number)]);
        self.table.caption.as_ref().map_or(name.clone(), |caption| format!("{name} · {}", caption.text))
    }

    /// For each cell, the stretch from it to the next one that is not empty; the first begins where the table begins.
    fn stretches(&self) -> Vec<Span> {
        let mut at = self.span.end;
        let mut stretches: Vec<Span> = Vec::new();
        for cell in self.cells().collect::<Vec<_>>().into_iter().rev() {
            let start = if cell.span.is_empty() { at } else { cell.span.start };
            stretches.push(Span { start, end: at });
            at = start;
        }
        stretches.reverse();
        if let Some(first) = stretches.first_mut() {
            first.start = self.span.start;
        }
        stretches
    }
}

/// Whether a cell holds nothing but a figure, which is set at the right, one below the other.
fn is_figure(cell: &Cell) -> bool {
    let in_figure = |c: char| c.is_ascii_digit() || " .,%-+±‰－—．，％".contains(c);
    cell.text.chars().all(in_figure) && cell.text.chars().any(|c| c.is_ascii_digit())
}

/// A cell with what stands around it up to the next.
fn content(cell: &Cell, stretch: Span, inline: &Inline) -> Markup {
    let body = if cell.span.is_empty() { Span { end: stretch.start, ..stretch } } else { cell.span };
    let (before, behind) =
        (Span { end: body.start.max(stretch.start), ..stretch }, Span { start: body.end, ..stretch });
    html! { (gap(before, inline)) (inline.write(body)) (gap(behind, inline)) }
}

/// What stands between two cells.
fn gap(span: Span, inline: &Inline) -> Markup {
    let text = &inline.text[span.range()];
    let is_drawing = |c: char| c.is_whitespace() || "|｜-—:+=─│┼".contains(c);
    html! {
        @if text.chars().all(char::is_whitespace) { (text) }
        @else if text.chars().all(is_drawing) { span class="drawing" { (text) } }
        @else { (inline.write(span)) }
    }
}
