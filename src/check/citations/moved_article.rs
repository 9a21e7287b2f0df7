//! An article by the number that it had before the law was changed: 《行政处罚法》第三十八条 of 法制审核.

use super::{article::number_of, use_of};
use crate::{
    check::{Check, Scope, day, horizon},
    lexicon::moved_article,
    report::{Rule, Severity, said},
};

/// Asks about old numbers, beside what the article is on.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/moved-article",
        title: said("沿用修订前的条文序号", "An article by its old number"),
        severity: Severity::Warning,
        asks: said(
            "引用的条文与所说事项，是不是修订前的序号。",
            "Whether an article is cited by the number that it had before the law was changed.",
        ),
        why: said("修订后条文重新编号，旧稿里的序号常忘了改。", "Numbers are left from before the law was changed."),
        flagged: "严格落实⟦《中华人民共和国行政处罚法》第三十八条⟧关于法制审核的规定。\n松岭镇人民政府\n2025年2月28日\n",
        passes: "严格落实《中华人民共和国行政处罚法》第五十八条关于法制审核的规定，依据《中华人民共和国行政处罚法》第三十三条不予处罚12件，适用简易程序35件。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "只看同一句写明事项、新旧序号都已核对的条文。",
            "Only articles whose matter the sentence tells, and whose numbers are known.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let Some(last) = horizon::of(case) else { return };
        for citation in case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation)) {
            let law = citation.law.filter(|law| !law.in_force.is_empty() && !day::later(law.in_force, &last.day));
            let Some((law, article)) = law.zip(citation.article.clone()) else { continue };
            let number = number_of(case.words(article.clone()));
            let sentence = case.words(case.sentence(&article));
            let Some(today) = number.and_then(|number| moved_article(law.id, number, sentence)) else { continue };
            let name = law.name.trim_start_matches("中华人民共和国");
            let right = format!("第{today}条");
            let zh = format!("《{name}》修订后，这一规定是{right}，这里写的是不是旧序号？");
            let en = format!("Since 《{name}》 was changed this is article {today}: is the number an old one?");
            found.flag(case.span(citation.range.start..article.end), zh, en).expects(right);
        }
    },
};
