//! What kind of document a text is, and by which words that is known: `lexicon/tables/genres.tsv`, row by row.

use std::ops::Range;

use super::Paragraph;
use crate::{
    lexicon::GENRES,
    report::{BlockKind, Evidence},
    text::Reading,
};

/// The opening is looked at in so many bytes of running text.
const OPENING: usize = 2400;

/// A standing sentence of a genre is among the first paragraphs of running text, so many of them.
const RUNNING: usize = 8;

/// The genre and the places that tell it; `None` where nothing does.
#[must_use]
pub fn read(text: &str, reading: &Reading, paragraphs: &[Paragraph]) -> Option<(&'static str, Vec<Evidence>)> {
    let titles: Vec<Range<usize>> = of_kind(paragraphs, BlockKind::Title).take(1).collect();
    let headings: Vec<Range<usize>> =
        paragraphs.iter().filter_map(|p| p.heading.as_ref()).map(|heading| heading.title.clone()).collect();
    let first = paragraphs.iter().position(|p| p.heading.is_some()).unwrap_or(paragraphs.len());
    let opening: Vec<Range<usize>> = of_kind(&paragraphs[..first], BlockKind::Paragraph)
        .map(|range| range.start..reading.as_str().floor_char_boundary(range.end.min(range.start + OPENING)))
        .collect();
    let running: Vec<Range<usize>> = of_kind(paragraphs, BlockKind::Paragraph).take(RUNNING).collect();
    GENRES.iter().find_map(|cue| {
        let places = match cue.place {
            "title" => &titles,
            "opening" => &opening,
            "text" => &running,
            _ => &headings,
        };
        let found =
            places.iter().find_map(|place| words_in(&reading.as_str()[place.clone()], cue.words, place.start))?;
        let evidence = found.into_iter().map(|range| {
            let span = reading.span(range);
            Evidence { text: text[span.range()].to_owned(), span }
        });
        Some((cue.genre, evidence.collect()))
    })
}

fn of_kind(paragraphs: &[Paragraph], kind: BlockKind) -> impl Iterator<Item = Range<usize>> {
    paragraphs.iter().filter(move |p| p.kind == kind).map(|p| p.view.clone())
}

/// Where all the words, parted by `+`, stand in `place`, one behind the other; titles in 《》 speak of other documents.
fn words_in(place: &str, words: &str, at: usize) -> Option<Vec<Range<usize>>> {
    let mut from = 0;
    words
        .split('+')
        .map(|word| {
            let found = place[from..].match_indices(word).map(|(i, _)| from + i).find(|i| !quoted(&place[..*i]))?;
            from = found + word.len();
            Some(at + found..at + from)
        })
        .collect()
}

/// Whether a 《 stands open at the end of `before`.
fn quoted(before: &str) -> bool {
    before.rfind('《').is_some_and(|open| !before[open..].contains('》'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_each_other_outside_titles() {
        assert!(words_in("关于2024年度法治政府建设情况的报告", "法治政府建设+报告", 0).is_some());
        assert!(words_in("报告法治政府建设", "法治政府建设+报告", 0).is_none());
        assert!(words_in("按照《法治政府建设报告》要求", "法治政府建设+报告", 0).is_none());
    }
}
