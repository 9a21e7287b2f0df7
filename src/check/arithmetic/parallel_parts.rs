//! Parts that exclude each other and are more than their whole, told without 其中: 44件案件中，适用普通程序的36件。适用简易程序的10件.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        figure::{Figure, joined},
    },
    lexicon::figure_word_at,
    report::{Rule, Severity, said},
};

/// Asks about parts of one form right behind their whole.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/parallel-parts",
        title: said("并列各项之和大于总数", "Parts of one form are more than the whole"),
        severity: Severity::Warning,
        asks: said(
            "总数后面“适用……的n件，适用……的m件”这样互不重叠的各项，相加是否不超过总数。",
            "Whether parts that exclude each other, told in one form behind their whole, fit into it.",
        ),
        why: said("总数和分项来自不同的统计，改了一处忘了另一处。", "Whole and parts come from different counts."),
        flagged: "44件案件中，适用普通程序的36件。适用简易程序当场作出决定的⟦10件⟧。",
        passes: "44件案件中，适用普通程序的36件。适用简易程序当场作出决定的8件。",
        limits: said(
            "只看紧跟总数、开头相同、不会重叠的说法。",
            "Only what follows its whole at once, begins alike and cannot overlap.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum", "arithmetic/part-over-whole"],
    ask: |case, found| {
        for whole in case.figures().filter(|figure| figure.is_result() && figure.counts()) {
            let Some(first) = case.figure(whole.at + 1).and_then(|first| told(case, whole, first)) else { continue };
            let like = |at: usize| {
                let next = case.figure(at).filter(|next| next.of.unit == whole.of.unit && next.is_result())?;
                (told(case, whole, next)? == first).then_some(next)
            };
            let parts: Vec<Figure<'_>> = (whole.at + 1..whole.at + 1 + MOST).map_while(like).collect();
            let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.of.value));
            let Some((last, sum)) = parts.last().zip(sum).filter(|(_, sum)| *sum > whole.of.value) else { continue };
            // A single part that is more is asked about elsewhere.
            if parts.len() < 2 || parts.iter().any(|part| part.of.value > whole.of.value) {
                continue;
            }
            let says = format!("{}＝{}", joined(&parts, "＋"), whole.spoken(sum));
            let zh = format!("{says}，总数却是{}，哪一个对？", whole.words);
            let en = format!("{says}, more than the whole, {}: which is right?", whole.words);
            let finding = found.flag(last.of.span, zh, en);
            for figure in parts[..parts.len() - 1].iter().chain([&whole]) {
                finding.shows(case.evidence(figure.of.span));
            }
        }
    },
};

/// So many parts are looked at.
const MOST: usize = 6;

/// The verb by which a figure tells of what excludes the others, where that stands alone before it: 适用 of
/// 案件中，适用普通程序的36件.
fn told<'c>(case: &Case<'c>, whole: Figure<'c>, figure: Figure<'c>) -> Option<&'static str> {
    let near = case.part_at(whole.start).is_some_and(|part| part.range.contains(&figure.start));
    let gap = case.gap(figure);
    let (before, told) = match gap.split_once("中，") {
        Some(both) => both,
        None => ("", gap.trim_start_matches(['，', '。', '；', '、'])),
    };
    let alone = !before.contains(MARKS) && !told.contains(MARKS) && told.len() < gap.len();
    figure_word_at(told, "exclusive").filter(|_| near && alone).map(|word| {
        // 适用普通程序 and 适用简易程序 are of one form.
        if word.starts_with("适用") { "适用" } else { word }
    })
}

/// Marks that part what is told.
const MARKS: [char; 5] = ['，', '、', '；', '。', '：'];
