//! A report that is far shorter or longer than others.

use super::parts;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::solid,
};

/// Asks about very short and very long reports.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "contents/length",
        title: said("篇幅过短或过长", "Very short or very long"),
        severity: Severity::Info,
        asks: said("全文是否在400字到15000字之间。", "Whether the report has between 400 and 15,000 characters."),
        why: said(
            "年度报告一般1500到6000字，太短可能没有写全。",
            "Most have 1,500 to 6,000; a very short one may not be whole.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦一、主要举措和成效⟧\n组织执法培训4期。\n二、下一步工作安排\n组织培训6期。\n特此报告。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n组织执法培训4期。\n二、下一步工作安排\n组织培训6期。\n",
        limits: said("没有落款和结束语的片段不问。", "Not asked of a piece without signature or closing words."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &["contents/no-achievements"],
    ask: |case, found| {
        let chars: u32 = case.body().map(|part| solid(part.words)).sum();
        if parts::asked(case) && parts::is_whole(case) && !USUAL.contains(&chars) {
            let zh = format!("正文{chars}字，与同类报告相差很大，是否完整、是否需要精简？");
            let en =
                format!("The body has {chars} characters, unlike other reports: is it whole, could it be shorter?");
            found.flag(parts::first(case), zh, en);
        }
    },
};

/// Characters of a report that is no surprise.
const USUAL: std::ops::RangeInclusive<u32> = 400..=15_000;
