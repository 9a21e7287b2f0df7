//! One fact counted in two units, one unit spelled in two ways: 12件……12条; 公里……千米.

use crate::{
    check::{Case, Check, Found, Scope, figure::Figure},
    report::{Dimension, Rule, Severity, said},
    text::{fingerprint, in_order},
};

/// Asks about units that change within a text.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/unit-mix",
        title: said("计量单位前后不统一", "Units that change"),
        severity: Severity::Info,
        asks: said(
            "同一数据的量词、同一单位的写法是否统一。",
            "Whether a fact keeps its measure word, and a unit its spelling.",
        ),
        why: said("一处“12件”一处“12条”，读者会当作两回事。", "Readers take 12件 and 12条 for two things."),
        flagged: "办理人大代表建议16件，提案5件。\n镇政府办理人大代表建议⟦16条⟧，均已答复。",
        passes: "办理人大代表建议16件，提案5件。\n镇政府办理人大代表建议16件，均已答复。",
        limits: said("只比较名称和数值都相同的两处。", "Only places of the same name and number are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        ask_measure_words(case, found);
        ask_spellings(case, found);
    },
};

fn ask_measure_words(case: &Case<'_>, found: &mut Found<'_>) {
    let all: Vec<Figure<'_>> = case.figures().filter(is_telling).collect();
    let all = in_order(all, |figure| fingerprint(figure.name()) ^ figure.of.value.mantissa() as u32);
    for pair in all.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let same = a.name() == b.name() && a.of.value == b.of.value && a.of.period == b.of.period;
        if same && a.of.unit != b.of.unit && a.of.sentence != b.of.sentence {
            let (first, second, name) = (a.words, b.words, a.name());
            let zh = format!("{name}一处写{first}，一处写{second}，单位是否应统一？");
            let en = format!("{name} is {first} in one place and {second} in another: should the unit be one?");
            found.flag(b.of.span, zh, en).shows(case.evidence(a.of.span));
        }
    }
}

/// Whether it counts things one by one, and says so many that chance is ruled out.
fn is_telling(figure: &Figure<'_>) -> bool {
    use Dimension::{Case, Count, Document, Event, Item};
    let kind = matches!(figure.of.dimension, Some(Case | Count | Document | Event | Item));
    kind && figure.is_result() && figure.of.value >= rust_decimal::Decimal::TEN && figure.name().chars().count() >= 4
}

/// Spellings of one unit.
const SPELLINGS: &[[&str; 2]] =
    &[["公里", "千米"], ["公里", "km"], ["平方米", "㎡"], ["平方米", "m²"], ["公斤", "千克"], ["公顷", "hm²"]];

fn ask_spellings(case: &Case<'_>, found: &mut Found<'_>) {
    for [one, other] in SPELLINGS {
        let uses =
            |unit: &str| case.figures().filter(|figure| figure.of.unit.eq_ignore_ascii_case(unit)).collect::<Vec<_>>();
        let (first, second) = (uses(one), uses(other));
        let few = if first.len() < second.len() { &first } else { &second };
        if let (Some(a), Some(b), Some(odd)) = (first.first(), second.first(), few.first()) {
            let zh = format!("“{}”和“{}”并用，是否统一为一种写法？", a.of.unit, b.of.unit);
            found.flag(odd.of.span, zh, format!("Both “{}” and “{}” are used.", a.of.unit, b.of.unit));
        }
    }
}
