//! Binds the numbers of every paragraph to what they count, when, where, and to each other.

use std::ops::Range;

use super::{
    Fact, Facts,
    absence::{self, Absence},
    around, indicator,
    indicator::{Indicator, Topic},
    item::{self, Stretch},
    list, modality,
    modality::Place,
    period::Clock,
    relation::{self, Relation},
    repeat,
    row::{Row, Rows},
    table::Table,
    walk::{Gap, Parting, Walk},
};
use crate::{
    lexicon::{Counted, Cue, IndicatorRow, indicator_of, theme_of},
    mention::{Mentions, Quantity},
    outline::{Outline, Paragraph},
    report::BlockKind,
};

/// Binds all quantities of `mentions`.
#[must_use]
pub fn bind(outline: &Outline, mentions: &Mentions) -> Facts {
    let mut binder = Binder {
        text: outline.reading.as_str(),
        outline,
        places: modality::places(&outline.sections),
        clock: Clock::new(outline, &mentions.dates),
        rows: Rows::default(),
        table: Table::default(),
        facts: Vec::with_capacity(mentions.quantities.len()),
        absences: Vec::new(),
        relations: Vec::new(),
    };
    let mut rest = &mentions.quantities[..];
    for paragraph in &outline.paragraphs {
        let own = rest.partition_point(|quantity| quantity.range.start < paragraph.view.end);
        binder.paragraph(paragraph, &rest[..own]);
        rest = &rest[own..];
    }
    binder.relations.extend(binder.table.close());
    binder.relations.extend(repeat::find(binder.text, &mentions.quantities, &binder.facts));
    binder.relations.sort_by_key(Relation::place);
    Facts { facts: binder.facts, absences: binder.absences, relations: binder.relations }
}

struct Binder<'t> {
    text: &'t str,
    outline: &'t Outline,
    places: Vec<Place<'t>>,
    clock: Clock<'t>,
    rows: Rows,
    table: Table,
    facts: Vec<Fact>,
    absences: Vec<Absence>,
    relations: Vec<Relation>,
}

impl Binder<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph, quantities: &[Quantity]) {
        if let Some(heading) = &paragraph.heading {
            self.clock.enter_section(paragraph.level, heading.title.clone());
        }
        let row = (paragraph.kind == BlockKind::Row).then(|| self.rows.read(self.text, paragraph.view.clone()));
        if row.is_none() {
            self.rows = Rows::default();
            self.relations.extend(self.table.close());
        }
        self.clock.enter(paragraph.view.start);
        if matches!(paragraph.kind, BlockKind::Paragraph | BlockKind::Heading) {
            self.deny(paragraph);
        }
        if quantities.is_empty() {
            return;
        }
        let first = self.facts.len();
        let gaps = self.name_all(paragraph, quantities, row.as_ref());
        match row {
            Some(row) => self.table.add(self.text, &row, paragraph.view.clone(), quantities, first),
            None => {
                list::share_out(self.text, quantities, &gaps, &mut self.facts[first..]);
                self.relate(quantities, &gaps, first);
            }
        }
    }

    /// Names the quantities of a paragraph one after the other.
    fn name_all(&mut self, paragraph: &Paragraph, quantities: &[Quantity], row: Option<&Row>) -> Vec<Gap> {
        let mut walk = Walk::default();
        let mut topics = Topics::default();
        let mut gaps = Vec::with_capacity(quantities.len());
        let mut from = paragraph.view.start;
        let mut sentence = from..from;
        for quantity in quantities {
            let at = quantity.range.start;
            let gap = walk.read(self.text, from..at, gaps.is_empty(), &mut self.clock);
            topics.enter(&gap);
            if !(sentence.contains(&at) && quantity.range.end <= sentence.end) {
                sentence = around(self.text, paragraph.view.clone(), quantity.range.clone());
            }
            let mut indicator = match row {
                Some(row) => Indicator { name: row.name(at), ..Indicator::default() },
                None => indicator::name(self.text, from, quantity, paragraph.view.end, topics.current()),
            };
            if gap.cue == Some(Cue::Total) && indicator.inherited {
                indicator.name = total_word(self.text, gap.cue_at..at).or(indicator.name);
            }
            topics.set(&indicator, quantity);
            self.push(indicator, &gap, sentence.clone(), quantity, row);
            gaps.push(gap);
            from = quantity.range.end;
        }
        gaps
    }

    /// Ties the quantities of a paragraph; the first is the `first`th of the text.
    fn relate(&mut self, quantities: &[Quantity], gaps: &[Gap], first: usize) {
        let facts = &self.facts[first..];
        let items: Vec<_> =
            quantities.iter().zip(facts).map(|(found, fact)| item::of(self.text, found, fact)).collect();
        let stretch = Stretch { text: self.text, quantities, facts, gaps, items: &items, first };
        self.relations.extend(relation::within(&stretch));
    }

    fn push(
        &mut self,
        indicator: Indicator,
        gap: &Gap,
        sentence: Range<usize>,
        quantity: &Quantity,
        row: Option<&Row>,
    ) {
        let start = self.outline.reading.span(quantity.range.clone()).start;
        let place = self.place(start).cloned();
        let plan = place.as_ref().is_some_and(|place| place.plan);
        let head = row.and_then(|row| row.heads.get(row.column(quantity.range.start)?).cloned());
        let period = head.and_then(|head| self.clock.within(head)).or_else(|| self.clock.now().map(str::to_owned));
        let row_of = self.row_of(&indicator, &sentence, quantity, place.as_ref());
        let named = || indicator.name.clone().and_then(|name| theme_of(&self.text[name]));
        let theme = row_of.map(|row| row.theme).or_else(named).or(place.as_ref().and_then(|place| place.theme));
        self.facts.push(Fact {
            indicator,
            id: row_of.map(|row| row.id),
            theme,
            period,
            modality: modality::of(gap, plan, &self.clock),
            section: place.map(|place| place.id.to_owned()),
            sentence,
        });
    }
}

