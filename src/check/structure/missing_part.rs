//! Title, issuer or date are not in the text.

use crate::{
    check::{Check, Scope},
    report::{BlockKind, Rule, Severity, said},
    text::read_day,
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
        if metadata.title.is_none() && !run_on_title(case.written(first.span)) {
            found.flag(first.span, "文中没有标题，是否没有复制全？", "The text has no title: was it not copied?");
        }
        let issuer = metadata.signature.is_some() || metadata.issuer.is_some() || metadata.level.is_some();
        let signed = closes(last.words);
        // A date that was not filled in is asked about as such.
        let dated = metadata.document_date.is_some() || case.paragraphs.iter().any(|part| part.kind == BlockKind::Date);
        let (zh, en) = match (issuer || signed, dated || signed) {
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

/// Whether a text in one line opens with its title: 松岭镇2024年法治政府建设年度报告 2024年，….
fn run_on_title(words: &str) -> bool {
    let head = words.find(['，', ',', '。']).map_or(words, |at| &words[..at]);
    let parted = |rest: &str| rest.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit());
    ["报告", "总结", "汇报", "计划"]
        .iter()
        .any(|end| head.match_indices(end).any(|(at, _)| parted(&head[at + end.len()..])))
}

/// Whether a text in one line ends with organ and date: 全年12次。 松岭镇人民政府 2025年2月28日.
fn closes(words: &str) -> bool {
    let end = words.rfind('。').map_or("", |at| &words[at..]);
    let dated = end.char_indices().any(|(at, _)| read_day(&end[at..]).is_some());
    dated && !end.contains('，') && !end.starts_with("。2")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_title_and_closing_of_a_text_in_one_line() {
        assert!(run_on_title("松岭镇2024年法治政府建设年度报告2024年，松岭镇坚持依法行政。"));
        assert!(!run_on_title("现将有关情况报告如下：2024年，松岭镇坚持依法行政。"));
        assert!(closes("全年学法12次。 松岭镇人民政府2025年2月20日"));
        assert!(!closes("全年学法12次。力争2025年2月20日前，全部完成"));
    }
}
