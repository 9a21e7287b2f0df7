//! Two document numbers: that of the label block and that above the title.

use super::number::{self, Number};
use crate::{
    check::{Case, Check, Scope},
    report::{BlockKind, LabelKey, Rule, Severity, said},
    text::Span,
};

/// Asks about two numbers that are not the same.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/number-twice",
        title: said("两处发文字号不一", "Two document numbers"),
        severity: Severity::Warning,
        asks: said("标签里的发文字号与标题旁的是否相同。", "Whether the label's number is that beside the title."),
        why: said("一份文件只有一个字号。", "A document has one number."),
        flagged: "发文字号：⟦枫桠政〔2025〕9号⟧\n发布机构：枫桠镇人民政府\n枫桠镇人民政府文件\n枫桠政〔2025〕6号\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        passes: "发文字号：枫桠政〔2025〕9号\n发布机构：枫桠镇人民政府\n枫桠镇人民政府文件\n枫桠政〔2025〕9号\n枫桠镇2024年度法治政府建设情况报告\n一、主要工作\n全年调处纠纷35起。\n",
        limits: said(
            "括号写法不同、代字多一级地名的算相同。",
            "Brackets, and a place more in the code, make no difference.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let labels = case.report.metadata.labels.iter().filter(|label| label.key == LabelKey::DocumentNumber);
        let labels: Vec<(Number, Span)> =
            labels.filter_map(|label| Some((number::read(&label.value)?, value_span(case, label)))).collect();
        let masthead = masthead(case);
        let Some((label, at)) = labels.first() else { return };
        let others: Vec<&(Number, Span)> = labels[1..].iter().chain(&masthead).collect();
        if let Some((other, place)) = others.iter().find(|(other, _)| !same(label, other)) {
            let (a, b) = (label.right(), other.right());
            let zh = format!("标签里的发文字号是{a}，另一处是{b}，哪一个对？");
            let en = format!("The label has the number {a}, another place {b}: which is right?");
            found.flag(*at, zh, en).shows(case.evidence(*place));
        } else if !others.is_empty() {
            found.pass(*at, "各处发文字号相同", "the document numbers are the same");
        }
    },
};

/// The value of a label, else all of it.
fn value_span(case: &Case<'_>, label: &crate::report::Label) -> Span {
    let own = case.report.metadata.document_number.as_ref().map(|entry| entry.span);
    own.filter(|span| label.span.contains(*span)).unwrap_or(label.span)
}

fn masthead(case: &Case<'_>) -> Vec<(Number, Span)> {
    let parts = case.paragraphs.iter().filter(|part| part.kind == BlockKind::Masthead);
    let read = |part: &crate::check::case::Part<'_>| {
        let (number, len) = number::at(part.words)?;
        Some((number, case.span(part.range.start..part.range.start + len)))
    };
    parts.filter_map(read).collect()
}

fn same(a: &Number, b: &Number) -> bool {
    let serial = |number: &Number| number.serial.trim_start_matches('0').to_owned();
    a.full_year() == b.full_year() && serial(a) == serial(b) && (a.code.ends_with(&b.code) || b.code.ends_with(&a.code))
}
