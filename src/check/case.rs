//! What a check may look at: the report so far, the words as they are read, and a few ways to go about both.

use std::ops::Range;

use super::{Scope, figure::Figure, hits::Hit, once::Once};
use crate::{
    lexicon::{self, WordPlaces, Words},
    mention::Mentions,
    outline::Paragraph,
    report::{BlockKind, Evidence, NodeKind, Quantity, Report, Role, Section},
    text::{Reading, Span, chars},
};

/// A text with all that was read in it.
pub struct Case<'c> {
    /// The text as it was given.
    pub text: &'c str,
    /// What was read: metadata, outline, quantities, relations, dates, citations, terms, tables.
    pub report: &'c Report,
    /// The words as they are read: one spelling, wrapped lines joined, clutter left out.
    pub reading: &'c Reading,
    /// Mentions by ranges of the reading, damaged citations too.
    pub mentions: &'c Mentions,
    /// Paragraphs of the reading with their section.
    pub paragraphs: Vec<Part<'c>>,
    /// Headings and points in the order of the text.
    pub nodes: Vec<Node<'c>>,
    /// The quantities with their places.
    pub(super) figures: Vec<Figure<'c>>,
    hits: Vec<Hit>,
    words: WordPlaces,
    /// What several rules ask about.
    pub once: Once<'c>,
}

/// A paragraph and where it belongs.
#[derive(Clone, Debug)]
pub struct Part<'c> {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the reading.
    pub range: Range<usize>,
    /// Its words.
    pub words: &'c str,
    /// Where it stands in the text.
    pub span: Span,
    /// Place of its innermost heading among [`Case::nodes`].
    pub section: Option<usize>,
    /// What that section does in the report.
    pub role: Option<Role>,
}

/// A heading or point and what is above it.
#[derive(Clone, Copy, Debug)]
pub struct Node<'c> {
    /// The heading or point.
    pub section: &'c Section,
    /// Place of its parent among [`Case::nodes`].
    pub parent: Option<usize>,
    /// What it does in the report; its parent's role where it has none of its own.
    pub role: Option<Role>,
}

impl<'c> Case<'c> {
    /// Puts together what was read of `text`.
    #[must_use]
    pub fn new(
        text: &'c str,
        report: &'c Report,
        reading: &'c Reading,
        paragraphs: &'c [Paragraph],
        mentions: &'c Mentions,
    ) -> Self {
        let mut nodes = Vec::new();
        flatten(&report.outline, None, None, &mut nodes);
        let mut case = Case {
            text,
            report,
            reading,
            mentions,
            paragraphs: Vec::new(),
            nodes,
            figures: Vec::new(),
            hits: Vec::new(),
            words: WordPlaces::default(),
            once: Once::default(),
        };
        case.paragraphs = paragraphs.iter().map(|paragraph| case.part(paragraph)).collect();
        case.figures = case.all_figures();
        case.hits = super::hits::hits(&case);
        let mut words = WordPlaces::default();
        case.body().for_each(|part| words.add(part.words, part.range.start));
        case.words = words;
        case.once = Once::find(&case);
        case
    }

