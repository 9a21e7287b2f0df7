//! A law that another has taken the place of, as if it were in force.

use super::use_of;
use crate::{
    check::{Check, Scope, years},
    lexicon,
    report::{Rule, Severity, said},
};

/// Asks about laws that are over.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/superseded",
        title: said("引用了已废止的法规", "A law that is no longer in force"),
        severity: Severity::Warning,
        asks: said(
            "引用的法规在报告年度是否已被代替。",
            "Whether a cited law had been replaced by the year of the report.",
        ),
        why: said("废止的法规不能再作依据。", "A law that is over is no basis."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n依照⟦《合同法》⟧审查合同35份，落实⟦《信访条例》⟧，按照⟦《环境噪声污染防治法》⟧查处工地2处。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n依照《民法典》审查合同35份，落实《信访工作条例》。\n",
        limits: said(
            "“原《合同法》”、废止和修订的说明不提示。",
            "Words of history, repeal and revision are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let written = || case.written_on().and_then(|day| day.get(..4)?.parse().ok());
        let Some(year) = years::reported(case).or_else(written) else { return };
        for citation in case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation)) {
            let Some(law) = citation.law.filter(|law| !law.superseded_by.is_empty() && law.kind != "规划纲要")
            else {
                continue;
            };
            let Some(next) = lexicon::law_of(law.superseded_by) else { continue };
            // A law that was changed since took the other's place when it was new.
            let since = if next.first.is_empty() { next.in_force } else { next.first };
            let over = since.get(..4).and_then(|from| from.parse::<i32>().ok());
            // In the year of the change either may be right; the first of January leaves no doubt.
            let over = over.filter(|from| year >= *from && !use_of::is_other(case, citation));
            if let Some(from) = over {
                let doubtful = year == from && !since.ends_with("-01-01");
                let title = case.words(citation.title.clone());
                let right = next.name.trim_start_matches("中华人民共和国");
                let zh = format!("《{title}》自{since}起已由《{right}》代替，{year}年还能引用吗？");
                let en = format!("《{title}》 was replaced by 《{right}》 on {since}: may it be cited in {year}?");
                let finding = found.flag(case.span(citation.range.clone()), zh, en).expects(format!("《{right}》"));
                if doubtful {
                    finding.severity = Severity::Info;
                }
            }
        }
    },
};
