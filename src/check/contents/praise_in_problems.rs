//! Praise in the part on problems.

use super::{parts, sentences::sentences};
use crate::{
    check::{Check, Scope},
    lexicon::Words,
    report::{Role, Rule, Severity, said},
};

/// Asks about praise among the problems.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/praise-in-problems",
        title: said("问题部分写了成绩", "Praise among the problems"),
        severity: Severity::Info,
        asks: said("问题部分是否夹着成绩。", "Whether the part on problems praises."),
        why: said("问题部分写成绩，冲淡了问题。", "Praise there hides the problems."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n执法力量不足，原因是编制少。⟦普法工作成效显著，受到群众一致好评。⟧\n三、下一步工作安排\n组织培训6期。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、存在的问题\n一年来法治工作取得明显成效。但执法力量不足，原因是编制少。\n三、下一步工作安排\n组织培训6期。\n",
        limits: said(
            "开头一句过渡不算；带转折的句子不算。",
            "The first sentence may lead over; a sentence with a but is right.",
        ),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        if !parts::asked(case) {
            return;
        }
        let told = parts::parts_of(case, Role::Problems).flat_map(sentences).filter(|(words, _)| words.ends_with('。'));
        let mut praise = told.skip(1).filter(|(words, _)| Words::PRAISE.is_in(words) && !Words::ADVERSE.is_in(words));
        let Some((_, first)) = praise.next() else { return };
        let (zh, en) = ("这一句写的是成绩，是否移到成效部分？", "This praises: does it belong to the results?");
        let finding = found.flag(case.span(first), zh, en);
        for (_, range) in praise {
            finding.shows(case.evidence(case.span(range)));
        }
    },
};
