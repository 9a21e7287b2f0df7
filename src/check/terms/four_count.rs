//! A formula whose list has not all of its parts: “四个意识” with three, “三项制度” with 公开 for 法制审核.

use crate::{
    check::{Case, Check, Scope, around},
    lexicon::{Set, sets_in},
    report::{Rule, Severity, said},
};

/// Asks about formulas with the list of what they stand for right behind them.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/four-count",
        title: said("固定提法列举有误", "A formula without one of its parts"),
        severity: Severity::Warning,
        asks: said(
            "“四个意识”“三项制度”等列出的各项是否齐全、正确。",
            "Whether the list beside a formula has all of its parts.",
        ),
        why: said("列举漏项或者写错一项，提法就不对了。", "A part was forgotten, or told wrong."),
        flagged: "增强⟦“四个意识”（政治意识、大局意识、核心意识）⟧，坚决做到“两个维护”。",
        passes: "增强“四个意识”（政治意识、大局意识、核心意识、看齐意识），坚决做到“两个维护”。",
        limits: said(
            "只看紧挨着的、且列的就是这些内容的。",
            "Only lists next to the formula, of the parts that it stands for.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            for (at, set) in sets_in(part.words) {
                let start = part.words[..at].strip_suffix(['“', '"']).map_or(at, str::len);
                let end = at + set.name.len();
                let (place, items) = match list_behind(&part.words[end..]) {
                    Some(list) => (start..end + list.end, list.items),
                    // 研究人事任免、项目安排“三重一大”事项: a list before need not name all.
                    None => {
                        match list_before(&part.words[..start]).filter(|list| list.items.len() == set.parts().count()) {
                            Some(list) => (start - list.end..end, list.items),
                            None => continue,
                        }
                    }
                };
                check(case, found, set, part.range.start + place.start..part.range.start + place.end, &items);
            }
        }
    },
};

fn check(
    case: &Case<'_>,
    found: &mut crate::check::Found<'_>,
    set: Set,
    range: std::ops::Range<usize>,
    items: &[&str],
) {
    let missing: Vec<&str> =
        set.parts().filter(|part| !items.iter().any(|item| part.is_in(item))).map(|part| part.word()).collect();
    let (listed, all, name) = (items.len(), set.parts().count(), set.name);
    let known = all - missing.len();
    // Other things may stand behind the formula.
    if known * 2 < listed.max(2) || known < 2 {
        return;
    }
    let span = case.span(range);
    if known == all && listed == all {
        found.pass(span, format!("“{name}”列了{listed}项"), format!("{name} has its {listed} parts"));
    } else if listed < all {
        let missing = missing.join("、");
        let zh = format!("“{name}”应有{all}项，列了{listed}项，是否漏了{missing}？");
        let en = format!("{name} has {all} parts, the list {listed}: is {missing} missing?");
        found.flag(span, zh, en).expects(missing);
    } else if let ([right], true) = (&*missing, listed == all) {
        let Some(odd) = odd(set, items).filter(|odd| !is_like(odd, right)) else { return };
        let zh = format!("“{name}”里没有“{odd}”，应有“{right}”，是否写错？");
        let en = format!("{name} has no {odd}, but {right}: is the list wrong?");
        found.flag(span, zh, en).expects(*right);
    }
}

/// The item that is none of the parts, or a part for the second time.
fn odd<'t>(set: Set, items: &[&'t str]) -> Option<&'t str> {
    let none = items.iter().rev().find(|item| !set.parts().any(|part| part.is_in(item)));
    let twice = |(i, item): &(usize, &&str)| {
        set.parts().any(|part| part.is_in(item) && items[..*i].iter().any(|before| part.is_in(before)))
    };
    none.or_else(|| items.iter().enumerate().find(twice).map(|(_, item)| item)).copied()
}

/// Whether an item may be the part in other words: 合法性审核 for 法制审核.
fn is_like(item: &str, part: &str) -> bool {
    let end = part.char_indices().rev().nth(1).map_or(part, |(at, _)| &part[at..]);
    item.contains(end)
}

/// The list right before a formula: 公示、全过程记录和法制审核 of 三项制度.
fn list_before(text: &str) -> Option<List<'_>> {
    let clause = around::last_clause(text);
    let list = clause.len() <= LONGEST && clause.contains('、') && !clause.ends_with(['、', '等', '和', '及', '的']);
    let items: Vec<&str> = clause.split(['、', '和', '及']).filter(|item| !item.is_empty()).collect();
    list.then_some(List { items, end: clause.len() })
}

/// A list and where it ends.
struct List<'t> {
    items: Vec<&'t str>,
    end: usize,
}

/// A list is at most so many bytes long.
const LONGEST: usize = 240;

/// The list in brackets, or behind a colon or a dash, right behind a formula.
fn list_behind(text: &str) -> Option<List<'_>> {
    let rest = text.strip_prefix(['”', '"']).unwrap_or(text);
    let (open, close): (&str, &[char]) = [
        ("（即", &['）'][..]),
        ("（", &['）']),
        ("：", &['。', '；', '，']),
        ("——", &['。', '；', '，']),
        ("，即", &['。', '；', '，']),
    ]
    .into_iter()
    .find(|(open, _)| rest.starts_with(open))?;
    let list = &rest[open.len()..];
    let end = list.find(close).filter(|end| *end <= LONGEST)?;
    let items: Vec<&str> =
        list[..end].split(['、', '和', '及']).map(str::trim).filter(|item| !item.is_empty()).collect();
    let closed = if close == ['）'] { '）'.len_utf8() } else { 0 };
    (items.len() > 1).then_some(List { items, end: text.len() - list.len() + end + closed })
}
