//! A count and a list of other length: 建成6个调解室（甲、乙、丙、丁、戊）.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope, figure::Figure},
    report::{Dimension, Rule, Severity, said},
    text::numeral::is_han_numeral,
};

/// Asks about counts whose list has more or fewer names.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/listed-count",
        title: said("个数与列出的名称不符", "A count and a list of other length"),
        severity: Severity::Warning,
        asks: said(
            "“n个……（甲、乙、丙）”“n个，分别是甲、乙、丙”中，名称是否正好n个。",
            "Whether the names in brackets behind a count are that many.",
        ),
        why: said("增减名称时，总数容易忘改。", "Names are added and the count is forgotten."),
        flagged: "建成调解室⟦6个⟧（张村、李村、王村、刘村、赵村），方便群众。",
        passes: "建成调解室5个（张村、李村、王村、刘村、赵村）；走访企业6家（甲厂、乙厂等）。",
        limits: said("带“等”“含”“其中”和数字的不算。", "Lists with 等, 含, 其中 or figures are left alone."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for figure in case.figures().filter(|figure| figure.is_exact() && is_body(figure)) {
            let Some(list) = list(case.tail(figure)) else { continue };
            let Some((least, most)) = count(list) else { continue };
            let (least, most) = (Decimal::from(least), Decimal::from(most));
            if figure.of.value >= least && figure.of.value <= most {
                continue;
            }
            let told = if least == most { least.to_string() } else { format!("{least}至{most}") };
            let zh = format!("写{}，后面列出{told}个（{list}），是否漏列或多列？", figure.words);
            let en = format!("The text says {}, the list names {told} ({list}).", figure.words);
            found.flag(figure.of.span, zh, en);
        }
    },
};

/// Whether it counts what has names.
fn is_body(figure: &Figure<'_>) -> bool {
    use Dimension::{Count, Item, Organisation, Person, Place};
    let few = figure.of.value >= Decimal::TWO && figure.of.value <= Decimal::from(20);
    few && matches!(figure.of.dimension, Some(Count | Item | Organisation | Person | Place)) && figure.of.unit != "项"
}

/// The list in the brackets that open behind a count and its noun.
fn list(behind: &str) -> Option<&str> {
    /// The noun between count and bracket, in bytes.
    const NOUN: usize = 30;
    let near = |word: &'static str| behind.find(word).filter(|at| *at <= NOUN).map(|at| (at, at + word.len()));
    let (open, start) = ["（", "，分别是", "，分别为"].into_iter().filter_map(near).min()?;
    let (noun, inside) = (&behind[..open], &behind[start..]);
    let ends: &[char] = if behind[open..].starts_with('（') { &['）'] } else { &['。', '；'] };
    let inside = &inside[..inside.find(ends)?];
    let plain = |c: char| {
        !c.is_ascii_digit() && !is_han_numeral(c) && !matches!(c, '，' | '；' | '：' | '。' | '（' | '《' | '“')
    };
    let names = noun.chars().all(|c| !matches!(c, '，' | '。' | '、' | '；' | '：')) && inside.chars().all(plain);
    (names && inside.contains('、')).then_some(inside)
}

/// How many names a list has, at least and at most; `None` where it does not name all, or is no list of names.
fn count(list: &str) -> Option<(usize, usize)> {
    /// Longer names are descriptions.
    const LONGEST: usize = 12;
    const NOT: &[&str] =
        &["等", "含", "其中", "包括", "如", "另", "以及", "或", "各", "共", "不", "以下", "以上", "下同"];
    let names: Vec<&str> = list.split('、').collect();
    let plain = names.iter().all(|name| (2..=LONGEST).contains(&name.chars().count()));
    if !plain || NOT.iter().any(|word| list.contains(word)) {
        return None;
    }
    let joints = list.chars().filter(|c| matches!(c, '和' | '与' | '及')).count();
    let last = names.last().is_some_and(|last| last.contains(['和', '与', '及']));
    Some((names.len(), names.len() + joints.max(usize::from(last))))
}
