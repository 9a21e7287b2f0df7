//! A name that is one or two characters away from a known one: 《优化营商环镜条例》.

use super::use_of;
use crate::{
    check::{Check, Scope},
    lexicon,
    report::{Rule, Severity, said},
};

/// Asks about names that nearly are a known law's.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/near-name",
        title: said("法规名称疑有错字", "A law's name with a slip"),
        severity: Severity::Warning,
        asks: said(
            "书名号里的名称是否与已知法规只差一两个字。",
            "Whether a cited name is a character or two away from a known one.",
        ),
        why: said("多是错字、漏字。", "Mostly a character is wrong or missing."),
        flagged: "认真执行⟦《优化营商环镜条例》⟧和⟦《重大行政决策程序条例》⟧。",
        passes: "认真执行《优化营商环境条例》和《重大行政决策程序暂行条例》。",
        limits: said(
            "地方性法规、名称不足五字的不提示。",
            "Local regulations and names of fewer than five characters are left alone.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["citations/wrong-name", "dates/range-order"],
    ask: |case, found| {
        for citation in
            case.mentions.citations.iter().filter(|citation| citation.law.is_none() && citation.full.is_none())
        {
            let title = case.words(citation.title.clone());
            let Some(law) = lexicon::law_near(title).filter(|_| use_of::is_own(case, citation)) else { continue };
            let full = title.starts_with("中华人民共和国");
            let right = if full { law.name } else { law.name.trim_start_matches("中华人民共和国") };
            let zh = format!("“《{title}》”是否应为“《{right}》”？");
            let en = format!("Should 《{title}》 be 《{right}》?");
            found.flag(case.span(citation.range.clone()), zh, en).expects(format!("《{right}》"));
        }
    },
};
