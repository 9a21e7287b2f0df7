//! The written date in Chinese numerals, which documents since July 2012 do not use.

use crate::{
    check::{Check, Scope},
    report::{Origin, Rule, Severity, said},
};

/// The standard has been in force since.
const SINCE: &str = "2012-07-01";

/// Asks about Chinese numerals in the date under the signature.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/han-date",
        title: said("成文日期用了汉字数字", "The written date in Chinese numerals"),
        severity: Severity::Info,
        asks: said("署名下的日期是否用阿拉伯数字。", "Whether the date under the signature has Arabic numerals."),
        why: said("公文格式标准规定成文日期用阿拉伯数字。", "The standard of official documents wants Arabic ones."),
        flagged: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n⟦二〇二五年二月八日⟧\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月8日\n",
        limits: said("2012年7月以前的文件不提示。", "Older documents are left alone."),
        source: Some("GB/T 9704—2012《党政机关公文格式》7.3.5.4"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let closing = case.report.metadata.document_date.as_ref().filter(|date| date.origin == Origin::Closing);
        let Some(date) = closing.filter(|date| !date.text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        else {
            return;
        };
        let Some((year, month, day)) = crate::check::day::parts(&date.value).filter(|_| *date.value >= *SINCE) else {
            return;
        };
        if !date.text.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
            let right = format!("{year}年{month}月{day}日");
            let zh = format!("成文日期应用阿拉伯数字，是否应写“{right}”？");
            let en = format!("The written date takes Arabic numerals: should it be {right}?");
            found.flag(date.span, zh, en).expects(right);
        }
    },
};
