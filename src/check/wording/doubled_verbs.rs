//! Two words that say the same: 进行开展, 目的是为了.

use super::grouped;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about verbs and adverbs that say the same twice.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/doubled-verbs",
        title: said("词语重复多余", "A verb too many"),
        severity: Severity::Info,
        asks: said("是否有意思重复的动词、副词。", "Whether two words say the same."),
        why: said("“进行开展”“目的是为了”一类说法，去掉一个更通顺。", "Of 进行开展 or 目的是为了 one word is enough."),
        flagged: "全镇⟦进行了开展⟧普法活动，⟦目的是为了⟧提高法治意识。",
        passes: "全镇开展了普法活动，目的是提高法治意识。",
        limits: said("只查固定的几种。", "Only a few fixed pairs are known."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: grouped::ask,
};
