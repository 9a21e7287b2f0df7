//! A document number that is another document's: 《…三项制度的指导意见》（国办发〔2018〕115号）.

use super::use_of;
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about numbers behind known titles.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "citations/number",
        title: said("文号与文件名不符", "Title and number do not fit"),
        severity: Severity::Warning,
        asks: said("文件名后面的文号是否就是这份文件的。", "Whether the number behind a title is that document's."),
        why: said("文号抄错，依据就找不到。", "Under a wrong number the text cannot be found."),
        flagged: "落实《重大行政决策程序暂行条例》（⟦国务院令第731号⟧）。",
        passes: "落实《重大行政决策程序暂行条例》（国务院令第713号）。",
        limits: said(
            "只比字号里的数字；没有收录的文件不比。",
            "Only digits are compared, of documents that are known.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for citation in case.mentions.citations.iter().filter(|citation| use_of::is_own(case, citation)) {
            let known = citation.law.filter(|law| !law.number.is_empty());
            let Some((law, number)) = known.zip(citation.number.clone()) else { continue };
            let words = case.words(number.clone());
            let (ours, theirs) = (digits(words), digits(law.number));
            let comparable =
                ours.len() == theirs.len() && words.contains(if theirs.len() == 1 { "国" } else { "发" });
            let span = case.span(number);
            if comparable && ours != theirs {
                let zh = format!("这份文件的文号是{}，文中写{words}，哪一个对？", law.number);
                let en = format!("The document's number is {}, the text says {words}: which is right?", law.number);
                found.flag(span, zh, en).expects(law.number);
            } else if comparable {
                found.pass(span, format!("文号{words}与文件相符"), format!("{words} is the document's number"));
            }
        }
    },
};

/// The runs of digits of a number: year and serial, or the number of an order.
fn digits(number: &str) -> Vec<&str> {
    number
        .split(|c: char| !c.is_ascii_digit())
        .map(|run| run.trim_start_matches('0'))
        .filter(|run| !run.is_empty())
        .collect()
}
