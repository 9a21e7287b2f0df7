//! The same fact told with two values: 全镇辖11个行政村……全镇12个行政村.

use std::collections::BTreeMap;

use crate::{
    check::{Case, Check, Found, Scope, figure::Figure},
    lexicon::{figure_words, holds_figure_word},
    report::{Role, Rule, Severity, said},
};

/// Asks about what a place has so many of, told in two ways.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/disagree",
        title: said("同一数据前后不一致", "One fact, two values"),
        severity: Severity::Warning,
        asks: said(
            "全镇的村数、人数、机构数等，前后写得是否一致。",
            "Whether villages, staff, bodies and the like of the whole place have one number throughout.",
        ),
        why: said(
            "各部分由不同的人写，口径不一致最容易被看出来。",
            "Parts by different hands disagree, and readers notice.",
        ),
        flagged: "全镇辖11个行政村，户籍人口1.46万人。\n全镇⟦12个⟧行政村都设立了人民调解委员会。",
        passes: "全镇辖11个行政村，户籍人口1.46万人。\n全镇11个行政村都设立了人民调解委员会，在3个行政村试点。",
        limits: said(
            "只比较说明是全部的数；新增、部分、试点和来年打算的不算。",
            "Only numbers that are told to be of all; additions, parts, trials and plans are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/total-twice"],
    ask: |case, found| {
        let mut seen: BTreeMap<(&str, &str), Vec<Told<'_>>> = BTreeMap::new();
        for figure in case.figures() {
            let Some(told) = Told::of(case, figure) else { continue };
            let name = figure.of.indicator.as_deref().unwrap_or_default();
            seen.entry((name, &figure.of.unit)).or_default().push(told);
        }
        seen.values().for_each(|told| compare(case, found, told));
    },
};

/// A number of what a place has.
struct Told<'c> {
    figure: Figure<'c>,
    /// Whether it is said to be of all: 全镇…, …都….
    whole: bool,
}

impl<'c> Told<'c> {
    fn of(case: &Case<'c>, figure: Figure<'c>) -> Option<Self> {
        let name = figure.name();
        let stock = figure_words("stock").iter().any(|noun| name.ends_with(noun));
        let part = case.part_at(figure.start)?;
        let fits = stock && figure.is_result() && figure.counts() && part.role != Some(Role::Plan);
        let (clause, behind) = (case.clause(figure), case.behind(figure));
        let noun = behind.strip_prefix(name).unwrap_or(behind);
        let all = figure_words("all_of").iter().any(|word| noun.starts_with(word));
        let whole = holds_figure_word(clause, "whole_area") || all;
        let has = whole || holds_figure_word(clause, "stock_verbs");
        let loose =
            holds_figure_word(clause, "flow") || figure_words("some_of").iter().any(|word| noun.starts_with(word));
        (fits && has && !loose).then_some(Told { figure, whole })
    }
}

/// Asks where a later number is not the first; one question for each fact.
fn compare(case: &Case<'_>, found: &mut Found<'_>, told: &[Told<'_>]) {
    let same_time = |a: &Told<'_>, b: &Told<'_>| {
        let (a, b) = (&a.figure.of.period, &b.figure.of.period);
        a == b || a.is_none() || b.is_none()
    };
    let Some((first, others)) = told.split_first() else { return };
    let others = others.iter().filter(|other| (other.whole || first.whole) && same_time(first, other));
    for other in others {
        let (a, b) = (first.figure, other.figure);
        if a.of.sentence == b.of.sentence {
            continue;
        }
        let name = a.name();
        if a.of.value == b.of.value {
            let says = format!("{name}：{}＝{}", a.words, b.words);
            found.pass(b.of.span, says.clone(), says);
            continue;
        }
        let zh = format!("前面写{name}{}，这里写{}，哪一个对？", a.words, b.words);
        let en = format!("{name}: {} before, {} here: which is right?", a.words, b.words);
        found.flag(b.of.span, zh, en).expects(a.words).shows(case.evidence(a.of.sentence));
        return;
    }
}
