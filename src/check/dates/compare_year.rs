//! A comparison with the year itself, or with the year before the last: 比2024年增长 in a report on 2024.

use crate::{
    check::{Check, Scope, around, years},
    report::{Role, Rule, Severity, said},
};

/// Asks about the year behind 比 and 较.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/compare-year",
        title: said("比较的年份不对", "Compared with the wrong year"),
        severity: Severity::Warning,
        asks: said(
            "增减是否与上一年比较，而不是与本年自己比较。",
            "Whether a change is against the year before, not against the year itself.",
        ),
        why: said(
            "改写上年文稿时，比较的年份会漏改或改错。",
            "In a text made from last year's, the year compared with is forgotten.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n办件量⟦比2024年⟧增长8%。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n现将2024年度情况报告如下：\n一、主要工作\n办件量比2023年增长8%。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "与前年比较的提示较轻；下一步打算里不看。",
            "Against the year before the last it weighs less; plans are left alone.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let speech = case.report.genre.as_deref() == Some("政府工作报告");
        let Some(year) = years::agreed(&years::claims(case)).filter(|_| !speech) else { return };
        for date in case.mentions.dates.iter().filter(|date| !date.relative && date.iso.len() == 4) {
            let word = ["相比于", "相较于", "比", "较"]
                .into_iter()
                .find(|word| case.before(date.range.start, 9).ends_with(word));
            let results = case.running(&date.range).is_some_and(|part| part.role != Some(Role::Plan));
            let (Some(word), Ok(named)) = (word.filter(|_| results), date.iso.parse::<i32>()) else { continue };
            let sentence = case.words(case.sentence(&date.range));
            let changes = around::any(sentence, &["增", "降", "减", "提高", "提升", "上升", "多", "少", "翻"]);
            let next = around::any(sentence, &[&(year + 1).to_string(), "年均", "以来", "规划"]);
            // 全年结案119件，比2017年立案数多1件: another number of the same year.
            let behind = case.words(date.range.end..case.sentence(&date.range).end);
            let other = behind.split(['，', '。', '；']).next().is_some_and(|to| to.contains(['数', '量']));
            if changes && !next && !other && (named == year || named == year - 2) {
                let words = case.words(date.range.clone());
                let zh = format!("报告的是{year}年，这里与{words}比较，是否应与{}年比较？", year - 1);
                let en = format!("The report is on {year}; this compares with {named}: should it be {}?", year - 1);
                let span = case.span(date.range.start - word.len()..date.range.end);
                let finding = found.flag(span, zh, en).expects(format!("{}年", year - 1));
                if named != year {
                    finding.severity = Severity::Info;
                }
            }
        }
    },
};
