//! Two marks where one belongs: 。。 ，， ，。.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::chars,
};

/// Asks about each place.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/doubled",
        title: said("标点重复", "Two marks where one belongs"),
        severity: Severity::Warning,
        asks: said(
            "有没有连用的逗号、句号、顿号、分号、冒号。",
            "Whether commas, full stops, semicolons or colons stand side by side.",
        ),
        why: said("多半是删改后留下的。", "They are mostly left over from an edit."),
        flagged: "全镇扎实推进法治建设⟦，，⟧成效明显⟦，。⟧",
        passes: "全镇扎实推进法治建设，成效明显……群众满意！！",
        limits: said("省略号、破折号和连用的叹号、问号不看。", "Ellipses, dashes and repeated ！ ？ are left alone."),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            let is_mark = |c: &char| matches!(c, '。' | '，' | '、' | '；' | '：');
            let mut end = 0;
            for (at, first) in chars::signs(part.words).filter(|(_, c)| is_mark(c)) {
                if at < end {
                    continue;
                }
                let run = &part.words[at..];
                let marks = &run[..run.len() - run.trim_start_matches(|c| is_mark(&c)).len()];
                end = at + marks.len();
                if marks.len() > first.len_utf8() {
                    let zh = format!("“{marks}”是否多了一个标点？");
                    let en = format!("Is one mark of “{marks}” left over?");
                    found.flag(case.span(part.range.start + at..part.range.start + end), zh, en);
                }
            }
        }
    },
};
