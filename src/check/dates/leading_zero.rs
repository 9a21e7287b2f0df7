//! The written date with zeros before month or day: 2025年02月08日.

use crate::{
    check::{Check, Scope},
    report::{Origin, Rule, Severity, said},
};

/// Asks about zeros in the date under the signature.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/leading-zero",
        title: said("成文日期编了虚位", "Leading zeros in the written date"),
        severity: Severity::Info,
        asks: said("署名下的日期，月、日前是否加了0。", "Whether month or day under the signature begin with 0."),
        why: said("公文格式标准规定月、日不编虚位。", "The standard of official documents wants none."),
        flagged: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n⟦2025年02月08日⟧\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月8日\n",
        limits: said("网页标签里的日期由系统生成，不看。", "Dates of labels are made by the page and left alone."),
        source: Some("GB/T 9704—2012《党政机关公文格式》7.3.5.4"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let closing = case.report.metadata.document_date.as_ref().filter(|date| date.origin == Origin::Closing);
        let Some(date) = closing.filter(|date| date.text.contains("年0") || date.text.contains("月0")) else {
            return;
        };
        let right = date.text.replace("年0", "年").replace("月0", "月");
        let zh = format!("月、日不编虚位，是否应写“{right}”？");
        let en = format!("Month and day take no zero: should it be {right}?");
        found.flag(date.span, zh, en).expects(right);
    },
};
