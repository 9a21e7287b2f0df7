//! What stands around a place of the reading: its paragraph, sentence and clause; whether it is inside a title in 《》.

use std::ops::Range;

use super::{Case, case::Part};
use crate::{
    report::{BlockKind, Modality},
    text::chars,
};

/// A sentence is looked for in so many bytes to either side.
const REACH: usize = 900;

impl<'c> Case<'c> {
    /// The paragraph that holds byte `at` of the reading.
    #[must_use]
    pub fn part_at(&self, at: usize) -> Option<&Part<'c>> {
        self.last_part(at).filter(|part| at < part.range.end)
    }

    /// The sentence that `range` of the reading stands in, without the mark that ends it.
    #[must_use]
    pub fn sentence(&self, range: &Range<usize>) -> Range<usize> {
        self.between(range, chars::ends_sentence)
    }

    /// The clause that `range` of the reading stands in.
    #[must_use]
    pub fn clause(&self, range: &Range<usize>) -> Range<usize> {
        self.between(range, chars::parts_clauses)
    }

    /// From one mark to the next around `range`, within its paragraph.
    fn between(&self, range: &Range<usize>, parts: fn(char) -> bool) -> Range<usize> {
        let whole = self.part_at(range.start).map_or(range.clone(), |part| part.range.clone());
        let text = self.reading.as_str();
        let from = text.ceil_char_boundary(range.start.saturating_sub(REACH).max(whole.start));
        let end = range.end.min(whole.end).max(range.start);
        let to = text.floor_char_boundary((end + REACH).min(whole.end)).max(end);
        let start = text[from..range.start]
            .rfind(parts)
            .map_or(from, |at| from + at + text[from + at..].chars().next().map_or(0, char::len_utf8));
        start..text[end..to].find(parts).map_or(to, |at| end + at)
    }

    /// Whether byte `at` of the reading stands inside a title in 《》.
    #[must_use]
    pub fn in_title(&self, at: usize) -> bool {
        let last = self.mentions.citations.partition_point(|citation| citation.range.start <= at);
        last > 0 && at < self.mentions.citations[last - 1].range.end
    }

    /// The paragraph of running text that a stretch stands in: in （一）普法。全年… what is behind the heading runs too.
    #[must_use]
    pub fn running(&self, range: &Range<usize>) -> Option<&Part<'c>> {
        let part = self.part_at(range.start)?;
        let title = part.section.map_or(part.span.end, |own| self.nodes[own].section.heading.end);
        let behind = || part.kind == BlockKind::Heading && self.span(range.clone()).start >= title;
        (part.kind == BlockKind::Paragraph || behind()).then_some(part)
    }

    /// The words of a stretch of the reading.
    #[must_use]
    pub fn words(&self, range: Range<usize>) -> &'c str {
        &self.reading.as_str()[range]
    }

    /// The words right before byte `at` of its paragraph, at most `bytes` of them.
    #[must_use]
    pub fn before(&self, at: usize, bytes: usize) -> &'c str {
        let text = self.reading.as_str();
        let start = self.last_part(at).map_or(0, |part| part.range.start);
        &text[text.ceil_char_boundary(at.saturating_sub(bytes).max(start)).min(at)..at]
    }

    /// The words right behind byte `at` of its paragraph, at most `bytes` of them.
    #[must_use]
    pub fn behind(&self, at: usize, bytes: usize) -> &'c str {
        let text = self.reading.as_str();
        let end = self.last_part(at).map_or(at, |part| part.range.end);
        &text[at..text.floor_char_boundary((at + bytes).min(end)).max(at)]
    }

    /// Whether a result is counted in a stretch of the reading.
    #[must_use]
    pub fn counts_in(&self, range: Range<usize>) -> bool {
        let (span, all) = (self.span(range), &self.report.quantities);
        let first = all.partition_point(|quantity| quantity.span.start < span.start);
        let mut inside = all[first..].iter().take_while(|quantity| quantity.span.end <= span.end);
        inside.any(|quantity| quantity.modality == Modality::Actual)
    }

    /// The paragraph that begins at or before byte `at` of the reading.
    fn last_part(&self, at: usize) -> Option<&Part<'c>> {
        let last = self.paragraphs.partition_point(|part| part.range.start <= at).checked_sub(1)?;
        self.paragraphs.get(last)
    }

    /// Whether it calls itself something else than a report: a notice on reports is none.
    #[must_use]
    pub fn is_called_other(&self) -> bool {
        const OTHER: &[&str] = &[
            "通知", "方案", "意见", "函", "通报", "办法", "公告", "决定", "批复", "要点", "计划", "解读", "规定",
            "制度",
        ];
        self.report.metadata.title.as_ref().is_some_and(|title| ends(title.value.trim_end_matches('）'), OTHER))
    }
}

/// The clause that ends `text`, as far as is looked; what brackets and colons part is another.
pub fn last_clause(text: &str) -> &str {
    /// A clause is looked for in so many bytes.
    const LONGEST: usize = 300;
    const MARKS: [char; 9] = ['，', '。', '；', '：', '！', '？', '（', '）', '\t'];
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST))..];
    near.rfind(MARKS).map_or(near, |at| near[at..].trim_start_matches(MARKS))
}

/// Whether any of the words stands in `text`.
pub fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether `text` begins with any of the words.
pub fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether `text` ends with any of the words.
pub fn ends(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}
