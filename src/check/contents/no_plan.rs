//! The report does not tell what comes next.

use super::{RULES, parts};
use crate::{
    check::{Check, Scope},
    report::{Role, Rule, Severity, said},
};

/// Asks for next year's plans.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-plan",
        title: said("缺下一年度安排", "Next year's plans are not told"),
        severity: Severity::Warning,
        asks: said("是否写了下一年度的主要安排。", "Whether next year's plans are told."),
        why: said("年度报告要写下一年度推进法治政府建设的主要安排。", "A yearly report must tell next year's plans."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期，这是当前和今后一个时期的首要任务。\n二、存在的问题\n执法力量不足，原因是编制少。\n⟦特此报告。⟧\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足，原因是编制少。下一步将组织培训6期。\n特此报告。\n",
        limits: said("没有标题、只在正文里写的也算有。", "Plans that stand in the text without a heading count."),
        source: Some(RULES),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let name = said("下一年度主要安排", "Next year's plans");
        if parts::asked(case) && parts::is_missing(case, found, Role::Plan, name) {
            let whole = parts::is_whole(case);
            let finding = found.flag(
                parts::end(case),
                "没有找到下一年度的主要安排，是否漏了？",
                "Next year's plans are not told: are they missing?",
            );
            finding.severity = if whole { Severity::Warning } else { Severity::Info };
        }
    },
};
