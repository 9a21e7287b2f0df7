//! The five contents, problems and their answers, the leader's duties, plans: V8 to V11.

use super::{
    Entry,
    row::{Row, column, share},
    told,
};
use crate::{
    check::{
        Case,
        contents::{
            items::items,
            parts::{self, Given},
        },
    },
    lexicon::{Words, names_no_village},
    report::{Role, Section, Span, said},
    text::{Index, solid},
};

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V8",
        name: said("五项内容", "The five contents"),
        measures: told(
            "规定的五项内容各在哪里、占多少篇幅。",
            "Where each of the five contents is given, and how much of the text it takes.",
        ),
        computed: told(
            "按标题判断；没有标题的按正文用词判断。占比＝该部分字数÷正文字数。",
            "By headings, else by words of the text. Share: characters of the part by those of the body.",
        ),
        values: told(
            "heading 有标题，text 只在正文里，none 没有；占比为百分数。",
            "heading: under a heading; text: in the text alone; none. Shares in per cent.",
        ),
        limits: told("合写或有上下级关系的部分，占比会重叠。", "Shares of parts within or beside each other overlap."),
        columns: &[
            column("v8_achievements", "举措和成效", "measures and results", ""),
            column("v8_achievements_share", "举措和成效占比", "share of measures and results", "%"),
            column("v8_leadership", "第一责任人", "leaders' duties", ""),
            column("v8_leadership_share", "第一责任人占比", "share of leaders' duties", "%"),
            column("v8_problems", "不足", "shortcomings", ""),
            column("v8_problems_share", "不足占比", "share of shortcomings", "%"),
            column("v8_causes", "原因", "causes", ""),
            column("v8_plan", "下年安排", "plans", ""),
            column("v8_plan_share", "下年安排占比", "share of plans", "%"),
            column("v8_other", "其他需报告事项", "other matters", ""),
            column("v8_contents", "有几项", "contents given", "项"),
        ],
        fill: five,
    },
    Entry {
        id: "V9",
        name: said("问题", "Problems"),
        measures: told(
            "写了几个问题，有没有原因和具体对象。",
            "How many problems, with causes, with figures or places.",
        ),
        computed: told(
            "数问题部分的条目；条目里有“原因”“由于”等词算有原因，有数据或村名算具体。",
            "Items of the part on problems; a cause by words like 原因 or 由于, an object by a figure or a village's name.",
        ),
        values: told("个数。", "Counts."),
        limits: told("问题部分没有分条的，条目数缺失。", "Missing where that part has no items."),
        columns: &[
            column("v9_problems", "问题条数", "problems", "个"),
            column("v9_with_cause", "写了原因的", "with a cause", "个"),
            column("v9_concrete", "有数据或地点的", "with a figure or a place", "个"),
        ],
        fill: problems,
    },
    Entry {
        id: "V10",
        name: said("第一责任人", "First responsible person"),
        measures: told(
            "第一责任人履职写在哪里、多长、哪些职责。",
            "Where the leaders' duties are told, at what length, which duties.",
        ),
        computed: told(
            "有标题的取该部分，否则取提到的句子；职责按固定词识别。",
            "The part under its heading, else the sentences that name it; duties by a list of words.",
        ),
        values: told(
            "section、sentence、none；字数；职责词。",
            "section, sentence, none; characters; words of duties.",
        ),
        limits: told("换一种说法的职责可能没有认出来。", "Duties in other words may be overlooked."),
        columns: &[
            column("v10_form", "形式", "form", ""),
            column("v10_characters", "字数", "characters", "字"),
            column("v10_duties", "职责种数", "kinds of duties", "种"),
            column("v10_duties_named", "职责", "duties named", ""),
        ],
        fill: leadership,
    },
    Entry {
        id: "V11",
        name: said("安排与问题的对应", "Plans that answer problems"),
        measures: told(
            "下年安排有几条，问题有几个得到回应。",
            "How many items the plan has, how many problems it answers.",
        ),
        computed: told(
            "问题条目与安排部分比较用词，通用词除外；有共同的关键词算回应。",
            "Problems and plans are compared by their words, common ones left out.",
        ),
        values: told("个数。", "Counts."),
        limits: told("按用词比较，换说法的回应会漏掉。", "Answers in other words are missed."),
        columns: &[
            column("v11_plan_items", "安排条数", "items of the plan", "条"),
            column("v11_answered", "得到回应的问题", "problems answered", "个"),
            column("v11_unanswered", "没有回应的问题", "problems unanswered", "个"),
        ],
        fill: plans,
    },
];

/// Whether the text has parts at all; else nothing can be told of them.
fn has_parts(case: &Case<'_>) -> bool {
    case.headings().any(|(_, node)| node.role.is_some())
}

