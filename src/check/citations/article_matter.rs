//! An article that is on something else: 《行政处罚法》第八十五条关于法制审核的规定.

use super::{article::number_of, use_of};
use crate::{
    check::{Case, Check, Scope, around, years},
    lexicon::{Law, articles_on},
    report::{Rule, Severity, said},
};

/// Asks about articles with what they are on right behind them.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/article-matter",
        title: said("条文序号与所说事项不符", "An article on something else"),
        severity: Severity::Warning,
        asks: said(
            "“第某条关于某事项的规定”，该事项是否就在这一条。",
            "Whether an article is on what the text says that it is on.",
        ),
        why: said("条文序号写错，依据就找不到。", "Under a wrong number the rule cannot be found."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n根据⟦《中华人民共和国行政处罚法》第八十五条⟧关于法制审核的规定，配备审核人员3名。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n根据《中华人民共和国行政处罚法》第五十八条关于法制审核的规定，配备审核人员3名；依据《中华人民共和国行政处罚法》第七十六条作出处罚，均经法制审核。\n",
        limits: said(
            "只看少数熟知的条文，且事项紧跟条文的。",
            "Only a few well-known articles, with their matter right behind the number.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["citations/moved-article", "citations/article"],
    ask: |case, found| {
        let Some(year) = years::reported(case) else { return };
        for citation in case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation)) {
            let law = citation.law.filter(|law| is_today(law, year));
            let Some((law, article)) = law.zip(citation.article.clone()) else { continue };
            let (number, matter) = (number_of(case.words(article.clone())), matter(case, article.end));
            let Some((number, matter)) = number.zip(matter) else { continue };
            let right: Vec<&str> = articles_on(law.id, matter).collect();
            let span = case.span(citation.range.start..article.end);
            let name = law.name.trim_start_matches("中华人民共和国");
            if right.contains(&&*number.to_string()) {
                let says = format!("《{name}》第{number}条与所说事项相符");
                found.pass(span, says, format!("《{name}》 article {number} is on this"));
            } else if !right.is_empty() {
                let numbers = right.join("、");
                let zh = format!("“{matter}”在《{name}》第{numbers}条，这里写第{number}条，序号对吗？");
                let en = format!("《{name}》 has this in article {numbers}, here it is {number}: is it right?");
                found.flag(span, zh, en).expects(format!("第{numbers}条"));
            }
        }
    },
};

/// Whether the present text of a law held all of the year; where that is not known it is an old one.
fn is_today(law: &Law, year: i32) -> bool {
    let from = law.in_force.get(..4).and_then(|from| from.parse::<i32>().ok());
    from.is_none_or(|from| year > from || year == from && law.in_force.ends_with("-01-01"))
}

/// What the words right behind an article say that it is on: 法制审核 of 关于法制审核的规定.
fn matter<'c>(case: &Case<'c>, end: usize) -> Option<&'c str> {
    const REACH: usize = 60;
    const LEADS: &[&str] = &["关于", "中关于", "有关", "中有关", "规定的", "所规定的", "确立的"];
    let behind = case.behind(end, REACH);
    let lead = LEADS.iter().find(|lead| behind.starts_with(**lead))?;
    let matter = &behind[lead.len()..];
    let matter = &matter[..matter.find(['，', '。', '；', '、', '《', '：'])?];
    let matter = matter.split("规定").next().unwrap_or(matter).trim_end_matches('的');
    (!matter.is_empty() && !around::any(matter, &["第", "条"])).then_some(matter)
}
