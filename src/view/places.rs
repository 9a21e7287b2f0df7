//! Which headings there are, in the order of the text, and what lies in a stretch of it.

use crate::report::{Block, NodeKind, Quantity, Report, Section, Severity, Span};
use crate::text::solid;

/// The section id of what stands before the first heading.
pub const FRONT: &str = "0";

/// Headings and points of a report, found by id and by place.
pub(crate) struct Places<'r> {
    /// Headings in the order of the text, all levels.
    pub headings: Vec<&'r Section>,
    /// Points in the order of the text.
    pub points: Vec<&'r Section>,
    outline: &'r [Section],
}

impl<'r> Places<'r> {
    /// Walks the outline once.
    pub fn new(report: &'r Report) -> Self {
        let mut places = Places { headings: Vec::new(), points: Vec::new(), outline: &report.outline };
        let mut open: Vec<&Section> = report.outline.iter().rev().collect();
        while let Some(section) = open.pop() {
            match section.kind {
                NodeKind::Heading => places.headings.push(section),
                NodeKind::Point => places.points.push(section),
            }
            open.extend(section.children.iter().rev());
        }
        places
    }

    /// The heading that holds what is said to stand in `section`: the section itself, or the one around the point.
    pub fn heading(&self, section: Option<&str>) -> Option<&'r Section> {
        // An id is the way to the section: 1.6 is the sixth child of the first section.
        let (mut inside, mut found) = (self.outline, None);
        for step in section?.split('.') {
            let place = step.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            let Some(section) = place.and_then(|i| inside.get(i)).filter(|s| s.kind == NodeKind::Heading) else {
                break;
            };
            (inside, found) = (&section.children, Some(section));
        }
        found
    }

    /// The heading's id, or [`FRONT`].
    pub fn id(&self, section: Option<&str>) -> &'r str {
        self.heading(section).map_or(FRONT, |s| &s.id)
    }
}

/// The id of the heading under which the quantity `id` stands, or [`FRONT`].
#[must_use]
pub fn section_of(report: &Report, id: &str) -> String {
    let quantity = quantity(report, id);
    Places::new(report).id(quantity.and_then(|q| q.section.as_deref())).to_owned()
}

/// Where the heading of the section `id` stands.
#[must_use]
pub fn heading(sections: &[Section], id: &str) -> Option<Span> {
    let is_around =
        |section: &&Section| id.strip_prefix(&*section.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let around = sections.iter().find(is_around)?;
    if around.id == id { Some(around.heading) } else { heading(&around.children, id) }
}

/// The id of the first quantity in the section `id`, its children's among them.
#[must_use]
pub fn first_in(report: &Report, id: &str) -> Option<String> {
    let within = |section: &str| section.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let first = report.quantities.iter().find(|q| q.section.as_deref().map_or(id == FRONT, within));
    first.map(|q| q.id.clone())
}

/// Where the quantity `id` stands in the list: q12 is the twelfth.
pub(crate) fn index(report: &Report, id: &str) -> Option<usize> {
    let is_there = |at: &usize| report.quantities.get(*at).is_some_and(|q| q.id == id);
    let place = id.get(1..).and_then(|n| n.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
    place.filter(is_there).or_else(|| report.quantities.iter().position(|q| q.id == id))
}

/// The quantity `id`.
pub(super) fn quantity<'r>(report: &'r Report, id: &str) -> Option<&'r Quantity> {
    index(report, id).and_then(|at| report.quantities.get(at))
}

/// Characters of a section's name beside the text; no person gives a longer one, and each place lays it out anew.
const LONGEST: usize = 200;

/// A section's number and name as one line: `(六)健全纠纷化解体系`.
pub(crate) fn label(section: &Section) -> String {
    let Section { marker, title, .. } = section;
    match title.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{marker}{}…", &title[..end]),
        None => format!("{marker}{title}"),
    }
}

/// How many quantities begin within `span`.
pub(crate) fn quantities_in(report: &Report, span: Span) -> usize {
    let before = |offset: u32| report.quantities.partition_point(|q| q.span.start < offset);
    before(span.end) - before(span.start)
}

/// How many contradictions and how many hints begin within `span`.
pub(crate) fn findings_in(report: &Report, span: Span) -> (usize, usize) {
    let inside = report.findings.iter().filter(|f| span.start <= f.span.start && f.span.start < span.end);
    let errors = inside.clone().filter(|f| f.severity == Severity::Error).count();
    (errors, inside.count() - errors)
}

/// Characters of the body before `end`, where the first heading stands: counted as the card counts the body, without the
/// head, labels and remains of a web page. So what the sections take, this and the card add up.
pub(super) fn front_chars(report: &Report, text: &str, end: u32) -> usize {
    let front = report.blocks.iter().take_while(|block| block.span.start < end).filter(|block| block.is_body());
    // The blanks before the heading are of its block.
    let before = |block: &Block| Span { end: block.span.end.min(end), ..block.span };
    front.map(|block| chars(text.get(before(block).range()).unwrap_or_default())).sum()
}

/// Characters of `text` without white space.
pub(super) fn chars(text: &str) -> usize {
    solid(text) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture;

    #[test]
    fn finds_headings_and_what_stands_in_them() {
        let (report, _) = fixture::town();
        assert_eq!(section_of(&report, "q4"), "1.1");
        assert_eq!(section_of(&report, "q5"), "2", "the heading around the point");
        assert_eq!(section_of(&report, "q99"), FRONT);
        assert_eq!(first_in(&report, "1").as_deref(), Some("q1"));
        assert_eq!(first_in(&report, "2").as_deref(), Some("q5"));
        assert_eq!(first_in(&report, FRONT), None);
    }
}
