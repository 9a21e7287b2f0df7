//! So many each, but another total: 9个村每村配备网格员2名，共20名.

use crate::{
    check::{Case, Check, Scope, figure::Figure},
    report::{Rule, Severity, said},
};

/// Asks about totals that are not number times each.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/each",
        title: said("“每个几名”与总数不符", "So many each, but another total"),
        severity: Severity::Warning,
        asks: said("“n个村每村m名，共k名”中，n乘m是否等于k。", "Whether number times each is the total told."),
        why: said("单位数变了，总数忘了改。", "The number of bodies changed, the total did not."),
        flagged: "9个行政村每村配备网格员2名，共⟦20名⟧。",
        passes: "9个行政村每村配备网格员2名，共18名。",
        limits: said(
            "只看同一句里紧挨着的三个数。",
            "Only three figures next to each other in a sentence are compared.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum"],
    ask: |case, found| {
        for each in case.figures().filter(|figure| figure.is_exact() && figure.counts()) {
            let near = (each.at.checked_sub(1).and_then(|at| case.figure(at)), case.figure(each.at + 1));
            let (Some(number), Some(total)) = near else { continue };
            let same = [number, total].iter().all(|figure| figure.of.sentence == each.of.sentence && figure.is_exact());
            if !same || !is_each(case, number, each) || !is_total(case, each, total) {
                continue;
            }
            let Some(product) = number.of.value.checked_mul(each.of.value) else { continue };
            let product = format!("{}{}", product.normalize(), total.of.unit);
            let says = format!("{}×{}＝{product}", number.words, each.words);
            if product == format!("{}{}", total.of.value.normalize(), total.of.unit) {
                found.pass(total.of.span, says.clone(), says);
            } else {
                let zh = format!("{says}，文中共{}，哪一个对？", total.words);
                let en = format!("{says}, the total says {}: which is right?", total.words);
                let finding = found.flag(total.of.span, zh, en).expects(product);
                finding.shows(case.evidence(number.of.span)).shows(case.evidence(each.of.span));
            }
        }
    },
};

/// Whether the words between say that each of the first holds so many: 个村每村配备网格员.
fn is_each(case: &Case<'_>, number: Figure<'_>, each: Figure<'_>) -> bool {
    const OTHER: &[&str] =
        &["年", "月", "季", "周", "日", "天", "次", "人", "户", "场", "期", "半", "两", "千", "万", "亩"];
    let words = case.words_between(number, each);
    let behind = words.split_once('每').map(|(_, behind)| behind.trim_start_matches(['个', '一']));
    // 土地公告和补偿公告每批次各1份: of two things there are twice as many.
    let plain = number.counts() && number.of.unit != each.of.unit && !words.contains(['；', '、', '和', '与', '及']);
    // 1期，每村2人: of other things than are counted.
    let of_it =
        |behind: &str| behind.chars().next().is_some_and(|c| number.of.unit.contains(c) || number.name().contains(c));
    plain
        && behind.is_some_and(|behind| {
            of_it(behind) && !OTHER.iter().any(|word| behind.starts_with(word)) && words.matches('，').count() <= 1
        })
}

fn is_total(case: &Case<'_>, each: Figure<'_>, total: Figure<'_>) -> bool {
    let words = case.words_between(each, total).trim_start_matches(['，', '、']);
    let total_word = ["共", "合计", "总计", "共计"].iter().any(|word| words.starts_with(word));
    total_word && total.of.unit == each.of.unit && words.chars().count() <= 12
}
