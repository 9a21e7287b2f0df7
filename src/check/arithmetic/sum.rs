//! The parts of a whole do not add up: 146起，其中52起、47起、28起、21起.

use rust_decimal::Decimal;

use super::tables::in_table;
use crate::{
    check::{
        Check, Scope,
        figure::{Figure, joined},
    },
    report::{RelationKind, Rule, Severity, said},
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
        flagged: "全年调处矛盾纠纷⟦146起⟧，其中婚姻家庭52起、邻里47起、土地山林28起、其他21起。",
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
                    let [right, off] = [total, off.abs()].map(|sum| whole.spoken(sum));
                    let zh = format!("{list}＝{right}，总数写{}，相差{off}，哪一个对？", whole.words);
                    let en = format!("{list}＝{right}, the whole is {}, {off} apart: which is right?", whole.words);
                    let finding = found.flag(whole.of.span, zh, en).expects(right);
                    for part in parts {
                        finding.shows(case.evidence(part.of.span));
                    }
                }
                _ => {}
            }
        }
    },
};
