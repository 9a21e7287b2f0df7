//! Everything that was read, put together as the plain result.

use std::ops::Range;

use super::{
    Approx, Block, BlockKind, Cell, Citation, DateMention, Evidence, Modality, NodeKind, Quantity, Relation,
    RelationKind, Report, Section, Summary, Table, Term, TextSize,
};
use crate::{
    fact,
    mention::{self, Mentions},
    outline::{self, Outline},
    text::{Reading, Span, chars, lines},
};

/// Makes the report of `text`.
#[must_use]
pub fn assemble(text: &str, outline: Outline, mentions: &Mentions) -> Report {
    let (quantities, relations) = bind(&outline, mentions, text);
    let reading = &outline.reading;
    let date = |date: &mention::Date| {
        let span = reading.span(date.range.clone());
        DateMention { text: text[span.range()].to_owned(), iso: date.iso.clone(), bound: date.bound, span }
    };
    let words = |range: Range<usize>| reading.as_str()[range].to_owned();
    let citation = |citation: &mention::Citation| Citation {
        title: text[reading.span(citation.title.clone()).range()].replace(['\n', '\r'], ""),
        kind: citation.kind.map(str::to_owned),
        article: citation.article.clone().map(words),
        number: citation.number.clone().map(words),
        law: citation.law.map(|law| law.id.to_owned()),
        short: citation.short.clone().map(words),
        full: citation.full.clone().map(words),
        span: reading.span(citation.range.clone()),
    };
    let term = |term: &mention::Term| {
        let (span, entry) = (reading.span(term.range.clone()), term.entry);
        let [name, gloss, theme] = [entry.name, entry.gloss, entry.theme].map(str::to_owned);
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
        quantities,
        relations,
        ..Report::default()
    };
    report.citations.sort_unstable_by_key(|citation| citation.span.start);
    report.summary = summary(text, &report);
    report.notices = super::notice::of(text, &report);
    report
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

/// Binds the quantities of every paragraph.
fn bind(outline: &Outline, mentions: &Mentions, given: &str) -> (Vec<Quantity>, Vec<Relation>) {
    let text = outline.reading.as_str();
    let sections = flat(&outline.sections);
    let (mut quantities, mut relations) = (Vec::new(), Vec::new());
    let mut next = 0;
    let mut row_label: Option<Range<usize>> = None;
    for paragraph in &outline.paragraphs {
        let label = mention::row_label(outline.words(paragraph.view.clone()));
        let at = paragraph.view.start;
        row_label = match paragraph.kind {
            BlockKind::Row => label.map(|label| label.start + at..label.end + at).or(row_label),
            _ => None,
        };
        let mut from = paragraph.view.start;
        let mut last: Option<Range<usize>> = None;
        while let Some(found) = mentions.quantities.get(next).filter(|q| q.range.start < paragraph.view.end) {
            let sentence = fact::around(text, paragraph.view.clone(), found.range.clone());
            let previous = last.as_ref().filter(|name| name.start >= sentence.start);
            let indicator = match paragraph.kind {
                BlockKind::Row => fact::Indicator { name: row_label.clone(), ..fact::Indicator::default() },
                _ => fact::name(text, from, found, paragraph.view.end, previous),
            };
            last = indicator.name.clone().or(last);
            quantities.push(quantity(outline, found, indicator, sentence, next + 1, &sections, given));
            from = found.range.end;
            next += 1;
        }
        relations.extend(fact::sums(text, paragraph.view.clone(), &mentions.quantities).into_iter().map(relation));
    }
    (quantities, relations)
}

fn relation(sum: fact::Sum) -> Relation {
    let id = |i: usize| format!("q{}", i + 1);
    Relation {
        kind: RelationKind::Sum,
        rate: None,
        part: None,
        whole: Some(id(sum.whole)),
        parts: sum.parts.into_iter().map(id).collect(),
        holds: sum.holds,
    }
}

fn quantity(
    outline: &Outline,
    found: &mention::Quantity,
    indicator: fact::Indicator,
    sentence: Range<usize>,
    number: usize,
    sections: &[(Span, String)],
    given: &str,
) -> Quantity {
    let reading = &outline.reading;
    let words = |range: Range<usize>| {
        let span = reading.span(range);
        (given[span.range()].chars().filter(|c| !c.is_whitespace()).collect::<String>(), span)
    };
    let span = reading.span(found.range.clone());
    let (name, name_span) = indicator.name.map(words).unzip();
    Quantity {
        id: format!("q{number}"),
        text: given[span.range()].to_owned(),
        span,
        value: found.value.normalize(),
        value_max: found.value_max.map(|max| max.normalize()),
        unit: found.unit.map_or(String::new(), |unit| unit.to_string()),
        dimension: found.unit.map(|unit| unit.dimension),
        approx: found.approx,
        bounds: mention::bounds(&reading.as_str()[found.range.clone()], found.value, found.value_max, found.approx),
        indicator: name,
        indicator_span: name_span,
        indicator_id: None,
        action: indicator.action.map(|range| words(range).0),
        scope: None,
        period: None,
        change: indicator.change.as_ref().map(|change| change.direction),
        base: indicator.change.and_then(|change| change.base).map(|range| words(range).0),
        modality: Modality::Actual,
        section: section_of(sections, span),
        sentence: reading.span(sentence),
    }
}

/// Headings by where they begin, in the order of the text.
fn flat(sections: &[Section]) -> Vec<(Span, String)> {
    let mut all = Vec::new();
    for section in sections.iter().filter(|section| section.kind == NodeKind::Heading) {
        all.push((section.span, section.id.clone()));
        all.extend(flat(&section.children));
    }
    all
}

/// The innermost heading that holds `span`; an attachment may stand in none.
fn section_of(sections: &[(Span, String)], span: Span) -> Option<String> {
    let after = sections.partition_point(|(section, _)| section.start <= span.start);
    sections[..after].iter().rev().find(|(section, _)| section.contains(span)).map(|(_, id)| id.clone())
}

fn summary(text: &str, report: &Report) -> Summary {
    let count = |kind: NodeKind| nodes(&report.outline, kind);
    Summary {
        chars: report.blocks.iter().filter(|block| is_body(block)).map(|block| solid(text, block.span)).sum(),
        headings: count(NodeKind::Heading),
        points: count(NodeKind::Point),
        quantities: report.quantities.len() as u32,
        approximate: report.quantities.iter().filter(|quantity| quantity.approx != Approx::Exact).count() as u32,
        citations: report.citations.len() as u32,
        errors: 0,
        warnings: 0,
        infos: 0,
    }
}

fn is_body(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Row)
}

/// Characters without white space.
fn solid(text: &str, span: Span) -> u32 {
    text[span.range()].chars().filter(|c| !c.is_whitespace() && !chars::is_blank(*c)).count() as u32
}

fn nodes(sections: &[Section], kind: NodeKind) -> u32 {
    sections.iter().map(|section| u32::from(section.kind == kind) + nodes(&section.children, kind)).sum()
}
