//! Everything that was read, put together as the plain result.

use super::{
    Approx, Block, BlockKind, Citation, DateMention, NodeKind, Notice, NoticeKind, Report, Section,
    Summary, TextSize, bind,
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
    let facts = fact::bind(&outline, mentions);
    let reading = &outline.reading;
    let date = |date: &mention::Date| {
        let span = reading.span(date.range.clone());
        DateMention { text: text[span.range()].to_owned(), iso: date.iso.clone(), span }
    };
    let citation = |citation: &mention::Citation| Citation {
        title: text[reading.span(citation.title.clone()).range()].replace(['\n', '\r'], ""),
        kind: None,
        article: None,
        number: None,
        span: reading.span(citation.range.clone()),
    };
    let mut report = Report {
        schema: super::SCHEMA,
        text: TextSize { chars: text.chars().count() as u32, lines: lines(text).count() as u32 },
        dates: mentions.dates.iter().map(date).collect(),
        citations: mentions.citations.iter().map(citation).collect(),
        blocks: outline::blocks(&outline.lines, &outline.paragraphs),
        metadata: outline.metadata,
        clutter: outline.clutter,
        outline: outline.sections,
        ..Report::default()
    };
    put_facts(&mut report, text, &outline.reading, mentions, facts);
    report.summary = summary(text, &report);
    report.notices = notices(text, &report);
    report
}

/// Puts the facts of a text into its report.
fn put_facts(report: &mut Report, given: &str, reading: &Reading, mentions: &Mentions, facts: fact::Facts) {
    let pairs = mentions.quantities.iter().zip(facts.facts).enumerate();
    report.quantities = pairs.map(|(at, (found, fact))| bind::quantity(given, reading, found, fact, at + 1)).collect();
    report.absences = facts.absences.into_iter().map(|absence| bind::absence(given, reading, absence)).collect();
    report.relations = facts.relations.into_iter().map(bind::relation).collect();
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

/// A text of fewer characters was perhaps not copied whole.
const SHORT: u32 = 200;

fn notices(text: &str, report: &Report) -> Vec<Notice> {
    let chars = text.chars().filter(|c| !c.is_whitespace()).count() as u32;
    let mut notices = Vec::new();
    let mut say = |kind, message: String| notices.push(Notice { kind, message });
    if chars == 0 {
        let why = "剪贴板里没有文字。如果复制的是图片或扫描件，请先用文字识别软件转成文字。";
        say(NoticeKind::Empty, why.to_owned());
        return notices;
    }
    if chars < SHORT {
        say(NoticeKind::Short, format!("只有 {chars} 个字，可能没有复制全。"));
    }
    if report.summary.headings == 0 {
        let why = "这段文字没有找到“一、”“（一）”这类标题，只统计了数字。可以继续看，也可以换一段。";
        say(NoticeKind::NoHeadings, why.to_owned());
    }
    notices
}
