//! A figure told again of what bears a shorter or a longer name, with two digits changed over or a zero more: 受理违法线索154条,
//! 受理线索145条.

use super::twice::digits;
use crate::{
    check::{Check, Scope, figure::Figure},
    report::{Rule, Severity, said},
    text::{fingerprint, in_order},
};

/// Asks which of the two is right.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/miscopied",
        title: said("同一件事的数字疑似抄错", "A figure that may be miscopied"),
        severity: Severity::Warning,
        asks: said(
            "做法相同、名称相近的两个数，是不是只颠倒了两位数字，或者只差几个0。",
            "Whether two figures of one deed and like names differ only by changed digits or by zeros.",
        ),
        why: said(
            "两处本应是同一个数，抄写时容易颠倒数位、多写少写0。",
            "Digits change places when figures are copied.",
        ),
        flagged: "全年受理违法线索154条，全部办结。\n12336热线受理线索⟦145条⟧，回访不及时。\n为群众挽回经济损失127万元。\n多部门联动，挽回农户经济损失⟦1270万元⟧。",
        passes: "全年受理违法线索154条，全部办结。\n受理信访事项145件。\n为群众挽回经济损失127万元，其中挽回农户经济损失72万元。",
        limits: said(
            "只比较动词相同、名称一个含另一个的三位以上的数。",
            "Only figures of at least three digits, with one verb, one of whose names ends in the other.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[
        "repeats/magnitude",
        "repeats/disagree",
        "repeats/same-figure-other-unit",
        "arithmetic/total-twice",
        "arithmetic/part-over-whole",
    ],
    ask: |case, found| {
        let all: Vec<Figure<'_>> = case.figures().filter(|figure| is_telling(figure)).collect();
        let all = in_order(all, |figure| fingerprint(verb(figure)) ^ sorted(figure));
        for group in
            all.chunk_by(|a, b| sorted(a) == sorted(b) && verb(a) == verb(b)).filter(|group| group.len() <= MOST)
        {
            for (i, second) in group.iter().enumerate() {
                let Some(first) = group[..i].iter().find(|first| are_one(first, second)) else { continue };
                let (a, b, name) = (first.words, second.words, first.name());
                let zh = format!("前面写{name}{a}，这里写{b}，是否抄错？");
                let en = format!("{name}: {a} before, {b} here: was one miscopied?");
                found.flag(second.of.span, zh, en).shows(case.evidence(first.of.span));
            }
        }
    },
};

/// So many figures with the same digits are compared with each other.
const MOST: usize = 6;

/// Names that anything may bear.
const ANY: &[&str] = &["案件", "人员", "问题", "项目", "企业", "干部", "群众", "单位", "事项", "资金", "活动", "经费"];

fn is_telling(figure: &Figure<'_>) -> bool {
    let name = figure.name();
    let named = name.chars().nth(1).is_some() && !ANY.contains(&name);
    figure.is_result() && figure.counts() && named && digits(figure.of.value).unsigned_abs() >= 100
}

fn verb<'c>(figure: &Figure<'c>) -> &'c str {
    figure.of.action.as_deref().unwrap_or_default()
}

/// The digits of a number without the zeros at its end, the least first; each in four bits.
fn sorted(figure: &Figure<'_>) -> u32 {
    let mut count = [0_u32; 10];
    let mut rest = digits(figure.of.value);
    while rest != 0 {
        count[(rest % 10).unsigned_abs() as usize] += 1;
        rest /= 10;
    }
    count.iter().fold(0, |all, count| all << 3 | (*count).min(7))
}

/// Whether two figures may be of one thing, though their values differ.
fn are_one(first: &Figure<'_>, second: &Figure<'_>) -> bool {
    // 12336线索
    let [a, b] = [first, second].map(|figure| figure.name().trim_start_matches(|c: char| c.is_ascii_digit()));
    let alike = a.ends_with(b) || b.ends_with(a);
    let same = |one: &Option<String>, other: &Option<String>| one.is_none() || other.is_none() || one == other;
    let (one, two) = (first.of, second.of);
    alike
        && !verb(first).is_empty()
        && one.unit == two.unit
        && one.sentence != two.sentence
        && one.value != two.value
        && same(&one.period, &two.period)
        && same(&one.scope, &two.scope)
        && (is_turned(first, second) || digits(one.value) == digits(two.value))
}

/// 154, 145: whether two digits beside each other have changed places.
fn is_turned(first: &Figure<'_>, second: &Figure<'_>) -> bool {
    let (a, b) = (first.of.value.mantissa(), second.of.value.mantissa());
    let (a, b) = (a.to_string(), b.to_string());
    let off: Vec<usize> = a.bytes().zip(b.bytes()).enumerate().filter(|(_, (a, b))| a != b).map(|(at, _)| at).collect();
    let places =
        |at: usize, other: usize| a.as_bytes()[at] == b.as_bytes()[other] && a.as_bytes()[other] == b.as_bytes()[at];
    a.len() == b.len() && matches!(off[..], [at, next] if next == at + 1 && places(at, next))
}
