//! How much of the body each part of the report takes: the text cut where what the sections do changes.

use super::places::FRONT;
use crate::Report;
use crate::report::{Block, BlockKind, NodeKind, Role, Section, Span};

/// What a stretch of the report does: its role, and what it does besides.
pub(super) type Doing = (Option<Role>, Option<Role>);

/// A stretch of the text in which one section does one thing.
pub(super) struct Segment<'r> {
    pub doing: Doing,
    /// Id of the section whose role it is; [`FRONT`] of what stands before the first heading.
    pub id: &'r str,
    /// The section; `None` before the first and behind the last.
    pub section: Option<&'r Section>,
    /// Where the stretch begins.
    pub start: u32,
    /// Characters of the body without white space.
    pub chars: usize,
    /// Its share in whole percent; all together are 100.
    pub percent: usize,
}

/// The segments in the order of the text; those without any text of the body left out.
///
/// Every section of the first level begins one; a deeper one only where it does something else than the one around it.
pub(super) fn segments<'r>(report: &'r Report, text: &str) -> Vec<Segment<'r>> {
    let mut cuts = Cuts { found: Vec::new(), text };
    cuts.begin(0, (Some(Role::Opening), None), FRONT, None);
    // Points may stand before the first heading; they are no sections.
    let mut sections = report.outline.iter().filter(|section| section.kind == NodeKind::Heading);
    for section in sections.clone() {
        let doing = (section.role, section.also);
        cuts.begin(section.span.start, doing, &section.id, Some(section));
        cuts.inside(section, section.span.start, (doing, section));
    }
    if let Some(last) = sections.next_back() {
        cuts.begin(last.span.end, (Some(Role::Closing), None), &last.id, None);
    }
    count(&mut cuts.found, &report.blocks, text);
    cuts.found.retain(|segment| segment.chars > 0);
    weigh(&mut cuts.found);
    cuts.found
}

/// Rounds the places where segments end, not the segments, so that the percents add up.
fn weigh(segments: &mut [Segment]) {
    let all = segments.iter().map(|s| s.chars).sum::<usize>().max(1);
    let (mut read, mut given) = (0, 0);
    for segment in segments {
        read += segment.chars;
        segment.percent = (read * 100 + all / 2) / all - given;
        given += segment.percent;
    }
}

struct Cuts<'r, 't> {
    found: Vec<Segment<'r>>,
    text: &'t str,
}

impl<'r> Cuts<'r, '_> {
    /// From `start` on, the text belongs to that section; what began there before has no text.
    fn begin(&mut self, start: u32, doing: Doing, id: &'r str, section: Option<&'r Section>) {
        while self.found.pop_if(|last| last.start >= start).is_some() {}
        let goes_on = |last: &Segment| last.id == id && last.section.is_some() == section.is_some();
        if !self.found.last().is_some_and(goes_on) {
            self.found.push(Segment { doing, id, section, start, chars: 0, percent: 0 });
        }
    }

    /// Cuts a section, which begins at `start`, at the sections in it that do something else than `owner`.
    fn inside(&mut self, section: &'r Section, start: u32, owner: (Doing, &'r Section)) {
        for (i, child) in section.children.iter().enumerate() {
            let doing = (child.role, child.also);
            let own = if child.role.is_none() || doing == owner.0 { owner } else { (doing, child) };
            // A heading that nothing follows but the next heading is no stretch of its own: it goes with the next.
            let between = self.text.get(section.heading.end as usize..child.span.start as usize);
            let from = if i == 0 && between.is_some_and(is_bare) { start } else { child.span.start };
            self.begin(from, own.0, &own.1.id, Some(own.1));
            self.inside(child, from, own);
            self.begin(child.span.end, owner.0, &owner.1.id, Some(owner.1));
        }
    }
}

/// Whether there is nothing in it but white space and the heading's own stop.
fn is_bare(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || "。．.：:；;".contains(c))
}

/// Counts the body's characters of each segment; segments and blocks both stand in the order of the text.
fn count(segments: &mut [Segment], blocks: &[Block], text: &str) {
    let body = |b: &&Block| matches!(b.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Row);
    let ends: Vec<u32> = segments.iter().skip(1).map(|s| s.start).chain([u32::MAX]).collect();
    let mut at = 0;
    for block in blocks.iter().filter(body) {
        at += ends[at..].partition_point(|&end| end <= block.span.start);
        let mut from = block.span.start;
        for (segment, &end) in segments[at..].iter_mut().zip(&ends[at..]) {
            let piece = Span { start: from, end: end.clamp(from, block.span.end) };
            segment.chars += text.get(piece.range()).map_or(0, super::places::chars);
            from = piece.end;
            if from == block.span.end {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture;

    fn shape(report: &Report, text: &str) -> Vec<(String, Option<Role>, usize)> {
        segments(report, text).iter().map(|s| (s.id.to_owned(), s.doing.0, s.chars)).collect()
    }

    #[test]
    fn each_first_level_section_is_one_and_labels_do_not_count() {
        let (report, text) = fixture::town();
        let opening = "2024年工作<如下>。".chars().count();
        let expected = [
            ("0".to_owned(), Some(Role::Opening), opening),
            ("1".to_owned(), Some(Role::Achievements), report.outline[0].chars as usize),
            ("2".to_owned(), Some(Role::Problems), report.outline[1].chars as usize),
        ];
        assert_eq!(shape(&report, &text), expected);
        assert_eq!(segments(&report, &text).iter().map(|s| s.percent).collect::<Vec<_>>(), [13, 54, 33]);
    }

    #[test]
    fn a_deeper_section_that_does_something_else_is_one_of_its_own() {
        let (mut report, text) = fixture::town();
        report.outline[0].children[0].role = Some(Role::Leadership);
        let found = shape(&report, &text);
        // The heading above it has no text of its own: it goes with what it heads.
        assert_eq!(found[1], ("1.1".into(), Some(Role::Leadership), report.outline[0].chars as usize));
        report.outline[0].children[0].role = Some(Role::Achievements);
        assert_eq!(shape(&report, &text)[1].0, "1");
    }

    #[test]
    fn a_text_without_headings_is_all_opening() {
        let blocks = vec![Block { kind: BlockKind::Paragraph, level: 0, span: Span::new(0, 9) }];
        let report = Report { blocks, ..Report::default() };
        assert_eq!(shape(&report, "一段话"), [("0".into(), Some(Role::Opening), 3)]);
    }
}
