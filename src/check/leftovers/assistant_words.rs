//! What a writing assistant says to the person who asks it: 根据您的要求, 希望对您有帮助.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/assistant-words",
        title: said("写作助手的话没有删", "Words of a writing assistant"),
        severity: Severity::Warning,
        asks: said("有没有写作助手对使用者说的话。", "Whether words of a writing assistant to its user are left."),
        why: said("这些话不是报告的内容。", "They are no part of the report."),
        flagged: "⟦根据您的要求⟧，拟定报告如下：\n一、主要情况\n全年学法5次。\n⟦希望以上内容⟧对工作有用。\n",
        passes: "根据上级的要求，现将有关情况报告如下：\n一、主要情况\n全年学法5次，请结合实际抓好落实。\n",
        limits: said("只看固定的说法。", "Only set phrases are looked for."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        hits::ask(case, found);
        // Above a page's labels such a line is taken for a part of the page.
        for line in &case.report.clutter {
            let says = ["以下是", "您的要求"].iter().any(|words| line.text.contains(words));
            if says && line.text.ends_with(['：', ':', '。']) {
                let (zh, en) =
                    ("这一行像是写作助手的话，是否删去？", "A writing assistant seems to speak here: delete it?");
                found.flag(line.span, zh, en);
            }
        }
    },
};
