//! The parts of a whole do not add up: 146起，其中52起、47起、28起、21起.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope, figure::joined},
    report::{Quantity, RelationKind, Rule, Severity, said},
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
        for relation in case.report.relations.iter().filter(|relation| relation.kind == RelationKind::Sum) {
            let Some(whole) = relation.whole.as_deref().and_then(|id| case.quantity(id)) else { continue };
            let parts: Vec<&Quantity> = relation.parts.iter().filter_map(|id| case.quantity(id)).collect();
            let list = joined(&parts, "＋");
            match relation.holds {
                Some(true) => {
                    let says = format!("{list}＝{}", whole.text.trim());
                    found.pass(whole.span, says.clone(), says);
                }
                Some(false) => {
                    let total: Decimal = parts.iter().map(|part| part.value).sum();
                    let (total, unit) = (total.normalize(), &whole.unit);
                    let zh = format!("{list}＝{total}{unit}，文中总数写{}，哪一个对？", whole.text.trim());
                    let en = format!("{list}＝{total}{unit}, the text says {}: which is right?", whole.text.trim());
                    let finding = found.flag(whole.span, zh, en).expects(format!("{total}{unit}"));
                    for part in parts {
                        finding.shows(case.evidence(part.span));
                    }
                }
                None => {}
            }
        }
    },
};
