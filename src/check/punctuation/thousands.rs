//! A Chinese thousand or hundred behind Arabic digits: 3千.

use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
    text::Sieve,
};

/// Words that 千 and 百 begin.
const WORDS: &[&str] = &[
    "千米", "千克", "千瓦", "千伏", "千升", "千卡", "千字", "千帕", "千赫", "千焦", "千吨", "千分", "百分", "百度",
    "百帕", "百货", "百强",
];

/// What is asked about.
static SCALES: Sieve = Sieve::of(&['千', '百']);

/// Asks once.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "punctuation/thousands",
        title: said("阿拉伯数字后用“千”“百”", "千 or 百 behind Arabic digits"),
        severity: Severity::Info,
        asks: said("“3千”“5百”这样的写法是否改为“3000”“500”。", "Whether 3千 and 5百 should be 3000 and 500."),
        why: said("阿拉伯数字后面只用“万”“亿”作单位。", "Behind Arabic digits only 万 and 亿 are used."),
        flagged: "全镇发放宣传资料⟦3千⟧余份。",
        passes: "全镇发放宣传资料3000余份，新修道路5千米，占百分之三。",
        limits: said("“千米”“千瓦”等单位不提示；全文只提示第一处。", "Units like 千米 are right; said once."),
        source: Some("GB/T 15835—2011"),
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let parts = case.prose().flat_map(|part| SCALES.places(part.words).map(move |at| (part, at)));
        let places: Vec<_> = parts
            .filter_map(|(part, (at, scale))| {
                if !matches!(scale, '千' | '百') {
                    return None;
                }
                let number = part.words[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
                let unit = WORDS.iter().any(|unit| part.words[at..].starts_with(unit));
                let place = part.range.start + number.len()..part.range.start + at + scale.len_utf8();
                (number.len() < at && !unit).then_some(place)
            })
            .collect();
        if let Some(first) = places.first() {
            let (words, n) = (&case.reading.as_str()[first.clone()], places.len());
            let zh = format!("“{words}”是否写作阿拉伯数字？（类似的共{n}处）");
            found.flag(case.span(first.clone()), zh, format!("Should “{words}” be written in digits ({n} like it)?"));
        }
    },
};
