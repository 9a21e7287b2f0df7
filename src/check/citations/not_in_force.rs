//! A law that is applied before it was in force.

use super::use_of;
use crate::{
    check::{Check, Scope, day, horizon},
    report::{Role, Rule, Severity, said},
};

/// Asks about laws that came later.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/not-in-force",
        title: said("引用了尚未施行的法规", "A law that was not in force yet"),
        severity: Severity::Warning,
        asks: said(
            "作为依据的法规在成文时是否已经施行。",
            "Whether a law that is applied was in force when the text was written.",
        ),
        why: said("没有施行的法规还不能执行，可能是年份或名称写错。", "What is not in force cannot be applied."),
        flagged: "松岭镇2023年法治政府建设年度报告\n一、主要工作\n严格执行⟦《公平竞争审查条例》⟧，清理文件5件。\n松岭镇人民政府\n2024年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n严格执行《公平竞争审查条例》，清理文件5件。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "只看新制定的法规；已公布未施行的提示较轻；草案、计划不提示。",
            "New laws only; one that was made known already weighs less; drafts and plans are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let Some(last) = horizon::of(case) else { return };
        for citation in case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation)) {
            let Some(law) = citation.law.filter(|law| !law.first.is_empty() && day::later(law.first, &last.day)) else {
                continue;
            };
            let plan = case.part_at(citation.range.start).is_some_and(|part| part.role == Some(Role::Plan));
            let known = law.passed.len() >= 7 && !day::later(law.passed, &last.day);
            let asked = if known { use_of::is_applied(case, citation) } else { !use_of::is_other(case, citation) };
            if asked && !plan {
                let title = case.words(citation.title.clone());
                let zh = format!("《{title}》自{}起施行，本文{}，是否引用有误？", law.first, last.zh);
                let en = format!(
                    "《{title}》 is in force from {}, the text is {}: is it the right law?",
                    law.first, last.en
                );
                let finding = found.flag(case.span(citation.range.clone()), zh, en);
                if known {
                    finding.severity = Severity::Info;
                }
            }
        }
    },
};
