//! 元 where 万元 is meant: 罚款11.6万元，其中市容类8.4元、安全类3.2万元; 播种面积3.15亩.

use rust_decimal::Decimal;

use crate::{
    check::{Case, Check, Found, Scope, figure::Figure},
    lexicon::{figure_words, holds_figure_word},
    report::{Dimension, Direction, Level, Rule, Severity, said},
};

/// Asks about amounts that lack 万, or have 亿 for 万.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/unit-slip",
        title: said("数额与单位不相称", "An amount and its unit do not go together"),
        severity: Severity::Warning,
        asks: said(
            "金额、面积的“万”“亿”是否漏写、多写。",
            "Whether 万 or 亿 is missing from an amount or an area, or too much.",
        ),
        why: said("漏一个“万”字，数额就差一万倍。", "Without 万 the amount is off by ten thousand times."),
        flagged: "罚款11.6万元，其中市容类⟦8.4元⟧、安全类3.2万元。",
        passes: "罚款11.6万元，其中市容类8.4万元、安全类3.2万元。",
        limits: said(
            "只在改了单位就对得上，或者数额明显不合常理时提示。",
            "Asked only where another unit makes it right, or where there can be no such amount.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let parts = || case.figures().zip(&case.once.wholes).filter_map(|(part, whole)| Some(((*whole)?, part)));
        for (whole, slip) in parts() {
            let Some(value) = mended(whole, slip).filter(|value| *value <= whole.of.value) else { continue };
            let others = parts().filter(|(of, part)| of.at == whole.at && part.at != slip.at);
            let rest = others.map(|(_, part)| part.of.value).try_fold(value, Decimal::checked_add);
            // 固定资产投资4.2亿元，其中工业投资2.6万元: two of a name, both printed with a point.
            let point = [whole, slip].iter().all(|figure| figure.words.contains('.'));
            let kin = point
                && !slip.name().is_empty()
                && whole.name().chars().rev().take(2).eq(slip.name().chars().rev().take(2));
            if kin || rest == Some(whole.of.value) {
                flag(case, found, slip, Some(whole));
            }
        }
        for step in &case.once.steps {
            let Some(from) = step.from else { continue };
            let (less, more) = if from.of.value > step.to.of.value { (step.to, from) } else { (from, step.to) };
            if mended(more, less).is_some_and(|mended| is_like(more.of.value, mended)) {
                flag(case, found, less, Some(more));
            }
        }
        for figure in case.figures() {
            if let Some(by) = case.figure(figure.at + 1).filter(|by| grows_past(case, figure, *by)) {
                flag(case, found, figure, Some(by));
            }
        }
        for figure in case.figures().filter(|figure| {
            figure.is_result() && (is_bare(case, *figure) || is_of_each(*figure) || is_vast(case, *figure))
        }) {
            flag(case, found, figure, None);
        }
    },
};

/// What a sum of money, or an area, is in the unit of another next to which it is nothing as it stands.
fn mended(more: Figure<'_>, less: Figure<'_>) -> Option<Decimal> {
    const TIMES: u32 = 5000;
    let kind = matches!(more.of.dimension, Some(Dimension::Money | Dimension::Area)) && more.of.unit == less.of.unit;
    let far = less.of.value.checked_mul(Decimal::from(TIMES)).is_some_and(|value| value < more.of.value);
    let (scale, own) = (more.scale()?, less.scale()?);
    less.of.value.checked_div(own)?.checked_mul(scale).filter(|_| kind && far && less.is_exact() && scale > own)
}

/// 经费12.5元，比上年增加2.1万元: less than it has grown by.
fn grows_past(case: &Case<'_>, now: Figure<'_>, by: Figure<'_>) -> bool {
    let money = [now, by].iter().all(|figure| figure.of.dimension == Some(Dimension::Money) && figure.is_exact());
    let told = now.is_result() && by.of.change == Some(Direction::Up) && now.of.sentence == by.of.sentence;
    let base = || case.words_between(now, by).trim_start_matches('，').starts_with(['比', '较']);
    money && told && now.of.value < by.of.value && now.scale() < by.scale() && base()
}

/// Whether two values of one thing can follow each other.
fn is_like(a: Decimal, b: Decimal) -> bool {
    let (less, more) = (a.min(b), a.max(b));
    less.checked_mul(Decimal::TEN).is_some_and(|less| less >= more)
}

/// 播种面积3.15亩, 财政收入1.46元: of what is told of a place there is not so little.
fn is_bare(case: &Case<'_>, figure: Figure<'_>) -> bool {
    let plain = matches!(&*figure.of.unit, "亩" | "元") && figure.scale() == Some(Decimal::ONE);
    let little = figure.words.contains('.') && figure.of.value < Decimal::ONE_HUNDRED;
    let clause = case.clause_before(figure);
    plain && little && holds_figure_word(clause, "of_a_place") && !holds_figure_word(clause, "of_one")
}

/// 人均可支配收入2.68亿元: nobody has so much.
fn is_of_each(figure: Figure<'_>) -> bool {
    const MOST: u32 = 5_000_000;
    let name = figure.name();
    let lives = figure_words("of_each").iter().any(|end| name.ends_with(end));
    figure.of.unit == "元" && name.contains("人均") && lives && figure.of.value >= Decimal::from(MOST)
}

/// 贷款3800亿元 in a township, 罚没2386亿元 in a county: provinces and the nation have such amounts.
fn is_vast(case: &Case<'_>, figure: Figure<'_>) -> bool {
    let fined = || ["罚没", "罚款", "罚金"].iter().any(|word| case.clause_before(figure).contains(word));
    let hundreds_of_millions = match case.report.metadata.level {
        Some(Level::City | Level::County | Level::Township | Level::Village) if fined() => 100,
        Some(Level::Township | Level::Village) => 2000,
        _ => return false,
    };
    figure.of.unit == "元" && figure.of.value >= Decimal::from(100_000_000_u64 * hundreds_of_millions)
}

fn flag(case: &Case<'_>, found: &mut Found<'_>, slip: Figure<'_>, beside: Option<Figure<'_>>) {
    let Some(other) = beside else {
        let words = format!("{}{}", case.clause_before(slip), slip.words);
        let zh = format!("“{words}”的数额不合常理，“万”“亿”是否漏写、写错？");
        found.flag(slip.of.span, zh, format!("There is hardly “{words}”: is its unit right?"));
        return;
    };
    let (a, b) = (slip.words, other.words);
    let zh = format!("{a}与{b}不相称，“万”“亿”是否漏写、写错？");
    let finding = found.flag(slip.of.span, zh, format!("{a} does not go with {b}: is its unit right?"));
    finding.shows(case.evidence(other.of.span));
}
