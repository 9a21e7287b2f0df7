//! All in words, less in figures: 全部办结，办结率96%.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about 全部 and 全覆盖 beside a rate below 100%.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/all-and-rate",
        title: said("说“全部”，百分率却不到100%", "All in words, less in figures"),
        severity: Severity::Info,
        asks: said(
            "同一句说“全部办结”“全覆盖”，百分率是否为100%。",
            "Whether a sentence that says “all” has a rate of 100%.",
        ),
        why: said("文字和数字说的不是一回事，读者不知信哪个。", "Words and figure say different things."),
        flagged: "收到的意见已全部办结，办结率⟦96%⟧。",
        passes: "收到的意见已全部办结，办结率100%。",
        limits: said("中间另有数字的不算。", "Where another figure stands between them nothing is asked."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/rate"],
    ask: |case, found| {
        for rate in case.figures().filter(|figure| figure.is_percent() && Figure::is_result(figure)) {
            let Some(stem) = rate.name().strip_suffix('率').filter(|_| rate.of.value < Decimal::ONE_HUNDRED) else {
                continue;
            };
            let deed = stem.char_indices().rev().nth(1).map_or(stem, |(at, _)| &stem[at..]);
            let gap = case.gap(rate);
            let sentence = gap.rfind(['。', '；', '！']).map_or(gap, |at| &gap[at..]);
            let object = stem.strip_suffix(deed).unwrap_or_default();
            // 除2件外，其余44件全部公开，公开率95.7%: all that is left is not all.
            let left = case.sentence_before(rate);
            if left.contains("其余") || (left.contains('除') && left.contains("外，")) {
                continue;
            }
            if !case.sentence_before(rate).contains(object) || (deed == "覆盖" && object.is_empty()) {
                continue;
            }
            let words = if deed == "覆盖" {
                vec![format!("{object}全覆盖")]
            } else {
                ["全部", "全都", "均已"].iter().map(|all| format!("{all}{deed}")).collect()
            };
            if let Some(word) = words.iter().find(|word| sentence.contains(word.as_str())) {
                let zh = format!("前面说“{word}”，{}却是{}，是否一致？", rate.name(), rate.words);
                let en = format!("“{word}” says all, but the rate is {}: do they agree?", rate.words);
                found.flag(rate.of.span, zh, en).shows(case.evidence(rate.of.sentence));
            }
        }
    },
};
