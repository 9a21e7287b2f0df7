//! Floor 6: several reports beside each other: what each of them says of the same thing.
//!
//! The same thing is what stands in one row of the indicator catalogue and goes by words that are alike, else what goes by the
//! same words; rates apart from counts, and apart what one report tells apart. Of several statistics of it in one report the one that stands for the year's
//! result is taken, and how many others there are is told. What a report does not say is missing, never zero;
//! what it says did not happen (未发生行政诉讼案件) is none.

use rust_decimal::Decimal;

use crate::Report;
use crate::report::{Absence, Approx, Dimension, Modality, Quantity, RelationKind, Theme};
use crate::text::{Index, in_order};

/// One thing in all reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'r> {
    /// The part of the work that it belongs to, as most reports have it.
    pub theme: Option<Theme>,
    /// What it is called most often.
    pub name: &'r str,
    /// What most reports say was done with it.
    pub action: Option<&'r str>,
    /// The unit that most reports have.
    pub unit: &'r str,
    /// Whether its values may be added: those of rates may not, nor those of reports of several years.
    pub adds: bool,
    /// A report each, in their order; `None` where it says nothing of it.
    pub cells: Vec<Option<Cell<'r>>>,
}

/// What one report says.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'r> {
    /// What stands for it.
    pub told: Told<'r>,
    /// How many other results it has of the same thing.
    pub others: usize,
    /// Whether a sum or a rate that it belongs to does not hold.
    pub is_doubtful: bool,
}

/// What a report says of a thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Told<'r> {
    /// How many.
    Value(&'r Quantity),
    /// That there was none, in words.
    None(&'r Absence),
}

impl<'r> Cell<'r> {
    /// The statistic, unless it is told in words that there was none.
    #[must_use]
    pub fn quantity(&self) -> Option<&'r Quantity> {
        match self.told {
            Told::Value(quantity) => Some(quantity),
            Told::None(_) => None,
        }
    }
}

impl<'r> Row<'r> {
    /// How many reports say something of it.
    #[must_use]
    pub fn said(&self) -> usize {
        self.cells.iter().flatten().count()
    }

    /// Its statistics; what did not happen is none.
    fn quantities(&self) -> impl Iterator<Item = &'r Quantity> + '_ {
        self.cells.iter().flatten().filter_map(Cell::quantity)
    }

    /// Whether some of its values only bound the fact, so that their sum does too.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        let bounds = |quantity: &Quantity| quantity.approx != Approx::Exact || quantity.value_max.is_some();
        self.quantities().any(bounds)
    }

    /// The units that the reports have, each once, that of most first.
    #[must_use]
    pub fn units(&self) -> Vec<&str> {
        let mut units = vec![self.unit];
        for quantity in self.quantities().filter(|quantity| !quantity.unit.is_empty()) {
            if !units.contains(&&*quantity.unit) {
                units.push(&quantity.unit);
            }
        }
        units
    }

    /// The values added, where they may be and all are in one unit, or in words that count the same thing alike: 件 and 起.
    #[must_use]
    pub fn sum(&self) -> Option<Decimal> {
        let all = || self.quantities();
        let first = all().find(|quantity| quantity.unit == self.unit)?;
        let is_one = self.adds && all().all(|quantity| quantity.unit == self.unit || counts_alike(quantity, first));
        is_one.then(|| all().try_fold(Decimal::ZERO, |sum, quantity| sum.checked_add(quantity.value))).flatten()
    }
}

/// Whether two numbers of one thing count the same: with 名 and 人 persons, with 件, 项 and 份 the things themselves, with 场 and
/// 次 how often something was done. A count of times beside one of things (家次, 家) does not.
fn counts_alike(one: &Quantity, other: &Quantity) -> bool {
    let kind = |quantity: &Quantity| match quantity.dimension? {
        Dimension::Person => Some(0),
        Dimension::Event => Some(1),
        Dimension::Case
        | Dimension::Document
        | Dimension::Item
        | Dimension::Organisation
        | Dimension::Household
        | Dimension::Place
        | Dimension::Thing
        | Dimension::Count
            if !quantity.unit.ends_with('次') =>
        {
            Some(2)
        }
        _ => None,
    };
    kind(one).is_some_and(|kind_of_one| kind(other) == Some(kind_of_one))
}

