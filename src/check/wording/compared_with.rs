//! 同比 of the month before, 环比 of the year before.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/compared-with",
        title: said("同比、环比用反", "同比 and 环比 confused"),
        severity: Severity::Warning,
        asks: said(
            "与上月比是否写“环比”，与上年比是否写“同比”。",
            "Whether 环比 stands with the month before, 同比 with the year before.",
        ),
        why: said(
            "“同比”是和上年同期比，“环比”是和相邻的上一期比。",
            "同比 compares with the same time of last year, 环比 with the period right before.",
        ),
        flagged: "8月受理诉求2343件，⟦较上月同比⟧增长13%。",
        passes: "8月受理诉求2343件，较上月增长13%，较上年同期增长9%，环比增长13%，同比增长9%。",
        limits: said("只看两种说法连着写的。", "Only where both stand side by side."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
