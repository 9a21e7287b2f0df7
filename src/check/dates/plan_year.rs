//! A plan for the year that is over: 三、2024年工作打算 in a report on 2024.

use crate::{
    check::{
        Case, Check, Found, Scope, around, day, horizon,
        years::{self, Place},
    },
    mention::Date,
    report::{BlockKind, Role, Rule, Severity, said},
};

/// Asks about a plan whose year is the year reported on, or one before.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/plan-year",
        title: said("下一步打算写的是已过去的年份", "A plan for a year that is over"),
        severity: Severity::Warning,
        asks: said(
            "下一年度安排的年份是否在报告年度之后。",
            "Whether the plan is for a year behind the one reported on.",
        ),
        why: said("安排部分容易沿用上年文稿的年份。", "The plan is easily copied with last year's number."),
        flagged: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n全年调处纠纷35起。\n二、⟦2024年⟧工作打算\n加强普法。⟦2024年底⟧前完成轮训。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n全年调处纠纷35起。\n二、2025年工作打算\n加强普法。用好2024年底前建成的调解室。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "只在全文至少两处都指同一报告年度时提示。",
            "Asked only where two places agree on the year of the report.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["identity/title-year", "terms/plan-turn"],
    ask: |case, found| {
        let claims = years::claims(case);
        let agreed = years::agreed(&claims);
        let written = horizon::written_by(case).filter(|_| agreed.is_none());
        if let Some(written) = written {
            past(case, found, &written);
        }
        let Some(year) = agreed else { return };
        for claim in claims.iter().filter(|claim| claim.place == Place::Plan) {
            let planned = claim.year + 1;
            if planned <= year && planned >= year - 1 {
                let verb = if planned == year { "也" } else { "却" };
                let zh = format!("全文报告的是{year}年，下一步安排{verb}写{planned}年，是否应为{}年？", year + 1);
                let en = format!("The report is on {year}, its plan for {planned}: should that be {}?", year + 1);
                found.flag(claim.span, zh, en).expects(format!("{}年", year + 1));
            } else if planned == year + 1 {
                let zh = format!("报告{year}年，安排{planned}年");
                found.pass(claim.span, zh, format!("reports on {year}, plans for {planned}"));
            }
        }
        for date in case.mentions.dates.iter().filter(|date| !date.relative && date.iso.starts_with(&year.to_string()))
        {
            let start = date.range.start;
            let plan = case.part_at(start).filter(|part| part.kind != BlockKind::Title).map(|part| part.role);
            let sentence = case.words(case.sentence(&date.range));
            let next = plan == Some(Some(Role::Plan)) || sentence.contains("下一步") || sentence.contains("下步");
            let ahead =
                around::ends(case.before(start, "计划在".len()), &["将在", "将于", "拟在", "拟于", "计划在", "计划于"]);
            if next && (ahead || is_due(case, date)) && !case.in_title(start) {
                let words = case.words(date.range.clone());
                let zh = format!("全文报告的是{year}年，下一步安排也写{words}，是否应为{}年？", year + 1);
                let en = format!("The report is on {year}, its plan speaks of {words}: should that be {}?", year + 1);
                found.flag(case.span(date.range.clone()), zh, en).expects(format!("{}年", year + 1));
            }
        }
    },
};

/// Whether something is to be done by a date.
fn is_due(case: &Case<'_>, date: &Date) -> bool {
    let due = case.words(date.range.clone()).ends_with('前')
        || around::begins(case.behind(date.range.end, "年底前".len()), &["前", "底前", "末前", "年底前"]);
    // 巩固2024年底前建成的调解室: what stands already, for the plan to build on.
    let clause = case.words(date.range.start..case.clause(&date.range).end.max(date.range.start));
    let stands = clause.contains('的') && (clause.contains('成') || clause.contains('础') || clause.contains('已'));
    due && !stands
}

/// Of the plan of half a year: 2025年5月底前 in a document of July 2025.
fn past(case: &Case<'_>, found: &mut Found<'_>, written: &str) {
    for date in
        case.mentions.dates.iter().filter(|date| !date.relative && date.iso.len() >= 4 && !date.iso.contains('/'))
    {
        let part = case.part_at(date.range.start);
        let plan = part.is_some_and(|part| part.kind != BlockKind::Title && part.role == Some(Role::Plan));
        // By the end of a year that was not over.
        let year = date.iso.len() == 4 && !written.starts_with(&date.iso);
        let over = date.iso.len() <= written.len() && (year || date.iso.len() > 4) && day::later(written, &date.iso);
        if plan && over && is_due(case, date) && !case.in_title(date.range.start) {
            let words = case.words(date.range.clone());
            let zh = format!("成文于{written}，下一步安排的时限却是{words}，是否写错？");
            let en = format!("The plan of a document of {written} is due {words}: is it right?");
            found.flag(case.span(date.range.clone()), zh, en);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn half_a_year_has_a_plan_too() {
        let flagged = |due: &str| {
            let text = format!(
                "松岭镇2025年上半年工作总结及下半年工作打算\n一、上半年工作\n调处纠纷35起。\n二、下半年工作打算\n\
                 确保{due}前培育骨干30名。\n松岭镇人民政府\n2025年7月3日\n"
            );
            analyze(&text, &Options::default()).findings.iter().any(|found| found.rule == "dates/plan-year")
        };
        assert!(flagged("2024年底") && flagged("2024年12月底"));
        assert!(!flagged("2025年底") && !flagged("2025年12月底"));
    }
}
