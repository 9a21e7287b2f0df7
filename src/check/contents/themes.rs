//! Parts of the work that every government has, and of which the report says nothing.

use super::parts;
use crate::{
    check::{Case, Check, Scope},
    lexicon::Words,
    report::{Role, Rule, Severity, said},
};

/// Asks for parts of the work that are not spoken of.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/themes",
        title: said("重点工作没有写到", "A part of the work is not told"),
        severity: Severity::Info,
        asks: said(
            "组织领导、行政决策、行政执法、矛盾纠纷、普法是否都写到。",
            "Whether leadership, decisions, enforcement, disputes and legal publicity are all told.",
        ),
        why: said("这五项是各级政府法治建设的基本工作。", "All governments have these five."),
        flagged: "松岭镇人民政府2024年法治政府建设年度报告\n⟦一、主要举措和成效⟧\n加强组织领导，落实决策程序，规范行政执法，调解矛盾纠纷36起。\n二、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇人民政府2024年法治政府建设年度报告\n一、主要举措和成效\n加强组织领导，落实决策程序，规范行政执法，调解矛盾纠纷36起，普法8场。\n二、下一步工作安排\n组织培训6期。\n",
        limits: said("只问政府的报告，不问部门的。", "Asked of governments, not of their bureaus."),
        source: Some("《法治政府建设实施纲要（2021—2025年）》"),
    },
    scope: Scope::LawReport,
    yields_to: &["contents/no-achievements"],
    ask: |case, found| {
        if !parts::asked(case) || !is_government(case) {
            return;
        }
        let told = || case.body().filter(|part| !matches!(part.role, Some(Role::Problems | Role::Plan)));
        let missing: Vec<_> = BASIC
            .iter()
            .filter(|(words, ..)| !told().any(|part| !case.places(*words, &part.range).is_empty()))
            .collect();
        if !missing.is_empty() {
            let list = |name: fn(&(Words, &'static str, &'static str)) -> &'static str, sign: &str| {
                missing.iter().map(|theme| name(theme)).collect::<Vec<_>>().join(sign)
            };
            let zh = format!("没有写到{}，是否遗漏？", list(|theme| theme.1, "、"));
            let en = format!("Nothing is said of {}: is it missing?", list(|theme| theme.2, ", "));
            found.flag(parts::first(case), zh, en);
        }
    },
};

const BASIC: [(Words, &str, &str); 5] = [
    (Words::LEAD, "组织领导", "leadership"),
    (Words::DECISIONS, "行政决策", "decisions"),
    (Words::ENFORCEMENT, "行政执法", "enforcement"),
    (Words::DISPUTES, "矛盾纠纷化解", "disputes"),
    (Words::PUBLICITY, "普法宣传", "legal publicity"),
];

/// Whether the report is a government's.
fn is_government(case: &Case<'_>) -> bool {
    let metadata = &case.report.metadata;
    let names = [&metadata.signature, &metadata.issuer, &metadata.title];
    let first = names.into_iter().flatten().next();
    first.is_some_and(|name| ["人民政府", "办事处"].iter().any(|organ| name.value.contains(organ)))
}
