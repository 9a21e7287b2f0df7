//! The issuer of the label block is not the organ that signs.

use super::organ::{self, Organ};
use crate::{
    check::{Check, Scope},
    report::{Origin, Rule, Severity, said},
};

/// Asks about an issuer of another place than the signature's, or another bureau of the same place.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/issuer",
        title: said("发布机构与署名不符", "Issuer and signature differ"),
        severity: Severity::Warning,
        asks: said("标签里的发布机构与文末署名是否是同一机关。", "Whether label and signature name the same organ."),
        why: said("套用别处的页面或文稿时，常忘了改其中一处。", "A copied page or text often keeps one of the two."),
        flagged: "发布机构：⟦云溪镇人民政府⟧\n成文日期：2025年2月20日\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月20日\n",
        passes: "发布机构：枫桠镇人民政府\n成文日期：2025年2月20日\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n临霁县枫桠镇人民政府\n2025年2月20日\n",
        limits: said(
            "多写或少写省市县名、上下级代为发布的不提示。",
            "Places above may be left out; a page of another level may publish the text.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let label = metadata.issuer.as_ref().filter(|entry| entry.origin == Origin::Label);
        let signed = metadata.signature.as_ref().filter(|entry| entry.origin == Origin::Closing);
        let Some((label, signed)) = label.zip(signed) else { return };
        let pairs = || organ::each(&label.value).flat_map(|a| organ::each(&signed.value).map(move |b| (a.clone(), b)));
        if pairs().any(|(a, b)| organ::same(&a, &b)) {
            let (zh, en) = ("发布机构与署名一致", "issuer and signature agree");
            return found.pass(label.span, zh, en);
        }
        let copied =
            metadata.title.as_ref().is_some_and(|title| title.value.contains("转载") || title.value.contains("转发"));
        if !copied
            && pairs().next().is_some()
            && pairs().all(|(a, b)| organ::differ(&a, &b).is_some() || other_bureau(&a, &b))
        {
            let (a, b) = (&label.value, &signed.value);
            let zh = format!("标签里的发布机构是“{a}”，文末署名是“{b}”，哪一个对？");
            let en = format!("The label names {a} as issuer, the signature {b}: which is right?");
            found.flag(label.span, zh, en).shows(case.evidence(signed.span));
        }
    },
};

/// Two bureaus of one place, neither short for the other; 司法局 publishes the reports of all.
fn other_bureau(a: &Organ<'_>, b: &Organ<'_>) -> bool {
    let bureau = |organ: &Organ<'_>| organ.rest.ends_with('局') && organ.rest != "司法局" && !organ.places.is_empty();
    a.places.last() == b.places.last()
        && bureau(a)
        && bureau(b)
        && !organ::is_short_for(a.rest, b.rest)
        && !organ::is_short_for(b.rest, a.rest)
}
