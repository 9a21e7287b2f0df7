//! An average that total and number do not give: 为20户增收10万元，户均增收6000元.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope, extent::shown, figure::Figure},
    report::{Dimension, Rule, Severity, said},
};

/// Asks about averages that their total does not give.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/average",
        title: said("人均、户均与总数不符", "An average that its total does not give"),
        severity: Severity::Info,
        asks: said(
            "同一句写明总额、人（户）数和人均（户均）时，相除是否一致。",
            "Whether an average is total by number where one sentence has all three.",
        ),
        why: said("总额或人数改了，平均数容易忘改。", "When total or number change, the average is forgotten."),
        flagged: "带动脱贫户20户增收10万元，户均增收⟦6000元⟧。",
        passes: "带动脱贫户20户增收10万元，户均增收5000元。",
        limits: said("可能另有口径，只作提醒。", "The average may be of something else; this is only a hint."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for average in case.figures().filter(Figure::is_exact) {
            let clause = case.clause_before(average);
            let Some(base) = BASES.iter().find(|(word, _)| clause.contains(word)) else { continue };
            let near = [average.at.checked_sub(1), average.at.checked_sub(2)].map(|at| case.figure(at?));
            let [Some(one), Some(other)] = near else { continue };
            let before = average.at.checked_sub(3).and_then(|at| case.figure(at));
            let alone = before.is_none_or(|before| before.of.sentence != average.of.sentence);
            let counted = |figure: &Figure<'_>| figure.of.dimension == Some(base.1) && figure.is_result();
            let (number, total) = if counted(&one) { (one, other) } else { (other, one) };
            let same = [number, total].iter().all(|figure| figure.of.sentence == average.of.sentence);
            let fits = counted(&number)
                && total.of.unit == average.of.unit
                && total.counts()
                && total.of.unit != number.of.unit;
            let extents = (total.extent(), number.extent(), average.extent());
            let (Some(all), Some(count), Some(told)) = extents else { continue };
            let Some(each) = all.over(count).filter(|_| alone && same && fits) else { continue };
            let says = format!("{}÷{}＝{}{}", total.words, number.words, shown(each.value, 2), average.of.unit);
            let loose = told.value.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
            let off = each.value.checked_sub(told.value).map(|off| off.abs());
            if each.meets(told) || off.is_some_and(|off| off <= loose) {
                found.pass(average.of.span, says.clone(), says);
            } else {
                let zh = format!("{says}，文中{}写{}，口径是否不同？", base.0, average.words);
                let en = format!("{says}, the average is told as {}: is it of something else?", average.words);
                let finding = found.flag(average.of.span, zh, en);
                finding.shows(case.evidence(total.of.span)).shows(case.evidence(number.of.span));
            }
        }
    },
};

/// Words that say of what an average is, with what that is counted in.
const BASES: &[(&str, Dimension)] = &[
    ("人均", Dimension::Person),
    ("户均", Dimension::Household),
    ("平均每户", Dimension::Household),
    ("平均每人", Dimension::Person),
];
