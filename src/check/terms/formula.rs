//! A fixed formula in wrong words: 做到“两个确立”, 二十大三中全会.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about the wrong formulas of the table.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/formula",
        title: said("固定提法有误", "A fixed formula in wrong words"),
        severity: Severity::Warning,
        asks: said(
            "“两个确立”“两个维护”、会议届次等固定提法是否准确。",
            "Whether fixed formulas and names of meetings are told in their own words.",
        ),
        why: said("固定提法不能改字、颠倒。", "Such formulas are not to be changed."),
        flagged: "深刻领悟⟦“两个维护”的决定性意义⟧，⟦做到“两个确立”⟧。",
        passes: "深刻领悟“两个确立”的决定性意义，做到“两个维护”。",
        limits: said("只看表里列出的几种。", "Only those of the table."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
