//! A row of the form of the yearly report on disclosure that has lost characters: 其他法律行政止公开.

use crate::{
    check::{Check, Scope},
    lexicon::form_rows,
    report::{Rule, Severity, said},
};

/// Asks about rows of the form that are not whole.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/form-word",
        title: said("表格栏目缺字", "A row of the form has lost characters"),
        severity: Severity::Warning,
        asks: said(
            "政府信息公开年度报告的栏目名是否与规定格式一致。",
            "Whether the rows of the yearly report on disclosure are named as the form has them.",
        ),
        why: said(
            "从PDF复制时，跨行的栏目名容易丢字。",
            "Names that ran over two lines lose characters on their way out of a PDF.",
        ),
        flagged: "松岭镇政府信息公开工作年度报告\n一、总体情况\n2.⟦其他法律行政止公开⟧ 0 0 0\n",
        passes: "松岭镇政府信息公开工作年度报告\n一、总体情况\n2.其他法律行政法规禁止公开 0 0 0\n",
        limits: said("只查全国统一格式里较长的栏目名。", "Only the longer names of the national form are known."),
        source: Some("《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"),
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        if case.report.genre.as_deref() != Some("政府信息公开年度报告") {
            return;
        }
        for part in case.body() {
            let numbered = part.words.trim_start_matches(|c: char| c.is_ascii_digit());
            let Some(words) = numbered.strip_prefix(['.', '、']) else { continue };
            let name = words.split([' ', '\t', '。']).next().unwrap_or(words);
            let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
            let Some(right) = form_rows().find(|row| is_torn(name, row)) else { continue };
            let start = part.range.end - words.len();
            let zh = format!("“{name}”是否应为“{right}”？");
            let en = format!("Should “{name}” be “{right}”?");
            found.flag(case.span(start..start + name.len()), zh, en).expects(right);
        }
    },
};

/// Whether `name` is `row` with a few characters out of its middle missing.
fn is_torn(name: &str, row: &str) -> bool {
    const MISSING: usize = 4;
    let (kept, whole) = (name.chars().count(), row.chars().count());
    let mut rest = row.chars();
    kept < whole
        && whole - kept <= MISSING
        && name.chars().next() == row.chars().next()
        && name.chars().all(|c| rest.any(|other| other == c))
}
