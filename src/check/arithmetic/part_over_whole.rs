//! A part is more than its whole: 执法人员16人，其中持证的18人.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Found, Scope,
        figure::{Figure, joined},
    },
    lexicon::{figure_words, holds_figure_word},
    report::{Dimension, RelationKind, Rule, Severity, said},
};

/// Asks about parts that are more than their whole.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/part-over-whole",
        title: said("分项大于总数", "A part is more than its whole"),
        severity: Severity::Error,
        asks: said("“其中”后面的数是否不超过前面的总数。", "Whether what is told of a whole fits into it."),
        why: said("部分不会多于全部，必有一数写错。", "No part is more than all of it; one figure is wrong."),
        flagged: "全镇共有行政执法人员16人，其中持有执法证的⟦18人⟧。",
        passes: "全镇共有行政执法人员18人，其中持有执法证的18人。",
        limits: said(
            "单位、时间不同的，以及累计数，不算。",
            "Other units, other times and running totals are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum"],
    ask: |case, found| {
        let parts = case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Part);
        for relation in parts {
            let Some(whole) = case.figure_of(relation.whole.as_deref()) else { continue };
            for part in relation.parts.iter().filter_map(|id| case.figure_of(Some(id))) {
                if is_more(case, whole, part) {
                    let (all, more) = (whole.words, part.words);
                    let zh = format!("总数是{all}，其中却有{more}，哪一个对？");
                    let en = format!("The whole is {all}, but {more} are told of it: which is right?");
                    found.flag(part.of.span, zh, en).shows(case.evidence(whole.of.span));
                }
            }
            let parts: Vec<Figure<'_>> = relation.parts.iter().filter_map(|id| case.figure_of(Some(id))).collect();
            if parts.len() > 2 && is_list(case, whole, &parts) {
                overrun(case, found, whole, &parts);
            }
        }
        for (whole, next) in case.figures().filter_map(|figure| Some((figure, case.figure(figure.at + 1)?))) {
            if whole.is_result() && whole.counts() && next.of.sentence == whole.of.sentence {
                beside(case, found, whole, next);
            }
        }
    },
};

/// Whether a part is more than its whole, of the same kind, time and sentence.
fn is_more(case: &Case<'_>, whole: Figure<'_>, part: Figure<'_>) -> bool {
    const RUNNING: &[&str] = &["累计", "历年", "以来", "上年结转", "结转", "往年", "每", "均"];
    let (Some(all), Some(some)) = (whole.extent(), part.extent()) else { return false };
    let near = case.part_at(whole.start).is_some_and(|one| one.range.contains(&part.start));
    let words = case.reading.as_str().get(whole.end..part.start).unwrap_or_default();
    // A damaged $1 is no amount: the unit must be written.
    let unit = &*whole.of.unit;
    let alike = unit == part.of.unit && whole.words.ends_with(unit) && part.words.ends_with(unit) && !unit.is_empty();
    let alike = alike && whole.of.period == part.of.period && !words.contains('；');
    let announced = ["其中", "包括", "包含", "含", "分为"].iter().any(|word| words.contains(word));
    // 14个行政村（含132个村民小组）: of 个 both must count the same thing.
    let last = |figure: Figure<'_>| figure.name().chars().next_back();
    let kin = whole.of.dimension != Some(Dimension::Count) || last(whole) == last(part);
    // 排查312件，化解100件，其中婚姻家庭类120件: it can be told of what stands before.
    let other = case.alike_before(whole).any(|before| before.of.value >= part.of.value);
    // 自然人申请2件，法人申请2件。其中3件已答复: of all that the sentence before tells.
    let with_before = case.alike_before(whole).try_fold(whole.of.value, |sum, one| sum.checked_add(one.of.value));
    let other = other || words.contains('。') && with_before.is_some_and(|sum| part.of.value <= sum);
    near && alike
        && !other
        && announced
        && kin
        && some.low > all.high
        && !RUNNING.iter().any(|word| words.contains(word))
}

/// Whether parts follow their whole one by one and are hardly more than it: of those that may overlap, much may be told
/// twice.
fn is_list(case: &Case<'_>, whole: Figure<'_>, parts: &[Figure<'_>]) -> bool {
    let follows = parts.iter().zip(whole.at + 1..).all(|(part, at)| part.at == at);
    let crosses = parts.iter().any(|part| holds_figure_word(case.gap(*part), "crossing"));
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.of.value));
    let off = sum.and_then(|sum| sum.checked_sub(whole.of.value)).and_then(|off| off.checked_mul(Decimal::TEN));
    follows && !crosses && off.is_some_and(|off| off <= whole.of.value)
}

