//! 帐 in words about money and records: 台帐.

use super::grouped;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about 帐 for 账.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/account",
        title: said("“帐”应为“账”", "帐 for 账"),
        severity: Severity::Info,
        asks: said("与钱物、记录有关的词是否用“账”。", "Whether words about money and records have 账."),
        why: said("“帐”指帐篷、帐幕；账目、台账用“账”。", "帐 is a tent; records of money and things are 账."),
        flagged: "建立隐患⟦台帐⟧，逐条整改。",
        passes: "建立隐患台账，搭起救灾帐篷。",
        limits: said("2001年以前的文件当时可以写“帐”。", "Before 2001 帐 was usual."),
        source: Some("《第一批异形词整理表》（GF 1001—2001）"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: grouped::ask,
};
