//! The parts of a whole do not add up: 146起，其中52起、47起、28起、21起.

use rust_decimal::Decimal;

use super::tables::in_table;
use crate::{
    check::{
        Case, Check, Found, Scope,
        extent::shown,
        figure::{Figure, joined},
    },
    report::{Relation, RelationKind, Rule, Severity, said},
};

/// Asks about wholes that are not the sum of their parts.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/sum",
        title: said("分项之和与总数不符", "The parts do not add up to the whole"),
        severity: Severity::Error,
        asks: said(
            "“其中”“分别为”等列出全部分项时，各分项相加是否等于总数。",
            "Whether parts that are all of a whole add up to it.",
        ),
        why: said(
            "总数和分项常由不同的人、在不同的时间填写，改了一处忘了另一处。",
            "Whole and parts are often filled in by different people at different times.",
        ),
        flagged: "全年调处矛盾纠纷⟦146起⟧，其中婚姻家庭52起、邻里47起、土地山林28起、其他21起。审查合同⟦94份⟧，其中采购合同31份；工程合同27份；其他合同16份。",
        passes: "全年调处矛盾纠纷148起，其中婚姻家庭52起、邻里47起、土地山林28起、其他21起。",
        limits: said(
            "约数、带小数的单位按区间和末位比较；只列出部分分项的不算。",
            "Approximate and rounded figures are compared as intervals; lists that leave parts out are not asked about.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let sums = case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Sum);
        for relation in sums {
            let whole = case.figure_of(relation.whole.as_deref()).filter(|whole| !in_table(case, whole.of.span));
            let Some(whole) = whole else { continue };
            let parts: Vec<Figure<'_>> = relation.parts.iter().filter_map(|id| case.figure_of(Some(id))).collect();
            let list = joined(&parts, "＋");
            let total = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.of.value));
            let off = total.and_then(|total| total.checked_sub(whole.of.value));
            // 排查312件，化解308件，其中…: the parts can be those of what stands before.
            let before = case.alike_before(whole).find(|before| Some(before.of.value) == total);
            let (whole, holds) = before.map_or((whole, relation.holds), |before| (before, Some(true)));
            match (holds, total, off) {
                (Some(true), ..) => {
                    let says = format!("{list}＝{}", whole.words);
                    found.pass(whole.of.span, says.clone(), says);
                }
                (Some(false), Some(total), Some(off)) => {
                    tell(case, found, whole, &parts, [total, off]);
                }
                _ => {}
            }
        }
        for relation in case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Part) {
            by_semicolons(case, found, relation);
        }
    },
};

/// Asks which is right.
fn tell(case: &Case<'_>, found: &mut Found<'_>, whole: Figure<'_>, parts: &[Figure<'_>], [total, off]: [Decimal; 2]) {
    let list = joined(parts, "＋");
    let [right, off] = [total, off.abs()].map(|sum| format!("{}{}", shown(sum, 6), whole.of.unit));
    let zh = format!("{list}＝{right}，总数写{}，相差{off}，哪一个对？", whole.words);
    let en = format!("{list}＝{right}, the whole is {}, {off} apart: which is right?", whole.words);
    let finding = found.flag(whole.of.span, zh, en).expects(right);
    for part in parts {
        finding.shows(case.evidence(part.of.span));
    }
}

/// 94份，其中采购合同31份；工程合同27份；其他合同16份: parts that are parted like sentences, up to the rest.
fn by_semicolons(case: &Case<'_>, found: &mut Found<'_>, relation: &Relation) {
    /// The words of a part have no more bytes.
    const LONGEST: usize = 36;
    let (Some(whole), [first]) = (case.figure_of(relation.whole.as_deref()), &relation.parts[..]) else { return };
    let Some(first) = case.figure_of(Some(first)).filter(|first| first.at == whole.at + 1) else { return };
    let goes_on = |figure: &Figure<'_>| {
        let words = case.gap(*figure).strip_prefix('；').unwrap_or_default();
        !words.is_empty() && words.len() <= LONGEST && !words.contains(['，', '。', '；', '：'])
    };
    let behind = (first.at + 1..).map_while(|at| case.figure(at).filter(goes_on));
    let parts: Vec<Figure<'_>> = std::iter::once(first).chain(behind).collect();
    let rest = parts.last().map_or("", |last| case.gap(*last).trim_start_matches('；'));
    let alike = parts.iter().all(|part| part.is_exact() && part.of.unit == whole.of.unit);
    let total = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.of.value));
    let off = total.and_then(|total| total.checked_sub(whole.of.value)).filter(|off| !off.is_zero());
    if let (Some(total), Some(off), true) = (total, off, alike && whole.is_exact() && parts.len() > 2)
        && ["其他", "其它", "其余"].iter().any(|word| rest.starts_with(word))
    {
        tell(case, found, whole, &parts, [total, off]);
    }
}
