//! A rate that is more than all: 群众满意率104%.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope},
    lexicon::{figure_words, holds_figure_word},
    report::{Rule, Severity, said},
};

/// Asks about rates above a hundred that cannot be.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/rate-over-hundred",
        title: said("百分率超过100%", "A rate of more than all"),
        severity: Severity::Error,
        asks: said(
            "满意率、办结率、合格率等是否不超过100%。",
            "Whether rates of satisfaction, completion and the like stay within 100%.",
        ),
        why: said("这些百分率是部分占全部的比，最多100%。", "Such rates are parts of a whole, at most all of it."),
        flagged: "受理各类申请2316件，群众满意率达到⟦104%⟧。",
        passes: "受理各类申请2316件，群众满意率达到99.4%；完成年度任务，完成率104%，产销率101.5%，占全年任务的105%。",
        limits: said(
            "完成率、增长率、产销率等可以超过100%，不算。",
            "Rates of plan fulfilment, growth and sales may exceed 100% and are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for figure in case.figures().filter(|figure| figure.is_percent() && figure.of.value > Decimal::ONE_HUNDRED) {
            let name = figure.name();
            let stem = name.strip_suffix('率').unwrap_or(name);
            let bounded = figure_words("bounded")
                .iter()
                .any(|word| stem.ends_with(word) && (stem.len() < name.len() || word.ends_with(['度', '感'])));
            let more = figure_words("over_hundred").iter().any(|word| stem.ends_with(word));
            let clause = case.clause_before(figure);
            // 占执法人员总数20名的110%, but not 占全年任务的105%.
            let of = clause.split_once('占').map_or("", |(_, of)| of);
            let share = of.contains(['总', '全']) && !holds_figure_word(of, "quota");
            // 核定20人，实有22人，到岗率110%: of a quota there can be more.
            let of_quota = || holds_figure_word(case.sentence_before(figure), "staff_quota");
            if (bounded && !more && !of_quota() || share) && figure.of.is_level() {
                let name = if bounded { name } else { "占比" };
                let zh = format!("{name}写成{}，超过了100%，是否有误？", figure.words);
                let en = format!("{name} is given as {}: can it exceed 100%?", figure.words);
                found.flag(figure.of.span, zh, en);
            }
        }
    },
};
