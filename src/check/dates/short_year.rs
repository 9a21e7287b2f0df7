//! A year of two digits: 24年度, 24年3月.

use crate::{
    check::{Check, Scope, around, years},
    report::{Rule, Severity, said},
};

/// Asks about years without their century.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "dates/short-year",
        title: said("年份简写为两位", "A year of two digits"),
        severity: Severity::Warning,
        asks: said("年份是否写全四位。", "Whether years have four digits."),
        why: said("标准规定四位数字表示的年份不应简写。", "The standard wants all four."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n⟦24年⟧3月召开推进会，办件量比⟦23年⟧增长8%。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n2024年3月召开推进会，办件量比2023年增长8%，24年来首次。\n",
        limits: said(
            "只看报告年度前后几年的简写，年数（20年）不提示。",
            "Only years near the report's own; counts of years are left alone.",
        ),
        source: Some("GB/T 15835—2011《出版物上数字用法》"),
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        for part in case.body() {
            for (at, _) in part.words.match_indices('年') {
                let Some(start) = at.checked_sub(2).filter(|start| part.words.is_char_boundary(*start)) else {
                    continue;
                };
                let digits = &part.words[start..at];
                let Some(full) = digits.parse::<i32>().ok().map(|short| 2000 + short) else { continue };
                let near = (year - 2..=year + 1).contains(&full) && digits.bytes().all(|b| b.is_ascii_digit());
                if near && is_year(&part.words[..start], &part.words[at + '年'.len_utf8()..]) {
                    let zh = format!("“{digits}年”是否应写全为“{full}年”？");
                    let en = format!("Should “{digits}年” be written out as {full}年?");
                    let range = part.range.start + start..part.range.start + at + '年'.len_utf8();
                    found.flag(case.span(range), zh, en).expects(format!("{full}年"));
                }
            }
        }
    },
};

/// Whether two digits are a year, by what stands around them.
fn is_year(before: &str, behind: &str) -> bool {
    let open =
        before.is_empty() || before.ends_with(['，', '。', '；', '：', '、', '（', '在', '于', '自', '从', '至', '“']);
    let compared = around::ends(before, &["比", "较", "与", "同", "是"]);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let month = (1..=2).contains(&digits) && behind[digits..].starts_with('月');
    let part = around::begins(behind, &["度", "上半年", "下半年", "全年", "年初", "年底", "一季度", "前三季度"]);
    let cut = before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '—' | '～'));
    !cut && ((open && (month || part || behind.starts_with('，')))
        || (compared && !behind.starts_with(['前', '来', '间'])))
}
