//! Shortcomings without their causes.

use super::{
    RULES,
    parts::{self, Given},
};
use crate::{
    check::{Check, Scope},
    report::{Role, Rule, Severity, said},
};

/// Asks for the causes of what falls short.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-causes",
        title: said("不足没有写原因", "Shortcomings without causes"),
        severity: Severity::Info,
        asks: said("写了不足，是否也写了原因。", "Whether the causes of the shortcomings are told."),
        why: said("规定要求写“存在的不足和原因”。", "The rule asks for shortcomings and their causes."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n⟦二、存在的问题⟧\n执法力量不足。\n三、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足，主要受编制限制。\n三、下一步工作安排\n组织培训6期。\n",
        limits: said("只认“原因”“由于”“根源”等说法。", "Causes are known by words like 原因, 由于, 根源."),
        source: Some(RULES),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let Some(problems) = parts::given(case, Role::Problems).span().filter(|_| parts::asked(case)) else { return };
        match parts::given(case, Role::Causes) {
            Given::Nowhere => {
                let (zh, en) = (
                    "写了问题和不足，没有写原因，是否补上？",
                    "Shortcomings are told, their causes are not: add them?",
                );
                found.flag(problems, zh, en);
            }
            given => found.pass(given.span().unwrap_or(problems), "不足的原因：有说明", "Causes: told"),
        }
    },
};
