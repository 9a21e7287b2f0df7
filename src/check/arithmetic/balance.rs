//! What there was, what came in, what went out and what is left, which do not fit: 新设5217户，注销2904户，净增2413户.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Scope,
        extent::Extent,
        figure::{Figure, joined},
    },
    lexicon::holds_figure_word,
    report::{Dimension, Rule, Severity, said},
};

/// Asks about balances.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/balance",
        title: said("增减结存对不上", "A balance that does not fit"),
        severity: Severity::Warning,
        asks: said(
            "同一句写明期初、新增、减少和期末（净增、空编）时，加减是否一致。",
            "Whether what there was, came in and went out leaves what the sentence says.",
        ),
        why: said(
            "四个数分别统计，改了一个，忘了其余。",
            "The figures are counted apart, and one is changed without the others.",
        ),
        flagged: "新设经营主体5217户，注销2904户，净增⟦2413户⟧。",
        passes: "新设经营主体5217户，注销2904户，净增2313户。核定编制68名，实有61名，空编7名。",
        limits: said(
            "中间还有别的同类数的不算。",
            "Where other figures of the kind stand among them, nothing is asked.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum", "arithmetic/disclosure-form"],
    ask: |case, found| {
        for last in case.figures().filter(|figure| figure.is_exact() && figure.counts()) {
            let words = item(case, last);
            let form = FORMS.iter().find(|form| form.last().is_some_and(|list| holds_figure_word(words, list)));
            let figures = form.and_then(|form| figures(case, form, last)).unwrap_or_default();
            let Some((out, adds)) = figures.split_last() else { continue };
            let (Some(all), Some(gone), Some(left)) = (sum(adds), out.extent(), last.extent()) else { continue };
            let Some(right) = all.minus(gone).filter(|right| right.value >= Decimal::ZERO) else { continue };
            let says = format!("{}－{}＝{}", joined(adds, "＋"), out.words, last.spoken(right.value));
            if right.meets(left) {
                found.pass(last.of.span, says.clone(), says);
                continue;
            }
            let zh = format!("{says}，文中写{}，哪一个对？", last.words);
            let en = format!("{says}, the text says {}: which is right?", last.words);
            let finding = found.flag(last.of.span, zh, en);
            for figure in &figures {
                finding.shows(case.evidence(figure.of.span));
            }
        }
    },
};

/// The lists of words that the figures of a balance are told by: what adds to it, what is taken away, what is left.
const FORMS: [&[&str]; 3] = [&["came", "went", "net"], &["posts", "held", "vacant"], &["had", "came", "went", "left"]];

/// The figures of a balance before the last, one for each list, if no other of the kind is among them.
fn figures<'c>(case: &Case<'c>, form: &[&str], last: Figure<'c>) -> Option<Vec<Figure<'c>>> {
    let lists = &form[..form.len() - 1];
    let near = last.at.checked_sub(lists.len())?..last.at;
    let kin = near.clone().all(|at| case.figure(at).is_some_and(|figure| is_kin(figure, last)));
    let told = |list: &&str| {
        let mut of_list =
            near.clone().filter_map(|at| case.figure(at)).filter(|of| holds_figure_word(item(case, *of), list));
        of_list.next().filter(|_| kin && of_list.next().is_none())
    };
    lists.iter().map(told).collect()
}

/// Whether both count the same kind of thing in one sentence.
fn is_kin(figure: Figure<'_>, last: Figure<'_>) -> bool {
    let persons = figure.of.dimension == Some(Dimension::Person);
    let unit = figure.of.dimension == last.of.dimension && (persons || figure.of.unit == last.of.unit);
    unit && figure.is_exact() && figure.of.sentence == last.of.sentence
}

/// The words right before a figure, from the last mark on.
fn item<'c>(case: &Case<'c>, figure: Figure<'c>) -> &'c str {
    case.gap(figure).rsplit(['，', '、', '；', '：', '。', '（', '）']).next().unwrap_or_default()
}

fn sum(figures: &[Figure<'_>]) -> Option<Extent> {
    figures.iter().try_fold(Extent::exactly(Decimal::ZERO), |sum, figure| sum.plus(figure.extent()?))
}
