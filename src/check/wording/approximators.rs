//! A number that is bounded twice: 大约30左右, 近百余场, 至少5次以上.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks about numbers with two bounds.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "wording/approximators",
        title: said("概数词重复或矛盾", "A number bounded twice"),
        severity: Severity::Info,
        asks: said(
            "一个数前后是否用了两个意思重复或矛盾的概数词。",
            "Whether two words around a number say the same or contradict each other.",
        ),
        why: said(
            "“近百余场”既说不到又说超过，“大约30人左右”说了两遍。",
            "近百余 says both less and more; 大约…左右 says it twice.",
        ),
        flagged: "开展宣传⟦近百余场⟧，参加⟦大约300人左右⟧，每村⟦至少5次以上⟧。",
        passes: "开展宣传百余场，参加约300人，每村至少5次，近三年共20余次。",
        limits: said("“近三年”指最近三年，不算概数。", "近三年 are the last three years."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for quantity in &case.mentions.quantities {
            let words = &case.reading.as_str()[quantity.range.clone()];
            let Some((before, behind)) = bounds(words) else { continue };
            let zh = format!("“{words}”里“{before}”和“{behind}”重复或矛盾，是否只留一个？");
            let en = format!("“{before}” and “{behind}” both bound the number in “{words}”: is one enough?");
            found.flag(case.span(quantity.range.clone()), zh, en);
        }
    },
};

/// The word before the number and the one in or behind it that does not go with it.
fn bounds(words: &str) -> Option<(&'static str, &'static str)> {
    const MORE: &[&str] = &["余", "多", "以上", "左右", "上下"];
    const ROUND: &[&str] = &["以上", "左右", "上下"];
    const PAIRS: [(&[&str], &[&str]); 3] = [
        (&["大约", "大概", "约", "将近", "接近", "近", "不足", "不到"], MORE),
        (&["超过", "逾", "超", "突破", "不超过"], MORE),
        (&["至少", "不少于", "不低于", "最少", "不下于"], ROUND),
    ];
    PAIRS.iter().find_map(|(before, behind)| {
        let before = before.iter().find(|word| words.starts_with(**word))?;
        let number = &words[before.len()..];
        let behind = behind.iter().find(|word| match **word {
            // 余 and 多 belong to the number only inside it or right behind its unit.
            "余" | "多" => number.contains(**word) && !number.starts_with(**word),
            word => number.ends_with(word),
        })?;
        Some((*before, *behind))
    })
}
