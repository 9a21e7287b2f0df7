//! 布署 for 部署.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about 布署.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/deploy",
        title: said("“布署”应为“部署”", "布署 for 部署"),
        severity: Severity::Warning,
        asks: said("是否写“部署”。", "Whether 部署 is written."),
        why: said("“部署”的“部”不写“布”，“署”不写“属”“暑”。", "The word is spelt 部署."),
        flagged: "⟦布署⟧年度法治建设工作。",
        passes: "部署年度法治建设工作。",
        limits: said("只认几种固定的错写。", "Only a few misspellings are known."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
