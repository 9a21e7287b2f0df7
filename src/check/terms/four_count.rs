//! A formula whose list is not as long as its number says: “四个意识” with three.

use crate::{
    check::{Case, Check, Scope},
    lexicon::{Set, sets_in},
    report::{Rule, Severity, said},
};

/// Asks about formulas with the list of what they stand for right behind them.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "terms/four-count",
        title: said("固定提法列举不全", "A formula with too few of its parts"),
        severity: Severity::Warning,
        asks: said(
            "“四个意识”等后面列出的项数是否与数字相符。",
            "Whether the list behind a formula has as many parts as its number says.",
        ),
        why: said("列举漏项，提法就不完整。", "A part was forgotten."),
        flagged: "增强⟦“四个意识”（政治意识、大局意识、核心意识）⟧，坚决做到“两个维护”。",
        passes: "增强“四个意识”（政治意识、大局意识、核心意识、看齐意识），坚决做到“两个维护”。",
        limits: said(
            "只看紧跟在后面、且列的就是这些内容的。",
            "Only lists right behind the formula, of the parts that it stands for.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for part in case.body() {
            for (at, set) in sets_in(part.words) {
                let Some(list) = list_behind(&part.words[at + set.name.len()..]) else { continue };
                let quoted = part.words[..at].ends_with(['“', '"']);
                let start = part.range.start + at - if quoted { '“'.len_utf8() } else { 0 };
                let end = part.range.start + at + set.name.len() + list.end;
                check(case, found, set, start..end, &list.items);
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
    let known = set.parts().filter(|part| items.iter().any(|item| item.contains(part))).count();
    let (listed, name) = (items.len(), set.name);
    // Other things may stand behind the formula.
    if known * 2 < listed.max(2) || known < 2 {
        return;
    }
    let all = set.parts().count();
    if known == all && listed == all {
        found.pass(
            case.span(range.clone()),
            format!("“{name}”列了{listed}项"),
            format!("{name} has its {listed} parts"),
        );
    } else if listed != all {
        let missing: Vec<&str> = set.parts().filter(|part| !items.iter().any(|item| item.contains(part))).collect();
        let zh = format!("“{name}”应有{all}项，列了{listed}项，是否漏了{}？", missing.join("、"));
        let en = format!("{name} has {all} parts, the list {listed}: is {} missing?", missing.join("、"));
        if listed < all {
            found.flag(case.span(range.clone()), zh, en).expects(missing.join("、"));
        }
    }
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
