//! One list in two systems of numbers: 一、 二、 （三） 四、.

use super::astray::astray;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about numbers that go on with a list of another shape.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/mixed-siblings",
        title: said("同级标题序号形式不一", "One list, two systems of numbers"),
        severity: Severity::Warning,
        asks: said("同一级标题是否用同一种序号。", "Whether headings of one level use one kind of number."),
        why: said(
            "序号形式表示层次，写错了形式，这一部分就落到别的层次里去了。",
            "The shape of a number says its level; with another shape the part moves to another level.",
        ),
        flagged: "一、加强学习\n全年学习5次。\n二、规范执法\n全年检查8次。\n⟦（三）化解纠纷⟧\n全年调解9起。\n四、普法宣传\n",
        passes: "一、加强学习\n（一）领导带头。\n（二）全员参与。\n二、规范执法\n全年检查8次。\n",
        limits: said(
            "只看前后序号恰好相接的标题。",
            "Only headings whose number fits exactly between its neighbours are asked about.",
        ),
        source: Some("GB/T 9704—2012 7.3.3"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for stray in astray(case) {
            let (this, like) = (case.nodes[stray.node].section, case.nodes[stray.like].section);
            let (a, b) = (like.marker.trim(), this.marker.trim());
            let zh = format!("“{b}”接在“{a}”后面编号，形式却不同，是否应与“{a}”一致？");
            let en = format!("“{b}” goes on behind “{a}” in another shape: should it look like “{a}”?");
            found.flag(this.heading, zh, en).shows(case.evidence(like.heading));
        }
    },
};
