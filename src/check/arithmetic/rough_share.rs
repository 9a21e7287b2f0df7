//! A rough share that its figures do not give: 43名调解员中，60岁以上的有12人，占一半以上.

use rust_decimal::Decimal;

use crate::{
    check::{Case, Check, Scope, figure::Figure},
    lexicon::{figure_word_at, holds_figure_word},
    report::{Approx, Dimension, Rule, Severity, said},
};

/// Asks about halves, thirds and tenths behind a part.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/rough-share",
        title: said("“过半”“三成多”与数字不符", "A rough share that its figures do not give"),
        severity: Severity::Warning,
        asks: said(
            "“占一半以上”“三成多”“不到三分之一”，与前面两个数是否相符。",
            "Whether halves, thirds and tenths are what part and whole before them give.",
        ),
        why: said("数字更新了，概括的话没有改。", "The figures were updated, the words for them were not."),
        flagged: "43名调解员中，60岁以上的有12人，⟦占一半以上⟧。",
        passes: "43名调解员中，60岁以上的有22人，占一半以上。",
        limits: said(
            "句中任何一个同类总数能对上的不提示；“占某某的几成”不看。",
            "Where any number before it in the sentence fits, nothing is asked; nor of shares of what is named.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/rate"],
    ask: |case, found| {
        for part in case.figures().filter(|figure| figure.is_result() && figure.counts()) {
            // 法治学习4次，每季度1次，占三分之一: of how many each time has nothing is a share.
            if holds_figure_word(case.gap(part), "averages") {
                continue;
            }
            let Some((words, share)) = share(case, part) else { continue };
            let wholes = case.alike_before(part).filter(|whole| whole.is_result() && whole.of.value >= part.of.value);
            let wholes: Vec<Figure<'_>> = wholes.filter(|whole| !whole.of.value.is_zero()).collect();
            let of = |whole: &Figure<'_>| part.of.value.checked_div(whole.of.value);
            let Some(first) = wholes.first() else { continue };
            if wholes.iter().any(|whole| of(whole).is_none_or(|of| share.holds(of))) {
                continue;
            }
            let percent = of(first).and_then(|of| of.checked_mul(Decimal::ONE_HUNDRED)).unwrap_or_default();
            let says = format!("{}÷{}＝{}%", part.words, first.words, crate::check::extent::shown(percent, 1));
            let start = part.end + '，'.len_utf8();
            let zh = format!("{says}，文中说“{words}”，哪一个对？");
            let en = format!("{says}, the text says {words}: which is right?");
            let finding = found.flag(case.span(start..start + words.len()), zh, en);
            finding.shows(case.evidence(part.of.span)).shows(case.evidence(first.of.span));
        }
    },
};

/// From where to where a share may lie.
struct Share {
    low: Decimal,
    high: Decimal,
}

impl Share {
    fn holds(&self, share: Decimal) -> bool {
        self.low <= share && share <= self.high
    }
}

/// The share told right behind a part, in words: 占一半以上, 三成多, 不到三分之一.
fn share<'c>(case: &Case<'c>, part: Figure<'c>) -> Option<(&'c str, Share)> {
    let behind = case.tail(part).strip_prefix('，')?;
    let told = behind.strip_prefix('占').unwrap_or(behind);
    let ends = |rest: &str| rest.starts_with(['，', '。', '；', '）']) || rest.is_empty();
    let half = |list: &str| {
        let word = figure_word_at(told, list)?;
        let words = &behind[..behind.len() - told.len() + word.len()];
        ends(&told[word.len()..]).then_some(words)
    };
    let half_of_one = Decimal::new(5, 1);
    if let Some(words) = half("over_half") {
        return Some((words, Share { low: half_of_one, high: Decimal::ONE }));
    }
    if let Some(words) = half("under_half") {
        return Some((words, Share { low: Decimal::ZERO, high: half_of_one }));
    }
    let next = case.figure(part.at + 1).filter(|next| matches!(case.gap(*next), "，占" | "，"))?;
    let rough = next.of.dimension == Some(Dimension::Ratio) && next.words.contains(['成', '之']);
    let words = behind.get(..(next.end - part.end).checked_sub('，'.len_utf8())?)?;
    if rough && ends(case.tail(next)) { Some((words, extent(next)?)) } else { None }
}

/// What a number of tenths, or a fraction, leaves open.
fn extent(figure: Figure<'_>) -> Option<Share> {
    let tenths = figure.words.contains('成');
    let value = if tenths { figure.of.value.checked_div(Decimal::ONE_HUNDRED)? } else { figure.of.value };
    let tenth = Decimal::new(1, 1);
    // 三分之一 is as round a number as 三成.
    let slack = Decimal::new(6, 2);
    let (low, high) = match figure.of.approx {
        Approx::Over if tenths => (value, value.checked_add(tenth)?),
        Approx::Over | Approx::AtLeast => (value, Decimal::ONE),
        Approx::Under if figure.words.contains('近') => (value.checked_sub(tenth)?, value),
        Approx::Under | Approx::AtMost => (Decimal::ZERO, value),
        Approx::About | Approx::Exact => (value.checked_sub(slack)?, value.checked_add(slack)?),
        Approx::Several => return None,
    };
    let eps = Decimal::new(5, 3);
    Some(Share { low: low.checked_sub(eps)?, high: high.checked_add(eps)? })
}
