//! A report that is dated at its end, and signed by nobody.

use super::organ;
use crate::{
    check::{Check, Scope},
    report::{Origin, Rule, Severity, said},
};

/// Asks about a date below the text without a signature above it.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/no-signature",
        title: said("落款有日期没有署名", "Dated, but not signed"),
        severity: Severity::Warning,
        asks: said(
            "文末写了成文日期时，上面有没有发文机关署名。",
            "Whether the date at the end stands under the name of an organ.",
        ),
        why: said("公文落款由署名和成文日期组成，缺一不可。", "An official text ends with who wrote it and when."),
        flagged: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n⟦2025年2月28日⟧\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said(
            "只看标题写明单位、网页上也没有发布机构的报告；文末没有日期的不提示。",
            "Only reports whose title names a place, and whose page names no issuer; those that end without a date are left alone.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let date = metadata.document_date.as_ref().filter(|date| date.origin == Origin::Closing);
        let (Some(date), Some(title)) = (date, &metadata.title) else { return };
        let names = title.origin == Origin::Title && !organ::read(&title.value).places.is_empty();
        if names && metadata.signature.is_none() && metadata.issuer.is_none() {
            let zh = "文末有成文日期，没有署名，是否漏写？";
            found.flag(date.span, zh, "There is a date at the end, and no signature: is it missing?");
        }
    },
};
