//! A number of a heading is used twice, or the numbers go back: （一）（二）（二）, （四）（五）（一）.

use super::{
    gap::slip_of_the_pen,
    series::{self, Series, Slip},
};
use crate::{
    check::{Case, Check, Scope, case::Part},
    lexicon::WordList,
    report::{BlockKind, Rule, Severity, said},
};

/// Asks about numbers that do not go on.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/repeat",
        title: said("标题序号重复", "A heading's number is used twice"),
        severity: Severity::Error,
        asks: said(
            "同一上级标题下，序号是否重复或者倒退。",
            "Whether numbers under one heading are used twice, or go back.",
        ),
        why: said(
            "插入或合并内容后忘了改后面的序号，引用某一部分时就会指错。",
            "After an insertion the numbers behind it were not moved on, and references go astray.",
        ),
        flagged: "一、工作情况\n（一）加强学习。\n（二）规范执法。\n⟦（二）化解纠纷⟧。\n二、下步打算\n",
        passes: "一、工作情况\n（一）加强学习。\n（二）规范执法。\n二、下步打算\n（一）加强学习。\n（二）化解纠纷。\n三、工作要求\n1.压实责任。\n2.加强督导。\n3.及时报送。\n附件：1.任务分工表\n2.清理工作安排\n",
        limits: said(
            "换了上级标题、另起附件、有引导语之后重新编号，以及“1.”重新编号，都不提示。",
            "Starting anew is right under another heading, in an attachment, behind a lead-in, and for 1.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["structure/repeated-paragraph"],
    ask: |case, found| {
        for slip in case.once.series.iter().flat_map(Series::slips) {
            let ((this, number), before) = (slip.this(), slip.before());
            let han = slip.series.shape.contains('一');
            let anew = number == 1 && !slip.alone && (!han || begins_anew(case, &slip));
            if number > slip.last || anew {
                continue;
            }
            let (a, b) = (before.marker.trim(), this.marker.trim());
            let (zh, en) = match slip.next().filter(|_| slip.alone) {
                Some(next) => slip_of_the_pen(a, b, next.marker.trim()),
                None if number == slip.last => (
                    format!("“{b}”用了两次，后面的序号是否没有顺延？"),
                    format!("“{b}” is used twice: should it go on?"),
                ),
                None => (
                    format!("“{a}”之后又是“{b}”，序号是否没有接着编，或者中间漏了标题？"),
                    format!("“{b}” follows “{a}”: should it go on, or is a heading missing?"),
                ),
            };
            let finding = found.flag(this.heading, zh, en);
            finding.shows(case.evidence(before.heading));
            if !han {
                finding.severity = Severity::Warning;
            }
        }
    },
};

/// Whether a series that goes back to its first number begins a list of its own: words stand before it that lead in, or
/// more than the items before it hold. Articles begin anew with each rule.
fn begins_anew(case: &Case<'_>, slip: &Slip<'_, '_>) -> bool {
    if series::rank(&slip.series.shape).is_none() {
        return true;
    }
    let starts = slip.series.items[..=slip.at].iter().map(|(section, _)| section.heading.start);
    let starts: Vec<u32> = starts.rev().take(ITEMS).collect();
    let mut sizes = starts.windows(2).map(|pair| case.paragraphs_within(pair[1], pair[0]));
    let inside = sizes.next().unwrap_or_default();
    let most = sizes.map(<[Part<'_>]>::len).max().unwrap_or(1);
    inside.len() > most || inside.last().is_some_and(leads_in)
}

/// So many items before it tell how much an item holds.
const ITEMS: usize = 12;

/// Whether a paragraph leads in to a list, or heads one.
fn leads_in(part: &Part<'_>) -> bool {
    let short = part.words.chars().count() <= 30 && !part.words.contains('。');
    part.words.ends_with('：') || (part.kind == BlockKind::Paragraph && short) || WordList::LeadIn.is_in(part.words)
}
