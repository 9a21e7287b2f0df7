//! Results without a single figure.

use super::parts;
use crate::{
    check::{Check, Scope},
    report::{Role, Rule, Severity, Span, said},
};

/// Asks for figures among the results.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/no-figures",
        title: said("成效没有数据", "Results without figures"),
        severity: Severity::Info,
        asks: said("举措和成效部分是否有数据。", "Whether measures and results have figures."),
        why: said("没有数据，成效无从核对。", "Without figures nobody can check the results."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦一、主要举措和成效⟧\n加强执法培训，规范执法行为，开展普法宣传，化解矛盾纠纷，推进政务公开，落实合法性审查，健全决策程序，强化执法监督。\n二、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期，规范执法行为，开展普法宣传，化解矛盾纠纷，推进政务公开，落实合法性审查，健全决策程序，强化执法监督。\n二、下一步工作安排\n组织培训6期。\n",
        limits: said("很短的部分不问。", "A very short part is not asked about."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let results: Vec<Span> = case.sections_of(Role::Achievements).map(|section| section.span).collect();
        let chars: usize = results.iter().map(|span| case.written(*span).chars().count()).sum();
        let counted = results.iter().any(|results| !case.quantities_in(*results).is_empty());
        let Some(first) = case.sections_of(Role::Achievements).next() else { return };
        if parts::asked(case) && chars > SHORT && !counted {
            let (zh, en) =
                ("举措和成效部分没有一个数据，是否补充？", "The results have not a single figure: add some?");
            found.flag(first.heading, zh, en);
        }
    },
};

/// Results of fewer characters are not asked about.
const SHORT: usize = 60;
