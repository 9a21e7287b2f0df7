//! The index number is of another year than the document.

use crate::{
    check::{Check, Scope, day},
    report::{LabelKey, Rule, Severity, said},
    text::read_day,
};

/// Asks about the year inside the index number.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/index-year",
        title: said("索引号的年份与日期不符", "The index number is of another year"),
        severity: Severity::Info,
        asks: said(
            "索引号里的年份是否就是成文或发布的那一年。",
            "Whether the year in the index number is that of the dates.",
        ),
        why: said("索引号按信息生成年度编。", "Index numbers are given by year."),
        flagged: "索引号：⟦LJ10322-0100-2024-00009⟧\n发布机构：枫桠镇人民政府\n成文日期：2025-02-28\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        passes: "索引号：LJ10322-0100-2025-00009\n发布机构：枫桠镇人民政府\n成文日期：2025-02-28\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        limits: said(
            "各地索引号编法不同，认不出年份的不比。",
            "Places make them differently; where no year is told, nothing is compared.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let Some((index, date)) = metadata.index_number.as_ref().zip(metadata.document_date.as_ref()) else { return };
        let labels =
            metadata.labels.iter().filter(|label| matches!(label.key, LabelKey::WrittenDate | LabelKey::PublishDate));
        let days = labels.filter_map(|label| Some(read_day(&label.value)?.0.iso()));
        let years: Vec<i32> = days.chain([date.value.clone()]).filter_map(|day| Some(day::parts(&day)?.0)).collect();
        let Some(year) = year_of(&index.value) else { return };
        if years.contains(&year) {
            return found.pass(index.span, "索引号与日期同年", "index number and date are of one year");
        }
        let zh = format!("索引号是{year}年的，成文日期是{}，是否对应？", date.text.trim());
        let en = format!("The index number is of {year}, the date {}: do they fit?", date.text.trim());
        found.flag(index.span, zh, en).shows(case.evidence(date.span));
    },
};

/// The year between marks, with a serial behind it: …/2025-00011, …-2025-00011.
fn year_of(index: &str) -> Option<i32> {
    let parts: Vec<&str> = index.trim().split(['-', '/', '—', '_']).collect();
    let [.., year, serial] = parts.as_slice() else { return None };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let plain = year.len() == 4 && digits(year) && !serial.is_empty() && digits(serial);
    year.parse().ok().filter(|year| plain && (1990..2100).contains(year))
}
