//! Running text with its statistics marked, its points (一是, 二是) set off, and the places that the lists lead to.

use maud::{Markup, html};

use super::doubts::Doubt;
use super::marks::Marks;
use super::places::Places;
use crate::Report;
use crate::report::{Approx, Span};

/// Writes stretches of one text.
pub(super) struct Inline<'r> {
    pub report: &'r Report,
    pub text: &'r str,
    pub places: &'r Places<'r>,
    pub marks: &'r Marks<'r>,
    /// What findings are about.
    pub doubts: &'r [Doubt],
}

impl Inline<'_> {
    /// A stretch of the text, points, places and quantities within it marked. What only begins or ends in it is marked as far
    /// as it goes, so a stretch may be cut anywhere.
    pub fn write(&self, span: Span) -> Markup {
        let points = &self.places.points;
        let first = points.partition_point(|p| p.heading.end <= span.start);
        let pieces = pieces(span, points[first..].iter().map(|p| (p.heading, p.id.as_str())));
        html! {
            @for (piece, point) in pieces {
                @match point {
                    Some(id) => b class="point" data-section=(id) { (self.marked(piece)) },
                    None => (self.marked(piece)),
                }
            }
        }
    }

    /// A stretch with the places in it that the lists lead to.
    fn marked(&self, span: Span) -> Markup {
        let pieces = pieces(span, self.marks.behind(span.start).iter().map(|&mark| (mark, mark.start)));
        html! {
            @for (piece, place) in pieces {
                @match place {
                    Some(place) => (self.place(piece, place)),
                    None => (self.quantities(piece)),
                }
            }
        }
    }

    /// A place; of a term, its meaning shows where the pointer rests.
    fn place(&self, span: Span, place: u32) -> Markup {
        let gloss = self.marks.gloss(place);
        html! { span class=[self.marks.class(place)] data-place=(place) title=[gloss] { (self.quantities(span)) } }
    }

    /// A stretch with its quantities marked.
    fn quantities(&self, span: Span) -> Markup {
        let quantities = &self.report.quantities;
        let first = quantities.partition_point(|q| q.span.end <= span.start);
        let pieces = pieces(span, quantities[first..].iter().map(|q| (q.span, q)));
        html! {
            @for (piece, quantity) in pieces {
                @match quantity {
                    Some(q) => mark class=[(q.approx != Approx::Exact).then_some("is-approx")] data-quantity=(q.id) {
                        (self.doubted(piece))
                    },
                    None => (self.doubted(piece)),
                }
            }
        }
    }

    /// A stretch with what findings are about underlined.
    fn doubted(&self, span: Span) -> Markup {
        let first = self.doubts.partition_point(|doubt| doubt.span.end <= span.start);
        let pieces = pieces(span, self.doubts[first..].iter().map(|doubt| (doubt.span, doubt)));
        html! {
            @for (piece, doubt) in pieces {
                @match doubt {
                    Some(doubt) => span class=(doubt.class) data-doubt=(doubt.key) { (self.dimmed(piece)) },
                    None => (self.dimmed(piece)),
                }
            }
        }
    }

    /// Bare text, with the `**` that a program has left in it for bold type dimmed: they are of the text, but nobody reads
    /// them.
    fn dimmed(&self, span: Span) -> Markup {
        let plain = self.plain(span);
        html! {
            @for (i, piece) in plain.split("**").enumerate() {
                @if i > 0 { span class="muted" { "**" } }
                (piece)
            }
        }
    }

    /// Bare text. A line end within a paragraph is the paper's, not the author's: it is dropped, so that no gap shows
    /// between two characters and a wrapped number is found by searching; between Latin words it is kept.
    fn plain(&self, span: Span) -> String {
        let mut out = String::with_capacity(span.len());
        let mut rest = span.range();
        while let Some(at) = self.text[rest.clone()].find(['\n', '\r']).map(|i| rest.start + i) {
            out.push_str(&self.text[rest.start..at]);
            let length = self.text[at..].find(|c| !matches!(c, '\n' | '\r')).unwrap_or(self.text.len() - at);
            if latin(self.text[..at].chars().next_back()) && latin(self.text[at + length..].chars().next()) {
                out.push('\n');
            }
            rest.start = (at + length).min(rest.end);
        }
        out.push_str(&self.text[rest]);
        out
    }
}

