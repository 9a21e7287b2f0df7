//! All in words, less in figures: 全部办结，办结率96%.

use rust_decimal::Decimal;

use crate::{
    check::{Case, Check, Found, Scope, figure::Figure},
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
            still_open(case, found, rate);
            some_of(case, found, rate);
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

/// 化解率100%，另有4起正在化解: all, and yet some are left.
fn still_open(case: &Case<'_>, found: &mut Found<'_>, rate: Figure<'_>) {
    let stem = rate.name().strip_suffix('率').filter(|_| rate.of.value == Decimal::ONE_HUNDRED).unwrap_or_default();
    let deed = stem.char_indices().rev().nth(1).map_or(stem, |(at, _)| &stem[at..]);
    let next = case.figure(rate.at + 1).filter(|next| {
        !deed.is_empty() && next.of.sentence == rate.of.sentence && next.counts() && next.of.value > Decimal::ZERO
    });
    let Some(next) = next.filter(|next| case.gap(*next).starts_with('，')) else { return };
    let open = |word: &str| word.strip_suffix(deed).is_some_and(|word| ["正在", "未", "尚未"].contains(&word));
    let behind = case.tail(next).split(['，', '。', '；']).next().unwrap_or_default();
    let before = case.gap(next).trim_start_matches(['，', '另', '有', '还']);
    if open(behind) || open(before) {
        let zh = format!("{}写成100%，后面却还有{}没有{deed}，是否一致？", rate.name(), next.words);
        let en = format!("{} is 100%, but {} are still open: do they agree?", rate.name(), next.words);
        let finding = found.flag(rate.of.span, zh, en);
        finding.shows(case.evidence(next.of.span)).severity = Severity::Warning;
    }
}

/// 12个村中11个村聘请法律顾问，覆盖率100%
fn some_of(case: &Case<'_>, found: &mut Found<'_>, rate: Figure<'_>) {
    // 12个村中8个村…，调解室覆盖率100%: of something that the sentence has not named.
    let stem = ["覆盖率", "持证率"].iter().find_map(|end| rate.name().strip_suffix(end));
    let named = stem.is_some_and(|stem| case.sentence_before(rate).matches(stem).nth(1).is_some());
    let before = |by| case.figure(rate.at.checked_sub(by)?).filter(|one| one.of.sentence == rate.of.sentence);
    let (Some(all), Some(some)) = (before(2), before(1)) else { return };
    let of = case.words_between(all, some).trim_end_matches(['，', '有', '已', '的']);
    let less = all.of.unit == some.of.unit && some.of.value < all.of.value && all.is_result() && some.is_result();
    let near = case.gap(rate).matches(['，', '；']).count() == 1;
    if named && near && less && of.ends_with('中') && rate.of.value == Decimal::ONE_HUNDRED {
        let (name, whole, part) = (rate.name(), all.words, some.words);
        let zh = format!("{whole}中只有{part}，{name}却写成100%，是否一致？");
        let en = format!("{part} of {whole}, but {name} is 100%: do they agree?");
        found.flag(rate.of.span, zh, en).shows(case.evidence(some.of.span)).severity = Severity::Warning;
    }
}
