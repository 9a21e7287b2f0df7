//! Title, issuer or date are not in the text.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
};

/// Asks for the title at the beginning, for the others at the end.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/missing-part",
        title: said("缺少标题、机关或日期", "No title, issuer or date"),
        severity: Severity::Info,
        asks: said("文中有没有标题、发文机关和成文日期。", "Whether the text has a title, an issuer and a date."),
        why: said("这些是公文的基本要素；也可能是粘贴时没有带上。", "They belong to any document; or were not pasted."),
        flagged: "⟦临霁县人民政府：⟧\n现将2024年度法治政府建设情况报告如下：\n一、主要情况\n全年学法5次。\n松岭镇人民政府\n2025年2月20日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n临霁县人民政府：\n现将有关情况报告如下：\n一、主要情况\n全年学法5次。\n松岭镇人民政府\n2025年2月20日\n",
        limits: said("网页常把这些放在正文之外。", "Pages often show them outside the text."),
        source: Some("《党政机关公文处理工作条例》第九条"),
    },
    scope: Scope::LawReport,
    yields_to: &[],
    ask: |case, found| {
        use BlockKind::{Addressee, Heading, Paragraph};
        let metadata = &case.report.metadata;
        let texts = || case.paragraphs.iter().filter(|part| matches!(part.kind, Addressee | Heading | Paragraph));
        let (Some(first), Some(last)) = (texts().next(), texts().next_back()) else { return };
        if metadata.title.is_none() {
            found.flag(first.span, "文中没有标题，是否没有复制全？", "The text has no title: was it not copied?");
        }
        let issuer = metadata.signature.is_some() || metadata.issuer.is_some() || metadata.level.is_some();
        let (zh, en) = match (issuer, metadata.document_date.is_some()) {
            (true, true) => return,
            (true, false) => ("成文日期", "date"),
            (false, true) => ("发文机关", "issuer"),
            (false, false) => ("发文机关和成文日期", "issuer and date"),
        };
        let end = last.words.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
        let place = case.span(last.range.start + end..last.range.end);
        found.flag(
            place,
            format!("文中没有{zh}，是否没有复制全？"),
            format!("The text has no {en}: was it not copied?"),
        );
    },
};
