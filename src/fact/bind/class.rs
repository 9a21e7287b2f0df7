//! Which row of the catalogue a quantity belongs to, and to which part of the work.

use std::{borrow::Cow, ops::Range};

use super::{Binder, share};
use crate::{
    fact::{edge::without_notes, head::head, indicator::Indicator, limit::limit, modality::Place, portion::portion},
    lexicon::{Counted, IndicatorRow, indicator_of, theme_of_name},
    mention::Quantity,
    report::{Dimension, Theme},
    text::chars::parts_clauses,
};

/// What stands before a number of each, or of each day.
const AVERAGES: &[&str] = &["日均", "月均", "季均", "村均", "人均", "户均", "平均"];

impl<'t> Binder<'t> {
    /// Finds the rows of the catalogue for the quantities from the `first`th on.
    pub(super) fn classify(&mut self, first: usize) {
        for i in first..self.facts.len() {
            let (fact, quantity) = (&self.facts[i], &self.quantities[i]);
            let place = self.place();
            let row = self.row_of(&fact.indicator, &fact.sentence, quantity, place);
            let last = self.facts[..i].last().filter(|last| row.is_none() && share::goes_on(fact, last));
            let last = last.filter(|_| portion(self.text, &fact.indicator, quantity.range.start).is_none());
            if share::live(fact, quantity.unit, &self.facts[..i]) {
                (self.facts[i].id, self.facts[i].theme) = (Some("govn.people"), Some(Theme::Govn));
                continue;
            }
            if let Some((id, theme)) = last.and_then(|last| last.id.map(|id| (id, last.theme))) {
                (self.facts[i].id, self.facts[i].theme) = (Some(id), theme);
                continue;
            }
            let named = || fact.indicator.name.clone().and_then(|name| theme_of_name(&self.text[name]));
            let theme = row.map(|row| row.theme).or_else(named).or(place.and_then(|place| place.theme));
            // 道路12公里、桥2座: where nothing else says so, they are of one part of the work.
            let mate = i.checked_sub(1).filter(|last| theme.is_none() && self.is_list(*last));
            let theme = mate.map_or(theme, |last| self.facts[last].theme);
            (self.facts[i].id, self.facts[i].theme) = (row.map(|row| row.id), theme);
        }
    }

    /// Whether a list goes on behind a quantity, up to the next.
    fn is_list(&self, last: usize) -> bool {
        let between = self.quantities[last].range.end..self.quantities[last + 1].range.start;
        let words = self.text.get(between).and_then(|words| words.strip_prefix('、'));
        words.is_some_and(|words| !words.contains(parts_clauses))
    }

    /// The row of the catalogue that a quantity belongs to.
    pub(super) fn row_of(
        &self,
        indicator: &Indicator,
        sentence: &Range<usize>,
        quantity: &Quantity,
        place: Option<&Place<'t>>,
    ) -> Option<IndicatorRow> {
        let words = |range: &Option<Range<usize>>| range.clone().map_or("", |range| &self.text[range]);
        // 未办结案件3件 is none of the rows that say how many were.
        if words(&indicator.action).starts_with(['未', '没', '尚', '从']) {
            return None;
        }
        // 村均6名 and 日均147件 are no totals; 人均可支配收入 has a row of its own.
        use Dimension::{Money, Multiple, Points, Rate, Ratio, Score};
        let measured = |of: Dimension| matches!(of, Money | Multiple | Points | Rate | Ratio | Score);
        let amount = quantity.unit.is_none_or(|unit| measured(unit.dimension));
        let before = &self.text[sentence.start..quantity.range.start];
        let clause = before.rsplit(parts_clauses).next().unwrap_or_default();
        // 各村均配备2名网格员
        let each = || {
            AVERAGES.iter().any(|word| clause.contains(word)) || !(clause.contains("均衡") || clause.contains("均等"))
        };
        // 每村不少于3名, 每年不少于2次: nor are these.
        if !amount && ((clause.contains('均') && each()) || words(&indicator.scope).starts_with('每')) {
            return None;
        }
        let name = without_notes(words(&indicator.name));
        // The table writes no quotation marks.
        let name = if name.contains(['“', '"']) { Cow::Owned(name.replace(['“', '”', '"'], "")) } else { name };
        // 刑事 of 刑事、治安警情
        let name = match indicator.name.as_ref().and_then(|name| head(self.text, name)) {
            Some(head) => Cow::Owned(name.into_owned() + &self.text[head]),
            // 一般公共预算收入、支出
            None if name == "支出" => match indicator.name.as_ref().and_then(|name| limit(self.text, name)) {
                Some(budget) => Cow::Owned(self.text[budget].to_owned() + &name),
                None => name,
            },
            None => name,
        };
        let counted = Counted {
            name: &name,
            // In a table the head of the column stands for the verb: 废止件数.
            action: words(if indicator.action.is_some() { &indicator.action } else { &indicator.scope }),
            sentence: &self.text[sentence.start..quantity.range.start],
            heading: place.map_or("", |place| place.title),
            dimension: quantity.unit.map(|unit| unit.dimension).filter(|_| indicator.counts()),
        };
        let found = indicator_of(&counted);
        // What an audit finds at schools and in cases is not what those who run them report.
        let audit = self.outline.genre == Some("审计工作报告");
        use Theme::{Deci, Econ, Govn, Rule, Supv};
        let own = |row: &IndicatorRow| {
            matches!(row.theme, Supv | Rule | Deci | Govn | Econ)
                && !matches!(row.id, "econ.schools" | "econ.universities" | "econ.pupils" | "econ.health")
        };
        let name = indicator.name.as_ref().filter(|name| name.start >= quantity.range.end);
        let told = name.map(|name| name.end).or(indicator.inherited.then_some(quantity.range.end));
        let behind = told.map_or("", |at| &self.text[at..]);
        let action = indicator.action.clone().filter(|verb| verb.end <= quantity.range.start);
        let found = found.filter(|row| !share::are_some(row.id, words(&action), clause, behind));
        // 近八成财政支出投入民生领域, 民间投资增长8%，占投资比重达56.2%: a share is no amount.
        let within = || indicator.name.as_ref().is_some_and(|name| self.text[name.end..].starts_with('中'));
        let part = counted.dimension == Some(Ratio) && (name.is_some() || within());
        let found = found.filter(|_| !part && portion(self.text, indicator, quantity.range.start).is_none());
        let found = found.filter(|row| !share::is_topic(row.id, quantity.unit, before));
        let found = found.filter(|row| name.is_none() || share::is_whole(row.id, &counted));
        found.filter(|row| !audit || own(row))
    }
}
