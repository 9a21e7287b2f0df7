//! What the text cites, and the abbreviations that it uses with what they mean: each once, with all its places.

use maud::{Markup, html};

use super::marks::Marks;
use super::tally::{LISTED, Tally, tally};
use super::words::Words;
use crate::Report;
use crate::report::{Citation, Term};

/// Citations as a table, terms as a list that opens.
#[must_use]
pub fn sources(report: &Report, _text: &str, words: &Words) -> Markup {
    let marks = Marks::new(report);
    let lists = Lists { marks: &marks, words };
    html! {
        (lists.citations(&tally(&report.citations, |a, b| full(a) == full(b)), report.citations.len()))
        (lists.terms(&tally(&report.terms, |a, b| a.name == b.name), report.terms.len()))
    }
}

/// The title that a citation means; a short name means the one that it is short for.
fn full(citation: &Citation) -> &str {
    citation.full.as_deref().unwrap_or(&citation.title)
}

struct Lists<'r> {
    marks: &'r Marks<'r>,
    words: &'r Words,
}

impl Lists<'_> {
    fn citations(&self, found: &[Tally<Citation>], all: usize) -> Markup {
        html! {
            h3 { (self.words.say("sources.citations")) " " (self.counted(found.len(), all)) }
            @if found.is_empty() { p class="empty" { (self.words.say("sources.no_citations")) } }
            @else {
                p class="muted kinds" { (self.kinds(found)) }
                table {
                    thead {
                        tr {
                            th scope="col" { (self.words.say("sources.title")) }
                            th scope="col" { (self.words.say("sources.kind")) }
                            th scope="col" { (self.words.say("sources.places")) }
                        }
                    }
                    tbody { @for citation in found { (self.citation(citation)) } }
                }
            }
        }
    }

    fn citation(&self, tally: &Tally<Citation>) -> Markup {
        let (first, words) = (tally.first, self.words);
        let articles = tally.all.iter().filter_map(|citation| citation.article.as_deref());
        let short = tally.all.iter().find_map(|citation| citation.short.as_deref());
        let unknown = words.say("sources.unknown");
        html! {
            tr {
                th scope="row" {
                    (self.marks.button(first.span, &format!("《{}》", full(first))))
                    @if let Some(number) = &first.number { " " span class="muted" { (number) } }
                    @if let Some(short) = short { " " span class="muted" { (words.fill("sources.short", &[("name", &short)])) } }
                    @for article in articles { " " span class="muted" { (article) } }
                }
                td { (first.kind.as_deref().unwrap_or(unknown)) }
                td { (self.marks.counted(tally.all.iter().map(|citation| citation.span), words)) }
            }
        }
    }

    /// `法律 3 · 行政法规 2`
    fn kinds(&self, found: &[Tally<Citation>]) -> String {
        let mut kinds: Vec<(&str, usize)> = Vec::new();
        for tally in found {
            let kind = tally.first.kind.as_deref().unwrap_or_else(|| self.words.say("sources.unknown"));
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, count)) => *count += 1,
                None => kinds.push((kind, 1)),
            }
        }
        kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect::<Vec<_>>().join(" · ")
    }

    fn terms(&self, found: &[Tally<Term>], all: usize) -> Markup {
        html! {
            h3 { (self.words.say("sources.terms")) " " (self.counted(found.len(), all)) }
            @if found.is_empty() { p class="empty" { (self.words.say("sources.no_terms")) } }
            @else { div class="terms" { @for term in found { (self.term(term)) } } }
        }
    }

    /// A term; what it means shows when it is opened.
    fn term(&self, tally: &Tally<Term>) -> Markup {
        html! {
            details {
                summary { (tally.first.name) @if tally.all.len() > 1 { " " span class="muted" { "×" (tally.all.len()) } } }
                p { (tally.first.gloss) }
                p { (self.marks.numbered(tally.all.iter().map(|term| term.span), self.words)) }
            }
        }
    }

    /// `7 种,9 处`
    fn counted(&self, different: usize, all: usize) -> Markup {
        let id = if different >= LISTED { "sources.counted_part" } else { "sources.counted" };
        html! { span class="muted" { (self.words.fill(id, &[("n", &different), ("all", &all)])) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html(change: impl FnOnce(&mut Report, &str)) -> String {
        let (mut report, text) = fixture::town();
        change(&mut report, &text);
        sources(&report, &text, &Words::new(Language::Chinese)).into_string()
    }

    #[test]
    fn a_law_stands_once_with_all_its_places() {
        let html = html(|report, text| {
            let law = |written| Citation { title: "民法典".into(), ..fixture::citation(text, written, "法律") };
            let short = Citation { title: "条例".into(), full: Some("信访工作条例".into()), ..law("资料") };
            let long = Citation {
                title: "信访工作条例".into(), short: Some("条例".into()), kind: None, ..law("书面")
            };
            report.citations = vec![law("调处"), law("口头"), long, short];
        });
        assert!(html.contains("2 种，4 处") && html.contains("法律 1 · 种类不明 1"), "{html}");
        assert_eq!(html.matches("《民法典》").count(), 1);
        assert!(html.contains("《信访工作条例》</button> <span class=\"muted\">简称《条例》</span>"), "{html}");
        assert_eq!(html.matches("aria-label=\"第 2 处\">2</button>").count(), 2, "{html}");
    }

    #[test]
    fn a_term_opens_to_what_it_means() {
        let html = html(|report, text| {
            let span = fixture::entry(text, "矛盾化解").span;
            let (name, gloss) = ("矛盾化解".into(), "化解矛盾".into());
            report.terms = vec![Term { text: "矛盾化解".to_owned(), name, gloss, theme: "disp".into(), span }];
        });
        assert!(html.contains("<details><summary>矛盾化解</summary><p>化解矛盾</p>"), "{html}");
        assert!(html.contains("没有引用"), "{html}");
    }
}
