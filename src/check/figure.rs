//! A quantity with the words around it, and figures in messages.

use std::ops::Range;

use super::Case;
use crate::{
    mention::Quantity as Mention,
    report::{Approx, Dimension, Direction, Modality, Quantity, RelationKind},
};

/// Words before a figure, or behind it, are looked at so many bytes far (60 characters).
const REACH: usize = 180;

/// A quantity and where it stands in the reading.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'c> {
    /// Its place among the quantities.
    pub at: usize,
    /// The quantity.
    pub of: &'c Quantity,
    /// Where it begins in the reading.
    pub start: usize,
    /// Where it ends there.
    pub end: usize,
    /// As the reading spells it.
    pub words: &'c str,
    /// Where its paragraph begins in the reading.
    first: usize,
    /// Where its paragraph ends there.
    last: usize,
    /// Where its clause begins there, if it is looked so far.
    clause: usize,
    traits: Traits,
}

/// What most checks ask of a figure first, so that they pass over most of them without a look at the quantity.
#[derive(Clone, Copy, Debug)]
struct Traits {
    is_exact: bool,
    is_result: bool,
    is_percent: bool,
    counts: bool,
}

impl Traits {
    fn of(quantity: &Quantity) -> Traits {
        use Dimension::{Multiple, Points, Rate, Ratio, Score, Time};
        let is_exact = quantity.approx == Approx::Exact && quantity.value_max.is_none();
        let no_count = |unit| matches!(unit, Multiple | Points | Rate | Ratio | Score | Time);
        Traits {
            is_exact,
            is_result: is_exact && quantity.modality == Modality::Actual && quantity.is_level(),
            is_percent: quantity.dimension == Some(Ratio) && quantity.unit == "%",
            counts: quantity.dimension.is_some_and(|unit| !no_count(unit)),
        }
    }
}

impl Figure<'_> {
    /// Whether it says one number, as it stands.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.traits.is_exact
    }

    /// Whether it tells a result, one number as it stands, and no change of one.
    #[must_use]
    pub fn is_result(&self) -> bool {
        self.traits.is_result
    }

    /// Whether it is a percentage; 三成 and 2‰ are none.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.traits.is_percent
    }

    /// Whether it counts things: no ratio, no multiple, no time.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.traits.counts
    }

    /// What it counts; empty where that is not told.
    #[must_use]
    pub fn name(&self) -> &str {
        self.of.indicator.as_deref().unwrap_or_default()
    }
}

impl<'c> Case<'c> {
    /// All quantities with their places.
    pub(super) fn all_figures(&self) -> Vec<Figure<'c>> {
        let pairs = self.report.quantities.iter().zip(&self.mentions.quantities).enumerate();
        let figure = |(at, (of, found)): (usize, (&'c Quantity, &Mention))| {
            let Range { start, end } = found.range;
            let paragraph = self.part_at(start).map_or(start..end, |part| part.range.clone());
            let (first, last) = (paragraph.start, paragraph.end.max(end));
            let traits = Traits::of(of);
            let figure = Figure { at, of, start, end, words: self.words(start..end), first, last, clause: 0, traits };
            let lead = self.lead(figure);
            let clause = lead.rfind(ends).map_or(lead, |at| lead[at..].trim_start_matches(ends));
            Figure { clause: start - clause.len(), ..figure }
        };
        pairs.map(figure).collect()
    }

    /// The quantity at a place, if there is one.
    #[must_use]
    pub fn figure(&self, at: usize) -> Option<Figure<'c>> {
        self.figures.get(at).copied()
    }

    /// All quantities, in the order of the text.
    pub fn figures(&self) -> impl Iterator<Item = Figure<'c>> {
        self.figures.iter().copied()
    }

    /// The quantity of an id that a relation names.
    #[must_use]
    pub fn figure_of(&self, id: Option<&str>) -> Option<Figure<'c>> {
        self.figure(id?.strip_prefix('q')?.parse::<usize>().ok()?.checked_sub(1)?)
    }

    /// What each figure is told to be a part of, where the whole stands before it.
    #[must_use]
    pub fn wholes(&self) -> Vec<Option<Figure<'c>>> {
        let mut wholes = vec![None; self.figures.len()];
        for relation in &self.report.relations {
            if matches!(relation.kind, RelationKind::Sum | RelationKind::Part) {
                let whole = self.figure_of(relation.whole.as_deref());
                let parts = relation.parts.iter().filter_map(|part| self.figure_of(Some(part)));
                let behind = parts.filter(|part| whole.is_some_and(|whole| whole.at < part.at));
                behind.for_each(|part| wholes[part.at] = whole);
            }
        }
        wholes
    }

    /// The words between a figure and the one before it in its paragraph.
    #[must_use]
    pub fn gap(&self, figure: Figure<'c>) -> &'c str {
        let last = figure.at.checked_sub(1).and_then(|at| self.figure(at)).map_or(0, |last| last.end);
        &self.reading.as_str()[figure.first.max(last).min(figure.start)..figure.start]
    }

    /// The words of its clause before a figure, numbers among them.
    #[must_use]
    pub fn clause_before(&self, figure: Figure<'c>) -> &'c str {
        &self.reading.as_str()[figure.clause..figure.start]
    }

    /// The words of its paragraph before a figure, as far as is looked.
    #[must_use]
    pub fn lead(&self, figure: Figure<'c>) -> &'c str {
        let first = figure.first.max(self.reading.as_str().ceil_char_boundary(figure.start.saturating_sub(REACH)));
        &self.reading.as_str()[first..figure.start]
    }

    /// The words of its paragraph behind a figure, as far as is looked.
    #[must_use]
    pub fn tail(&self, figure: Figure<'c>) -> &'c str {
        &self.reading.as_str()
            [figure.end..figure.last.min(self.reading.as_str().floor_char_boundary(figure.end + REACH))]
    }

    /// The words of the sentence that a figure stands in, before it and as far as is looked.
    #[must_use]
    pub fn sentence_before(&self, figure: Figure<'c>) -> &'c str {
        let words = self.lead(figure);
        words.rfind(['。', '！', '？']).map_or(words, |at| words[at..].trim_start_matches(ends))
    }

    /// The figures of the same kind before one in its sentence, the nearest first, as far as is looked.
    pub fn alike_before(&self, figure: Figure<'c>) -> impl Iterator<Item = Figure<'c>> {
        const MOST: usize = 10;
        let near = (figure.at.saturating_sub(MOST)..figure.at).rev().filter_map(|at| self.figure(at));
        let near = near.take_while(move |before| before.of.sentence == figure.of.sentence);
        near.filter(move |before| before.of.dimension == figure.of.dimension && before.counts())
    }

    /// The words between two figures.
    #[must_use]
    pub fn words_between(&self, one: Figure<'c>, other: Figure<'c>) -> &'c str {
        self.reading.as_str().get(one.end..other.start).unwrap_or_default()
    }
}

/// Marks that end a clause.
fn ends(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '！' | '？')
}

/// The figures as written, with a sign between them: 52起＋47起.
pub fn joined(figures: &[Figure<'_>], sign: &str) -> String {
    figures.iter().map(|figure| figure.words).collect::<Vec<_>>().join(sign)
}

/// 增长 or 下降.
pub fn verb_of(direction: Direction) -> &'static str {
    if direction == Direction::Down { "下降" } else { "增长" }
}
