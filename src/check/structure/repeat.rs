//! A number of a heading is used twice, or the numbers go back: （一）（二）（二）, （四）（五）（一）.

use super::series::{self, Step};
use crate::{
    check::{Case, Check, Scope, case::Part},
    lexicon::{self, WordList},
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
        passes: "一、工作情况\n（一）加强学习。\n（二）规范执法。\n二、下步打算\n（一）加强学习。\n（二）化解纠纷。\n",
        limits: said(
            "换了上级标题、另起附件、有引导语之后重新编号，以及“1.”重新编号，都不提示。",
            "Starting anew is right under another heading, in an attachment, behind a lead-in, and for 1.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for series in series::series(case) {
            let han = series.shape.contains('一');
            for pair in series.items.windows(2) {
                let step = Step { before: pair[0], this: pair[1] };
                let ((before, last), (this, number)) = (step.before, step.this);
                if number > last || (number == 1 && (!han || begins_anew(case, &series.items, step))) {
                    continue;
                }
                let (a, b) = (before.marker.trim(), this.marker.trim());
                let (zh, en) = if number == last {
                    (
                        format!("“{b}”用了两次，后面的序号是否没有顺延？"),
                        format!("“{b}” is used twice: should it go on?"),
                    )
                } else {
                    (
                        format!("“{a}”之后又是“{b}”，序号是否没有接着编，或者中间漏了标题？"),
                        format!("“{b}” follows “{a}”: should it go on, or is a heading missing?"),
                    )
                };
                let finding = found.flag(this.heading, zh, en);
                finding.shows(case.evidence(before.heading));
                if !han {
                    finding.severity = Severity::Warning;
                }
            }
        }
    },
};

/// Whether a series that goes back to its first number begins a list of its own: words stand before it that lead in, or
/// more than the items before it hold. Articles begin anew with each rule.
fn begins_anew(case: &Case<'_>, items: &[(&crate::report::Section, u32)], step: Step<'_>) -> bool {
    let (before, this) = (step.before.0, step.this.0);
    if series::rank(&series::shape(&this.marker)).is_none() {
        return true;
    }
    let inside = case.paragraphs_within(before.heading.start, this.heading.start);
    let most = items
        .windows(2)
        .take_while(|pair| pair[1].0.heading.start <= before.heading.start)
        .map(|pair| case.paragraphs_within(pair[0].0.heading.start, pair[1].0.heading.start).len())
        .max();
    let longer = inside.len() > most.unwrap_or(1).max(1);
    longer || inside.last().is_some_and(leads_in)
}

/// Whether a paragraph leads in to a list, or heads one.
fn leads_in(part: &Part<'_>) -> bool {
    let short = part.words.chars().count() <= 30 && !part.words.contains('。');
    part.words.ends_with('：')
        || (part.kind == BlockKind::Paragraph && short)
        || lexicon::list(WordList::LeadIn).iter().any(|word| part.words.contains(word))
}
