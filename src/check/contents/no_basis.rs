//! No law, no rule, no plan is named.

use super::parts;
use crate::{
    check::{Check, Scope},
    lexicon::Words,
    report::{Rule, Severity, said},
};

/// Asks for the laws and policies behind the work.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-basis",
        title: said("没有提到任何依据", "No law or policy is named"),
        severity: Severity::Info,
        asks: said("是否提到所依据的法律、规定或部署。", "Whether a law, a rule or a policy is named."),
        why: said("法治政府建设的工作通常写明依据。", "Such work is mostly told with what it rests on."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦一、主要举措和成效⟧\n组织执法培训4期。\n二、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n落实《重大行政决策程序暂行条例》，组织执法培训4期。\n二、下一步工作安排\n组织培训6期。\n",
        limits: said("不带书名号的法规名称也算。", "A law named without its marks counts."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &["contents/no-achievements"],
    ask: |case, found| {
        let named = !case.report.citations.is_empty() || !case.places(Words::BASIS, &(0..usize::MAX)).is_empty();
        if parts::asked(case) && !named {
            let (zh, en) = (
                "全文没有提到任何法律、规定或上级部署，是否补充依据？",
                "No law, rule or policy is named: add what the work rests on?",
            );
            found.flag(parts::first(case), zh, en);
        }
    },
};
