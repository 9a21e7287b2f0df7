//! A yearly report that was written before its year came to an end: dated February 2024, on 2024.

use crate::{
    check::{Check, Scope, horizon},
    report::{Rule, Severity, said},
};

/// Asks about a written date before November of the year reported on.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/written-early",
        title: said("成文日期早于报告年度结束", "Written before its year was over"),
        severity: Severity::Warning,
        asks: said(
            "年度报告的成文日期是否在报告年度年末或次年。",
            "Whether a yearly report is dated at the end of its year, or in the next.",
        ),
        why: said("年初写日期时，年份常误写成上一年。", "In January the old year is easily written."),
        flagged: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n松岭镇人民政府\n⟦2024年2月28日⟧\n",
        passes: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "十一月起成文的算年末；只有一处写年度的提示较轻。",
            "From November on it counts as the year's end; where one place names the year, it weighs less.",
        ),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &["identity/date"],
    ask: |case, found| {
        let Some((first, places)) = horizon::dated_early(case) else { return };
        let Some(date) = &case.report.metadata.document_date else { return };
        let (year, dated) = (first.year, date.text.trim());
        let zh = format!("报告的是{year}年，成文日期却是{dated}，年份对吗？");
        let en = format!("The report is on {year} and dated {dated}: is the year right?");
        let finding = found.flag(date.span, zh, en);
        finding.shows(case.evidence(first.span));
        if places < 2 {
            finding.severity = Severity::Info;
        }
    },
};
