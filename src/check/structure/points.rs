//! Points inside paragraphs whose numbers do not go on: 一是…三是….

use std::ops::Range;

use crate::{
    check::Case,
    outline::{Family, markers},
    report::BlockKind,
};

/// What is wrong with the number of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number is left out before it.
    Gap,
    /// Its number was used already.
    Repeat,
}

/// A point whose number does not go on.
#[derive(Clone, Debug)]
pub struct Slip {
    /// What is wrong.
    pub kind: Kind,
    /// The marker, in the reading.
    pub at: Range<usize>,
    /// The marker before it, in the reading.
    pub before: Range<usize>,
}

/// A point: its family, its number, its marker in the reading.
type Point = (usize, u32, Range<usize>);

/// A list that is open: its last number and where that stands.
type Open = (u32, Range<usize>);

/// So many lists may be open inside each other.
const DEEPEST: usize = 4;

/// The next point of a family is looked for among so many.
const AHEAD: usize = 8;

/// Those of which this is wrong.
pub fn slips<'a>(case: &'a Case<'_>, kind: Kind) -> impl Iterator<Item = &'a Slip> {
    case.once.slips.iter().filter(move |slip| slip.kind == kind)
}

/// The points whose number does not go on; a list may go on in the next paragraph of its section.
pub fn find(case: &Case<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut points: Vec<Point> = Vec::new();
    for part in &case.paragraphs {
        if !matches!(part.kind, BlockKind::Paragraph | BlockKind::Row) {
            in_section(case, &points, &mut found);
            points.clear();
        }
        if !matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        points.extend(markers(part.words).filter_map(|(at, (family, number, len))| {
            let at = part.range.start + at;
            Some((place(family)?, number, at..at + len))
        }));
    }
    in_section(case, &points, &mut found);
    found
}

fn in_section(case: &Case<'_>, points: &[Point], found: &mut Vec<Slip>) {
    let mut open: [Vec<Open>; 3] = Default::default();
    for (i, (family, number, at)) in points.iter().enumerate() {
        let next = points[i + 1..].iter().take(AHEAD).find(|(other, ..)| other == family).map(|(_, next, _)| *next);
        found.extend(step(case, &mut open[*family], (*number, next), at.clone()));
    }
}

/// 一是 and 一要 may go on with each other; 首先 needs no second.
fn place(family: Family) -> Option<usize> {
    match family {
        Family::Is | Family::Must => Some(0),
        Family::Ordinal => Some(1),
        Family::Among => Some(2),
        Family::First => None,
    }
}

/// Takes the next point of a family, and looks at the number behind it.
fn step(case: &Case<'_>, open: &mut Vec<Open>, (number, next): (u32, Option<u32>), at: Range<usize>) -> Option<Slip> {
    if number == 1 {
        if open.len() == DEEPEST {
            open.remove(0);
        }
        open.push((1, at));
        return None;
    }
    if let Some(list) = open.iter().rposition(|(last, _)| last + 1 == number) {
        open.truncate(list);
        open.push((number, at));
        return None;
    }
    let (last, before) = open.pop()?;
    // Where the next goes on as if it were right, it alone is wrong.
    open.push((if next == Some(last + 2) { last + 1 } else { number }, at.clone()));
    let kind = if number > last { Kind::Gap } else { Kind::Repeat };
    // A point that stands in the middle of a clause is there, too.
    let between = &case.reading.as_str()[before.end..at.start];
    // 四、工作安排 一是…二是: in a text of one line the first of a new list stands in the middle, too.
    let anew = number == 2 && ["一是", "一要"].iter().any(|first| between.contains(first));
    let there = anew || kind == Kind::Gap && (last + 1..number).all(|missing| mentions(between, missing));
    (!there).then_some(Slip { kind, at, before })
}

/// Whether words hold the number of a point, in any way of writing.
fn mentions(words: &str, number: u32) -> bool {
    const HAN: [&str; 11] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let han = HAN.get(number as usize).copied().unwrap_or("十");
    ["是", "要", "，", "、", "则"].iter().any(|mark| words.contains(&format!("{han}{mark}")))
        || (number == 2 && ["其次", "另一方面", "同时"].iter().any(|word| words.contains(word)))
        || words.contains(&format!("{number}."))
}
