//! Two marks where one belongs: 。。 ，， ，。.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
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
        let parts = case.prose();
        for part in parts {
            let mut run: Option<usize> = None;
            let ends = part.words.char_indices().chain([(part.words.len(), '\n')]);
            for (at, c) in ends {
                match (run, matches!(c, '。' | '，' | '、' | '；' | '：')) {
                    (None, true) => run = Some(at),
                    (Some(start), false) => {
                        let marks = &part.words[start..at];
                        if marks.chars().nth(1).is_some() {
                            let zh = format!("“{marks}”是否多了一个标点？");
                            let en = format!("Is one mark of “{marks}” left over?");
                            found.flag(case.span(part.range.start + start..part.range.start + at), zh, en);
                        }
                        run = None;
                    }
                    _ => {}
                }
            }
        }
    },
};
