//! More votes than there are members at the meeting: 实到7人，8人赞成.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        figure::{Figure, joined},
    },
    report::{Rule, Severity, said},
};

/// Asks about votes that are more than those present.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/votes",
        title: said("表决人数多于实到人数", "More votes than members present"),
        severity: Severity::Error,
        asks: said(
            "赞成、反对、弃权的人数，合起来是否不超过实到人数。",
            "Whether those for, against and abstaining are no more than those present.",
        ),
        why: said("没有到会的人不能表决。", "Nobody votes who is not there."),
        flagged: "党组成员应到9人、实到7人，⟦8人⟧赞成，予以通过。",
        passes: "党组成员应到9人、实到7人，7人赞成，予以通过。",
        limits: said("只看同一句里写明实到人数的。", "Only sentences that tell how many were present."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for present in case.figures().filter(|figure| is_present(case, *figure)) {
            let mut votes: Vec<Figure<'_>> = Vec::new();
            let mut sum = Decimal::ZERO;
            let behind = (present.at + 1..present.at + 1 + MOST).map_while(|at| case.figure(at));
            for vote in behind.take_while(|vote| vote.of.sentence == present.of.sentence) {
                // Another meeting of the same sentence has members of its own.
                if is_present(case, vote) {
                    break;
                }
                if !vote.is_exact() || !is_vote(case, vote) {
                    continue;
                }
                votes.push(vote);
                sum = sum.checked_add(vote.of.value).unwrap_or(sum);
                if sum > present.of.value {
                    let says = joined(&votes, "＋");
                    let zh = format!("实到{}，表决的却有{says}，哪一个对？", present.words);
                    let en = format!("{} were present, but {says} voted: which is right?", present.words);
                    found.flag(vote.of.span, zh, en).shows(case.evidence(present.of.span));
                    break;
                }
            }
        }
    },
};

/// So many numbers behind that of those present are looked at.
const MOST: usize = 4;

fn is_present(case: &Case<'_>, figure: Figure<'_>) -> bool {
    /// 实到党组成员, in bytes.
    const LONGEST: usize = 24;
    let before = case.clause_before(figure);
    let before = before.rsplit('、').next().unwrap_or(before);
    let present = before.find("实到").or_else(|| before.find("实际到会"));
    figure.is_exact() && present.is_some_and(|at| before.len() - at <= LONGEST)
}

/// Whether a number is of those for, against or abstaining: 8人赞成, 反对2票.
fn is_vote(case: &Case<'_>, figure: Figure<'_>) -> bool {
    const VOTES: &[&str] = &["赞成", "同意", "反对", "弃权"];
    let (before, behind) = (case.gap(figure), case.tail(figure));
    let votes = matches!(&*figure.of.unit, "人" | "名");
    votes && VOTES.iter().any(|word| behind.starts_with(word) || before.ends_with(word))
}
