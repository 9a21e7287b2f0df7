//! Two titles: the label's and the document's own, of two years or two places.

use super::organ;
use crate::{
    check::{Check, Scope, years::first_year},
    report::{LabelKey, Origin, Rule, Severity, said},
};

/// Asks about a title of the page that is not the document's.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/title-twice",
        title: said("页面标题与正文标题不一", "The page has another title than the document"),
        severity: Severity::Warning,
        asks: said(
            "标签里的标题与正文标题的年度、地名是否相同。",
            "Whether the label's title names the year and place of the document's.",
        ),
        why: said("发布时页面标题常照搬上一篇。", "The page's title is often that of the last one."),
        flagged: "⟦标题：枫桠镇2023年度法治政府建设情况报告⟧\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        passes: "标题：枫桠镇2024年度法治政府建设情况报告\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        limits: said("只比年度和地名，其余文字不比。", "Only year and place are compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let label = metadata.labels.iter().find(|label| label.key == LabelKey::Title && !label.value.is_empty());
        let title = metadata.title.as_ref().filter(|title| title.origin == Origin::Title);
        let Some((label, title)) = label.zip(title) else { return };
        let year = |words: &str| first_year(words, true).map(|(year, _)| year);
        let years = year(&label.value).zip(year(&title.value)).filter(|(a, b)| a != b);
        let places = organ::differ(&organ::read(&label.value), &organ::read(&title.value));
        let differing = years.map(|(a, b)| (format!("{a}年"), format!("{b}年")));
        let differing = differing.or(places.map(|(a, b)| (a.to_owned(), b.to_owned())));
        let Some((a, b)) = differing else {
            if label.value == title.value {
                found.pass(label.span, "页面标题与正文标题相同", "page and document have one title");
            }
            return;
        };
        let zh = format!("页面标题写{a}，正文标题写{b}，哪一个对？");
        let en = format!("The page's title says {a}, the document's {b}: which is right?");
        found.flag(label.span, zh, en).shows(case.evidence(title.span));
    },
};
