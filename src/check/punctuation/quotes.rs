//! Quotation marks without their other half, or turned the wrong way: ”八五”, “八五“.

use super::pairs::{Lone, lone};
use crate::{
    check::{Case, Check, Scope},
    report::{Rule, Severity, said},
};

/// Marks so near each other, in bytes, are the two ends of one quotation.
const NEAR: usize = 75;

/// So many of one direction are a habit of the page.
const HABIT: usize = 6;

/// Asks about each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/quotes",
        title: said("引号不成对", "A quotation mark stands alone"),
        severity: Severity::Warning,
        asks: said(
            "每个左引号是否有右引号，方向对不对。",
            "Whether every quotation mark has its other half, and the right one.",
        ),
        why: said("缺了一半或者方向反了，分不清引到哪里为止。", "Without it no one knows where the quotation ends."),
        flagged: "全镇落实“一村一顾问”⟦”⟧制度。\n推进⟦“八五“⟧普法。\n",
        passes: "全镇落实“一村一顾问”制度。\n推进“八五”普法。\n",
        limits: said(
            "跨段的引文和全文只用一种引号的不提示。",
            "Quotations of several paragraphs, and texts with one mark for both sides, are right.",
        ),
        source: Some("GB/T 15834—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let all = lone(case, &[('“', '”')]);
        if is_habit(case, &all) {
            return;
        }
        let mut rest = all.iter().peekable();
        while let Some(mark) = rest.next() {
            let near = |next: &&Lone| {
                let words = &case.reading.as_str()[mark.at.end..next.at.start.max(mark.at.end)];
                next.opens == mark.opens && next.paragraph == mark.paragraph && !words.is_empty() && words.len() <= NEAR
            };
            if let Some(other) = rest.next_if(near) {
                let right =
                    if mark.opens { "后一个是否应为右引号" } else { "前一个是否应为左引号" };
                let zh = format!("两个引号方向相同，{right}？");
                let en = "Both quotation marks point the same way: should one be turned?";
                found.flag(case.span(mark.at.start..other.at.end), zh, en);
            } else {
                let (zh, en) = if mark.opens {
                    ("这个左引号没有右引号，是否漏了？", "Nothing closes this quotation: is its mark missing?")
                } else {
                    (
                        "这个右引号没有左引号，是否漏了或者多了？",
                        "Nothing opens this quotation: is a mark missing, or left over?",
                    )
                };
                found.flag(case.span(mark.at.clone()), zh, en);
            }
        }
    },
};

/// Whether the text has one mark for both sides.
fn is_habit(case: &Case<'_>, all: &[Lone]) -> bool {
    let opening = all.iter().filter(|mark| mark.opens).count();
    let one_sided = opening == 0 || opening == all.len();
    one_sided && all.len() >= HABIT && !(case.text.contains('“') && case.text.contains('”'))
}
