//! A yearly report that is written, or published, after the day by which it was due.

use crate::{
    check::{Check, Scope, day, years},
    report::{LabelKey, Level, Rule, Severity, said},
    text::read_day,
};

/// Asks about reports after 1 March, and publication after 1 April, of the next year.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/late",
        title: said("年度报告可能偏晚", "The report may be late"),
        severity: Severity::Info,
        asks: said(
            "年度报告是否在次年3月1日前上报、4月1日前公开。",
            "Whether the report is made by 1 March and published by 1 April of the next year.",
        ),
        why: said(
            "督察工作规定要求每年4月1日之前公开，县以下一般3月1日之前上报。",
            "The rules on supervision name these days.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n松岭镇人民政府\n⟦2025年5月8日⟧\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "各地时限和实际做法不一，只作提示；省级以上不看。",
            "Places differ; provinces and above are left alone.",
        ),
        source: Some("《法治政府建设与责任落实督察工作规定》第二十四条"),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let Some(year) = years::reported(case) else { return };
        if matches!(metadata.level, Some(Level::Nation | Level::Province)) {
            return;
        }
        // What a county or a city makes known itself, to nobody above it, is due when it is published.
        let public = metadata.addressee.is_none() && matches!(metadata.level, Some(Level::County | Level::City));
        let (month, due) = if public {
            ("04-01", "公开时限（一般为4月1日前）")
        } else {
            ("03-01", "上报时限（一般为3月1日前）")
        };
        let next = format!("{}-", year + 1);
        let published = metadata.labels.iter().filter(|label| label.key == LabelKey::PublishDate);
        let published = published.filter_map(|label| Some((label.span, read_day(&label.value)?.0.iso())));
        let mut published = published.filter(|(_, day)| day.starts_with(&next));
        if let Some((span, day)) = published.next().filter(|(_, day)| *day > format!("{next}04-01")) {
            let zh = format!("{year}年度报告{day}才发布，是否晚于规定的4月1日？");
            let en = format!("The report on {year} was published on {day}: was it due by 1 April?");
            found.flag(span, zh, en);
        } else if let Some(date) = &metadata.document_date
            && day::number(&date.value).is_some()
            && date.value.starts_with(&next)
            && date.value > format!("{next}{month}")
        {
            let zh = format!("{year}年度报告成文于{}，是否晚于当地规定的{due}？", date.text.trim());
            let en = format!("The report on {year} is dated {}: was it due earlier?", date.value);
            found.flag(date.span, zh, en);
        }
    },
};
