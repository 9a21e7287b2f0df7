//! Which headings there are, in the order of the text, and what lies in a stretch of it.

use std::collections::BTreeMap;

use crate::report::{NodeKind, Report, Section, Severity, Span};

/// The section id of what stands before the first heading.
pub const FRONT: &str = "0";

/// Headings and points of a report, found by id and by place.
pub(super) struct Places<'r> {
    /// Headings in the order of the text, all levels.
    pub headings: Vec<&'r Section>,
    /// Points in the order of the text.
    pub points: Vec<&'r Section>,
    by_id: BTreeMap<&'r str, &'r Section>,
}

impl<'r> Places<'r> {
    /// Walks the outline once.
    pub fn new(report: &'r Report) -> Self {
        let mut places = Places { headings: Vec::new(), points: Vec::new(), by_id: BTreeMap::new() };
        let mut open: Vec<&Section> = report.outline.iter().rev().collect();
        while let Some(section) = open.pop() {
            match section.kind {
                NodeKind::Heading => places.headings.push(section),
                NodeKind::Point => places.points.push(section),
            }
            places.by_id.insert(&section.id, section);
            open.extend(section.children.iter().rev());
        }
        places
    }

    /// The heading that holds what is said to stand in `section`: the section itself, or the one around the point.
    pub fn heading(&self, section: Option<&str>) -> Option<&'r Section> {
        let mut id = section?;
        loop {
            if let Some(found) = self.by_id.get(id).filter(|s| s.kind == NodeKind::Heading) {
                return Some(found);
            }
            id = id.rsplit_once('.')?.0;
        }
    }

    /// The heading's id, or [`FRONT`].
    pub fn id(&self, section: Option<&str>) -> &'r str {
        self.heading(section).map_or(FRONT, |s| &s.id)
    }
}

/// The id of the heading under which the quantity `id` stands, or [`FRONT`].
#[must_use]
pub fn section_of(report: &Report, id: &str) -> String {
    let quantity = report.quantities.iter().find(|q| q.id == id);
    Places::new(report).id(quantity.and_then(|q| q.section.as_deref())).to_owned()
}

/// A section's number and name as one line: `(六)健全纠纷化解体系`.
pub(super) fn label(section: &Section) -> String {
    format!("{}{}", section.marker, section.title)
}

/// How many quantities begin within `span`.
pub(super) fn quantities_in(report: &Report, span: Span) -> usize {
    let before = |offset: u32| report.quantities.partition_point(|q| q.span.start < offset);
    before(span.end) - before(span.start)
}

/// How many contradictions and how many hints begin within `span`.
pub(super) fn findings_in(report: &Report, span: Span) -> (usize, usize) {
    let inside = report.findings.iter().filter(|f| span.start <= f.span.start && f.span.start < span.end);
    let errors = inside.clone().filter(|f| f.severity == Severity::Error).count();
    (errors, inside.count() - errors)
}

/// Characters of `text` without white space.
pub(super) fn chars(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}
