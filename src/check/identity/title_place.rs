//! The title names another place than the signature.

use super::organ::{self, Organ};
use crate::{
    check::{Check, Scope},
    report::{Origin, Rule, Severity, said},
};

/// Asks about a title that is of another place than the organ that signs.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/title-place",
        title: said("标题与署名不是一个地方", "Title and signature name two places"),
        severity: Severity::Warning,
        asks: said("标题开头的地名与署名的地名是否一致。", "Whether the place that begins the title is the signer's."),
        why: said("借用别处文稿时，地名会漏改。", "A text borrowed from elsewhere keeps a name."),
        flagged: "⟦云溪镇⟧2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n临霁县枫桠镇人民政府\n2025年2月28日\n",
        limits: said("只比同一级的地名。", "Only places of one level are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let title = metadata.title.as_ref().filter(|title| title.origin == Origin::Title);
        let signed = metadata.signature.as_ref().filter(|entry| entry.origin == Origin::Closing);
        let Some((title, signed)) = title.zip(signed.or(metadata.issuer.as_ref())) else { return };
        let named = opens(&title.value);
        let signers: Vec<Organ<'_>> = organ::each(&signed.value).collect();
        let Some(first) = signers.first().filter(|_| !named.places.is_empty()) else { return };
        let apart = signers.iter().all(|signer| organ::differ(&named, signer).is_some());
        let Some((a, b)) = organ::differ(&named, first).filter(|_| apart) else {
            if signers.iter().any(|signer| signer.places.last() == named.places.last()) {
                found.pass(title.span, "标题与署名是同一个地方", "title and signature name one place");
            }
            return;
        };
        // Where the label is of the title's place too, the signature is asked about already.
        let label = metadata.issuer.as_ref().filter(|_| signed.origin == Origin::Closing);
        if label.is_some_and(|label| organ::each(&label.value).any(|label| label.places.iter().any(|(_, at)| *at == a)))
        {
            return;
        }
        let at = title.text.find(a).map_or(title.span, |at| {
            let start = title.span.start + at as u32;
            (start, start + a.len() as u32).into()
        });
        // Where nothing signs, the label names the organ.
        let (who, who_en) =
            if signed.origin == Origin::Closing { ("署名", "signature") } else { ("发布机构", "issuer") };
        let zh = format!("标题写的是“{a}”，{who}写的是“{b}”，哪一个对？");
        let en = format!("The title says {a}, the {who_en} {b}: which is right?");
        found.flag(at, zh, en).shows(case.evidence(signed.span));
    },
};

/// The places that a title begins with, behind 关于 or a year where it begins so.
fn opens(title: &str) -> Organ<'_> {
    let title = title.trim_start_matches("关于").trim_start_matches(|c: char| c.is_ascii_digit());
    let title = title.strip_prefix("年度").or_else(|| title.strip_prefix('年')).unwrap_or(title);
    let end = title.find(|c: char| c.is_ascii_digit() || c == ' ').unwrap_or(title.len());
    let end = title.find("关于").map_or(end, |at| at.min(end));
    organ::read(&title[..end])
}
