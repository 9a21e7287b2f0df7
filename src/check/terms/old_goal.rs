//! The goal of a law-based government in the words of the former programme.

use crate::{
    check::{Check, Scope, years},
    report::{Rule, Severity, said},
};

/// The present programme was issued in August of the year before.
const SINCE: i32 = 2022;

/// Asks about the goal of 2015 in later reports.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/old-goal",
        title: said("法治政府目标是旧表述", "The goal in its former words"),
        severity: Severity::Info,
        asks: said(
            "法治政府建设目标是否用了现行纲要的表述。",
            "Whether the goal is told in the words of the present programme.",
        ),
        why: said("2021年纲要改为“智能高效、廉洁诚信、人民满意”。", "The programme of 2021 has other words."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n加快建设权责法定、执法严明、公开公正、⟦廉洁高效、守法诚信⟧的法治政府。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n加快建设权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。\n",
        limits: said("2021年及以前的报告不提示。", "Reports up to 2021 are left alone."),
        source: Some("《法治政府建设实施纲要（2021—2025年）》"),
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        if years::reported(case).is_none_or(|year| year < SINCE) {
            return;
        }
        for hit in case.hits("terms/old-goal") {
            let zh = format!("这是2015年纲要的表述，现行纲要为“{}”，是否要改？", hit.right);
            let en = format!("These are the words of 2015; the present programme says “{}”: change them?", hit.right);
            found.flag(case.span(hit.range.clone()), zh, en).expects(hit.right);
        }
    },
};
