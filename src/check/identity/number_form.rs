//! A document number in a wrong form: [2025], （2025）, 第5号, 05号.

use super::number::{self, Number};
use crate::{
    check::{Case, Check, Found, Scope, around},
    report::{BlockKind, Evidence, Rule, Severity, said},
    text::chars::{is_han, signs},
};

/// Asks about the form of the document's own number, and of those that it cites.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/number-form",
        title: said("发文字号写法不规范", "The document number has a wrong form"),
        severity: Severity::Warning,
        asks: said(
            "发文字号的年份是否四位、放在六角括号〔〕里，序号前无“第”、无虚位，后有“号”。",
            "Whether the year has four digits in 〔〕, and the serial no 第, no leading zero, and 号 behind it.",
        ),
        why: said("公文格式标准这样规定。", "The standard of official documents says so."),
        flagged: "发文字号：⟦枫桠政[2025]09号⟧\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        passes: "发文字号：枫桠政〔2025〕9号\n发布机构：枫桠镇人民政府\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        limits: said(
            "正文引用的字号只提示一次；公告、令和案号另有写法。",
            "Numbers cited in the body are one question; orders and cases have forms of their own.",
        ),
        source: Some("GB/T 9704—2012《党政机关公文格式》7.2.5"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        if let Some(entry) = &case.report.metadata.document_number
            && let Some(number) = number::read(&entry.text).filter(is_ordinary)
            && let Some((zh, en)) = said_of(&number, &entry.value)
        {
            found.flag(entry.span, zh, en).expects(number.right());
        }
        ask_of_cited(case, found);
    },
};

fn said_of(number: &Number, written: &str) -> Option<(String, String)> {
    let faults = number.faults();
    let (zh, en): (Vec<_>, Vec<_>) = faults.into_iter().unzip();
    let right = number.right();
    (!zh.is_empty()).then(|| {
        let zh = format!("“{written}”：{}，是否应为“{right}”？", zh.join("，"));
        (zh, format!("{written}: {}. Should it be {right}?", en.join(", ")))
    })
}

/// 公告2025年第3号, 令: forms of their own.
fn is_ordinary(number: &Number) -> bool {
    !around::ends(&number.code, &["公告", "通告", "令", "公报", "总第", "增刊"])
}

/// A code is at most so many bytes long.
const LONGEST_CODE: usize = 36;

/// Numbers of other documents, in the body: one question for all.
fn ask_of_cited(case: &Case<'_>, found: &mut Found<'_>) {
    let mut wrong: Vec<(Evidence, Number)> = Vec::new();
    for part in case.paragraphs.iter().filter(|part| matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading)) {
        for (at, open) in signs(part.words).filter(|(_, c)| matches!(c, '[' | '【' | '（' | '〖')) {
            let digits = part.words[at + open.len_utf8()..].bytes().take_while(u8::is_ascii_digit).count();
            let code =
                part.words[..at].char_indices().rev().take_while(|(from, c)| is_han(*c) && at - from <= LONGEST_CODE);
            let Some(start) = code.last().map(|(from, _)| from).filter(|_| digits == 4) else { continue };
            let code = &part.words[start..at];
            // The words before the code are not told apart from it: only its end says that it is one.
            let kind = around::ends(code, &["发", "字", "函", "办", "政", "委", "文", "规", "通"]);
            let Some((number, len)) = number::at(&part.words[start..]).filter(|(number, _)| number.closed) else {
                continue;
            };
            if kind && is_ordinary(&number) && number.year.starts_with(['1', '2']) {
                let span = case.span(part.range.start + start..part.range.start + start + len);
                wrong.push((case.evidence(span), number));
            }
        }
    }
    let Some(((first, number), others)) = wrong.split_first() else { return };
    let n = wrong.len();
    let zh = format!("文中引用的{n}个文号没有用六角括号〔〕，如“{}”，是否应统一为〔〕？", first.text);
    let en = format!("{n} cited numbers are not in 〔〕, such as {}: should they be?", first.text);
    let finding = found.flag(first.span, zh, en);
    finding.severity = Severity::Info;
    finding.expects(format!("〔{}〕{}号", number.year, number.serial));
    for (place, _) in others {
        finding.shows(place.clone());
    }
}
