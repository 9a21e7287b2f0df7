//! More done than there was: 受理信访事项27件，办结28件.

use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::{figure_words, holds_figure_word},
    report::{Rule, Severity, said},
};

/// Asks about deeds that are more than what they were done to.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/done-over-received",
        title: said("办结数大于受理数", "More done than there was"),
        severity: Severity::Warning,
        asks: said(
            "办结、整改、采纳的数，是否不大于受理、发现、提出的数。",
            "Whether what was settled stays within what was received.",
        ),
        why: said(
            "没有结转时，办结的不会比受理的多。",
            "Unless cases were carried over, no more can be settled than came in.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n全年受理信访事项27件，办结⟦28件⟧。行政机关负责人应出庭5件、实际出庭⟦6件⟧。",
        passes: "松岭镇2024年法治政府建设年度报告\n全年受理信访事项27件，办结28件（含上年结转1件）。查出问题137个，督促整改132个。",
        limits: said("写明结转、累计、积案的不算。", "Where carried-over cases are told, nothing is asked."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["arithmetic/part-over-whole", "arithmetic/rate"],
    ask: |case, found| {
        for done in case.figures().filter(|figure| figure.is_result() && figure.counts()) {
            let Some(last) = done.at.checked_sub(1).and_then(|at| case.figure(at)).filter(Figure::is_result) else {
                continue;
            };
            // 受理312件，其中民事276件、刑事36件，已办结327件
            let all = case.once.wholes[last.at].filter(Figure::is_result).unwrap_or(last);
            let alike =
                all.of.unit == done.of.unit && all.of.sentence == done.of.sentence && done.of.value > all.of.value;
            let of_received =
                is_done(case, done) && ["received", "taken_up"].iter().any(|list| says(case.clause_before(all), list));
            if !alike || !(of_received || is_due(case, all, done)) || carried(case, all, done) {
                continue;
            }
            let (a, b) = (
                format!("{}{}", case.clause_before(all), all.words),
                format!("{}{}", case.gap(done).trim_start_matches(['，', '、']), done.words),
            );
            let zh = format!("“{b}”多于“{a}”，是否含上年结转，或者数字有误？");
            let en = format!("“{b}” is more than “{a}”: were cases carried over, or is a figure wrong?");
            found.flag(done.of.span, zh, en).shows(case.evidence(all.of.span));
        }
    },
};

/// Whether the words right before a figure are a deed alone: ，办结.
fn is_done(case: &Case<'_>, figure: Figure<'_>) -> bool {
    let words = case.gap(figure);
    // ，新收案件中已办结
    let words = words.split_once("案件中").map_or(words, |(_, words)| words);
    let words = words.trim_start_matches(['，', '、', '已', '均', '全', '部', '实', '际', '落', '共']);
    let words = figure_words("urged").iter().fold(words, |words, urged| words.trim_start_matches(urged));
    figure_words("done").contains(&words.strip_suffix("到位").unwrap_or(words))
}

/// 应出庭52件、实际出庭55件
fn is_due(case: &Case<'_>, all: Figure<'_>, done: Figure<'_>) -> bool {
    let deed = case.gap(done).trim_start_matches(['，', '、']).strip_prefix('实').unwrap_or_default();
    let deed = deed.strip_prefix('际').unwrap_or(deed);
    let due = case.clause_before(all).strip_suffix(deed).filter(|_| !deed.is_empty());
    due.is_some_and(|due| due.ends_with('应'))
}

fn says(words: &str, list: &str) -> bool {
    holds_figure_word(words, list)
}

fn carried(case: &Case<'_>, all: Figure<'_>, done: Figure<'_>) -> bool {
    let around = [case.sentence_before(all), case.words_between(all, done), case.tail(done)];
    around.iter().any(|words| says(words.split('。').next().unwrap_or_default(), "carried"))
}
