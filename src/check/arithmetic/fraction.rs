//! A fraction of what is counted whole: 培训3.5人次.

use super::tables::in_table;
use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::holds_figure_word,
    report::{Dimension, Rule, Severity, said},
};

/// Asks about persons, cases and meetings that are no whole number.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/fraction",
        title: said("人数、件数、次数有小数", "A fraction of what is counted whole"),
        severity: Severity::Warning,
        asks: said(
            "人、人次、户、件、场、份等的数是否为整数。",
            "Whether persons, households, cases, meetings and papers are whole numbers.",
        ),
        why: said("多是漏了“万”“千”，或者多了小数点。", "Mostly 万 is missing, or the point is too much."),
        flagged: "举办培训12期，培训⟦3.5人次⟧，调处纠纷⟦35.5件⟧。",
        passes: "举办培训12期，培训3.5万人次，平均每村调处纠纷35.5件，发放补贴3.5元。",
        limits: said("平均数、带“万”“亿”的不看。", "Averages, and numbers with 万 or 亿, are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/average"],
    ask: |case, found| {
        for figure in case.figures().filter(|figure| is_part(figure) && !in_table(case, figure.of.span)) {
            if !is_average(case, figure) {
                let zh = format!("“{}”不是整数，是否漏了“万”，或者小数点有误？", figure.words);
                let en = format!("{} is no whole number: is 万 missing, or the point wrong?", figure.words);
                found.flag(figure.of.span, zh, en);
            }
        }
    },
};

/// Whether it counts what has no parts, and has a part.
fn is_part(figure: &Figure<'_>) -> bool {
    use Dimension::{Case, Event, Household, Person, Visit};
    let whole = matches!(figure.of.dimension, Some(Case | Event | Household | Person | Visit))
        || matches!(&*figure.of.unit, "份" | "家" | "名");
    whole && figure.words.contains('.') && !figure.of.value.fract().is_zero()
}

fn is_average(case: &Case<'_>, figure: Figure<'_>) -> bool {
    let tail = case.tail(figure);
    holds_figure_word(case.sentence_before(figure), "averages")
        || figure.words.contains(['万', '千', '亿', '百', '均'])
        || tail.starts_with(['/', '／', '万', '千', '以', '的'])
}
