//! A shortcoming that no part of the plan answers.

use super::parts;
use crate::{
    check::{Check, Scope},
    report::{Rule, Section, Severity, said},
};

/// Asks for the plan's answer to each problem.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/unanswered-problem",
        title: said("有的问题没有对应安排", "A problem without an answer"),
        severity: Severity::Info,
        asks: said("每个问题在下一步安排里是否有对应的措施。", "Whether the plan answers each problem."),
        why: said("列出问题而不安排整改，下一年还会原样出现。", "A problem without a measure comes back next year."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n⟦一是突发事件剖析不够⟧。对常见突发事件缺少常态化处置预案，事后复盘少。二是执法力量偏弱。持证人员不足。\n三、下一步工作安排\n一是增加执法力量。招录持证人员3名。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n一是突发事件剖析不够。对常见突发事件缺少常态化处置预案，事后复盘少。二是执法力量偏弱。持证人员不足。\n三、下一步工作安排\n一是增加执法力量。招录持证人员3名。二是完善突发事件处置预案。\n",
        limits: said(
            "按用词比较，换一种说法的措施可能没有认出来。",
            "Words are compared; a measure in other words may be overlooked.",
        ),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        if !parts::asked(case) {
            return;
        }
        let answers = &case.once.answers;
        let open: Vec<&Section> =
            answers.iter().filter(|a| a.answered == Some(false)).map(|answer| answer.problem).collect();
        let Some(first) = open.first().filter(|_| answers.len() > 1) else { return };
        let names: Vec<String> = open.iter().take(NAMED).map(|problem| format!("“{}”", problem.title)).collect();
        let more = if open.len() > NAMED { format!("等{}个问题", open.len()) } else { String::new() };
        let zh = format!("{}{more}在下一步安排里没有找到对应的措施，是否补上？", names.join("、"));
        let en = format!("No part of the plan speaks of {}: add a measure?", names.join(", "));
        let finding = found.flag(first.heading, zh, en);
        for problem in &open[1..] {
            finding.shows(case.evidence(problem.heading));
        }
    },
};

/// So many are named, the others only shown.
const NAMED: usize = 5;
