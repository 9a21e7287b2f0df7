//! The same fact told with two values: 全镇辖11个行政村……全镇12个行政村.

use rust_decimal::Decimal;

use super::told::{Told, told};
use crate::{
    check::{Case, Check, Found, Scope, figure::Figure},
    report::{Level, Role, Rule, Severity, said},
    text::Index,
};

/// Asks about what a place has so many of, told in two ways.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/disagree",
        title: said("同一数据前后不一致", "One fact, two values"),
        severity: Severity::Warning,
        asks: said(
            "全镇的村数、人数、机构数，以及全年的总数，前后写得是否一致。",
            "Whether villages, staff and bodies of the whole place, and totals of the year, have one number throughout.",
        ),
        why: said(
            "各部分由不同的人写，口径不一致最容易被看出来。",
            "Parts by different hands disagree, and readers notice.",
        ),
        flagged: "全镇辖11个行政村，户籍人口1.46万人。\n全镇⟦12个⟧行政村都设立了人民调解委员会。\n培育“法律明白人”36名。\n⟦38名⟧法律明白人中，党员9名。\n全镇设有司法所1个，网格员73名。\n现有网格员⟦71名⟧全部录入平台。",
        passes: "全镇辖11个行政村，户籍人口1.46万人。\n全镇11个行政村都设立了人民调解委员会，在3个行政村试点。",
        limits: said(
            "只比较说明是全部的数；新增、部分、试点和来年打算的不算。",
            "Only numbers that are told to be of all; additions, parts, trials and plans are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/total-twice", "repeats/same-figure-other-unit"],
    ask: |case, found| {
        let told = told(case);
        let (mut keys, mut seen) = (Index::default(), Vec::<Vec<&Told<'_>>>::new());
        told.iter().for_each(|told| keys.entry(&mut seen, &told.key, Vec::new).push(told));
        seen.iter().for_each(|told| compare(case, found, told));
    },
};

/// Asks where a later number is not the first; one question for each fact.
fn compare(case: &Case<'_>, found: &mut Found<'_>, told: &[&Told<'_>]) {
    let Some((first, others)) = told.split_first() else { return };
    for other in others.iter().filter(|other| other.whole || first.whole) {
        let (a, b) = (first.figure, other.figure);
        let periods = (&a.of.period, &b.of.period);
        // What a place has at the end of June it has in the year; what half a year brought in is not that of the year.
        let year = |period: &Option<String>| period.as_ref().and_then(|period| period.get(..4)).map(str::to_owned);
        let same_year = first.area != Some('年') && year(periods.0) == year(periods.1);
        let same_time = same_year || periods.0 == periods.1 || periods.0.is_none() || periods.1.is_none();
        let (Some(one), Some(two)) = (a.extent(), b.extent()) else { continue };
        if a.of.sentence == b.of.sentence || !same_time {
            continue;
        }
        let name = first.name;
        if one.meets(two) {
            let says = format!("{name}：{}＝{}", a.words, b.words);
            found.pass(b.of.span, says.clone(), says);
            continue;
        }
        let other_place = |a: char, b: char| a != b && a != '辖' && b != '辖';
        let both = first.area.zip(other.area);
        if both.map_or(!is_near(a, b), |(a, b)| other_place(a, b)) {
            continue;
        }
        let zh = format!("前面写{name}{}，这里写{}，哪一个对？", a.words, b.words);
        let en = format!("{name}: {} before, {} here: which is right?", a.words, b.words);
        let finding = found.flag(b.of.span, zh, en);
        finding.expects(a.words).shows(case.evidence(a.of.sentence));
        if first.area == Some('年') && is_of_parts(case, a, b) && !are_transposed(a, b) {
            finding.severity = Severity::Info;
        }
        return;
    }
}

/// Whether two numbers are so near that both can be meant to be of all: of 25 officers 3 are some.
fn is_near(a: Figure<'_>, b: Figure<'_>) -> bool {
    let (less, more) = (a.of.value.min(b.of.value), a.of.value.max(b.of.value));
    if more.checked_sub(less).is_some_and(|off| off <= Decimal::TWO) {
        return true;
    }
    less.checked_mul(Decimal::TEN).zip(more.checked_mul(Decimal::from(7))).is_some_and(|(less, more)| less >= more)
}

/// 3862条, 3826条: whether two numbers have the same digits in another order.
fn are_transposed(a: Figure<'_>, b: Figure<'_>) -> bool {
    let digits = |figure: Figure<'_>| {
        let mut count = [0_u8; 10];
        figure.words.bytes().filter(u8::is_ascii_digit).for_each(|digit| count[usize::from(digit - b'0')] += 1);
        count
    };
    digits(a) == digits(b)
}

/// Whether two totals can be of two offices: a county reports what each of them did, part by part.
fn is_of_parts(case: &Case<'_>, a: Figure<'_>, b: Figure<'_>) -> bool {
    let small = matches!(case.report.metadata.level, Some(Level::Township | Level::Village));
    let done = |figure: Figure<'_>| {
        case.part_at(figure.start).is_some_and(|part| part.role.is_none_or(|role| role == Role::Achievements))
    };
    !small && a.of.section != b.of.section && done(a) && done(b)
}
