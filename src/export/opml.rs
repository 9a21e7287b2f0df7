//! The structure as OPML 2.0 (<https://opml.org/spec2.opml>), which programs for mind maps and outlines open: headings,
//! the figures of each below it.

use maud::{Markup, PreEscaped, html};

use super::figures::{by_heading, in_a_line};
use super::office::plain;
use super::{Export, title};
use crate::report::Section;
use crate::view::{Placed, Places, label};

/// The document as an outline under one root: some programs drop what has none.
pub fn write(export: &Export<'_>) -> String {
    let title = plain(&title(export));
    let mut groups = by_heading(&Places::new(export.report), export.report).into_iter();
    let front = groups.next().map(|(_, figures)| figures).unwrap_or_default();
    let mut rest = groups.filter_map(|(heading, figures)| heading.map(|heading| (heading, figures))).peekable();
    let mut below = Vec::new();
    while rest.peek().is_some() {
        below.push(node(&mut rest, export));
    }
    let all = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        opml version="2.0" {
            head { title { (title) } }
            body { outline text=(title) { (leaves(&front, export)) @for node in below { (node) } } }
        }
    };
    all.0
}

/// The next heading with all that lies below it.
fn node<'r>(
    rest: &mut std::iter::Peekable<impl Iterator<Item = (&'r Section, Vec<Placed<'r>>)>>,
    export: &Export<'_>,
) -> Markup {
    let Some((heading, figures)) = rest.next() else { return Markup::default() };
    let mut below = Vec::new();
    while rest.peek().is_some_and(|(next, _)| next.span.end <= heading.span.end) {
        below.push(node(rest, export));
    }
    html! { outline text=(plain(&label(heading))) { (leaves(&figures, export)) @for node in below { (node) } } }
}

fn leaves(figures: &[Placed<'_>], export: &Export<'_>) -> Markup {
    html! { @for row in figures { outline text=(plain(&in_a_line(row.quantity, export.words))) {} } }
}
