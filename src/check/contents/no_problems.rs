//! The report does not tell what falls short.

use super::{RULES, parts};
use crate::{
    check::{Case, Check, Scope},
    lexicon::Words,
    report::{Role, Rule, Severity, said},
};

/// Asks for what falls short.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-problems",
        title: said("缺存在的不足", "What falls short is not told"),
        severity: Severity::Warning,
        asks: said("是否写了存在的不足。", "Whether shortcomings are told."),
        why: said("年度报告要写存在的不足和原因。", "A yearly report must tell shortcomings and their causes."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n⟦二、下一步工作安排⟧\n组织培训6期。\n特此报告。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。但执法力量还有差距，原因是编制少。\n二、下一步工作安排\n组织培训6期。\n特此报告。\n",
        limits: said(
            "只在正文里写的也算有；正文顺带提到短板的，只作一般提示。",
            "Shortcomings told in the text count; a weakness named in passing makes this a mere hint.",
        ),
        source: Some(RULES),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        if parts::asked(case) && parts::is_missing(case, found, Role::Problems, said("存在的不足", "Shortcomings"))
        {
            let plan = case.sections_of(Role::Plan).next().map(|section| section.heading);
            let finding = found.flag(
                plan.unwrap_or_else(|| parts::end(case)),
                "没有找到存在的问题和不足，是否漏了？",
                "Shortcomings are not told: are they missing?",
            );
            let sure = parts::is_whole(case) && !is_mentioned(case);
            finding.severity = if sure { Severity::Warning } else { Severity::Info };
        }
    },
};

/// Whether a weakness is named in passing.
fn is_mentioned(case: &Case<'_>) -> bool {
    case.body().any(|part| part.role != Some(Role::Plan) && !case.places(Words::WEAK, &part.range).is_empty())
}
