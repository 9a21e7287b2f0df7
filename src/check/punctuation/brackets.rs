//! A bracket without its other half.

use super::pairs::lone;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

const BRACKETS: &[(char, char)] = &[('（', '）'), ('〔', '〕'), ('[', ']'), ('【', '】')];

/// Asks about each; two halves of different shape are one question.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/brackets",
        title: said("括号不成对", "A bracket stands alone"),
        severity: Severity::Warning,
        asks: said("每个左括号是否有右括号。", "Whether every bracket has its other half."),
        why: said("缺了一半，读者分不清括注到哪里为止。", "Without it no one knows where the remark ends."),
        flagged: "全镇建成服务点9个⟦（⟧含村级8个，全部配齐设备。",
        passes: "全镇建成服务点9个（含村级8个），全部配齐设备。做到：1）有场所；2）有人员。",
        limits: said("“1）”“一）”这样的序号和表格不看。", "Numbers like 1） and tables are left alone."),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &["structure/damaged-marker"],
    ask: |case, found| {
        let all = lone(case, BRACKETS);
        let mut rest = all.iter().peekable();
        while let Some(mark) = rest.next() {
            let other = rest.next_if(|next| mark.opens && !next.opens && next.paragraph == mark.paragraph);
            let (at, a) = (mark.at.clone(), mark.mark);
            match other {
                Some(other) => {
                    let b = other.mark;
                    let zh = format!("左边是“{a}”，右边是“{b}”，两半括号是否应一致？");
                    let en = format!("It opens with “{a}” and closes with “{b}”: should they match?");
                    found.flag(case.span(at.start..other.at.end), zh, en);
                }
                None => {
                    let (side, en) = if mark.opens { ("右", "close") } else { ("左", "open") };
                    let zh = format!("“{a}”没有对应的{side}括号，是否漏了？");
                    found.flag(case.span(at), zh, format!("Nothing {en}s this bracket “{a}”: is it missing?"));
                }
            }
        }
    },
};
