//! Numbers with their units: `500余份`, `近3万人次`, `3—5次`, `百分之九十五`, `96%`.
//!
//! One walk over a paragraph. Where a numeral begins, [`number`] reads what is written, the unit table what it counts,
//! [`figure`] decides whether that states a figure at all, and [`bound`] takes in the words around it.

mod bound;
mod figure;
mod index;
mod number;
mod shared;
mod size;

use std::ops::Range;

use rust_decimal::Decimal;

pub use bound::bounds;

use self::{figure::Verdict, number::Number};
use super::Quantity;
use crate::{
    lexicon::{Unit, trap_end, units_at},
    report::{Approx, Dimension},
    text::{
        Sieve,
        chars::is_han,
        numeral::{self, Script},
    },
};

/// All quantities of a folded paragraph outside `mask`, whose stretches are in order and apart.
#[must_use]
pub fn find(text: &str, mask: &[Range<usize>]) -> Vec<Quantity> {
    let mut found: Vec<Found> = Vec::new();
    let mut masked = mask.iter().peekable();
    let (mut at, mut from) = (0, 0);
    while at < text.len() {
        while masked.next_if(|range| range.end <= at).is_some() {}
        let stop = masked.peek().map_or(text.len(), |range| range.start.max(at));
        if stop == at {
            at = masked.peek().map_or(text.len(), |range| range.end);
            from = at;
            continue;
        }
        let place = NUMBERS.places(&text[at..stop]).find(|(_, c)| starts_number(*c));
        let Some(start) = place.map(|(start, _)| at + start) else {
            at = stop;
            continue;
        };
        let (next, quantity) = Site { text, from, start, stop }.read();
        from = quantity.as_ref().map_or(from, |it| it.quantity.range.end);
        found.extend(quantity);
        at = next.max(start + text[start..].chars().next().map_or(1, char::len_utf8));
    }
    figure::keep_listed_ones(text, &mut found);
    let found = found.into_iter().map(|found| found.quantity);
    let mut found = found.filter(|quantity| !size::sorts(text, quantity)).collect::<Vec<_>>();
    bound::share_out(text, &mut found);
    found
}

/// A quantity, and how far to trust it.
struct Found {
    quantity: Quantity,
    script: Script,
    verdict: Verdict,
}

/// What a number begins with.
static NUMBERS: Sieve = Sieve::of(&['半']).and(&numeral::STARTS);

fn starts_number(c: char) -> bool {
    numeral::starts(c) || c == '半'
}

/// Where a number begins.
struct Site<'t> {
    text: &'t str,
    /// Nothing before this belongs to it.
    from: usize,
    start: usize,
    /// Nothing from here on belongs to it.
    stop: usize,
}

