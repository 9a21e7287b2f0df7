//! Published or printed before it was written.

use crate::{
    check::{Check, Scope, day},
    report::{LabelKey, Rule, Severity, said},
    text::read_day,
};

/// Asks about a date of publication before the date of the document.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/published-early",
        title: said("发布或印发早于成文", "Published before it was written"),
        severity: Severity::Warning,
        asks: said("发布、印发日期是否早于成文日期。", "Whether it was published or printed before it was written."),
        why: said("文件先成文，后发布。", "A document is written first."),
        flagged: "发布机构：枫桠镇人民政府\n⟦发布日期：2025-02-20⟧\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "发布机构：枫桠镇人民政府\n发布日期：2025-03-02\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said("同一天是对的。", "The same day is right."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let days = |key: LabelKey| {
            let labels = metadata.labels.iter().filter(move |label| label.key == key);
            labels.filter_map(|label| Some((label, read_day(&label.value)?.0.iso())))
        };
        let Some(written) = metadata.document_date.as_ref().filter(|date| day::number(&date.value).is_some()) else {
            return;
        };
        // Where label and signature differ, that is asked about already.
        let label = days(LabelKey::WrittenDate).map(|(_, day)| day).min();
        let earliest = label.into_iter().chain([written.value.clone()]).min().unwrap_or_default();
        let label =
            days(LabelKey::PublishDate).next().map(|(label, day)| ("发布", label.span, label.value.clone(), day));
        let printed = metadata.printed.as_ref().and_then(|printed| {
            let starts = printed.value.char_indices().filter(|(_, c)| c.is_ascii_digit());
            let (day, _) = starts.into_iter().find_map(|(at, _)| read_day(&printed.value[at..]))?;
            Some(("印发", printed.span, day.iso(), day.iso()))
        });
        for (name, span, value, day) in [label, printed].into_iter().flatten() {
            if day < earliest {
                let date = written.text.trim();
                let zh = format!("{name}日期{value}早于成文日期{date}，哪一个对？");
                let en = format!("Published or printed on {value}, written on {date}: which is right?");
                found.flag(span, zh, en).shows(case.evidence(written.span));
            } else {
                found.pass(span, format!("{name}不早于成文"), "published or printed no earlier than written");
            }
        }
    },
};
