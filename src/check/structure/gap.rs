//! A number of a heading is left out: 一、二、四、.

use super::series::{self, Series, Slip};
use crate::{
    check::{Case, Check, Scope},
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
            "连续编号（一直编到22.）的按原编号看；缺的序号在段落中间的，当作没有换行，不提示。",
            "A text that counts on through all its parts is right; so is a number that stands inside a paragraph, where a line end was lost.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let all = &case.once.series;
        for slip in all.iter().flat_map(Series::slips) {
            let ((this, number), before) = (slip.this(), slip.before());
            if number <= slip.last || (!slip.alone && runs_on(case, &slip)) {
                continue;
            }
            let (a, b) = (before.marker.trim(), this.marker.trim());
            let (zh, en) = match slip.next().filter(|_| slip.alone) {
                Some(next) => slip_of_the_pen(a, b, next.marker.trim()),
                None => (
                    format!("“{a}”之后直接是“{b}”，中间是否漏了一部分，或者序号没有顺延？"),
                    format!("“{b}” follows “{a}”: is a part missing, or is the number wrong?"),
                ),
            };
            found.flag(this.heading, zh, en).shows(case.evidence(before.heading));
        }
        let mut several = all.iter().filter(|series| series.items.len() > 1).peekable();
        if let Some(first) = several.peek().map(|series| series.items[1].0.heading)
            && all.iter().all(|series| series.slips().next().is_none())
        {
            let n: usize = several.map(|series| series.items.len() - 1).sum();
            let (zh, en) = (format!("{n} 处标题序号前后相连"), format!("{n} numbers of headings follow each other"));
            found.pass(first, zh, en);
        }
    },
};

/// Whether the missing numbers stand inside the text between the two headings, where a line end was lost.
fn runs_on(case: &Case<'_>, slip: &Slip<'_, '_>) -> bool {
    let ((this, number), before) = (slip.this(), slip.before());
    let between = &case.text[before.heading.end as usize..(this.heading.start.max(before.heading.end)) as usize];
    let stands = |missing: u32| {
        let han = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].get(missing as usize);
        let spelled = |mark: String| {
            let at = between.find(&mark);
            at.is_some_and(|at| !between[..at].ends_with(['第', '.']) && !between[..at].ends_with(char::is_numeric))
        };
        let (open, close) = (['（', '('], ['）', ')']);
        let of =
            |number: &str| open.into_iter().zip(close).map(move |(a, b)| format!("{a}{number}{b}")).collect::<Vec<_>>();
        match series::rank(&slip.series.shape) {
            Some(1) => han.is_some_and(|han| of(han).into_iter().any(spelled)),
            Some(2) => [".", "．", "、"].into_iter().any(|mark| spelled(format!("{missing}{mark}"))),
            Some(3) => of(&missing.to_string()).into_iter().any(spelled),
            _ => false,
        }
    };
    number - slip.last <= FEW && (slip.last + 1..number).all(stands)
}

/// More numbers than that are not looked for.
const FEW: u32 = 6;

/// What is asked about a number that alone is wrong.
pub fn slip_of_the_pen(before: &str, this: &str, next: &str) -> (String, String) {
    (
        format!("“{before}”之后是“{this}”，再往后是“{next}”，中间的序号是否写错？"),
        format!("“{this}” stands between “{before}” and “{next}”: is its number wrong?"),
    )
}
