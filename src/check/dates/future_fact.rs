//! A day after the document was written, told as past.

use super::facts;
use crate::{
    check::{Check, Scope, day, horizon},
    report::{Rule, Severity, said},
};

/// Asks about dates of things done that lie behind the written date.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/future-fact",
        title: said("已完成的事晚于成文日期", "Done after it was written down"),
        severity: Severity::Warning,
        asks: said("写成已完成的事，日期是否晚于成文日期。", "Whether something done is dated after the document."),
        why: said(
            "成文以后的事不可能已经完成，多是年份写错。",
            "What lies ahead cannot be done; mostly the year is wrong.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n⟦2025年6月⟧召开推进会2次，已印发方案。\n二、下一步工作\n推动建立联席会议制度，已于⟦2025年7月⟧召开会议2次。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n2024年6月召开推进会2次，已印发方案。\n其余3处已制定方案，限期2025年6月完成。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "只看写明年月、没有“将”“计划”等词的句子。",
            "Only sentences with year and month, and no word of what is to come.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["dates/cut-off", "dates/range-order"],
    ask: |case, found| {
        let Some(written) = horizon::written_by(case) else { return };
        for date in case.mentions.dates.iter().filter(|date| !date.relative && date.bound.is_none()) {
            let precise = date.iso.len() > 4 && !date.iso.contains('/');
            if precise && day::later(&date.iso, &written) && facts::tells_done(case, &date.range) {
                let words = case.words(date.range.clone());
                let zh = format!("{words}晚于成文日期{written}，怎么已经完成？");
                let en = format!("{words} lies behind the written date {written}: how can it be done?");
                let finding = found.flag(case.span(date.range.clone()), zh, en);
                if let Some(own) = &case.report.metadata.document_date {
                    finding.shows(case.evidence(own.span));
                }
            }
        }
    },
};