/// What at least two of the reports say something of, by themes, what most say first; and how many things only one says.
/// `adds` where the reports are of as many units in one year, so that sums over them mean something.
#[must_use]
pub fn compare<'r>(reports: &[&'r Report], adds: bool) -> (Vec<Row<'r>>, usize) {
    let (mut index, mut things) = (Index::default(), Vec::new());
    for (at, report) in reports.iter().enumerate() {
        let ties = Ties::of(report);
        for (i, quantity) in report.quantities.iter().enumerate() {
            let Some(name) = name(quantity) else { continue };
            let thing: &mut Thing = index.entry(&mut things, name, Thing::default);
            thing.said.push(Said {
                report: at,
                quantity,
                rank: rank(quantity, ties.is_part[i], report),
                is_doubtful: ties.fails[i],
            });
        }
    }
    let rows = |thing: Thing<'r>| {
        let rows =
            thing.told_apart().iter().map(|thing| thing.row(reports, adds)).filter(|row| row.said() > 0).collect();
        in_order(rows, |row: &Row| u32::MAX - row.said() as u32)
    };
    // The rows of one thing stay together.
    let things: Vec<Vec<Row>> = things.into_iter().map(rows).filter(|rows| !rows.is_empty()).collect();
    let most_first =
        in_order(things, |rows| u32::MAX - rows[0].said() as u32).into_iter().flatten().collect::<Vec<_>>();
    let (shared, alone): (Vec<Row>, Vec<Row>) = most_first.into_iter().partition(|row| row.said() > 1);
    // Those without a theme last.
    (in_order(shared, |row| row.theme.map_or(u32::MAX, |theme| theme as u32)), alone.len())
}

/// What a statistic is of, in one word; `None` where that is not known.
fn name(quantity: &Quantity) -> Option<String> {
    let of = quantity.indicator_id.as_deref().or(quantity.indicator.as_deref())?;
    let action = quantity.action.as_deref().filter(|_| quantity.indicator_id.is_none()).unwrap_or_default();
    Some([of, action, if is_rate(quantity) { "%" } else { "" }].concat())
}

fn is_rate(quantity: &Quantity) -> bool {
    quantity.dimension == Some(Dimension::Ratio)
}

/// How well a statistic stands for the year's result: 0 does, 1 may, `None` does not.
fn rank(quantity: &Quantity, is_part: bool, report: &Report) -> Option<u8> {
    // 各村三至五名 is of each, not of all.
    let is_range = quantity.value_max.is_some();
    let of_each = |scope: &str| scope.starts_with('每') || (is_range && scope.starts_with('各'));
    let is_of_each = quantity.scope.as_deref().is_some_and(of_each);
    if !quantity.is_level() || quantity.modality == Modality::Planned || is_of_each {
        return None;
    }
    let year = report.metadata.period_year.as_ref().map(|year| year.value.as_str());
    // 2003/2007 is of five years, not of the last of them.
    let ends_in = |period: &str, year: &str| period.split_once('/').is_some_and(|(from, _)| !from.starts_with(year));
    let is_other = |(period, year): (&str, &str)| !period.contains(year) || ends_in(period, year);
    let is_other_year = quantity.period.as_deref().zip(year).is_some_and(is_other);
    Some(u8::from(is_part || is_other_year))
}

/// What is known of the statistics of one report from its relations, by their place in its list.
struct Ties {
    is_part: Vec<bool>,
    fails: Vec<bool>,
}

impl Ties {
    fn of(report: &Report) -> Ties {
        let all = report.quantities.len();
        let mut ties = Ties { is_part: vec![false; all], fails: vec![false; all] };
        // q12 is the twelfth of the list.
        let at = |id: &String| id.get(1..)?.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < all);
        for relation in &report.relations {
            if matches!(relation.kind, RelationKind::Sum | RelationKind::Part) {
                relation.parts.iter().filter_map(at).for_each(|at| ties.is_part[at] = true);
            }
            if relation.holds == Some(false) {
                let all =
                    [&relation.rate, &relation.part, &relation.whole].into_iter().flatten().chain(&relation.parts);
                all.filter_map(at).for_each(|at| ties.fails[at] = true);
            }
        }
        ties
    }
}

/// A statistic of a thing.
struct Said<'r> {
    report: usize,
    quantity: &'r Quantity,
    rank: Option<u8>,
    is_doubtful: bool,
}

/// What all reports say of one thing.
#[derive(Default)]
struct Thing<'r> {
    said: Vec<Said<'r>>,
}

