//! Quarters that are not the year: 一季度20次……四季度40次，全年120次.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        extent::Extent,
        figure::{Figure, joined},
    },
    report::{Dimension, Rule, Severity, said},
};

/// Asks about quarters, or halves, that are not the year.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/quarter-sum",
        title: said("各季度之和与全年不符", "Quarters that are not the year"),
        severity: Severity::Warning,
        asks: said(
            "列出四个季度（上下半年）和全年时，相加是否相等。",
            "Whether quarters or halves add up to the year.",
        ),
        why: said("分季数和全年数常来自不同的报表。", "Quarters and year often come from different returns."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一季度排查20次，二季度排查30次，三季度排查25次，四季度排查40次，全年排查⟦120次⟧。",
        passes: "松岭镇2024年法治政府建设年度报告\n一季度排查20次，二季度排查30次，三季度排查25次，四季度排查40次，全年排查115次。",
        limits: said("人数、机构数等存量不加。", "What is counted at a day, such as staff, is not added."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum"],
    ask: |case, found| {
        for first in case.figures().filter(|figure| is_flow(figure)) {
            let Some(parts) = parts(case, first) else { continue };
            let year = first.of.period.as_deref().and_then(|period| period.get(..4));
            let near = [
                parts.last().and_then(|last| case.figure(last.at + 1)),
                first.at.checked_sub(1).and_then(|at| case.figure(at)),
            ];
            let whole =
                near.into_iter().flatten().find(|whole| whole.of.period.as_deref() == year && alike(whole, &first));
            let sum = parts.iter().try_fold(Extent::exactly(Decimal::ZERO), |sum, part| sum.plus(part.extent()?));
            let (Some(whole), Some(sum)) = (whole, sum) else { continue };
            let Some(told) = whole.extent() else { continue };
            let right = format!("{}{}", crate::check::extent::shown(sum.value, 4), whole.of.unit);
            let says = format!("{}＝{right}", joined(&parts, "＋"));
            if sum.meets(told) {
                found.pass(whole.of.span, says.clone(), says);
            } else {
                let zh = format!("{says}，全年写{}，哪一个对？", whole.words);
                let en = format!("{says}, the year is {}: which is right?", whole.words);
                found.flag(whole.of.span, zh, en).expects(right);
            }
        }
    },
};

/// The figures of four quarters, or two halves, that begin with one.
fn parts<'c>(case: &Case<'c>, first: Figure<'c>) -> Option<Vec<Figure<'c>>> {
    const QUARTERS: &[&str] = &["-01/", "-04/", "-07/", "-10/"];
    const HALVES: &[&str] = &["-01/", "-07/"];
    let (months, ends) = match first.of.period.as_deref()?.get(4..)?.split_once('/')? {
        ("-01", end) if end.ends_with("-03") => (QUARTERS, ["-03", "-06", "-09", "-12"]),
        ("-01", end) if end.ends_with("-06") => (HALVES, ["-06", "-12", "", ""]),
        _ => return None,
    };
    let year = first.of.period.as_deref()?.get(..4)?;
    let parts: Option<Vec<Figure<'c>>> = (0..months.len()).map(|i| case.figure(first.at + i)).collect();
    let fits = |(i, part): (usize, &Figure<'c>)| {
        let period = part.of.period.as_deref().unwrap_or_default();
        let turn = period.starts_with(year) && period[4..].starts_with(months[i]) && period.ends_with(ends[i]);
        turn && alike(part, &first)
    };
    parts.filter(|parts| parts.iter().enumerate().all(fits))
}

fn alike(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    one.of.unit == other.of.unit && one.name() == other.name() && one.is_result()
}

fn is_flow(figure: &Figure<'_>) -> bool {
    use Dimension::{Case, Document, Event, Money, Visit};
    figure.is_result() && matches!(figure.of.dimension, Some(Case | Document | Event | Money | Visit))
}
