//! A year that is far ahead and no known aim: 2042年 for 2024年.

use crate::{
    check::{Check, Scope, years},
    report::{Rule, Severity, said},
};

/// Years that plans of the state aim at.
const AIMS: &[i32] = &[2030, 2035, 2040, 2045, 2049, 2050, 2060];

/// A report speaks of so many years ahead.
const AHEAD: i32 = 6;

/// Asks about years far ahead.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/far-year",
        title: said("年份过远", "A year far ahead"),
        severity: Severity::Info,
        asks: said(
            "正文是否出现远在报告年度之后的年份。",
            "Whether the text names a year far behind the one reported on.",
        ),
        why: said("多是数字前后颠倒，如2042年。", "Mostly two digits changed places."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n⟦2042年⟧，全镇调处纠纷35起。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n2024年，全镇调处纠纷35起。到2035年基本建成。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said("2030、2035、2050年等国家目标年份不提示。", "Years that the state's plans aim at are left alone."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["dates/future-fact", "dates/cut-off", "dates/range-order"],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        for date in case.mentions.dates.iter().filter(|date| !date.relative && !date.iso.contains('/')) {
            let Some(named) = date.iso.get(..4).and_then(|year| year.parse::<i32>().ok()) else { continue };
            let body = case.running(&date.range).is_some();
            if body && named > year + AHEAD && !AIMS.contains(&named) && !case.in_title(date.range.start) {
                let zh = format!("报告的是{year}年，这里写{named}年，年份对吗？");
                let en = format!("The report is on {year}, this says {named}: is the year right?");
                found.flag(case.span(date.range.clone()), zh, en);
            }
        }
    },
};
