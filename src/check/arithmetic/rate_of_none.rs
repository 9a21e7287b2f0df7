//! A rate of nothing: 收到公开申请0件，按期答复率100%.

use crate::{
    check::{Check, Scope, figure::Figure},
    lexicon::figure_words,
    report::{Rule, Severity, said},
};

/// Asks about rates of what there was none of.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/rate-of-none",
        title: said("没有件数却有百分率", "A rate of nothing"),
        severity: Severity::Info,
        asks: said("件数为0时，是否还写了办结率、答复率。", "Whether a rate is told of no cases at all."),
        why: said(
            "0件没有百分率可言，读者会疑心件数漏填。",
            "There is no rate of none; readers will think the count is missing.",
        ),
        flagged: "全年收到公开申请0件，按期答复率⟦100%⟧。",
        passes: "办理建议17件，其中A类13件、B类4件、C类0件，满意率100%。",
        limits: said("率可能说的是别的事。", "The rate may be of something else."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for rate in case.figures().filter(|figure| figure.is_percent() && figure.is_result()) {
            let Some(none) = rate.at.checked_sub(1).and_then(|at| case.figure(at)) else { continue };
            let stem = rate.name().strip_suffix('率').unwrap_or_default();
            let share = figure_words("bounded").iter().any(|word| stem.ends_with(word));
            let counted = none.of.value.is_zero() && none.counts() && none.of.sentence == rate.of.sentence;
            let near = case.gap(rate).starts_with('，') && case.gap(rate).chars().count() <= 8;
            // A类13件、B类4件、C类0件，满意率100%: of the whole list.
            let listed = case.gap(none).contains('、');
            if share && counted && near && !listed && Figure::is_result(&none) {
                let zh = format!("前面是{}，{}{}从何算起？", none.words, rate.name(), rate.words);
                let en = format!("There were {}: of what is {}?", none.words, rate.words);
                found.flag(rate.of.span, zh, en).shows(case.evidence(none.of.span));
            }
        }
    },
};
