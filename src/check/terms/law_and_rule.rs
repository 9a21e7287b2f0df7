//! 法制 for 法治, and 法治 for 法制.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// In older texts 法制 stands where 法治 does today.
const SINCE: i32 = 2013;

/// Asks about the wrong one of the two.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/law-and-rule",
        title: said("“法治”“法制”混用", "法治 and 法制 mixed up"),
        severity: Severity::Warning,
        asks: said(
            "“法治政府”“法制审核”等固定用语是否写对。",
            "Whether fixed terms have the right one of 法治 and 法制.",
        ),
        why: said(
            "“法治”是治国方式，“法制”是法律制度，固定用语不能互换。",
            "法治 is rule by law, 法制 the legal system; fixed terms have one of them.",
        ),
        flagged: "推进⟦法制政府⟧建设，落实重大执法⟦决定法治审核⟧制度。",
        passes: "推进法治政府建设，落实重大执法决定法制审核制度，会同县公安局法制大队开展法制宣传，推进基层法治审核。",
        limits: said(
            "法制宣传、法制科、法制办等仍通行或属旧称的不提示。",
            "Terms that are still in use, or old names, are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["citations/wrong-name"],
    ask: |case, found| {
        let written = || case.written_on().and_then(|day| day.get(..4)?.parse().ok());
        if case.year().or_else(written).is_none_or(|year: i32| year >= SINCE) {
            hits::ask(case, found);
        }
    },
};
