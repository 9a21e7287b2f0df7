//! 《》 around what is no document: 《习近平法治思想》.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about thoughts and spirits in 《》.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/no-document",
        title: said("书名号里不是文件", "Title marks around no document"),
        severity: Severity::Info,
        asks: said("书名号里的是不是文件、书籍的名称。", "Whether what stands in 《》 is a document or a book."),
        why: said("思想、精神、活动不用书名号。", "Thoughts and campaigns take no title marks."),
        flagged: "深入学习⟦《习近平法治思想》⟧。",
        passes: "深入学习习近平法治思想和《习近平法治思想学习纲要》。",
        limits: said("只看常见的几种。", "Only the usual ones."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
