//! Characters lost in a change of encoding: �, 锟斤拷, ????.

use crate::{
    check::{Check, Scope},
    lexicon::WordList,
    report::{Rule, Severity, said},
};

/// Asks about each paragraph.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/garbled",
        title: said("乱码", "Garbled characters"),
        severity: Severity::Warning,
        asks: said("有没有转码丢失的字。", "Whether characters were lost in a change of encoding."),
        why: said("编码转换出错，原来的字已经丢了。", "The conversion failed, and the characters are gone."),
        flagged: "全镇扎实推进法治⟦锟斤拷⟧建设。",
        passes: "全镇扎实推进法治建设。群众问：真的吗？？",
        limits: said("每段只提示第一处。", "Said once for each paragraph."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.prose() {
            if let Some((at, sign)) = WordList::Garbled.within(part.words).next() {
                let place = part.range.start + at..part.range.start + at + sign.len();
                let zh = format!("“{sign}”是乱码，原来是什么字？");
                found.flag(case.span(place), zh, format!("“{sign}” is garbled: what stood there?"));
            }
        }
    },
};
