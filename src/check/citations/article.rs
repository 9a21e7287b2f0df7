//! An article that the law does not have: 《行政处罚法》第九十五条.

use super::use_of;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::numeral,
};

/// Asks about articles behind a law's last.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/article",
        title: said("没有这一条", "There is no such article"),
        severity: Severity::Error,
        asks: said("引用的条文序号是否超过该法的条数。", "Whether a cited article lies behind the law's last."),
        why: said("条文序号或法名有一个写错了。", "Number or law is wrong."),
        flagged: "依据⟦《中华人民共和国行政处罚法》第九十五条⟧作出处罚。",
        passes: "依据《中华人民共和国行政处罚法》第八十五条作出处罚。",
        limits: said(
            "只看条数已核的法规；条数未逐一核对的提示较轻。",
            "Only laws whose articles are known; where nobody looked it up, it weighs less.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for citation in case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation)) {
            let known = citation.law.and_then(|law| Some((law, law.articles?)));
            let Some(((law, last), article)) = known.zip(citation.article.clone()) else { continue };
            let words = case.words(article.clone());
            // An edition that the title names may count otherwise.
            let edition = case.words(citation.title.clone()).contains('（');
            let Some(number) = number_of(words).filter(|number| *number > last && !edition) else { continue };
            let name = law.name.trim_start_matches("中华人民共和国");
            let zh = format!("《{name}》共{last}条，没有第{number}条，条文序号对吗？");
            let en = format!("《{name}》 has {last} articles, no {number}: is the number right?");
            let finding = found.flag(case.span(citation.range.start..article.end), zh, en);
            if !law.verified {
                finding.severity = Severity::Warning;
            }
        }
    },
};

/// 95 of 第九十五条第二款.
pub fn number_of(article: &str) -> Option<u32> {
    let rest = article.strip_prefix('第')?;
    let read = numeral::read(rest).filter(|read| rest[read.len..].starts_with('条') && read.value.scale() == 0)?;
    u32::try_from(read.value.mantissa()).ok()
}
