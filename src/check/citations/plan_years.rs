//! 《法治政府建设实施纲要》 without its years, of which there are two.

use super::use_of;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about the 纲要 whose years stand nowhere.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/plan-years",
        title: said("纲要没有写年份", "The programme without its years"),
        severity: Severity::Info,
        asks: said("《法治政府建设实施纲要》是否写明年份。", "Whether the 纲要 is cited with its years."),
        why: said("有2015—2020年、2021—2025年两部，要分清。", "There are two, for 2015—2020 and 2021—2025."),
        flagged: "全面落实⟦《法治政府建设实施纲要》⟧。",
        passes: "全面落实《法治政府建设实施纲要（2021—2025年）》，按照《法治政府建设实施纲要》要求推进。",
        limits: said("全文有一处写明年份的不提示。", "Once with its years is enough."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        const NAME: &str = "法治政府建设实施纲要";
        let mut own = case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation));
        let Some(first) = own.find(|citation| case.words(citation.title.clone()) == NAME && citation.full.is_none())
        else {
            return;
        };
        let text = case.reading.as_str();
        let dated = text.match_indices(NAME).any(|(at, name)| {
            let behind = text[at + name.len()..].trim_start_matches(['》', '（', '(', '〈']);
            behind.starts_with(|c: char| c.is_ascii_digit())
        });
        if !dated {
            let zh = "该纲要有2015—2020年、2021—2025年两部，这里指哪一部？";
            let en = "There is one for 2015—2020 and one for 2021—2025: which is meant?";
            found.flag(case.span(first.range.clone()), zh, en);
        }
    },
};
