//! Everything that was read, put together as the plain result.

use std::{borrow::Cow, ops::Range};

use super::{
    Approx, Cell, Citation, DateMention, Evidence, NodeKind, Report, Section, Severity, Summary, Table, Term, TextSize,
    bind,
};
use crate::{
    check::{self, Case},
    codebook, fact,
    mention::{self, Mentions},
    outline::{self, Outline},
    text::{Reading, SolidCount, Span, in_order, lines},
};

/// Makes the report of `text`; the rules in `off` are not asked.
#[must_use]
pub fn assemble(text: &str, outline: Outline, mentions: &Mentions, off: &[String]) -> Report {
    let facts = fact::bind(&outline, mentions);
    let reading = &outline.reading;
    let date = |date: &mention::Date| {
        let span = reading.span(date.range.clone());
        DateMention { text: text[span.range()].to_owned(), iso: date.iso.clone(), bound: date.bound, span }
    };
    let words = |range: Range<usize>| reading.as_str()[range].to_owned();
    let citation = |citation: &mention::Citation| Citation {
        title: text[reading.span(citation.title.clone()).range()].replace(['\n', '\r'], ""),
        kind: citation.kind.map(Cow::Borrowed),
        article: citation.article.clone().map(words),
        number: citation.number.clone().map(words),
        law: citation.law.map(|law| Cow::Borrowed(law.id)),
        short: citation.short.clone().map(words),
        full: citation.full.clone().map(words),
        span: reading.span(citation.range.clone()),
    };
    let term = |term: &mention::Term| {
        let (span, entry) = (reading.span(term.range.clone()), term.entry);
        let [name, gloss, theme] = [entry.name, entry.gloss, entry.theme].map(Cow::Borrowed);
        Term { text: text[span.range()].to_owned(), name, gloss, theme, span }
    };
    let mut report = Report {
        schema: super::SCHEMA,
        text: TextSize { chars: text.chars().count() as u32, lines: lines(text).count() as u32 },
        dates: mentions.dates.iter().filter(|date| !date.relative).map(date).collect(),
        relative_dates: mentions.dates.iter().filter(|date| date.relative).map(date).collect(),
        citations: mentions.citations.iter().filter(|found| found.damage.is_none()).map(citation).collect(),
        terms: mentions.terms.iter().map(term).collect(),
        tables: outline.tables.iter().map(|found| table(text, reading, found)).collect(),
        blocks: outline::blocks(&outline.lines, &outline.paragraphs),
        metadata: outline.metadata,
        genre: outline.genre.map(str::to_owned),
        genre_evidence: outline.genre_evidence,
        clutter: outline.clutter,
        outline: outline.sections,
        ..Report::default()
    };
    put_facts(&mut report, text, &outline.reading, mentions, facts);
    report.citations = in_order(report.citations, |citation| citation.span.start);
    let case = Case::new(text, &report, &outline.reading, &outline.paragraphs, mentions);
    let (asked, variables) = (check::run(&case, off), codebook::variables(&case));
    (report.findings, report.passed, report.variables) = (asked.findings, asked.passed, variables);
    report.summary = summary(text, &outline.solid, &report);
    report.notices = super::notice::of(text, &outline.solid, &report);
    report
}

/// Puts the facts of a text into its report.
fn put_facts(report: &mut Report, given: &str, reading: &Reading, mentions: &Mentions, facts: fact::Facts) {
    let pairs = mentions.quantities.iter().zip(facts.facts).enumerate();
    report.quantities = pairs.map(|(at, (found, fact))| bind::quantity(given, reading, found, fact, at + 1)).collect();
    report.absences = facts.absences.into_iter().map(|absence| bind::absence(given, reading, absence)).collect();
    report.relations = facts.relations.into_iter().map(bind::relation).collect();
}

fn table(text: &str, reading: &Reading, found: &outline::table::Table) -> Table {
    let evidence = |range: Range<usize>| {
        let span = reading.span(range);
        Evidence { text: text[span.range()].to_owned(), span }
    };
    let cell = |range: &Range<usize>| {
        let Evidence { text, span } = evidence(range.clone());
        Cell { text, span }
    };
    let rows: Vec<Vec<Cell>> = found.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect();
    let span = |cells: &[Cell]| cells.iter().map(|cell| cell.span).reduce(Span::cover);
    let whole = rows.iter().filter_map(|row| span(row)).reduce(Span::cover).unwrap_or_default();
    let head_rows = found.head_rows(reading.as_str()) as u32;
    Table { span: whole, caption: found.caption.clone().map(evidence), rows, head_rows, head_cells: 1 }
}

fn summary(text: &str, solid: &SolidCount, report: &Report) -> Summary {
    let count = |kind: NodeKind| nodes(&report.outline, kind);
    let found = |severity| report.findings.iter().filter(|finding| finding.severity == severity).count() as u32;
    Summary {
        chars: report.blocks.iter().filter(|block| block.is_body()).map(|block| solid.within(text, block.span)).sum(),
        headings: count(NodeKind::Heading),
        points: count(NodeKind::Point),
        quantities: report.quantities.len() as u32,
        approximate: report.quantities.iter().filter(|quantity| quantity.approx != Approx::Exact).count() as u32,
        citations: report.citations.len() as u32,
        errors: found(Severity::Error),
        warnings: found(Severity::Warning),
        infos: found(Severity::Info),
        passed: report.passed.len() as u32,
    }
}

fn nodes(sections: &[Section], kind: NodeKind) -> u32 {
    sections.iter().map(|section| u32::from(section.kind == kind) + nodes(&section.children, kind)).sum()
}
