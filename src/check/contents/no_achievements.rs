//! The report does not tell what was done.

use super::{RULES, parts};
use crate::{
    check::{Check, Scope},
    report::{Role, Rule, Severity, said},
};

/// Asks for what was done.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-achievements",
        title: said("缺主要举措和成效", "What was done is not told"),
        severity: Severity::Warning,
        asks: said("是否写了上一年度的主要举措和成效。", "Whether the year's measures and results are told."),
        why: said("这是年度报告五项内容的第一项。", "They are the first of the five contents of a yearly report."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦一、存在的问题和原因⟧\n执法力量不足，主要原因是编制少。\n二、下一步工作安排\n组织培训4期。\n特此报告。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、工作开展情况\n组织执法培训4期。\n二、存在的问题和原因\n执法力量不足，主要原因是编制少。\n三、下一步工作安排\n组织培训4期。\n特此报告。\n",
        limits: said("没有标题、只在正文里写的也算有。", "Results that stand in the text without a heading count."),
        source: Some(RULES),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let name = said("主要举措和成效", "Measures and results");
        if parts::asked(case) && parts::is_missing(case, found, Role::Achievements, name) {
            let whole = parts::is_whole(case);
            let finding = found.flag(
                parts::first(case),
                "没有找到上一年度的主要举措和成效，是否漏了？",
                "The year's measures and results are not told: are they missing?",
            );
            finding.severity = if whole { Severity::Warning } else { Severity::Info };
        }
    },
};
