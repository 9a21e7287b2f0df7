//! A Party number under a government's signature, or the other way round.

use super::number;
use crate::{
    check::{Check, Scope},
    report::{Level, Rule, Severity, said},
};

/// Asks about the kind of organ that the number's code names.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/number-organ",
        title: said("机关代字与署名不符", "The number's code names another organ"),
        severity: Severity::Info,
        asks: said(
            "字号里的“委”或“政”与署名的党委、政府是否对应。",
            "Whether 委 or 政 in the number fits the organ that signs.",
        ),
        why: said("党委文件与政府文件分别编号。", "Party and government number their documents apart."),
        flagged: "发文字号：⟦枫桠委〔2025〕9号⟧\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "发文字号：枫桠政〔2025〕9号\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said(
            "只看乡镇、街道；党政联合行文常用党委字号。",
            "Townships only; joint documents often bear the Party's number.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let signed = metadata.signature.as_ref().or(metadata.issuer.as_ref());
        let Some((entry, signed)) = metadata.document_number.as_ref().zip(signed) else { return };
        let Some(number) = number::read(&entry.text).filter(|_| metadata.level == Some(Level::Township)) else {
            return;
        };
        let code = number.code.trim_end_matches(['发', '办', '函', '字', '文', '规', '报', '呈']);
        let government = signed.value.contains("政府") || signed.value.contains("办事处");
        let party = ["委员会", "党委", "工委"].iter().any(|word| signed.value.contains(word));
        let (name, signer) = match () {
            () if code.ends_with(['委', '党']) && government && !party => ("党委", &signed.value),
            () if code.ends_with(['政', '府']) && party && !government => ("政府", &signed.value),
            () => return,
        };
        let zh = format!("字号“{}”像是{name}的，署名是“{signer}”，是否对应？", entry.value);
        let en = format!("The number {} looks like another organ's than {signer}: is it right?", entry.value);
        found.flag(entry.span, zh, en).shows(case.evidence(signed.span));
    },
};
