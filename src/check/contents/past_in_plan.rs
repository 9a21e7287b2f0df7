//! What is done already, in the part on plans.

use super::{parts, sentences::sentences};
use crate::{
    check::{Check, Scope},
    lexicon::Words,
    report::{Role, Rule, Severity, said},
};

/// Asks about results among the plans.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/past-in-plan",
        title: said("安排部分写了已完成的工作", "Results among the plans"),
        severity: Severity::Info,
        asks: said("下一步安排里是否写了已经完成的工作。", "Whether the plans tell what is done already."),
        why: said("常见于从成效部分复制过来没有改写。", "It mostly was copied from the results."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足。\n三、下一步工作安排\n加强普法宣传。⟦共开展普法活动8场，参加320人次。⟧\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足。\n三、下一步工作安排\n加强普法宣传。在已开展普法活动8场的基础上，再办10场。\n",
        limits: said("写明“在…基础上”的不算。", "What a plan builds on is right."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let both =
            case.sections_of(Role::Plan).any(|section| section.role != Some(Role::Plan) || section.also.is_some());
        if both || !parts::asked(case) {
            return;
        }
        let told = parts::parts_of(case, Role::Plan).flat_map(sentences);
        let mut done = told.filter(|(words, _)| {
            Words::DONE.is_in(words)
                && !Words::BASE.is_in(words)
                && !words.contains("计划")
                && words.contains(|c: char| c.is_ascii_digit())
        });
        let Some((_, first)) = done.next() else { return };
        let (zh, en) =
            ("这一句写的是已完成的工作，是否移到成效部分？", "This tells what is done: does it belong to the results?");
        let finding = found.flag(case.span(first), zh, en);
        for (_, range) in done {
            finding.shows(case.evidence(case.span(range)));
        }
    },
};