    fn part(&self, paragraph: &Paragraph) -> Part<'c> {
        let range = paragraph.view.clone();
        let span = self.reading.span(range.clone());
        let section = self.section_at(span.start);
        let role = section.map_or(Some(Role::Opening), |at| self.nodes[at].role);
        Part { kind: paragraph.kind, words: &self.reading.as_str()[range.clone()], range, span, section, role }
    }

    /// The innermost heading that byte `at` of the text stands under.
    #[must_use]
    pub fn section_at(&self, at: u32) -> Option<usize> {
        let last = self.nodes.partition_point(|node| node.section.span.start <= at).checked_sub(1)?;
        std::iter::successors(Some(last), |at| self.nodes[*at].parent)
            .find(|i| self.nodes[*i].section.kind == NodeKind::Heading && at < self.nodes[*i].section.span.end)
    }

    /// Whether the rule's documents hold this one.
    #[must_use]
    pub fn fits(&self, scope: Scope) -> bool {
        match scope {
            Scope::Any => true,
            _ if self.is_called_other() => false,
            Scope::Report => self.report.genre.as_deref().is_some_and(lexicon::reports),
            Scope::LawReport => self.report.genre.as_deref() == Some("法治政府建设年度报告"),
        }
    }

    /// Where a range of the reading stands in the text.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        self.reading.span(range)
    }

    /// A place of the text as evidence.
    #[must_use]
    pub fn evidence(&self, span: Span) -> Evidence {
        Evidence { text: self.text[span.range()].to_owned(), span }
    }

    /// The words of the text at `span`, as written.
    #[must_use]
    pub fn written(&self, span: Span) -> &'c str {
        &self.text[span.range()]
    }

    /// The words of the text at `span` in one spelling, without blanks.
    #[must_use]
    pub fn folded(&self, span: Span) -> String {
        self.written(span).chars().map(chars::fold).filter(|c| !c.is_whitespace()).collect()
    }

    /// The paragraphs that state something: running text, headings and rows.
    pub fn body(&self) -> impl Iterator<Item = &Part<'c>> {
        self.paragraphs
            .iter()
            .filter(|part| matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Row))
    }

    /// Running text and headings.
    pub fn prose(&self) -> impl Iterator<Item = &Part<'c>> {
        self.paragraphs.iter().filter(|part| matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading))
    }

    /// The paragraphs that begin in a stretch of the text, in order; clutter is none of them.
    #[must_use]
    pub fn paragraphs_within(&self, start: u32, end: u32) -> &[Part<'c>] {
        // Clutter stands behind all others.
        let body = &self.paragraphs[..self.paragraphs.partition_point(|part| part.kind != BlockKind::Clutter)];
        let from = body.partition_point(|part| part.span.start < start);
        let upto = body.partition_point(|part| part.span.start < end);
        &body[from..upto.max(from)]
    }

    /// The headings among the nodes, with their places.
    pub fn headings(&self) -> impl Iterator<Item = (usize, &Node<'c>)> {
        self.nodes.iter().enumerate().filter(|(_, node)| node.section.kind == NodeKind::Heading)
    }

    /// The nodes right under `parent`, in order; `None` are the outermost.
    pub fn children(&self, parent: Option<usize>) -> impl Iterator<Item = &Node<'c>> {
        self.nodes.iter().filter(move |node| node.parent == parent)
    }

    /// The headings whose own role, or second role, is `role`.
    pub fn sections_of(&self, role: Role) -> impl Iterator<Item = &'c Section> {
        self.nodes.iter().map(|node| node.section).filter(move |s| s.role == Some(role) || s.also == Some(role))
    }

    /// The quantity of an id that a relation names.
    #[must_use]
    pub fn quantity(&self, id: &str) -> Option<&'c Quantity> {
        let number: usize = id.strip_prefix('q')?.parse().ok()?;
        self.report.quantities.get(number.checked_sub(1)?)
    }

    /// The places of a kind of words within a range of the reading, in order; they stand in [`Case::body`].
    #[must_use]
    pub fn places(&self, words: Words, range: &Range<usize>) -> &[Range<usize>] {
        self.words.within(words, range)
    }

    /// The quantities that stand within `span`.
    #[must_use]
    pub fn quantities_in(&self, span: Span) -> &'c [Quantity] {
        let all = &self.report.quantities;
        let from = all.partition_point(|quantity| quantity.span.start < span.start);
        let inner = all[from..].partition_point(|quantity| quantity.span.end <= span.end);
        &all[from..from + inner]
    }

    /// The year that the report is about.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.report.metadata.period_year.as_ref()?.value.get(..4)?.parse().ok()
    }

    /// The day on which the document was written, as ISO 8601; `None` where it is not told to the day.
    #[must_use]
    pub fn written_on(&self) -> Option<&'c str> {
        let date = self.report.metadata.document_date.as_ref()?;
        (date.value.len() == "2025-02-28".len()).then_some(&*date.value)
    }

    /// Where the words of `rule` in the table of wordings stand, with what they should be.
    pub fn hits(&self, rule: &str) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.rule == rule)
    }
}

fn flatten<'c>(sections: &'c [Section], parent: Option<usize>, above: Option<Role>, nodes: &mut Vec<Node<'c>>) {
    for section in sections {
        let (at, role) = (nodes.len(), section.role.or(above));
        nodes.push(Node { section, parent, role });
        flatten(&section.children, Some(at), role, nodes);
    }
}
