//! The town's own name with one character wrong.

use super::towns::{own, resembles};
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// A name that stands more often is another place's.
const MOST: usize = 2;

/// Asks about each place.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/own-name-misspelt",
        title: said("本地名称写错", "The town's own name is misspelt"),
        severity: Severity::Warning,
        asks: said(
            "作主语的乡镇名与本单位是否只差一字。",
            "Whether a town that acts differs from the report's own by one character.",
        ),
        why: said("多半是同音、形近的错字。", "Mostly a character that sounds or looks alike."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n2024年，松岭镇坚持依法行政。年底，⟦松林镇⟧党委专题研究法治工作。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n2024年，松岭镇坚持依法行政。年底，松岭镇党委专题研究法治工作，与邻近的石岭镇联合执法。\n",
        limits: said("出现三次以上的，当作另一个地方。", "A name that stands three times or more is another place's."),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let own = own(case);
        for stranger in &case.once.strangers {
            let Some(right) = own.iter().find(|own| resembles(&stranger.town, own)) else { continue };
            let (wrong, right) =
                (format!("{}{}", stranger.town.name, stranger.town.kind), format!("{}{}", right.name, right.kind));
            if case.reading.as_str().matches(&*wrong).count() > MOST {
                continue;
            }
            let zh = format!("“{wrong}”是否应为“{right}”？");
            let en = format!("Should “{wrong}” be “{right}”?");
            found.flag(case.span(stranger.at.clone()), zh, en).expects(right);
        }
    },
};
