//! A congress, a plenum or a plan that had not been yet when the document was written.

use std::ops::Range;

use crate::{
    check::{Case, Check, Scope, around, day, horizon},
    lexicon::{Era, eras_in},
    report::{Rule, Severity, said},
};

/// Asks about names that are newer than the document.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/congress",
        title: said("写到了成文后才有的会议或提法", "A meeting that was yet to come"),
        severity: Severity::Warning,
        asks: said(
            "提到的会议、规划、提法在成文时是否已有。",
            "Whether meetings, plans and terms had come when the text was written.",
        ),
        why: said(
            "成文时还没有的，多是会议届次或日期写错。",
            "What had not come yet is mostly a wrong number or date.",
        ),
        flagged: "松岭镇2023年法治政府建设年度报告\n一、主要工作\n认真学习⟦二十届三中全会⟧精神，开展宣讲5场。\n松岭镇人民政府\n2024年2月28日\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要工作\n认真学习二十届三中全会精神，开展宣讲5场。\n松岭镇人民政府\n2025年2月28日\n",
        limits: said(
            "“迎接”“即将召开”等不提示；同一会议只提示一次。",
            "Words of welcome and expectation are left alone; each meeting is asked about once.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let Some(last) = horizon::of(case) else { return };
        let mut asked: Vec<&str> = Vec::new();
        for (era, range) in mentions(case, "begins") {
            let later = day::later(era.month, &last.day) && !asked.contains(&era.instead);
            let sentence = case.words(case.sentence(&range));
            if later && !around::any(sentence, &["迎接", "喜迎", "即将", "将召开", "筹备", "谋划", "编制", "前期"])
            {
                asked.push(era.instead);
                let (name, month) = (era.instead, era.month);
                let zh = format!("“{name}”不早于{month}，本文{}，届次或日期是否写错？", last.zh);
                let en =
                    format!("{name} was no earlier than {month}, the text is {}: is number or date wrong?", last.en);
                found.flag(case.span(range), zh, en);
            }
        }
    },
};

/// The words of a time of one kind in the body of a text, where nothing around makes them others.
pub fn mentions<'c>(case: &'c Case<'_>, kind: &'static str) -> impl Iterator<Item = (Era, Range<usize>)> + 'c {
    case.body().flat_map(move |part| {
        let mut last = None;
        eras_in(part.words, kind).filter(move |(at, _)| last.replace(*at) != Some(*at)).map(move |(at, era)| {
            let start = part.range.start + at;
            (era, start..start + era.word.len())
        })
    })
}
