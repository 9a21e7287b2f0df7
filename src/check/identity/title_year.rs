//! The title names another year than the report is about.

use crate::{
    check::{
        Check, Scope,
        years::{self, Place},
    },
    report::{Rule, Severity, said},
};

/// Asks about a title whose year no other place supports.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/title-year",
        title: said("标题年度与正文不符", "Title and text are of two years"),
        severity: Severity::Warning,
        asks: said(
            "标题里的年度与开头、小标题、成文日期是否指同一年。",
            "Whether the title's year is that of opening, headings and date.",
        ),
        why: said(
            "年度报告常由上年文稿改成，标题或正文会漏改。",
            "Yearly reports are made from last year's, and one place is forgotten.",
        ),
        flagged: "枫桠镇⟦2023年度⟧法治政府建设情况报告\n现将2024年度法治政府建设情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "枫桠镇2024年度法治政府建设情况报告\n现将2024年度法治政府建设情况报告如下：\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said("只看年度报告。", "Yearly reports only."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let claims = years::claims(case);
        let Some(title) = claims.iter().find(|claim| claim.place == Place::Title) else { return };
        let others = || claims.iter().filter(|claim| claim.place != Place::Title && claim.year != title.year);
        let right = match years::agreed(&claims) {
            Some(year) => year,
            // One place against one: the title asks.
            None => others().find(|claim| claim.place == Place::Announced).map_or(title.year, |claim| claim.year),
        };
        if right != title.year {
            let zh = format!("标题写的是{}年，正文、日期说的是{right}年，哪一个对？", title.year);
            let en = format!("The title says {}, text and date say {right}: which is right?", title.year);
            let finding = found.flag(title.span, zh, en);
            for claim in others().filter(|claim| claim.year == right) {
                finding.shows(case.evidence(claim.span));
            }
        } else if claims.len() > 1 && others().next().is_none() {
            let n = claims.len();
            let (zh, en) = (format!("{n} 处都指{right}年"), format!("{n} places mean {right}"));
            found.pass(title.span, zh, en);
        }
    },
};
