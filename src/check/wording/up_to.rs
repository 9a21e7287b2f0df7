//! 截止 for 截至: 截止目前, 截止12月底.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about 截止 before a time.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/up-to",
        title: said("“截止”应为“截至”", "截止 for 截至"),
        severity: Severity::Warning,
        asks: said("“截止”后面直接跟时间时，是否应写“截至”。", "Whether 截止 right before a time should be 截至."),
        why: said(
            "“截止”表示到期停止，后面不带时间；“截至”表示到某时为止，后面带时间。",
            "截止 means that something stops; 截至 is the word before a time.",
        ),
        flagged: "⟦截止目前⟧，全镇共有执法人员25人。",
        passes: "截至目前，全镇共有执法人员25人。报名截止日期为12月1日。",
        limits: said("“截止日期”“截止时间”不提示。", "截止日期 and 截止时间 are right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
