//! A report that goes to whom it comes from, or to those below.

use super::organ;
use crate::{
    check::{Check, Scope},
    lexicon::level_of,
    report::{Origin, Rule, Severity, said},
};

/// A name of fewer characters may be anybody's: 县政府.
const SURE: usize = 5;

/// Asks about a report that does not go upwards.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/addressee-level",
        title: said("报告没有报给上级", "The report does not go upwards"),
        severity: Severity::Warning,
        asks: said(
            "报告的主送机关是不是自己或者下级。",
            "Whether a report is addressed to its own author or to those below.",
        ),
        why: said("报告是上行文，应报上级机关。", "A report goes to those above."),
        flagged: "枫桠镇2024年度法治政府建设情况报告\n⟦枫桠镇人民政府⟧：\n现将情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n临霁县人民政府：\n现将情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said("市有地级、县级之分，不按“市”判断高低。", "A 市 may be of two levels and is not judged."),
        source: Some("《党政机关公文处理工作条例》第八条"),
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        if case.report.genre.as_deref() == Some("政府工作报告") {
            return;
        }
        let signed = metadata.signature.as_ref().filter(|entry| entry.origin == Origin::Closing);
        let Some((addressee, signed)) = metadata.addressee.as_ref().zip(signed.or(metadata.issuer.as_ref())) else {
            return;
        };
        let level = level_of(&signed.value);
        let to: Vec<_> = organ::each(&addressee.value).collect();
        let own = organ::each(&signed.value)
            .any(|own| to.iter().all(|to| to.name.chars().count() >= SURE && organ::same(&own, to)));
        let below = to.iter().all(|to| level_of(to.name).zip(level).is_some_and(|(to, own)| to > own));
        let (a, b) = (&addressee.value, &signed.value);
        if !to.is_empty() && own {
            let zh = format!("主送机关“{a}”就是署名机关“{b}”，报告应报给谁？");
            let en = format!("The report is addressed to {a}, who signs it: to whom should it go?");
            found.flag(addressee.span, zh, en).shows(case.evidence(signed.span));
        } else if !to.is_empty() && below {
            let zh = format!("主送机关“{a}”比署名机关“{b}”级别低，报告应报给谁？");
            let en = format!("The report goes from {b} down to {a}: to whom should it go?");
            found.flag(addressee.span, zh, en).shows(case.evidence(signed.span));
        }
    },
};
