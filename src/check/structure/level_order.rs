//! Levels out of order: 1. above （一）, or 一、 with （1） right below it.

use super::series::{rank, shape};
use crate::{
    check::{Check, Scope},
    report::{Rule, Severity, said},
};

/// Asks once for each pair of levels.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/level-order",
        title: said("标题层次次序", "Levels out of order"),
        severity: Severity::Info,
        asks: said(
            "标题是否按“一、”“（一）”“1.”“（1）”的次序套用。",
            "Whether levels nest in the order 一、 （一） 1. （1）.",
        ),
        why: said("次序颠倒，读者分不清哪一层包含哪一层。", "Out of order, no one sees which level holds which."),
        flagged: "1.工作情况\n⟦（一）加强学习⟧。\n（二）规范执法。\n2.下步打算\n",
        passes: "一、工作情况\n1.加强学习。\n2.规范执法。\n二、下步打算\n",
        limits: said(
            "层次少时可以跳过“（一）”直接用“1.”；同样的情形只提示一次。",
            "With few levels, 1. may stand right below 一、; each case is said once.",
        ),
        source: Some("GB/T 9704—2012 7.3.3"),
    },
    scope: Scope::Any,
    yields_to: &["structure/mixed-siblings"],
    ask: |case, found| {
        let mut seen = Vec::new();
        for (_, node) in case.headings() {
            let Some(parent) = node.parent.map(|parent| case.nodes[parent].section) else { continue };
            let (Some(outer), Some(inner)) = (rank(&shape(&parent.marker)), rank(&shape(&node.section.marker))) else {
                continue;
            };
            let odd = inner < outer || (outer == 0 && inner == 3 && !node.section.marker.starts_with(char::is_numeric));
            if odd && !seen.contains(&(outer, inner)) {
                seen.push((outer, inner));
                let (a, b) = (parent.marker.trim(), node.section.marker.trim());
                let zh = format!("“{a}”下面直接是“{b}”，层次是否用错？");
                let en = format!("“{b}” stands right below “{a}”: is that the level meant?");
                found.flag(node.section.heading, zh, en).shows(case.evidence(parent.heading));
            }
        }
    },
};
