//! Plans without a figure or a date.

use super::parts;
use crate::{
    check::{Check, Scope},
    report::{Role, Rule, Severity, Span, said},
};

/// Asks for a target among the plans.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-target",
        title: said("安排没有可衡量的目标", "Plans without a target"),
        severity: Severity::Info,
        asks: said("下一步安排是否有数量或时限。", "Whether the plans have a figure or a date."),
        why: said(
            "没有数量和时限，明年无从检查是否完成。",
            "Without one nobody can tell next year whether they were met.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足。\n⟦三、下一步工作安排⟧\n进一步提高政治站位，不断加强执法队伍建设，持续推进普法宣传，深入化解矛盾纠纷，全面提升依法行政水平。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足。\n三、下一步工作安排\n进一步提高政治站位，不断加强执法队伍建设，6月底前组织培训2期，持续推进普法宣传，深入化解矛盾纠纷。\n",
        limits: said("很短的部分不问。", "A very short part is not asked about."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let plans: Vec<Span> = case.sections_of(Role::Plan).map(|section| section.span).collect();
        let words = plans.iter().map(|plan| case.written(*plan));
        let chars: usize = words.clone().map(|words| words.chars().count()).sum();
        let dated = words.clone().any(|words| TIMES.iter().any(|time| words.contains(time)));
        let counted = plans.iter().any(|plan| !case.quantities_in(*plan).is_empty());
        let Some(first) = case.sections_of(Role::Plan).next().filter(|_| parts::asked(case)) else { return };
        if chars > SHORT && !counted && !dated {
            let (zh, en) =
                ("下一步安排里没有数量或时限，是否明确目标？", "The plans have no figure and no date: set a target?");
            found.flag(first.heading, zh, en);
        }
    },
};

/// Plans of fewer characters are not asked about.
const SHORT: usize = 50;

/// Words that set a date.
const TIMES: [&str; 8] = ["年底前", "月底前", "年内", "上半年", "季度", "每月", "每周", "月前"];
