//! A known document under a wrong name: 《政府信息公开法》.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about the wrong names of the table.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/wrong-name",
        title: said("文件名称有误", "A document under a wrong name"),
        severity: Severity::Warning,
        asks: said("引用的法规、文件名称是否准确。", "Whether laws and documents are cited by their right names."),
        why: said("名称错了，依据就找不到。", "Under a wrong name the text cannot be found."),
        flagged: "认真落实⟦《政府信息公开法》⟧，严格执行⟦《重大行政决策程序制度》⟧。",
        passes: "认真落实《政府信息公开条例》，制定《重大行政决策程序制度》。",
        limits: said(
            "本地自己制定的同名制度不提示。",
            "Rules of that name that a place makes for itself are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
