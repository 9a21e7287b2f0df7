//! The year in the document number is not that of the written date.

use super::number;
use crate::{
    check::{Check, Scope, day, horizon},
    report::{LabelKey, Rule, Severity, said},
    text::read_day,
};

/// Asks about a number of another year than the date.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/number-year",
        title: said("发文字号的年份与成文日期不符", "Number and date are of two years"),
        severity: Severity::Warning,
        asks: said("发文字号里的年份是否就是成文的那一年。", "Whether the number's year is the year of the date."),
        why: said(
            "字号按发文年度编，套用上年文稿时常忘了改。",
            "Numbers are given by year; last year's text is often copied.",
        ),
        flagged: "发文字号：⟦枫桠政〔2024〕9号⟧\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "发文字号：枫桠政〔2025〕9号\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said("一月成文、用上年字号的提示较轻。", "A January document under last year's number weighs less."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let Some((entry, date)) = metadata.document_number.as_ref().zip(metadata.document_date.as_ref()) else {
            return;
        };
        let number = number::read(&entry.text).and_then(|number| number.full_year());
        let Some((numbered, (dated, month, _))) = number.zip(day::parts(&date.value)) else { return };
        if numbered == dated {
            return found.pass(entry.span, "发文字号与成文日期同年", "number and date are of one year");
        }
        // Where two written dates differ, or the date lies before the year's end, that is asked about already.
        let labels = metadata.labels.iter().filter(|label| label.key == LabelKey::WrittenDate);
        let mut labels = labels.filter_map(|label| Some(read_day(&label.value)?.0.year as i32));
        let early = horizon::dated_early(case).is_some_and(|(claim, _)| numbered == claim.year + 1);
        if early || labels.any(|year| year == numbered) {
            return;
        }
        let zh = format!("发文字号是{numbered}年的，成文日期是{}，哪一个对？", date.text.trim());
        let en = format!("The number is of {numbered}, the date {}: which is right?", date.text.trim());
        let finding = found.flag(entry.span, zh, en).shows(case.evidence(date.span));
        if numbered + 1 == dated && month == 1 {
            finding.severity = Severity::Info;
        }
    },
};