/// Parts that are more than their whole together.
fn overrun(case: &Case<'_>, found: &mut Found<'_>, whole: Figure<'_>, parts: &[Figure<'_>]) {
    let alike = parts.iter().all(|part| part.is_exact() && part.of.unit == whole.of.unit);
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.of.value));
    let Some(sum) = sum.filter(|sum| alike && whole.is_exact() && *sum > whole.of.value) else { return };
    let says = format!("{}＝{}", joined(parts, "＋"), whole.spoken(sum));
    let zh = format!("{says}，总数却是{}，哪一个对？", whole.words);
    let en = format!("{says}, more than the whole, {}: which is right?", whole.words);
    let finding = found.flag(whole.of.span, zh, en);
    for part in parts {
        finding.shows(case.evidence(part.of.span));
    }
}

/// What stands right behind a count and is told of it without 其中.
fn beside(case: &Case<'_>, found: &mut Found<'_>, whole: Figure<'_>, next: Figure<'_>) {
    /// So many are told of a count at most.
    const MOST: usize = 12;
    let alike = |figure: &Figure<'_>| {
        let persons = [figure, &whole].iter().all(|figure| figure.of.dimension == Some(Dimension::Person));
        let unit = persons || figure.of.unit == whole.of.unit;
        figure.is_result() && unit && figure.of.sentence == whole.of.sentence
    };
    if !alike(&next) {
        return;
    }
    // 保留52件、修改13件、废止18件: each is but one of them; of 办结 and 在办 one is the rest of the other.
    for (list, told) in
        [("fates_of_texts", "清理"), ("fates_of_suits", ""), ("fates_of_cases", ""), ("fates_of_faults", "")]
    {
        let words = figure_words(list);
        let of_list = |figure: &Figure<'_>| {
            let first = figure.at == next.at || !case.gap(*figure).contains("其中");
            first && alike(figure) && words.contains(&deed(case, *figure))
        };
        let parts: Vec<Figure<'_>> =
            (next.at..next.at + MOST).map_while(|at| case.figure(at).filter(of_list)).collect();
        let open = parts.iter().filter(|part| deed(case, **part).starts_with(['在', '正', '未', '尚', '待'])).count();
        let apart =
            matches!(list, "fates_of_texts" | "fates_of_suits") && parts.len() > 1 || parts.len() == 2 && open == 1;
        let before = case.sentence_before(whole);
        // 驳回申请20件，驳回复议请求11件，撤销17件: the whole is one of the list itself.
        let item = before.rsplit(['，', '、', '；', '。', '已']).next();
        let item = item.is_some_and(|item| words.iter().any(|word| item.starts_with(word)));
        let behind = parts.last().map_or("", |last| case.tail(*last)).split('。').next().unwrap_or_default();
        let carried = [before, behind].iter().any(|words| holds_figure_word(words, "carried"));
        if apart && !item && before.contains(told) && !carried {
            return overrun(case, found, whole, &parts);
        }
    }
    let gap = case.gap(next);
    let more = next.of.value > whole.of.value;
    // 检查商铺36家，发现存在问题的41家: of those that were checked; 26名执法人员中，持证28名
    let told = gap.strip_prefix('，').and_then(|told| told.strip_suffix('的'));
    let told =
        told.or_else(|| Some(gap.split_once("中，")?.1).filter(|told| !told.contains(MARKS))).unwrap_or_default();
    let other = case.gap(whole).ends_with('的') || case.alike_before(whole).any(|one| one.of.value >= next.of.value);
    // 属实的35条中，立案12件，当场纠正的23件: two of one whole.
    let sum = whole.of.value.checked_add(next.of.value);
    let mut near = (whole.at.saturating_sub(3)..whole.at).filter_map(|at| case.figure(at));
    let beside = near.any(|figure| figure.of.sentence == whole.of.sentence && Some(figure.of.value) == sum);
    let headless = more
        && !other
        && !beside
        && (1..=36).contains(&told.len())
        && case.tail(next).starts_with(['，', '。', '；', '、'])
        && !holds_figure_word(told, "not_of_it");
    // 新建3800亩，累计达到3600亩
    let running = ["累计达到", "累计达", "总数达"].contains(&gap.trim_start_matches(['，', '、']));
    let new = case.clause_before(whole).starts_with('新');
    if headless || (running && new && next.of.value < whole.of.value) {
        let words = gap.rsplit("中，").next().unwrap_or(gap).trim_start_matches(['，', '、']);
        let (a, b) = (whole.words, next.words);
        let zh = format!("前面是{a}，“{words}”却是{b}，哪一个对？");
        let finding = found.flag(next.of.span, zh, format!("{a} before, but {b} are “{words}”: which is right?"));
        finding.shows(case.evidence(whole.of.span));
    }
}

/// Marks that part what is told.
const MARKS: [char; 4] = ['，', '、', '；', '。'];

/// What is told of a figure, as far as it stands alone before it: ，已整改55处.
fn deed<'c>(case: &Case<'c>, figure: Figure<'c>) -> &'c str {
    case.gap(figure).trim_start_matches(['，', '、', '；', '：', '（', '已', '其', '中']).trim_end_matches('的')
}
