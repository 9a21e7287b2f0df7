//! A number of a heading is left out: 一、二、四、.

use super::series;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks for the heading that is missing between two.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/gap",
        title: said("标题序号跳号", "A heading's number is left out"),
        severity: Severity::Error,
        asks: said("同一上级标题下，序号是否逐个相连。", "Whether the numbers under one heading follow each other."),
        why: said(
            "跳号通常是删改后忘了顺延，或者漏了一部分内容。",
            "A gap mostly means that a part was deleted or forgotten.",
        ),
        flagged: "一、工作情况\n（一）加强学习。\n（二）规范执法。\n⟦（四）化解纠纷⟧。\n二、下步打算\n",
        passes: "一、工作情况\n（一）加强学习。\n（二）规范执法。\n（三）化解纠纷。\n二、下步打算\n",
        limits: said(
            "各级标题连续编号（一直编到22.）的文件按原编号看；序号重复由另一条规则提示。",
            "A text that counts on through all its parts is right; repeated numbers have a rule of their own.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let steps = series::steps(case);
        for step in &steps {
            let ((before, last), (this, number)) = (step.before, step.this);
            if number > last + 1 {
                let (a, b) = (before.marker.trim(), this.marker.trim());
                let zh = format!("“{a}”之后直接是“{b}”，中间是否漏了一部分，或者序号没有顺延？");
                let en = format!("“{b}” follows “{a}”: is a part missing, or is the number wrong?");
                found.flag(this.heading, zh, en).shows(case.evidence(before.heading));
            }
        }
        if let Some(first) = steps.first().filter(|_| steps.iter().all(|step| step.this.1 == step.before.1 + 1)) {
            let n = steps.len();
            let (zh, en) = (format!("{n} 处标题序号前后相连"), format!("{n} numbers of headings follow each other"));
            found.pass(first.this.0.heading, zh, en);
        }
    },
};
