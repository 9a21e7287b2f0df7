//! The next year's results in this year's report: 2025年，全镇共办理案件35件 in a report on 2024.

use super::facts;
use crate::{
    check::{Check, Scope, years},
    report::{Rule, Severity, said},
};

/// Asks about results of the year behind the one reported on.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/next-year-done",
        title: said("下一年的事写成已完成", "Next year's results as done"),
        severity: Severity::Warning,
        asks: said("成效部分是否把下一年写成已完成的年份。", "Whether the results name the next year as done."),
        why: said("下一年才开始，全年数字不可能已有，多是年份写错。", "A year that has just begun has no results yet."),
        flagged: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n⟦2025年⟧，全镇已办结行政处罚案件35件。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n2024年，全镇已办结行政处罚案件35件。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "写明月份的、带“将”“计划”等词的不提示。",
            "Months, and sentences with words of what is to come, are left alone.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["dates/future-fact"],
    ask: |case, found| {
        let speech = case.report.genre.as_deref() == Some("政府工作报告");
        let Some(year) = years::agreed(&years::claims(case)).filter(|_| !speech) else { return };
        let next = (year + 1).to_string();
        for date in case.mentions.dates.iter().filter(|date| !date.relative && date.iso == next && date.bound.is_none())
        {
            let sentence = case.sentence(&date.range);
            if sentence.start == date.range.start && facts::tells_done(case, &date.range) && case.counts_in(sentence) {
                let zh = format!("报告的是{year}年，这里把{next}年的事写成已完成，年份对吗？");
                let en = format!("The report is on {year}; this tells {next} as done: is the year right?");
                found.flag(case.span(date.range.clone()), zh, en).expects(format!("{year}年"));
            }
        }
    },
};