impl<'r> Thing<'r> {
    /// By its names: those that are alike together, unless one report has both for two results (宣讲 12场 beside 法治宣讲 8场).
    fn told_apart(self) -> Vec<Thing<'r>> {
        let name = |said: &Said<'r>| said.quantity.indicator.as_deref().unwrap_or_default();
        let results: Vec<&Said> = self.said.iter().filter(|said| said.rank == Some(0)).collect();
        let differ =
            |one: &Said<'r>, other: &Said<'r>| name(one) != name(other) && one.quantity.value != other.quantity.value;
        let mut pairs = Vec::new();
        for own in results.chunk_by(|one, other| one.report == other.report) {
            for one in own {
                pairs.extend(own.iter().filter(|other| differ(one, other)).map(|other| (name(one), name(other))));
            }
        }
        let (mut index, mut names) = (Index::default(), Vec::new());
        for said in &self.said {
            let (_, count) = index.entry(&mut names, name(said).to_owned(), || (name(said), 0u32));
            *count += 1;
        }
        let mut groups: Vec<(Vec<&str>, Thing)> = Vec::new();
        for (name, _) in in_order(names, |(_, count)| u32::MAX - *count) {
            let fits = |known: &[&str]| {
                are_alike(known[0], name) && known.iter().all(|known| !pairs.contains(&(*known, name)))
            };
            match groups.iter_mut().find(|(known, _)| fits(known)) {
                Some((known, _)) => known.push(name),
                None => groups.push((vec![name], Thing::default())),
            }
        }
        for said in self.said {
            if let Some((_, thing)) = groups.iter_mut().find(|(names, _)| names.contains(&name(&said))) {
                thing.said.push(said);
            }
        }
        groups.into_iter().map(|(_, thing)| thing).collect()
    }

    fn row(&self, reports: &[&'r Report], adds: bool) -> Row<'r> {
        let mut cells: Vec<Option<Cell>> = vec![None; reports.len()];
        let mut ranks = vec![u8::MAX; reports.len()];
        for said in &self.said {
            let Some(rank) = said.rank else { continue };
            let (cell, best) = (&mut cells[said.report], &mut ranks[said.report]);
            match cell {
                Some(cell) if rank >= *best => cell.others += usize::from(rank == *best && rank == 0),
                _ => {
                    *best = rank;
                    let told = Told::Value(said.quantity);
                    *cell = Some(Cell { told, others: 0, is_doubtful: said.is_doubtful });
                }
            }
        }
        if let Some(known) = self.said.iter().find(|said| said.rank.is_some()).map(|said| said.quantity) {
            for (cell, report) in cells.iter_mut().zip(reports).filter(|(cell, _)| cell.is_none()) {
                let denied = report.absences.iter().find(|absence| denies(absence, known, report));
                *cell = denied.map(|absence| Cell { told: Told::None(absence), others: 0, is_doubtful: false });
            }
        }
        let told = || cells.iter().flatten().filter_map(Cell::quantity);
        Row {
            theme: most(told().map(|quantity| quantity.theme)).flatten(),
            name: most(told().map(|quantity| quantity.indicator.as_deref().unwrap_or_default())).unwrap_or_default(),
            action: most(told().map(|quantity| quantity.action.as_deref())).flatten(),
            unit: most(told().map(|quantity| &*quantity.unit)).unwrap_or_default(),
            adds: adds && told().all(|quantity| !is_rate(quantity)),
            cells,
        }
    }
}

/// Words of what did not happen that say that it is only some of a thing.
const NARROWER: [&str; 11] = ["以上", "重大", "较大", "特大", "恶性", "越级", "集体", "因", "引发", "非法", "涉"];

/// Whether a report says in words that there was nothing of what another counts: 未发生行政诉讼案件. Of what is only some of
/// it (较大以上安全事故) that says nothing.
fn denies(absence: &Absence, counted: &Quantity, report: &Report) -> bool {
    let year = report.metadata.period_year.as_ref().map(|year| year.value.as_str());
    let is_other_year = absence.period.as_deref().zip(year).is_some_and(|(period, year)| !period.contains(year));
    let row = |id: &Option<_>| id.is_some() && *id == counted.indicator_id;
    let name = counted.indicator.as_deref().unwrap_or_default();
    let is_all = NARROWER.iter().all(|word| !absence.indicator.contains(word) || name.contains(word));
    row(&absence.indicator_id) && !is_rate(counted) && !is_other_year && is_all && are_alike(&absence.indicator, name)
}

/// Whether two names are of the same: one has all the other's characters in their order (人大建议, 人大代表建议), or they end
/// alike by more than half (法治宣传活动, 普法宣传活动). 社区 and 村民小组 are not, whatever row of the catalogue they share.
fn are_alike(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.chars();
    let is_within = short.chars().all(|c| rest.any(|other| other == c));
    let end = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
    is_within || end * 2 > long.chars().count()
}

/// What comes most often; of equals the first.
fn most<T: PartialEq + Copy>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for one in all {
        match counts.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(one, _)| one)
}

#[cfg(test)]
mod tests;
