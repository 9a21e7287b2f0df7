//! Words that no sentence makes right: 再接再励, 竟争.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about misspelt words.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/typos",
        title: said("错别字", "A misspelt word"),
        severity: Severity::Warning,
        asks: said("词语的写法是否有误。", "Whether a word is misspelt."),
        why: said("同音或形近的字容易输错。", "Characters that sound or look alike are easily mistyped."),
        flagged: "⟦再接再励⟧，发挥⟦竟争⟧机制的作用。",
        passes: "再接再厉，发挥竞争机制的作用。",
        limits: said("只查在任何句子里都写错的词。", "Only words that are wrong in any sentence are known."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: hits::ask,
};
