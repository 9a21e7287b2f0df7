//! Villages and communities together: 辖14个行政村、1个社区……16个村（社区）.

use crate::{
    check::{Case, Check, Scope, extent::shown, figure::Figure},
    lexicon::{figure_words, holds_figure_word},
    report::{Role, Rule, Severity, said},
};

/// Asks about a number of villages and communities that is not both together.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/village-count",
        title: said("村（社区）总数与村、社区数不符", "Villages and communities together"),
        severity: Severity::Warning,
        asks: said(
            "“n个村（社区）”是否等于行政村数加社区数。",
            "Whether the villages and communities of a place are its villages and its communities.",
        ),
        why: said("村、社区合并调整后，总数常忘了改。", "After mergers the total is often left as it was."),
        flagged: "全镇辖14个行政村、1个社区。\n⟦16个⟧村（社区）全部建立法律服务工作室。",
        passes: "全镇辖14个行政村、1个社区。\n15个村（社区）全部建立法律服务工作室，选取3个村（社区）试点。",
        limits: said("只看说明是全部的数。", "Only numbers that are told to be of all are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["repeats/disagree"],
    ask: |case, found| {
        let Some([villages, communities]) = case.figures().find_map(|figure| parts(case, figure)) else { return };
        let Some(sum) = villages.of.value.checked_add(communities.of.value) else { return };
        for figure in case.figures().filter(|figure| figure.at > communities.at || figure.at < villages.at) {
            if !is_all(case, figure) {
                continue;
            }
            let says = format!("{}行政村＋{}社区＝{}个", villages.words, communities.words, shown(sum, 0));
            if figure.of.value == sum {
                found.pass(figure.of.span, says.clone(), says);
            } else {
                let zh = format!("{says}，这里写{}村（社区），哪一个对？", figure.words);
                let en = format!("{says}, here it is {}: which is right?", figure.words);
                found.flag(figure.of.span, zh, en).shows(case.evidence(villages.of.sentence));
            }
        }
    },
};

/// The villages and the communities that a sentence says a place has.
fn parts<'c>(case: &Case<'c>, villages: Figure<'c>) -> Option<[Figure<'c>; 2]> {
    let counts = |figure: Figure<'_>, nouns: &[&str]| {
        let (clause, behind) = (case.clause_before(figure), case.tail(figure));
        figure.is_result() && nouns.iter().any(|noun| behind.starts_with(noun) || clause.ends_with(noun))
    };
    let communities = case.figure(villages.at + 1).filter(|next| next.of.sentence == villages.of.sentence)?;
    let holds = holds_figure_word(case.clause_before(villages), "whole_area") && counts(villages, &["行政村", "村"]);
    let next = case.tail(communities);
    let last = next.strip_prefix("社区").unwrap_or(next).starts_with(['，', '。', '；']);
    let both = counts(communities, &["社区"]) && !case.words_between(villages, communities).contains(['；', '。']);
    (holds && both && last).then_some([villages, communities])
}

/// Whether a figure is told to be of all villages and communities.
fn is_all(case: &Case<'_>, figure: Figure<'_>) -> bool {
    const NOUNS: &[&str] = &["村（社区）", "村（居）", "村居", "村社区", "行政村（社区）"];
    let (clause, behind) = (case.clause_before(figure), case.tail(figure));
    let Some(rest) = NOUNS.iter().find_map(|noun| behind.strip_prefix(noun)) else { return false };
    let all = figure_words("all_of").iter().any(|word| *word != "中" && rest.starts_with(word));
    let plan = case.part_at(figure.start).is_some_and(|part| part.role == Some(Role::Plan));
    let whole = clause.is_empty() || holds_figure_word(clause, "whole_area");
    figure.is_result() && all && whole && !plan
}