impl Site<'_> {
    /// Reads the quantity here, and where to go on.
    fn read(&self) -> (usize, Option<Found>) {
        let Site { text, start, stop, .. } = *self;
        let run = start + numeral::run(&text[start..stop]);
        if figure::in_code(text, start) {
            return (run, None);
        }
        if let Some(end) = trap_end(text, start, run.max(start)) {
            // 每2至3个村; a trap may reach beyond what is asked.
            let counts = text[start..end].ends_with(|c: char| c.is_ascii_digit());
            let upper = text.get(end..stop).filter(|_| counts).and_then(number::after_mark);
            let range = upper.and_then(|rest| Some(stop - rest.len() + number::read(rest)?.len));
            return (figure::end_of_list(text, start, range.unwrap_or(end)), None);
        }
        let Some(number) = figure::half(text, start).or_else(|| number::read(&text[start..stop])) else {
            return (run, None);
        };
        let Some((end, number, unit)) = self.with_unit(number) else {
            let unit = shared::unit(text, start, stop, &number);
            let end = start + number.len;
            return (end, unit.map(|_| self.found(number, unit, end, Verdict::Figure)).or_else(|| self.bare(number)));
        };
        let verdict = figure::judge(text, start, &number, unit, end);
        if verdict == Verdict::No {
            return (figure::end_of_slogan(text, unit, end), None);
        }
        let (number, ahead) = number::with_neighbour(&text[self.from..start], number).unwrap_or((number, 0));
        (end, Some(Site { start: start - ahead, ..*self }.found(number, Some(unit), end, verdict)))
    }

    /// The end of number and unit, and the unit; a range may repeat it: 10%—15%, 3000元至5000元.
    fn with_unit(&self, number: Number) -> Option<(usize, Number, Unit)> {
        let Site { text, start, stop, .. } = *self;
        let end = start + number.len;
        let (unit, len, extra) = unit_of(&number, &text[end..stop])?;
        let unit = shared::longer(text, start, end + len..stop, unit).unwrap_or(unit);
        let end = end + len;
        let mut number = number;
        match extra {
            Extra::Half => number.value += Decimal::new(5, 1),
            Extra::More => number.within = Approx::Over,
            Extra::None => {}
        }
        let alone = number.upper.is_none() && number.within == Approx::Exact && !figure::says_from_to(text, start);
        let other = || {
            let rest = number::after_mark(&text[end..stop]).filter(|_| alone)?;
            let other = number::read(rest).filter(|other| other.upper.is_none() && other.value > number.value)?;
            let (same, len, _) = unit_of(&other, &rest[other.len..])?;
            let end = text[..stop].len() - rest.len() + other.len + len;
            (same == unit).then_some((end, number.up_to(other)))
        };
        let (end, number) = other().unwrap_or((end, number));
        Some((end, number, unit))
    }

    /// A large number counts without a unit: 总人口1.2亿，48万低收入人口，近千万群众. (3万级 and 5万号 are names.) So does an
    /// index.
    fn bare(&self, number: Number) -> Option<Found> {
        let end = self.start + number.len;
        let vague =
            || number.within != Approx::Exact || bound::before(self.text, self.from, self.start, None).is_some();
        let large = match number.script {
            Script::Arabic => number.scaled,
            Script::Han => number.value >= Decimal::from(10_000) && number.upper.is_none() && vague(),
            Script::HanDigits => false,
        };
        let named = self.text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || "级号座线里".contains(c));
        let priced = figure::currency(self.text, self.from, self.start).0.is_some();
        if (large || priced) && number.unit.is_none() && !named {
            return Some(self.found(number, None, end, Verdict::Figure));
        }
        let plain = number.script == Script::Arabic && number.unit.is_none() && number.upper.is_none();
        let end = plain.then(|| index::end_of(self.text, self.start, end))??;
        Some(self.found(number, None, end, Verdict::Figure))
    }

    /// Puts the words around the number to it.
    fn found(&self, number: Number, unit: Option<Unit>, end: usize, verdict: Verdict) -> Found {
        let (currency, start) = figure::currency(self.text, self.from, self.start);
        let minus = figure::minus(self.text, start, unit);
        let start = start - minus.unwrap_or(0);
        let (range, approx) = bound::around(self.text, self.from, start..end, number.within, unit);
        let sign = |value: Decimal| if minus.is_some() { -value } else { value };
        let quantity =
            Quantity { range, value: sign(number.value), value_max: number.upper, unit: unit.or(currency), approx };
        Found { quantity, script: number.script, verdict }
    }
}

/// What a unit adds to its number.
enum Extra {
    None,
    /// 两年半, 一个半月
    Half,
    /// 两个多月
    More,
}

/// The unit of `number` at the start of `text`, the bytes it takes, and what it adds.
fn unit_of(number: &Number, text: &str) -> Option<(Unit, usize, Extra)> {
    if let Some(unit) = number.unit {
        return Some((unit, 0, Extra::None));
    }
    let many = || number.value >= Decimal::from(20);
    let fits = |unit: &Unit| {
        !unit.arabic || number.script == Script::Arabic || (unit.dimension != Dimension::Organisation && many())
    };
    let unit = units_at(text).find(fits)?;
    let behind = &text[unit.len()..];
    let periods = || PERIODS.iter().map(|word| (word, &word['个'.len_utf8()..]));
    if unit.word == "个" {
        for (mark, extra) in [('多', Extra::More), ('半', Extra::Half)] {
            let rest = behind.strip_prefix(mark);
            let period = rest.and_then(|rest| periods().find(|(_, tail)| rest.starts_with(*tail)));
            if let Some((word, tail)) = period {
                let len = '个'.len_utf8() + mark.len_utf8() + tail.len();
                let dimension = if word.ends_with('点') { Dimension::Points } else { Dimension::Time };
                return Some((Unit::plain(word, dimension), len, extra));
            }
        }
    }
    if matches!(unit.word, "年" | "天") && behind.starts_with('半') && !behind.starts_with("半数") {
        return Some((unit, unit.len() + '半'.len_utf8(), Extra::Half));
    }
    // 十三斤半, but neither 两里半径 nor 5吨半挂车
    let half = HALVED.contains(&unit.word) && behind.strip_prefix('半').is_some_and(|rest| !rest.starts_with(is_han));
    let (len, extra) = if half { ('半'.len_utf8(), Extra::Half) } else { (0, Extra::None) };
    Some((unit, unit.len() + len, extra))
}

/// Measures behind which 半 is half of one.
const HALVED: [&str; 10] = ["斤", "公斤", "里", "公里", "亩", "吨", "尺", "丈", "倍", "成"];

/// Units that 多 and 半 split: 两个多月, 一个半小时, 5个多百分点.
const PERIODS: [&str; 8] = ["个月", "个小时", "个星期", "个季度", "个学期", "个世纪", "个工作日", "个百分点"];
