//! Phrases that say nothing, where they are much of the text: 高度重视, 切实, 进一步.

use crate::{
    check::{Check, Scope},
    lexicon::Words,
    report::{BlockKind, Rule, Severity, said},
    text::Span,
};

/// Asks about texts that are full of set phrases, once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/empty-phrases",
        title: said("套话过密", "Set phrases are very dense"),
        severity: Severity::Info,
        asks: said(
            "“切实”“进一步”“大力”一类词是否过密。",
            "Whether words like 切实, 进一步, 大力 are much of the text.",
        ),
        why: said("程度词太多，看不出具体做了什么。", "With many words of degree one cannot see what was done."),
        flagged: "松岭镇2024年法治政府建设年度报告\n⟦切实⟧加强领导，进一步深入推进，大力落实，不断提升，扎实开展，着力打造，持续优化，全面规范，切实强化，进一步完善，大力宣传，不断深化，扎实整改。",
        passes: "松岭镇2024年法治政府建设年度报告\n切实加强领导，全年召开会议5次，举办培训3期，检查单位60家，整改隐患48处，调解纠纷88起，办结率100%，对违法行为依法处理，全程公开。",
        limits: said(
            "平均每100字超过5处才提示，全文一次。",
            "Only more than five in a hundred characters are asked about, once.",
        ),
        source: None,
    },
    scope: Scope::Report,
    yields_to: &[],
    ask: |case, found| {
        let (mut chars, mut places): (usize, Vec<(&str, Span)>) = (0, Vec::new());
        for part in case.paragraphs.iter().filter(|part| part.kind == BlockKind::Paragraph) {
            chars += part.words.chars().count();
            let hits = case.places(Words::DEGREE, &part.range).iter();
            places.extend(hits.map(|place| (&case.reading.as_str()[place.clone()], case.span(place.clone()))));
        }
        let n = places.len();
        let Some((_, first)) = places.first().copied().filter(|_| n > MOST * chars / 100 && n > FEW) else { return };
        let mut counts: Vec<(usize, &str)> = Vec::new();
        for (word, _) in &places {
            match counts.iter_mut().find(|(_, other)| other == word) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, word)),
            }
        }
        counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let list: Vec<String> = counts.iter().take(TOP).map(|(count, word)| format!("{word}{count}处")).collect();
        let zh = format!("{chars}字里有{n}处程度词（{}），是否换成具体的做法？", list.join("、"));
        let en = format!("{n} words of degree in {chars} characters ({}): could they be deeds?", list.join(", "));
        let finding = found.flag(first, zh, en);
        for (_, span) in &places[1..n.min(SHOWN)] {
            finding.shows(case.evidence(*span));
        }
    },
};

/// So many in a hundred characters are usual at most.
const MOST: usize = 5;

/// Fewer say nothing.
const FEW: usize = 10;

/// So many words are counted out, so many places shown.
const TOP: usize = 5;
const SHOWN: usize = 20;
