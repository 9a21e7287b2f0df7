//! The report does not tell how the leaders did their duty as first responsible persons.

use super::{RULES, parts};
use crate::{
    check::{Check, Scope},
    report::{Role, Rule, Severity, said},
};

/// Asks for the duties of the first responsible persons.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-leadership",
        title: said("缺第一责任人履职情况", "The leaders' duties are not told"),
        severity: Severity::Info,
        asks: said(
            "是否写了党政主要负责人履行第一责任人职责的情况。",
            "Whether the leaders' duties as first responsible persons are told.",
        ),
        why: said("这是年度报告五项内容之一。", "They are one of the five contents of a yearly report."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦一、主要举措和成效⟧\n组织执法培训4期。\n二、存在的问题\n执法力量不足。\n三、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n镇长亲自部署，组织执法培训4期。\n二、存在的问题\n执法力量不足。\n三、下一步工作安排\n组织培训6期。\n",
        limits: said("只在正文里写的也算有。", "Duties told in the text count."),
        source: Some(RULES),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let name = said("第一责任人履职情况", "The leaders' duties");
        if parts::asked(case) && parts::is_missing(case, found, Role::Leadership, name) {
            found.flag(
                parts::first(case),
                "没有找到党政主要负责人履行推进法治建设第一责任人职责的情况，是否补上？",
                "How the leaders did their duty as first responsible persons is not told: add it?",
            );
        }
    },
};