fn latin(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_alphabetic())
}

/// Cuts `span` at the spans that lie in it, which come in order: what lies in one of them bears its id.
fn pieces<I>(span: Span, inside: impl Iterator<Item = (Span, I)>) -> Vec<(Span, Option<I>)> {
    let (mut pieces, mut at) = (Vec::new(), span.start);
    for (found, id) in inside.take_while(|(found, _)| found.start < span.end) {
        let start = found.start.max(at);
        let end = found.end.clamp(start, span.end);
        pieces.extend([(Span { start: at, end: start }, None), (Span { start, end }, Some(id))]);
        at = end;
    }
    pieces.push((Span { start: at, end: span.end }, None));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture;

    fn written(from: &str, to: &str) -> String {
        let (report, text) = fixture::town();
        let places = Places::new(&report);
        let (start, end) = (text.find(from).unwrap(), text.rfind(to).unwrap());
        let marks = Marks::new(&report);
        let inline = Inline { report: &report, text: &text, places: &places, marks: &marks, doubts: &[] };
        inline.write(Span::new(start, end)).into_string()
    }

    #[test]
    fn marks_a_quantity_across_a_line_end() {
        let html = written("一是队伍", "二是宣传");
        assert_eq!(
            html,
            "<b class=\"point\" data-section=\"2.1\">一是队伍弱</b>。执法人员<mark data-quantity=\"q5\">26人</mark>。"
        );
    }

    #[test]
    fn marks_what_is_cut_as_far_as_it_goes() {
        assert_eq!(written("0起，其中", "，其中"), "<mark data-quantity=\"q1\">0起</mark>");
        assert_eq!(written("，其中口头", "起、书面"), "，其中口头协议<mark data-quantity=\"q2\">94</mark>");
    }

    #[test]
    fn marks_what_the_lists_lead_to() {
        assert_eq!(written("云溪镇2", "\n临霁县"), "<span data-place=\"0\">云溪镇2024年度报告</span>");
    }

    #[test]
    fn approximate_figures_citations_and_dates_have_looks_of_their_own() {
        let (mut report, text) = fixture::town();
        report.citations = vec![fixture::citation(&text, "<如下>", "行政法规")];
        report.dates = vec![fixture::date(&text, "2025年2月20日", "2025-02-20")];
        let (places, marks) = (Places::new(&report), Marks::new(&report));
        let inline = Inline { report: &report, text: &text, places: &places, marks: &marks, doubts: &[] };
        let html = inline.write(Span::new(0, text.len())).into_string();
        assert!(html.contains("<mark class=\"is-approx\" data-quantity=\"q4\">1200余份</mark>"), "{html}");
        assert!(html.contains("<span class=\"is-cited\" data-place="), "{html}");
        assert!(html.contains("<span class=\"is-dated\" data-place="), "{html}");
        assert_eq!(html.matches("is-").count(), 3, "{html}");
    }

    #[test]
    fn dims_the_stars_of_bold_type() {
        let (report, text) = (Report::default(), "**一、成效**：2*3***");
        let (places, marks) = (Places::new(&report), Marks::new(&report));
        let inline = Inline { report: &report, text, places: &places, marks: &marks, doubts: &[] };
        let html = inline.write(Span::new(0, text.len())).into_string();
        let dim = "<span class=\"muted\">**</span>";
        assert_eq!(html, format!("{dim}一、成效{dim}：2*3{dim}*"));
    }

    #[test]
    fn keeps_a_line_end_between_latin_words() {
        let report = Report::default();
        let (places, marks) = (Places::new(&report), Marks::new(&report));
        let plain = |text: &str| {
            let inline = Inline { report: &report, text, places: &places, marks: &marks, doubts: &[] };
            inline.plain(Span::new(0, text.len()))
        };
        assert_eq!(plain("open\r\ndata\n政府"), "open\ndata政府");
    }
}
