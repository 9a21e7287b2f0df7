//! All rules as a page of Markdown, made from what the checks declare.

use std::fmt::Write;

use baogao::report::{Rule, Said, Severity};

/// The page, in English or in Chinese.
#[must_use]
pub fn rules(english: bool) -> String {
    let say = |said: Said| if english { said.en } else { said.zh };
    let all: Vec<&Rule> = baogao::rules();
    let mut out = if english {
        format!("# Rules\n\n{} rules. Examples mark the place in ⟦ ⟧.\n", all.len())
    } else {
        format!("# 规则\n\n共 {} 条。例子里 ⟦ ⟧ 标出提示的位置。\n", all.len())
    };
    let [asks, why, limits, flagged, passes, source] = if english {
        ["Asks", "Why", "Limits", "Flagged", "Not flagged", "Source"]
    } else {
        ["问什么", "为什么", "哪些情形不提示", "会提示", "不提示", "依据"]
    };
    for rule in all {
        let (title, id, severity) = (say(rule.title), rule.id, severity(rule.severity, english));
        let _ = writeln!(out, "\n## {title}\n\n`{id}` · {severity}\n");
        for (name, said) in [(asks, rule.asks), (why, rule.why), (limits, rule.limits)] {
            let _ = writeln!(out, "- {name}: {}", say(said));
        }
        if let Some(text) = rule.source {
            let _ = writeln!(out, "- {source}: {text}");
        }
        for (name, example) in [(flagged, rule.flagged), (passes, rule.passes)] {
            let _ = writeln!(out, "\n{name}:\n\n```text\n{}\n```", example.trim_end());
        }
    }
    out
}

fn severity(severity: Severity, english: bool) -> &'static str {
    match (severity, english) {
        (Severity::Error, true) => "error",
        (Severity::Warning, true) => "warning",
        (Severity::Info, true) => "hint",
        (Severity::Error, false) => "矛盾",
        (Severity::Warning, false) => "可疑",
        (Severity::Info, false) => "提示",
    }
}
