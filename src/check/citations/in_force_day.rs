//! A law that is told to be in force from another day than it is.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about the day.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/in-force-day",
        title: said("施行日期与法规不符", "Another day of coming into force"),
        severity: Severity::Warning,
        asks: said(
            "写明某法规“自某日起施行”的，日期是否就是它的施行日期。",
            "Whether a law comes into force on the day that the text tells.",
        ),
        why: said("常把公布日期当成施行日期。", "The day when it was passed is often taken for it."),
        flagged: "新修订的《中华人民共和国行政复议法》自⟦2023年9月1日⟧起施行以来，收到申请12件。",
        passes: "新修订的《中华人民共和国行政复议法》自2024年1月1日起施行以来，收到申请12件。",
        limits: said(
            "只看施行日期核对过的法规；修订以前的旧日期不提示。",
            "Only laws whose days were checked; days before the last change are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for citation in &case.mentions.citations {
            let Some(law) = citation.law.filter(|law| law.verified && law.in_force.len() == DAY) else { continue };
            let near = |date: &&crate::mention::Date| {
                let behind = citation.range.end <= date.range.start;
                let between = if behind {
                    citation.range.end..date.range.start
                } else {
                    date.range.end.min(citation.range.start)..citation.range.start
                };
                let words = case.words(between);
                let rest = case.behind(date.range.end, "起正式施行".len());
                let begins = ["起施行", "起实施", "起正式施行", "起正式实施", "正式施行", "正式实施", "施行", "实施"];
                let told = begins.iter().any(|begins| rest.starts_with(begins));
                // 自2024年6月1日起施行的《…》
                let plain = words.len() <= BETWEEN && !words.contains(['，', '。', '；', '、', '《']);
                date.iso.len() == DAY && told && plain
            };
            let from = case.mentions.dates.partition_point(|date| date.range.start + REACH < citation.range.start);
            let mut dates =
                case.mentions.dates[from..].iter().take_while(|date| date.range.start < citation.range.end + REACH);
            let Some(date) = dates.find(near) else { continue };
            // A law that was changed had other days before.
            let changed = law.first.is_empty() || law.first != law.in_force;
            let older = changed && date.iso.get(..4) < law.passed.get(..4);
            if date.iso == law.in_force || date.iso == law.first || older {
                continue;
            }
            let title = case.words(citation.title.clone());
            let zh =
                format!("《{title}》自{}起施行，文中写{}，哪一个对？", law.in_force, case.words(date.range.clone()));
            let en = format!("《{title}》 is in force from {}: is the day right?", law.in_force);
            found.flag(case.span(date.range.clone()), zh, en).expects(law.in_force);
        }
    },
};

/// An ISO day, in bytes.
const DAY: usize = "2024-01-01".len();

/// The day stands at most so many bytes from the law.
const BETWEEN: usize = 30;

/// Dates are looked for so many bytes around a law.
const REACH: usize = 90;
