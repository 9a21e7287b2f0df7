//! Another town acts in the report as if it were its own.

use std::ops::Range;

use super::{
    bureaus, sites,
    towns::{Stranger, own, resembles},
};
use crate::{
    check::{Case, Check, Found, Scope},
    lexicon::WordList,
    report::{Rule, Severity, said},
};

/// Asks about each place.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "leftovers/other-place",
        title: said("出现别的地名", "Another town's name"),
        severity: Severity::Warning,
        asks: said(
            "报告里作主语的乡镇、表态的局、开设网站的机关是不是本单位。",
            "Whether the town that acts, the bureau that vows, and the body of the site are the report's own.",
        ),
        why: said("套用别处的材料时，地名没有改净。", "The text was taken from elsewhere and a name was not changed."),
        flagged: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n2024年，松岭镇坚持依法行政。⟦云溪镇⟧坚持开展普法宣传，⟦我乡⟧还调解纠纷9件。把普法纳入⟦云溪镇⟧党委议程。⟦云溪镇⟧还建立台账。\n",
        passes: "松岭镇2024年法治政府建设年度报告\n一、主要情况\n2024年，松岭镇坚持依法行政，与相邻的云溪镇联合执法5次。云溪镇将经验向我镇介绍。\n",
        limits: said(
            "讲学习、协作、案例和邻近地方的句子不看；上级县市不看。",
            "Sentences about neighbours, visits and joint work, and the county above, are left alone.",
        ),
        source: None,
    },
    scope: Scope::LawReport,
    yields_to: &["leftovers/own-name-misspelt"],
    ask: |case, found| {
        let own = own(case);
        let named = |other: &&Stranger| {
            let name = format!("{}{}", other.town.name, other.town.kind);
            !other.doubtful || case.reading.as_str().match_indices(&*name).nth(1).is_some()
        };
        let others = case.once.strangers.iter().filter(named);
        let us = own.first().map_or(String::new(), |own| format!("{}{}", own.name, own.kind));
        let mut asked: Vec<String> = Vec::new();
        for stranger in others.filter(|other| !own.iter().any(|own| resembles(&other.town, own))) {
            let town = format!("{}{}", stranger.town.name, stranger.town.kind);
            if asked.contains(&town) {
                continue;
            }
            for place in places(case, &town) {
                let zh = format!("本文是{us}的报告，这里却写“{town}”，是否没有改？");
                found.flag(case.span(place), zh, format!("The report is of {us}: should “{town}” stand here?"));
            }
            asked.push(town);
        }
        for (us, places) in [bureaus::others(case), sites::others(case)].into_iter().flatten() {
            for place in places {
                let other = case.words(place.clone());
                let zh = format!("本文是{us}的报告，这里却写“{other}”，是否没有改？");
                found.flag(case.span(place), zh, format!("The report is of {us}: should “{other}” stand here?"));
            }
        }
        // Where title and signature name two kinds, that is asked about, and not what follows from it.
        if let Some((first, _)) =
            own.split_first().filter(|(first, rest)| rest.iter().all(|own| own.kind == first.kind))
        {
            another_kind(case, found, first.kind);
        }
    },
};

/// Where a town that acts is named, in sentences that do not speak of neighbours.
fn places(case: &Case<'_>, town: &str) -> Vec<Range<usize>> {
    const MOST: usize = 20;
    let places = case.prose().flat_map(|part| {
        let start = part.range.start;
        part.words.match_indices(town).map(move |(at, _)| start + at..start + at + town.len())
    });
    let own = |place: &Range<usize>| !WordList::Neighbours.is_in(case.words(case.sentence(place)));
    places.filter(own).take(MOST).collect()
}

/// 我乡 in the report of a 镇.
fn another_kind(case: &Case<'_>, found: &mut Found<'_>, own: &str) {
    for part in case.prose() {
        for word in ["我镇", "我乡", "我街道"].into_iter().filter(|word| !word.ends_with(own)) {
            for (at, _) in part.words.match_indices(word) {
                // 我乡镇 is a plain word.
                if part.words[at + word.len()..].starts_with('镇') || part.words[..at].ends_with('自') {
                    continue;
                }
                let place = part.range.start + at..part.range.start + at + word.len();
                let zh = format!("本单位是{own}，这里却写“{word}”，是否没有改？");
                found.flag(case.span(place), zh, format!("The report is of a {own}: should “{word}” stand here?"));
            }
        }
    }
}
