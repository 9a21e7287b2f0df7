//! One and the same thing twice in a list: 网格员、调解员、网格员; 《民法典》《宪法》《民法典》.

use crate::{
    check::{Case, Check, Found, Scope, around},
    lexicon::roles_at,
    report::{Rule, Severity, said},
    text::chars::{is_han, pieces},
};

/// Asks about the second place.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/listed-twice",
        title: said("并列项目重复", "Twice in one list"),
        severity: Severity::Warning,
        asks: said("并列的项目、文件名里有没有重复的。", "Whether a list names a thing, or a title, twice."),
        why: said("复制、增补时没有发现已经写过。", "It was added and stood there already."),
        flagged: "组织调解员、网格员、律师、⟦网格员⟧等入户走访，邀请人大代表、党员、⟦人大代表⟧等参加。",
        passes: "组织调解员、网格员、律师、党员入户走访。",
        limits: said(
            "只看一串顿号之间完全相同的项目。",
            "Only items of one unbroken list that are the same to the letter.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["citations/name-mix"],
    ask: |case, found| {
        for part in case.prose() {
            for (at, piece) in pieces(part.words, ends_list) {
                list(case, found, part.range.start + at, piece);
            }
        }
        titles(case, found);
    },
};

/// Marks that no list reaches over.
fn ends_list(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | '（' | '）' | '《' | '》' | '\t')
}

/// A list has so many items at most; what comes behind is not compared.
const MOST: usize = 30;

fn list(case: &Case<'_>, found: &mut Found<'_>, start: usize, piece: &str) {
    let piece = piece.trim_end_matches(ends_list);
    if piece.matches('、').nth(1).is_none() {
        return;
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut at = 0;
    for (i, item) in piece.split('、').take(MOST).enumerate() {
        let key = key(item);
        // What leads to the first item is none of it.
        let ends = |other: &&&str| {
            let verb = other.strip_suffix(key).filter(|_| i > 0 && key.chars().count() > 2);
            verb.is_some_and(|verb| roles_at(verb).is_some_and(|(word, _)| word == verb))
        };
        let first = seen.first().filter(ends).is_some();
        if !key.is_empty() && (first || seen.iter().skip(1).any(|other| *other == key)) {
            let place = start + at..start + at + key.len();
            let zh = format!("“{key}”在这一串里写了两次，是否重复？");
            found.flag(case.span(place), zh, format!("“{key}” stands twice in this list: is one left over?"));
        }
        seen.push(key);
        at += item.len() + '、'.len_utf8();
    }
}

/// What an item is, without its number, and what follows: 邻里纠纷 of 邻里纠纷57起, 网格员 of 网格员等.
fn key(item: &str) -> &str {
    let end = item.find(|c: char| c.is_ascii_digit() || c == '等').unwrap_or(item.len());
    let key = &item[..end];
    let plain = key.chars().all(is_han) && key.chars().count() > 1;
    if plain && !around::any(key, &["某", "同上", "分别"]) { key } else { "" }
}

/// Titles side by side.
fn titles(case: &Case<'_>, found: &mut Found<'_>) {
    let mut first = 0;
    let citations = &case.mentions.citations;
    for (i, citation) in citations.iter().enumerate().skip(1) {
        let between = case.reading.as_str().get(citations[i - 1].range.end..citation.range.start);
        if !between.is_some_and(|words| matches!(words, "" | "、" | "和" | "及" | "以及" | "与")) {
            first = i;
            continue;
        }
        let title = case.words(citation.title.clone());
        // 《…》第三条 names a part of it.
        let whole = citation.article.is_none() && citation.damage.is_none();
        let near = &citations[first.max(i.saturating_sub(MOST))..i];
        if whole && near.iter().any(|other| other.article.is_none() && case.words(other.title.clone()) == title) {
            let zh = format!("“《{title}》”在这一串里写了两次，是否重复？");
            let en = format!("《{title}》 stands twice in this list: is one left over?");
            found.flag(case.span(citation.range.clone()), zh, en);
        }
    }
}
