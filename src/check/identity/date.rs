//! The written date of the label block is not the date under the signature.

use crate::{
    check::{Check, Scope, day},
    report::{LabelKey, Origin, Rule, Severity, said},
    text::read_day,
};

/// A label may name the day on which the page was made, so many days after the document.
const ENTERED: i64 = 3;

/// Asks about a label whose date is another than the signature's.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/date",
        title: said("成文日期前后不一", "Two written dates"),
        severity: Severity::Error,
        asks: said("标签里的成文日期与署名下的日期是否相同。", "Whether the label's date is that under the signature."),
        why: said("一份文件只有一个成文日期。", "A document has one written date."),
        flagged: "成文日期：⟦2025-02-18⟧\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "成文日期：2025-02-28\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said(
            "标签晚三天以内，或只写“生成日期”“发文日期”的，提示较轻；签发日期、发布日期不比。",
            "A label up to three days later, or named 生成日期 or 发文日期, weighs less; other dates are not compared.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["dates/impossible"],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let Some(signed) = metadata.document_date.as_ref().filter(|date| date.origin == Origin::Closing) else {
            return;
        };
        let label =
            metadata.labels.iter().filter(|label| label.key == LabelKey::WrittenDate && !label.label.contains("签发"));
        let Some((label, day)) = label.filter_map(|label| Some((label, read_day(&label.value)?.0.iso()))).next() else {
            return;
        };
        let start = label.span.end - label.value.len().min(label.span.range().len()) as u32;
        let at = (start, label.span.end).into();
        let at = if case.written(at) == label.value { at } else { label.span };
        let Some(ahead) = day::number(&day).zip(day::number(&signed.value)).map(|(label, signed)| label - signed)
        else {
            return;
        };
        if ahead == 0 {
            let (zh, en) = (format!("标签与署名的日期都是{day}"), format!("label and signature both say {day}"));
            return found.pass(at, zh, en);
        }
        let (name, date) = (&label.label, signed.text.trim());
        let zh = format!("标签“{name}”写{}，署名下写{date}，相差{}天，哪一个对？", label.value, ahead.abs());
        let en = format!(
            "The label says {}, the signature {date}, {} days apart: which is right?",
            label.value,
            ahead.abs()
        );
        let finding = found.flag(at, zh, en).shows(case.evidence(signed.span));
        finding.severity = match (1..=ENTERED).contains(&ahead) {
            true => Severity::Info,
            false if name.contains("成文") => Severity::Error,
            false => Severity::Warning,
        };
    },
};
