//! Shares of a whole that are not a hundred together: 占52%、占31%、其他占27%; 三次产业结构为12：48：43.

use rust_decimal::Decimal;

use crate::{
    check::{
        Case, Check, Found, Scope,
        extent::{Extent, shown},
        figure::{Figure, joined},
    },
    lexicon::complement_each_other,
    report::{Rule, Severity, said},
};

/// Asks about shares that do not fill their whole.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/share-total",
        title: said("各项占比之和不是100%", "Shares that are not a hundred together"),
        severity: Severity::Warning,
        asks: said("列全各项占比时，加起来是不是100%。", "Whether shares that are all of a whole add up to 100%."),
        why: said("各项占比合起来应是全部，差得多说明有一项写错。", "All shares are the whole; one of them is wrong."),
        flagged: "从类型看，婚姻家庭纠纷占52%，邻里纠纷占31%，其他纠纷占⟦27%⟧。",
        passes: "从类型看，婚姻家庭纠纷占52%，邻里纠纷占31%，其他纠纷占17%。",
        limits: said(
            "四舍五入造成的小差不算；没有“其他”收尾的可能没列全，不算。",
            "Rounding is allowed for; lists that nothing closes may leave shares out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let mut list: Vec<Figure<'_>> = Vec::new();
        for figure in case.figures().filter(Figure::is_percent) {
            let gap = case.gap(figure);
            let shares = gap.trim_end_matches(['比', '为', '达', '到']).ends_with('占') && figure.is_exact();
            let goes_on = list.last().is_some_and(|last| last.of.sentence == figure.of.sentence);
            if !goes_on || gap.contains("其中") {
                ask(case, found, &list);
                list.clear();
            }
            if shares && !gap.contains("同期") {
                list.push(figure);
            }
        }
        ask(case, found, &list);
        ask_structure(case, found);
    },
};

/// A list that 其他 closes, or whose parts leave nothing else.
fn ask(case: &Case<'_>, found: &mut Found<'_>, list: &[Figure<'_>]) {
    let (Some(last), true) = (list.last(), list.len() >= 2) else { return };
    let clauses: Vec<&str> = list.iter().map(|figure| case.clause_before(*figure)).collect();
    // A占41%、B占37%、其他占22%: the items can be parted by 、 alone.
    let item = case.gap(*last).trim_start_matches(['、', '，', '；']);
    let rest = ["其他", "其它", "其余", "剩余"].iter().any(|word| item.starts_with(word));
    if !complement_each_other(&clauses, false) && (!rest || list.len() < 3) {
        return;
    }
    let sum = list.iter().try_fold(Extent::exactly(Decimal::ZERO), |sum, share| sum.plus(share.extent()?));
    let Some(sum) = sum.filter(|sum| sum.value >= Decimal::from(70) && sum.value <= Decimal::from(130)) else { return };
    let says = format!("{}＝{}%", joined(list, "＋"), shown(sum.value, 4));
    if sum.meets(Extent::exactly(Decimal::ONE_HUNDRED)) {
        found.pass(last.of.span, says.clone(), says);
    } else {
        let zh = format!("{says}，各项占比合计不是100%，哪一项有误？");
        let finding = found.flag(last.of.span, zh, format!("{says}, not 100%: which share is wrong?"));
        for share in &list[..list.len() - 1] {
            finding.shows(case.evidence(share.of.span));
        }
    }
}

/// 三次产业结构为11.8：48.3：39.9
fn ask_structure(case: &Case<'_>, found: &mut Found<'_>) {
    /// 由上年的…调整为 and both ratios take up to so many bytes.
    const REACH: usize = 150;
    for part in case.body() {
        for (at, word) in part.words.match_indices("产业结构") {
            let first = at + word.len();
            let end = part.words.floor_char_boundary((first + REACH).min(part.words.len()));
            for (from, numbers, to) in ratios(&part.words[first..end]) {
                let sum: Option<Decimal> = numbers.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one));
                let off = sum.map(|sum| (sum - Decimal::ONE_HUNDRED).abs());
                let most = Decimal::new(16, 2);
                if let (Some(sum), true) = (sum, off.is_some_and(|off| off > most && off < Decimal::TEN)) {
                    let start = part.range.start + first;
                    let list = numbers.map(|number| number.to_string()).join("＋");
                    let says = format!("{list}＝{}", shown(sum, 4));
                    let zh = format!("{says}，三次产业占比合计不是100，哪一项有误？");
                    found.flag(case.span(start + from..start + to), zh, format!("{says}, not 100: which is wrong?"));
                }
            }
        }
    }
}

/// Three numbers with colons between them, and where they begin and end.
fn ratios(words: &str) -> Vec<(usize, [Decimal; 3], usize)> {
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    let mut found = Vec::new();
    let mut numbers: Vec<(usize, Decimal, usize)> = Vec::new();
    let mut at = 0;
    while let Some(start) = words[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let end = words[start..].find(|c| !digit(c)).map_or(words.len(), |end| start + end);
        if !matches!(&words[at..start], "：" | ":" | "∶" | "︰" | "比") {
            numbers.clear();
        }
        match words[start..end].parse() {
            Ok(number) => numbers.push((start, number, end)),
            Err(_) => numbers.clear(),
        }
        if let [(from, a, _), (_, b, _), (_, c, to)] = numbers[..] {
            let goes_on = words[to..].starts_with(['：', ':', '∶', '︰']);
            found.extend((!goes_on).then_some((from, [a, b, c], to)));
            numbers.clear();
        }
        at = end;
    }
    found
}
