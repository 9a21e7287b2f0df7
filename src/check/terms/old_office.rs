//! An office by a name that it no longer has: 工商局, 国土资源局.

use super::congress::mentions;
use crate::{
    check::{Check, Scope, around, years},
    report::{Rule, Severity, said},
};

/// Asks about offices that were renamed or merged before the year of the report.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/old-office",
        title: said("机构名称已变", "An office that has a new name"),
        severity: Severity::Info,
        asks: said(
            "机构、报刊的名称在报告年度是否还用。",
            "Whether an office still had its name in the year of the report.",
        ),
        why: said("机构改革后名称已变，可能沿用了旧稿。", "Offices were renamed; the text may be an old one."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n会同县⟦工商局⟧开展检查5次。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n会同县市场监督管理局开展检查5次，承接原工商局职责。\n",
        limits: said(
            "写“原”、说明更名划转的不提示；同名只提示一次。",
            "History is left alone; each name is asked about once.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        let start = format!("{year}-01");
        let mut asked: Vec<&str> = Vec::new();
        for (era, range) in mentions(case, "ends") {
            let over = *era.month <= *start && !asked.contains(&era.word);
            let before = case.before(range.start, "原省市县".len());
            let sentence = case.words(case.sentence(&range));
            let history = ["原", "时任", "更名", "改名", "划转", "并入", "整合", "组建", "机构改革", "前身", "撤销"];
            let told =
                before.contains('原') || around::any(sentence, &history[1..]) || sentence.starts_with(history[0]);
            if over && !told && !case.in_title(range.start) {
                asked.push(era.word);
                let zh = format!("“{}”后来改为“{}”，{year}年的报告是否要改？", era.word, era.instead);
                let en = format!("{} has become {}: should a report on {year} say so?", era.word, era.instead);
                found.flag(case.span(range), zh, en).expects(era.instead);
            }
        }
    },
};
