//! The report on one sheet: what is printed, and what the saved page shows. All of it, whatever the screen shows in part.

use maud::{Markup, PreEscaped, html};

use super::still::Still;
use super::{Export, names, stamp};
use crate::view::{self, Arrangement, Part};

/// How much stands on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Everything.
    Whole,
    /// All but the text.
    Results,
}

/// Head, summary, outline with bars, findings, figures, sources, text; each place of the text that something leads to is
/// named, so that links reach it. The ids of the parts are those of the page: one style sheet serves both.
#[must_use]
pub fn sheet(export: &Export<'_>, of: Sheet) -> Markup {
    let (report, text, words) = (export.report, export.text, export.words);
    let mut still = Still::default();
    let mut still = |live: Markup| PreEscaped(still.still(&live.into_string()));
    // First, so that the others know its places.
    let source = (of == Sheet::Whole).then(|| still(view::source(report, text, words, Part::All)));
    html! {
        div class="sheet" {
            header class="sheet-head" {
                h1 { (view::name(report, text, words)) }
                p { (still(view::headline(report, text, words))) }
                p class="muted" { (names::title(export)) @for sentence in stamp::sentences(export) { " · " (sentence) } }
            }
            (still(view::notices(report, text, words)))
            section class="sheet-summary" aria-label=(words.say("take.summary")) { (still(view::cards(report, text, words))) }
            section {
                h2 { (words.say("take.outline")) }
                (still(view::roles(report, text, words)))
                div id="outline" { (still(view::outline(report, text, words, Part::All))) }
            }
            section class="sheet-checks" {
                h2 { (words.say("take.checks")) }
                (still(view::checks(report, text, words, (export.aside, export.handling), Part::All)))
            }
            div id="results" {
                section {
                    h2 { (words.say("take.figures_title")) }
                    (still(view::table(report, text, words, Part::All, &Arrangement::default())))
                    (still(view::absences(report, text, words)))
                }
                section id="sources" {
                    h2 { (words.say("take.sources")) }
                    (still(view::sources(report, text, words)))
                }
                section id="document" {
                    h2 { (words.say("take.document")) }
                    (still(view::metadata(report, text, words)))
                }
            }
            @if let Some(source) = source {
                section class="sheet-text" {
                    h2 { (words.say("take.text")) }
                    div id="source" { (source) }
                }
            }
        }
    }
}
