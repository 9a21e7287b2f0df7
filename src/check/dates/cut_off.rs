//! A cut-off after the document was written: 截至2025年12月31日 in a document of February 2025.

use crate::{
    check::{Check, Scope, around, day, horizon},
    report::{Bound, Rule, Severity, said},
};

/// Asks about 截至 with a date behind the written one.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/cut-off",
        title: said("截至日期晚于成文日期", "A cut-off after the written date"),
        severity: Severity::Warning,
        asks: said("“截至”后面的日期是否晚于成文日期。", "Whether the date behind 截至 lies after the document."),
        why: said("成文时还没有到的日子，统计不到。", "What has not come yet cannot be counted."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n截至⟦2025年12月31日⟧，全镇共有执法人员26人。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n截至2024年12月31日，全镇共有执法人员26人。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "同月、同年的不提示；有效期、计划里的截至不看。",
            "Less precise dates of the same month or year are left alone, and so are plans.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["dates/impossible"],
    ask: |case, found| {
        let Some(written) = horizon::written_by(case) else { return };
        for date in case.mentions.dates.iter().filter(|date| date.bound == Some(Bound::Until) && !date.relative) {
            let cut =
                around::ends(case.before(date.range.start, "截至到".len()), &["截至", "截至到", "截止", "截止到"]);
            let runs = case.running(&date.range).is_some();
            let sentence = case.words(case.sentence(&date.range));
            let ahead = around::any(sentence, &["将", "计划", "预计", "力争", "有效", "期限", "任期", "合同"]);
            if cut && !ahead && runs && day::later(&date.iso, &written) {
                let words = case.words(date.range.clone());
                let zh = format!("“截至{words}”晚于成文日期{written}，日期对吗？");
                let en = format!("The cut-off {words} lies behind the written date {written}: is it right?");
                let finding = found.flag(case.span(date.range.clone()), zh, en);
                if let Some(own) = &case.report.metadata.document_date {
                    finding.shows(case.evidence(own.span));
                }
            }
        }
    },
};
