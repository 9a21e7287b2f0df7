//! Words of a speech or of a request in a yearly report: 各位代表, 请予审议.

use crate::{
    check::{Check, Scope, hits},
    report::{Rule, Severity, said},
};

/// Asks about each, unless the report is given to a congress or a meeting.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/other-genre",
        title: said("别的文种的用语", "Words of another kind of document"),
        severity: Severity::Warning,
        asks: said(
            "年度报告里有没有讲话、请示等文种的用语。",
            "Whether a yearly report has words of a speech or a request.",
        ),
        why: said("多半是套用了别的稿子。", "Parts of another text were probably used."),
        flagged: "松岭镇2024年法治政府建设年度报告\n临霁县人民政府：\n一、主要情况\n全年学法5次。\n⟦妥否，请批示⟧。\n松岭镇人民政府\n",
        passes: "松岭镇2024年法治政府建设年度报告\n临霁县人民政府：\n一、主要情况\n全年学法5次。\n特此报告，请审阅。\n松岭镇人民政府\n",
        limits: said("向人大及其常委会报告的不看。", "Reports to a people's congress are left alone."),
        source: Some("《党政机关公文处理工作条例》第八条"),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let congress =
            |words: &str| ["人大", "人民代表大会", "常委会", "会议", "全会"].iter().any(|word| words.contains(word));
        let heads = [&metadata.addressee, &metadata.title].into_iter().flatten();
        // 主任、各位副主任、各位委员: the standing committee's members.
        let members = metadata.addressee.as_ref().is_some_and(|entry| entry.value.starts_with("主任"));
        let opening =
            case.prose().next().is_some_and(|part| part.words.starts_with("主任") || part.words.contains("向大会"));
        if !opening && !members && !heads.into_iter().any(|entry| congress(&entry.value)) {
            hits::ask(case, found);
        }
    },
};
