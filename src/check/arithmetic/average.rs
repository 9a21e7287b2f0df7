//! An average that total and number do not give: 为20户增收10万元，户均增收6000元.

use rust_decimal::Decimal;

use crate::{
    check::{Case, Check, Scope, extent::shown, figure::Figure},
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
        limits: said(
            "人均、户均可能另有口径，只作提醒。",
            "Averages by head may be of something else; they are only a hint.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for average in case.figures().filter(Figure::is_exact) {
            let clause = case.clause_before(average);
            let Some((word, base)) = base(clause) else { continue };
            let near = [average.at.checked_sub(1), average.at.checked_sub(2)].map(|at| case.figure(at?));
            let [Some(one), Some(other)] = near else { continue };
            let before = average.at.checked_sub(3).and_then(|at| case.figure(at));
            let counted = |figure: &Figure<'_>| base.counts(case, *figure) && figure.is_result();
            let (number, total) = if counted(&one) { (one, other) } else { (other, one) };
            let alone = before.is_none_or(|before| {
                let other = ![&number.of.unit, &total.of.unit].contains(&&before.of.unit);
                before.of.sentence != average.of.sentence || (base.is_named() && other)
            });
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
            if each.meets(told) || each.prints_as(told.value, average.step()) || off.is_some_and(|off| off <= loose) {
                found.pass(average.of.span, says.clone(), says);
            } else {
                let zh = format!("{says}，文中{word}写{}，口径是否不同？", average.words);
                let en = format!("{says}, the average is told as {}: is it of something else?", average.words);
                let finding = found.flag(average.of.span, zh, en);
                if base.is_named() {
                    finding.severity = Severity::Warning;
                }
                finding.shows(case.evidence(total.of.span)).shows(case.evidence(number.of.span));
            }
        }
    },
};

/// Of what an average is.
#[derive(Clone, Copy)]
enum Base<'c> {
    /// Of whatever is counted so: 人均, 户均.
    Kind(Dimension),
    /// Of what the words name: 平均每期, 场均.
    Named(&'c str),
}

impl Base<'_> {
    fn is_named(self) -> bool {
        matches!(self, Base::Named(_))
    }

    /// Whether a figure is the number that the average is by.
    fn counts(self, case: &Case<'_>, figure: Figure<'_>) -> bool {
        match self {
            Base::Kind(kind) => figure.of.dimension == Some(kind),
            Base::Named(words) => {
                let unit = &*figure.of.unit;
                let noun = words.strip_prefix(unit).filter(|_| !unit.is_empty());
                // 12个司法所…，平均每所; 48件，案均
                noun.is_some_and(|noun| case.tail(figure).starts_with(noun))
                    || figure.of.dimension == Some(Dimension::Case) && words == "案"
                    || words != "人" && case.tail(figure).starts_with(figure.name()) && figure.name().ends_with(words)
            }
        }
    }
}

/// The words of a clause that say of what an average is.
fn base(clause: &str) -> Option<(&str, Base<'_>)> {
    /// A measure word and its noun, in bytes.
    const LONGEST: usize = 12;
    const VERBS: [char; 5] = ['有', '达', '为', '约', '近'];
    let kind = BASES.iter().find(|(word, _)| clause.contains(word));
    if let Some((word, kind)) = kind {
        return Some((word, Base::Kind(*kind)));
    }
    let words = clause.trim_end_matches(VERBS);
    let each = words.rfind('每').map(|at| (at, &words[at + '每'.len_utf8()..]));
    let (at, named) = match each {
        Some((at, named)) if words[..at].ends_with("平均") => (at - "平均".len(), named),
        Some((at, named)) => (at, named.strip_suffix("平均")?),
        None => {
            let unit = words.strip_suffix('均')?;
            let at = unit.char_indices().next_back()?.0;
            (at, &unit[at..])
        }
    };
    (1..=LONGEST).contains(&named.len()).then_some((&words[at..], Base::Named(named)))
}

/// Words that say of what an average is, with what that is counted in.
const BASES: &[(&str, Dimension)] = &[
    ("人均", Dimension::Person),
    ("户均", Dimension::Household),
    ("平均每户", Dimension::Household),
    ("平均每人", Dimension::Person),
];
