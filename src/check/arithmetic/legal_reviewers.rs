//! Fewer legal reviewers than the guideline asks for: 执法人员60人，法制审核员2人.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        extent::{Extent, shown},
        figure::Figure,
    },
    report::{Dimension, Rule, Severity, said},
};

/// Asks about the share of legal reviewers.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/legal-reviewers",
        title: said("法制审核人员不足5%", "Legal reviewers below 5%"),
        severity: Severity::Info,
        asks: said(
            "法制审核人员是否不少于执法人员总数的5%。",
            "Whether legal reviewers are 5% of enforcement staff or more.",
        ),
        why: said(
            "国家要求原则上不少于5%，督察时会核对。",
            "The guideline asks for 5% in principle, and inspections look at it.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n全镇共有行政执法人员60人，法制审核员⟦2人⟧。",
        passes: "松岭镇2024年法治政府建设年度报告\n全镇共有行政执法人员26人，法制审核员2人。",
        limits: said(
            "只在两个人数都写明时比较；“原则上”允许例外。",
            "Only where both numbers are told; “in principle” leaves room.",
        ),
        source: Some(
            "国办发〔2018〕118号《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》",
        ),
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(reviewers) = first(case, "enfo.reviewers") else { return };
        let Some(officers) = first(case, "enfo.officers").filter(|of| of.of.section == reviewers.of.section) else {
            return;
        };
        let share = Extent::exactly(reviewers.of.value).over(Extent::exactly(officers.of.value));
        let Some(share) = share.and_then(|share| share.times(Decimal::ONE_HUNDRED)) else { return };
        let says = format!("{}÷{}＝{}%", reviewers.words, officers.words, shown(share.value, 1));
        if share.value >= Decimal::from(5) {
            found.pass(reviewers.of.span, says.clone(), says);
            return;
        }
        let zh = format!("法制审核人员{says}，低于“原则上不少于5%”，是否写明情况或打算？");
        let en = format!("Legal reviewers are {says} of enforcement staff, below the guideline's 5%.");
        found.flag(reviewers.of.span, zh, en).shows(case.evidence(officers.of.span));
    },
};

/// The first count of persons of a row of the catalogue.
fn first<'c>(case: &Case<'c>, id: &str) -> Option<Figure<'c>> {
    case.figures().find(|figure| {
        figure.of.indicator_id.as_deref() == Some(id)
            && figure.of.dimension == Some(Dimension::Person)
            && figure.is_result()
    })
}
