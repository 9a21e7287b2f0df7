//! A period without an end: 2024年以来 in a report on 2024 that was written in the next year.

use crate::{
    check::{Check, Scope, day, years},
    report::{Bound, Role, Rule, Severity, said},
};

/// Asks about 以来 behind the year of the report.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/open-period",
        title: said("统计时段没有截止", "A period without an end"),
        severity: Severity::Info,
        asks: said(
            "年度报告里是否用“某年以来”统计当年的数字。",
            "Whether the year's figures are counted “since” that year.",
        ),
        why: said(
            "“以来”会把次年成文前的数也算进去，宜写“某年”。",
            "“Since” takes in the months of the next year too.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n⟦2024年以来⟧，开展普法宣传20余次。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n2024年，开展普法宣传20余次。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said("当年成文的不提示；全文只提示一次。", "A report of its own year's end is right; asked once."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let written = case.written_on().and_then(|written| Some(day::parts(written)?.0));
        let Some((year, written)) = years::reported(case).zip(written).filter(|(year, written)| written > year) else {
            return;
        };
        let since =
            case.mentions.dates.iter().filter(|date| date.bound == Some(Bound::Since) && date.iso == year.to_string());
        let mut all = since.filter(|date| {
            let body = case.running(&date.range).is_some_and(|part| part.role != Some(Role::Plan));
            body && !date.relative && case.behind(date.range.end, "以来".len()) == "以来"
        });
        let Some(first) = all.next() else { return };
        let words = case.words(first.range.clone());
        let zh = format!("报告成文于{written}年，“{words}以来”也含{written}年的数，是否只指{year}年？");
        let en = format!("Written in {written}, “since {year}” takes in {written}: is only {year} meant?");
        let finding = found.flag(case.span(first.range.start..first.range.end + "以来".len()), zh, en);
        finding.expects(format!("{year}年"));
        for date in all {
            finding.shows(case.evidence(case.span(date.range.clone())));
        }
    },
};
