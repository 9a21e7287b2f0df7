//! Concrete sentences, words of degree, innovations: V21, V24, V25.

use super::{
    Entry,
    contents::names_village,
    row::{Row, column, per, share},
    told,
};
use crate::{
    check::{Case, contents::sentences::sentences},
    lexicon::Words,
    report::{BlockKind, Span, said},
    text::in_order,
};

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V21",
        name: said("具体句", "Concrete sentences"),
        measures: told(
            "有多少句写了数据、日期、文件或地点。",
            "How many sentences have a figure, a date, a title or a place.",
        ),
        computed: told(
            "逐句查看：有数据、日期、书名号、村名或举例的算具体句。占比＝具体句÷全部句子。",
            "A sentence is concrete with a figure, a date, a title, a village's name or an example. Share: of all sentences.",
        ),
        values: told("句数；百分数。", "Counts; per cent."),
        limits: told(
            "以句号、问号、感叹号分句；有数据不等于有实效。",
            "Sentences end at full stops; a figure is no proof of effect.",
        ),
        columns: &[
            column("v21_sentences", "句数", "sentences", "句"),
            column("v21_concrete", "具体句", "concrete sentences", "句"),
            column("v21_concrete_share", "具体句占比", "share of concrete sentences", "%"),
            column("v21_examples", "有实例的句", "sentences with an example or a place", "句"),
        ],
        fill: concrete,
    },
    Entry {
        id: "V24",
        name: said("程度词", "Words of degree"),
        measures: told("程度词和表态词有多密。", "How dense words of degree and commitment are."),
        computed: told(
            "按词表计数；密度＝个数÷正文字数×1000。",
            "By a list of words; density: count by characters of the body, times 1000.",
        ),
        values: told("个数；每千字个数。", "Counts; count in 1000 characters."),
        limits: told("不分词，偶有误计。", "Words are not parted; a few are counted wrongly."),
        columns: &[
            column("v24_degree", "程度词", "words of degree", "个"),
            column("v24_degree_per_thousand", "每千字程度词", "words of degree in 1000 characters", "个"),
            column("v24_commitment", "表态词", "words of commitment", "个"),
        ],
        fill: degree,
    },
    Entry {
        id: "V25",
        name: said("创新", "Innovations"),
        measures: told("提到创新、首创、试点多少次。", "How often innovations, firsts and pilots are named."),
        computed: told("按词表计数。", "By a list of words."),
        values: told("次数。", "Counts."),
        limits: told("只说明提到，不说明真的创新。", "Named is not proved."),
        columns: &[column("v25_innovations", "创新提法", "innovations named", "次")],
        fill: |case, row| row.count("v25_innovations", places(case, Words::INNOVATION)),
    },
];

/// The places of a kind of words.
fn places(case: &Case<'_>, words: Words) -> Vec<Span> {
    case.places(words, &(0..usize::MAX)).iter().map(|place| case.span(place.clone())).collect()
}

fn concrete(case: &Case<'_>, row: &mut Row<'_>) {
    let report = case.report;
    let mut anchors: Vec<Span> = report.quantities.iter().map(|quantity| quantity.span).collect();
    anchors.extend(report.dates.iter().chain(&report.relative_dates).map(|date| date.span));
    anchors.extend(report.citations.iter().map(|citation| citation.span));
    let anchors = in_order(anchors, |anchor| anchor.start);
    let (mut all, mut told, mut shown) = (0, Vec::new(), Vec::new());
    let running = case.paragraphs.iter().filter(|p| matches!(p.kind, BlockKind::Paragraph | BlockKind::Heading));
    for (words, range) in running.flat_map(sentences).filter(|(words, _)| words.ends_with(['。', '！', '？'])) {
        let example = names_village(words) || !case.places(Words::EXAMPLE, &range).is_empty();
        let span = case.span(range);
        let anchored = anchors.get(anchors.partition_point(|anchor| anchor.start < span.start));
        all += 1;
        if example || anchored.is_some_and(|anchor| anchor.start < span.end) {
            told.push(span);
        }
        shown.extend(example.then_some(span));
    }
    row.put("v21_sentences", all, []);
    match share(told.len(), all) {
        Some(part) => row.put("v21_concrete_share", part, []),
        None => row.miss("v21_concrete_share", said("没有完整的句子", "no whole sentence")),
    }
    row.count("v21_concrete", told);
    row.count("v21_examples", shown);
}

fn degree(case: &Case<'_>, row: &mut Row<'_>) {
    let degree = places(case, Words::DEGREE);
    if let Some(density) = per(degree.len(), case.once.characters, 1000) {
        row.put("v24_degree_per_thousand", density, []);
    }
    row.count("v24_degree", degree);
    row.count("v24_commitment", places(case, Words::COMMITMENT));
}