impl<'t> Binder<'t> {
    /// The innermost heading that holds what begins at `start` of the given text: the last that begins before it.
    fn place(&self, start: u32) -> Option<&Place<'t>> {
        modality::place_at(&self.places, start)
    }

    /// The row of the catalogue that a quantity belongs to.
    fn row_of(
        &self,
        indicator: &Indicator,
        sentence: &Range<usize>,
        quantity: &Quantity,
        place: Option<&Place<'t>>,
    ) -> Option<IndicatorRow> {
        let words = |range: &Option<Range<usize>>| range.clone().map_or("", |range| &self.text[range]);
        indicator_of(&Counted {
            name: words(&indicator.name),
            action: words(&indicator.action),
            sentence: &self.text[sentence.start..quantity.range.start],
            heading: place.map_or("", |place| place.title),
            dimension: quantity.unit.map(|unit| unit.dimension).filter(|_| indicator.change.is_none()),
        })
    }

    /// What the paragraph says did not happen.
    fn deny(&mut self, paragraph: &Paragraph) {
        for (range, name) in absence::find(self.text, paragraph.view.clone()) {
            let place = self.place(self.outline.reading.span(range.clone()).start);
            let sentence = &self.text[range.clone()];
            let heading = place.map_or("", |place| place.title);
            let counted = Counted { name: &self.text[name.clone()], action: "", sentence, heading, dimension: None };
            let absence = Absence {
                id: indicator_of(&counted).map(|row| row.id),
                period: self.clock.now().map(str::to_owned),
                section: place.map(|place| place.id.to_owned()),
                range,
                name,
            };
            self.absences.push(absence);
        }
    }
}

/// 合计, 共计 right before a number that has no other name.
fn total_word(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    matches!(&text[range.clone()], "合计" | "共计" | "总计" | "三项合计" | "两项合计").then_some(range)
}

/// What was counted last, in each of the brackets that are open.
#[derive(Default)]
struct Topics(Vec<Option<Topic>>);

impl Topics {
    /// Goes over what stands before a number.
    fn enter(&mut self, gap: &Gap) {
        if gap.parting >= Parting::Semicolon && gap.floor == 0 {
            self.0.clear();
        }
        self.0.truncate(usize::from(gap.floor) + 1);
        let outer = self.0.last().cloned().flatten();
        self.0.resize(usize::from(gap.depth) + 1, outer);
    }

    fn current(&self) -> Option<&Topic> {
        self.0.last().and_then(Option::as_ref)
    }

    fn set(&mut self, indicator: &Indicator, quantity: &Quantity) {
        let counts = indicator.change.is_none();
        if let (Some(last), Some(name)) = (self.0.last_mut(), indicator.name.clone()) {
            let unit = if counts { quantity.unit } else { last.as_ref().and_then(|topic| topic.unit) };
            *last = Some(Topic { name, unit });
        }
    }
}
