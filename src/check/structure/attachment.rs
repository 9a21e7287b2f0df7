//! The text sends to an attachment that is not there.

use crate::{
    check::{Case, Check, Found, Scope},
    report::{BlockKind, Rule, Severity, said},
    text::numeral,
};

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/attachment",
        title: said("提到的附件不在文中", "An attachment that is not there"),
        severity: Severity::Info,
        asks: said(
            "正文说“见附件”的，文末有没有附件。",
            "Whether an attachment that the text names is listed or follows.",
        ),
        why: said(
            "附件可能漏附，或者沿用了别的文件的话。",
            "It may have been forgotten, or the words be another text's.",
        ),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、工作情况\n各项任务按时完成，具体数据⟦见附件⟧。\n二、下步打算\n加强学习。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、工作情况\n各项任务按时完成，具体数据见附件。\n二、下步打算\n加强学习。\n附件：1.任务清单\n",
        limits: said("网页常把附件另行提供下载。", "Pages often offer attachments for download."),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        if !metadata.attachments.is_empty() {
            beyond(case, found, metadata.attachments.len());
        }
        let attached = |kind| matches!(kind, BlockKind::Attachment | BlockKind::Note);
        if !metadata.attachments.is_empty()
            || case.paragraphs.iter().any(|part| attached(part.kind) && part.words.contains("附件"))
        {
            return;
        }
        for part in case.body().filter(|part| part.kind != BlockKind::Row) {
            let named = part.words.match_indices("附件").find_map(|(at, word)| {
                let led = part.words[..at].ends_with('见');
                let numbered = part.words[at + word.len()..].starts_with(numeral::starts);
                (led || numbered).then_some(if led { at - '见'.len_utf8() } else { at }..at + word.len())
            });
            if let Some(named) = named {
                let place = case.span(part.range.start + named.start..part.range.start + named.end);
                found.flag(place, "文中没有这个附件，是否漏附？", "The attachment is not there: was it left out?");
                return;
            }
        }
    },
};

/// 详见附件2, where one attachment is listed and no other place knows a second.
fn beyond(case: &Case<'_>, found: &mut Found<'_>, listed: usize) {
    for part in case.prose() {
        for (at, word) in part.words.match_indices("见附件") {
            let behind = &part.words[at + word.len()..];
            let number = &behind[..behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_digit()).len()];
            let place = at + '见'.len_utf8()..at + word.len() + number.len();
            let missing = number.parse::<usize>().is_ok_and(|number| number > listed);
            if missing && case.reading.as_str().matches(&part.words[place.clone()]).count() == 1 {
                let zh = format!("文末只列了{listed}个附件，没有附件{number}，是否漏附？");
                let en = format!("{listed} attachments are listed, and none is number {number}: was it left out?");
                let place = case.span(part.range.start + place.start..part.range.start + place.end);
                found.flag(place, zh, en).severity = Severity::Warning;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze, report::Severity};

    #[test]
    fn asks_behind_headings_too() {
        let flagged = |body: &str| {
            let text =
                format!("松岭镇2024年法治政府建设年度报告\n（一）普法。{body}。\n松岭镇人民政府\n附件：1.任务清单\n");
            let report = analyze(&text, &Options::default());
            let asked = |rule: &str| rule == "structure/attachment";
            report.findings.iter().any(|found| asked(&found.rule) && found.severity == Severity::Warning)
        };
        assert!(flagged("各村任务见附件2"));
        assert!(!flagged("各村任务见附件1"));
    }
}
