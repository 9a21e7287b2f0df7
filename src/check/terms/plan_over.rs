//! A programme that was over before the year of the report, as if it went on.

use crate::text::in_order;
use crate::{
    check::{Case, Check, Scope, around, years},
    lexicon,
    report::{BlockKind, Role, Rule, Severity, said},
    text::Span,
};

/// Asks about programmes whose years had passed.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/plan-over",
        title: said("规划期已过", "A programme that is over"),
        severity: Severity::Info,
        asks: said(
            "作为现行规划提到的，规划期是否已经结束。",
            "Whether a programme named as running was over already.",
        ),
        why: said("规划到期后有新规划，可能沿用了旧稿。", "A new one has taken its place; the text may be an old one."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n深入实施⟦“七五”普法⟧规划，开展宣讲5场，按照⟦《法治政府建设实施纲要（2015—2020年）》⟧推进工作。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n深入实施“八五”普法规划，开展宣讲5场，“七五”普法工作获表彰。\n",
        limits: said(
            "总结、回顾、验收不提示；同一规划只提示一次。",
            "Looking back is left alone; each programme is asked about once.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &["dates/range-order", "citations/near-name"],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        let mut asked: Vec<String> = Vec::new();
        for (name, last, span, at) in programmes(case) {
            let lead = case.before(at, "深入推进落实中央".len());
            let runs = around::any(lead, &["落实", "实施", "推进", "按照", "围绕", "根据", "执行", "对照", "贯彻"]);
            let sentence = case.words(case.sentence(&(at..at)));
            let back = around::any(
                sentence,
                &["总结", "收官", "验收", "回顾", "期间", "以来", "表彰", "终期", "评估", "编制", "十五五", "九五"],
            );
            let plan = case.part_at(at).is_some_and(|part| part.role == Some(Role::Plan));
            if last < year && runs && !back && !plan && !asked.contains(&name) {
                let zh = format!("“{name}”到{last}年结束，{year}年还在实施吗？");
                let en = format!("{name} ended in {last}: was it still going on in {year}?");
                let finding = found.flag(span, zh, en);
                // What another has taken the place of is surely not the basis of the second year behind it.
                if year > last + 1 && lexicon::law(&name).is_some_and(|law| !law.superseded_by.is_empty()) {
                    finding.severity = Severity::Warning;
                }
                asked.push(name);
            }
        }
    },
};

/// Programmes with years of their own: of the glossary, and titles that bear their years. With each its last year.
fn programmes(case: &Case<'_>) -> Vec<(String, i32, Span, usize)> {
    let mut all = Vec::new();
    for term in &case.mentions.terms {
        let years = term.entry.years.split('—').next_back().and_then(|last| last.parse().ok());
        let quoted = case.before(term.range.start, '“'.len_utf8()).ends_with('“');
        let start = term.range.start - if quoted { '“'.len_utf8() } else { 0 };
        let own = |last| (term.entry.name.to_owned(), last, case.span(start..term.range.end), start);
        all.extend(years.map(own));
    }
    for citation in case.mentions.citations.iter().filter(|citation| citation.damage.is_none()) {
        let title = case.words(citation.title.clone());
        let body = case.part_at(citation.range.start).is_some_and(|part| part.kind != BlockKind::Clutter);
        let ranged = title
            .rsplit_once(['—', '-', '～'])
            .filter(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit() || c == '年'));
        let last = ranged.and_then(|(_, last)| last.get(..4)?.parse().ok()).filter(|_| body);
        all.extend(last.map(|last| (title.to_owned(), last, case.span(citation.range.clone()), citation.range.start)));
    }
    in_order(all, |(.., at)| *at as u32)
}