fn five(case: &Case<'_>, row: &mut Row<'_>) {
    if !has_parts(case) {
        return row.miss_all(said("没有认出报告的组成部分", "no parts of a report were recognised"));
    }
    let whole = case.once.characters;
    let mut given = 0;
    for (role, key, share_key) in [
        (Role::Achievements, "v8_achievements", "v8_achievements_share"),
        (Role::Leadership, "v8_leadership", "v8_leadership_share"),
        (Role::Problems, "v8_problems", "v8_problems_share"),
        (Role::Causes, "v8_causes", ""),
        (Role::Plan, "v8_plan", "v8_plan_share"),
        (Role::Other, "v8_other", ""),
    ] {
        let place = parts::given(case, role);
        let word = match place {
            Given::Heading(_) => "heading",
            Given::Text(_) => "text",
            Given::Nowhere => "none",
        };
        row.put(key, word, place.span());
        // Causes belong to the shortcomings: together they are one of the five.
        given += usize::from(place.span().is_some() && role != Role::Causes);
        let sections: Vec<&Section> = case.sections_of(role).collect();
        let chars = sections.iter().map(|section| section.chars as usize).sum();
        match share(chars, whole).filter(|_| !sections.is_empty() && !share_key.is_empty()) {
            Some(part) => row.put(share_key, part, sections.iter().map(|section| section.heading)),
            None if !share_key.is_empty() => row.miss(share_key, said("没有单独的部分", "no part of its own")),
            None => {}
        }
    }
    row.put("v8_contents", given, []);
}

fn problems(case: &Case<'_>, row: &mut Row<'_>) {
    let items = items(case, Role::Problems);
    if items.is_empty() {
        return row.miss_all(said("没有分条写问题", "problems are not told item by item"));
    }
    let words = |item: &&&Section| case.folded(item.span);
    row.count("v9_problems", items.iter().map(|item| item.heading));
    let caused = items.iter().filter(|item| Words::CAUSES.is_in(&words(item)));
    row.count("v9_with_cause", caused.map(|item| item.span));
    let counted = |span: Span| !case.quantities_in(span).is_empty();
    let concrete = items.iter().filter(|item| counted(item.span) || names_village(&words(item)));
    row.count("v9_concrete", concrete.map(|item| item.span));
}

/// Whether a village is named: 库尾村, and not 行政村 or 各村.
pub fn names_village(words: &str) -> bool {
    words.match_indices('村').any(|(at, village)| {
        let (before, behind) = (&words[..at], &words[at + village.len()..]);
        let part = behind.starts_with([
            '民', '委', '级', '居', '务', '规', '镇', '里', '组', '干', '党', '庄', '落', '社', '“', '"',
        ]);
        let name: Vec<char> = before.chars().rev().take(2).collect();
        name.len() == 2 && name.iter().all(|c| crate::text::chars::is_han(*c)) && !part && !names_no_village(before)
    })
}

fn leadership(case: &Case<'_>, row: &mut Row<'_>) {
    if !has_parts(case) {
        return row.miss_all(said("没有认出报告的组成部分", "no parts of a report were recognised"));
    }
    let (form, passages): (&str, Vec<Span>) = match parts::given(case, Role::Leadership) {
        Given::Heading(_) => ("section", case.sections_of(Role::Leadership).map(|section| section.span).collect()),
        Given::Text(_) => ("sentence", parts::sentences_with(case, Words::LEADERSHIP)),
        Given::Nowhere => ("none", Vec::new()),
    };
    row.put("v10_form", form, passages.iter().copied());
    let why = said("没有写第一责任人", "the leaders' duties are not told");
    if passages.is_empty() {
        ["v10_characters", "v10_duties", "v10_duties_named"].iter().for_each(|key| row.miss(key, why));
        return;
    }
    let words: Vec<&str> = passages.iter().map(|span| case.written(*span)).collect();
    row.put("v10_characters", words.iter().map(|words| solid(words)).sum::<u32>(), passages.iter().copied());
    let (mut known, mut duties) = (Index::default(), Vec::<&str>::new());
    for words in &words {
        for duty in Words::DUTY.places(words).map(|place| &words[place]) {
            known.entry(&mut duties, duty, || duty);
        }
    }
    row.put("v10_duties", duties.len(), passages.iter().copied());
    row.put("v10_duties_named", duties.join("; "), passages.iter().copied());
}

fn plans(case: &Case<'_>, row: &mut Row<'_>) {
    let items = items(case, Role::Plan);
    if items.is_empty() {
        row.miss("v11_plan_items", said("没有分条写安排", "plans are not told item by item"));
    } else {
        row.count("v11_plan_items", items.iter().map(|item| item.heading));
    }
    let answers = &case.once.answers;
    if answers.is_empty() {
        let why = said("没有可以比较的问题和安排", "no problems and plans that can be compared");
        row.miss("v11_answered", why);
        row.miss("v11_unanswered", why);
        return;
    }
    let of = |is: bool| answers.iter().filter(move |a| a.answered == Some(is)).map(|answer| answer.problem.heading);
    row.count("v11_answered", of(true));
    row.count("v11_unanswered", of(false));
}
