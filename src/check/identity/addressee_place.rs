//! A report to another county than the author's own.

use super::organ;
use crate::{
    check::{Check, Scope},
    report::{Origin, Rule, Severity, said},
};

/// Asks about an addressee whose places are not those that the author names as its own.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/addressee-place",
        title: said("主送机关是别处的", "The addressee is of another place"),
        severity: Severity::Warning,
        asks: said(
            "主送机关所在的市县是否就是署名里写的市县。",
            "Whether the addressee's county is the one that the signature names.",
        ),
        why: said("借用别处文稿时，主送机关会漏改。", "A text borrowed from elsewhere keeps its addressee."),
        flagged: "枫桠镇2024年度法治政府建设情况报告\n⟦黛河县人民政府⟧：\n现将情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n临霁县枫桠镇人民政府\n2025年2月28日\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n临霁县人民政府：\n现将情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n临霁县枫桠镇人民政府\n2025年2月28日\n",
        limits: said(
            "署名、发布机构和标题都没写市县的不比。",
            "Where the author names no county, nothing is compared.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["identity/addressee-level"],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let signed = metadata.signature.as_ref().filter(|entry| entry.origin == Origin::Closing);
        let Some(addressee) = &metadata.addressee else { return };
        for author in [signed, metadata.issuer.as_ref()].into_iter().flatten() {
            let owns: Vec<_> = organ::each(&author.value).collect();
            let tos: Vec<_> = organ::each(&addressee.value).collect();
            let pairs = || owns.iter().flat_map(|own| tos.iter().map(move |to| (own, to)));
            let Some((own, to)) = pairs().find_map(|(own, to)| organ::differ(own, to)) else { continue };
            if pairs().all(|(own, to)| organ::differ(own, to).is_some()) {
                let zh = format!("主送机关写“{to}”，署名机关在“{own}”，哪一个对？");
                let en = format!("The addressee is of {to}, the author of {own}: which is right?");
                found.flag(addressee.span, zh, en).shows(case.evidence(author.span));
                return;
            }
        }
    },
};
