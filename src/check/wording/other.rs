//! 其它, where office prose now writes 其他.

use super::grouped;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about 其它.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/other",
        title: said("“其它”宜作“其他”", "其它 for 其他"),
        severity: Severity::Info,
        asks: said("是否用“其他”。", "Whether 其他 is written."),
        why: said("现在的公文人和事物都用“其他”。", "Official writing now has 其他 for people and things alike."),
        flagged: "法律服务和⟦其它⟧工作有序推进。",
        passes: "法律服务和其他工作有序推进。",
        limits: said("引文中的旧写法不必改。", "An old text that is quoted keeps it."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: grouped::ask,
};
